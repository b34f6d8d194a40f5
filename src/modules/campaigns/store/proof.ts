/** SQL for the proof: every table, share by share. */
import { type Db, sql } from "#kernel/db.ts";
import type { ScannedEvent } from "#kernel/events.ts";
import type { CampaignRow, ShareRow } from "./campaigns.ts";
import { type ImportRow, type SettlementRow } from "./progress.ts";
import type { SealedUnit, UnitRow } from "./units.ts";

/** Ids of a table, ascending. */
export async function idsOf(db: Db, table: "campaign" | "share"): Promise<number[]> {
  const { rows } = await sql<{
    id: number;
  }>`select id from ${sql.table(`campaigns.${table}`)} order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Ids of a kind of stream, ascending. */
export async function streamIds(db: Db, stream: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select stream_id id from kernel.event
    where stream = ${stream} and seq = 1 order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** All events of a stream with their hashes, in order. */
export async function eventsWithHashes(
  db: Db,
  stream: string,
  id: number,
): Promise<ScannedEvent[]> {
  const { rows } =
    await sql<ScannedEvent>`select stream, stream_id, seq, position, type, at, actor, data, hash
    from kernel.event where stream = ${stream} and stream_id = ${id} order by seq`.execute(db);
  return rows;
}

/** All campaigns. */
export async function everyCampaign(db: Db): Promise<CampaignRow[]> {
  const { rows } =
    await sql<CampaignRow>`select id, mandate_id, mandate_code, org_id, title, basis, subject, unit,
    unit_price_fen, proof, sample_ppm, pay_to, is_emergency, starts_on, deadline, instructions, state, planned,
    created_at, sent_at, closed_at, closing_text, released_fen, last_seq, last_hash
    from campaigns.campaign order by id`.execute(db);
  return rows;
}

/** One share. */
export async function shareRow(db: Db, id: number): Promise<ShareRow | undefined> {
  const { rows } =
    await sql<ShareRow>`select id, campaign_id, org_id, payee_org_id, units, assigned, done, not_done,
    attempts, late, sampled, confirmed, rejections, accrued, settled, settled_fen, settled_seq, last_seq, last_hash
    from campaigns.share where id = ${id}`.execute(db);
  return rows[0];
}

export type ProvenUnit = Omit<UnitRow, "shareId"> &
  SealedUnit & { readonly campaignId: number; readonly idNumberIndex: Buffer | null };

/** All units of a share, by number. */
export async function unitsOfShare(db: Db, shareId: number): Promise<ProvenUnit[]> {
  const { rows } =
    await sql<ProvenUnit>`select id, campaign_id, number, area_id, worker_id, state, reason,
    completion_key, done_by, done_on, late, sample, attempts, rejections, rejected_because, accrued_seq, accrued_on,
    changed_seq, name_sealed, id_number_sealed, address_sealed, id_number_index
    from campaigns.unit where share_id = ${shareId} order by number`.execute(db);
  return rows;
}

/** All reports of a share. */
export async function completionsOfShare(db: Db, shareId: number) {
  const { rows } = await sql<{
    key: string;
    number: number;
    result: string;
    reason: string | null;
    personId: number | null;
    at: number;
    receivedAt: number;
    late: boolean;
    fileId: number | null;
    noteSealed: Buffer | null;
    standing: boolean;
    seq: number;
  }>`select c.client_key key, u.number, c.result, c.reason, c.person_id, c.done_at at, c.received_at, c.late,
      c.proof_file_id file_id, c.note_sealed, c.standing, c.event_seq seq
    from campaigns.completion c join campaigns.unit u on u.id = c.unit_id where c.share_id = ${shareId}
    order by c.event_seq, u.number`.execute(db);
  return rows;
}

/** All verdicts of a share. */
export async function verdictsOfShare(db: Db, shareId: number) {
  const { rows } = await sql<{
    number: number;
    verdict: "confirmed" | "rejected";
    reason: string | null;
    personId: number | null;
    at: number;
    seq: number;
  }>`select u.number, v.verdict, v.reason, v.person_id, v.at, v.event_seq seq
    from campaigns.verdict v join campaigns.unit u on u.id = v.unit_id where v.share_id = ${shareId}
    order by v.event_seq, u.number`.execute(db);
  return rows;
}

/** Counters of a share by area and by day, without those that are nothing. */
export async function countersOfShare(db: Db, shareId: number) {
  const areas = await sql<{ areaId: number; units: number; done: number; notDone: number }>`
    select area_id, units, done, not_done from campaigns.area_progress
    where share_id = ${shareId} and (units, done, not_done) <> (0, 0, 0) order by area_id`.execute(
    db,
  );
  const days = await sql<{ day: string; done: number; notDone: number; late: number }>`
    select day, done, not_done, late from campaigns.day_progress
    where share_id = ${shareId} and (done, not_done, late) <> (0, 0, 0) order by day`.execute(db);
  return { areas: areas.rows, days: days.rows };
}

/** All reports of roster files of a campaign, oldest first. */
export async function everyImport(db: Db, campaignId: number): Promise<ImportRow[]> {
  const { rows } =
    await sql<ImportRow>`select id, campaign_id, name, rows, taken, duplicates, refused, stations,
    problems, more, imported_at, event_seq, undone_at from campaigns.import where campaign_id = ${campaignId} order by id`.execute(
      db,
    );
  return rows;
}

/** All settlements of a campaign, in order, with their lines. */
export async function everySettlement(db: Db, campaignId: number) {
  const { rows } = await sql<
    Omit<SettlementRow, "campaignTitle" | "orgId"> & {
      readonly lines: readonly Record<string, unknown>[];
    }
  >`select t.id, t.campaign_id, t.number, t.until_day, t.units, t.unit_price_fen, t.amount_fen, t.commitment_id,
      t.settled_at, t.person_id,
      (select jsonb_agg(jsonb_build_object('shareId', l.share_id, 'fromSeq', l.from_seq, 'toSeq', l.to_seq,
        'units', l.units, 'amountFen', l.amount_fen, 'entryId', l.entry_id, 'postedOn', l.posted_on) order by l.share_id)
        from campaigns.settlement_line l where l.settlement_id = t.id) lines
    from campaigns.settlement t where t.campaign_id = ${campaignId} order by t.number`.execute(db);
  return rows;
}
