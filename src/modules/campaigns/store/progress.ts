/** SQL of progress and settlements. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { ImportRecord, SettledLine } from "../rules/events.ts";
import type { SettlementState } from "../rules/replay.ts";
import type { ScopeFilter } from "./campaigns.ts";

/** Counters by area, of the shares that are asked for. */
export async function areaProgress(
  db: Db,
  shareIds: readonly number[],
): Promise<{ areaId: number; units: number; done: number; notDone: number }[]> {
  const { rows } = await sql<{ areaId: number; units: number; done: number; notDone: number }>`
    select area_id, sum(units)::int units, sum(done)::int done, sum(not_done)::int not_done
    from campaigns.area_progress where share_id = any(${[...shareIds]}::bigint[])
    group by area_id having sum(units) > 0 order by area_id`.execute(db);
  return rows;
}

/** Counters by the day of the work. */
export async function dayProgress(
  db: Db,
  shareIds: readonly number[],
): Promise<{ day: Day; done: number; notDone: number; late: number }[]> {
  const { rows } = await sql<{ day: Day; done: number; notDone: number; late: number }>`
    select day, sum(done)::int done, sum(not_done)::int not_done, sum(late)::int late
    from campaigns.day_progress where share_id = any(${[...shareIds]}::bigint[])
    group by day having sum(done) > 0 or sum(not_done) > 0 order by day`.execute(db);
  return rows;
}

/**
 * What shares have earned and not been paid: how many units, and the event up to which they accrued.
 * Counted from the units themselves, not from counters: money goes by it.
 */
export async function owedUnits(
  db: Db,
  campaignId: number,
  until: Day,
): Promise<{ shareId: number; units: number; toSeq: number }[]> {
  const { rows } = await sql<{ shareId: number; units: number; toSeq: number }>`
    select s.id share_id, last.to_seq,
      (select count(*)::int from campaigns.unit u
        where u.share_id = s.id and u.accrued_seq > s.settled_seq and u.accrued_seq <= last.to_seq) units
    from campaigns.share s, lateral (select max(u.accrued_seq) to_seq from campaigns.unit u
      where u.share_id = s.id and u.accrued_seq > s.settled_seq and u.accrued_on <= ${until}) last
    where s.campaign_id = ${campaignId} and last.to_seq is not null order by s.id`.execute(db);
  return rows;
}

/** Writes a settlement and its lines, and moves what shares have settled. */
export async function insertSettlement(
  db: Db,
  campaignId: number,
  settlement: SettlementState,
): Promise<void> {
  const { settlementId, number, until, units, unitPriceFen, amountFen, commitmentId } = settlement;
  await sql`insert into campaigns.settlement (id, campaign_id, number, until_day, units, unit_price_fen, amount_fen,
      commitment_id, settled_at, person_id)
    values (${settlementId}, ${campaignId}, ${number}, ${until}, ${units}, ${unitPriceFen}, ${amountFen},
      ${commitmentId}, ${at(settlement.at)}, ${settlement.personId})`.execute(db);
  const { lines } = settlement;
  await sql`insert into campaigns.settlement_line (settlement_id, share_id, from_seq, to_seq, units, amount_fen,
      entry_id, posted_on)
    select ${settlementId}, w.* from unnest(${lines.map((line) => line.shareId)}::bigint[],
      ${lines.map((line) => line.fromSeq)}::int[], ${lines.map((line) => line.toSeq)}::int[],
      ${lines.map((line) => line.units)}::int[], ${lines.map((line) => line.amountFen)}::bigint[],
      ${lines.map((line) => line.entryId)}::bigint[], ${lines.map((line) => line.postedOn)}::date[]) w`.execute(
    db,
  );
}

/** Moves what shares have settled, with the new heads of their chains. */
export async function moveSettled(
  db: Db,
  lines: readonly (SettledLine & { readonly lastSeq: number; readonly lastHash: Buffer })[],
): Promise<void> {
  await sql`update campaigns.share s set settled = s.settled + w.units, settled_fen = s.settled_fen + w.amount_fen,
      settled_seq = w.to_seq, last_seq = w.last_seq, last_hash = w.last_hash
    from unnest(${lines.map((line) => line.shareId)}::bigint[], ${lines.map((line) => line.units)}::int[],
      ${lines.map((line) => line.amountFen)}::bigint[], ${lines.map((line) => line.toSeq)}::int[],
      ${lines.map((line) => line.lastSeq)}::int[], ${lines.map((line) => line.lastHash)}::bytea[])
      w(id, units, amount_fen, to_seq, last_seq, last_hash) where s.id = w.id`.execute(db);
}

/** A settlement as its row has it. */
export type SettlementRow = {
  readonly id: number;
  readonly campaignId: number;
  readonly campaignTitle: string;
  readonly orgId: number;
  readonly number: number;
  readonly untilDay: Day;
  readonly units: number;
  readonly unitPriceFen: number;
  readonly amountFen: number;
  readonly commitmentId: number;
  readonly settledAt: number;
  readonly personId: number | null;
};

const SETTLEMENT =
  sql.raw(`t.id, t.campaign_id, c.title campaign_title, c.org_id, t.number, t.until_day, t.units,
  t.unit_price_fen, t.amount_fen, t.commitment_id, t.settled_at, t.person_id`);

const within = (scope: ScopeFilter) =>
  scope === "everything"
    ? sql`true`
    : sql`(c.org_id = ${scope.departmentOrgId} or exists (select 1 from campaigns.settlement_line l
        join campaigns.share v on v.id = l.share_id where l.settlement_id = t.id and v.org_id = any(${[...scope.orgIds]}::bigint[])))`;

/** A page of settlements, newest first. */
export async function listSettlements(
  db: Db,
  filter: {
    readonly scope: ScopeFilter;
    readonly campaignId: number | undefined;
    readonly before: number | undefined;
    readonly limit: number;
  },
): Promise<SettlementRow[]> {
  const { scope, campaignId, before, limit } = filter;
  const { rows } = await sql<SettlementRow>`select ${SETTLEMENT} from campaigns.settlement t
    join campaigns.campaign c on c.id = t.campaign_id
    where ${within(scope)} and (${campaignId ?? null}::bigint is null or t.campaign_id = ${campaignId ?? null})
      and (${before ?? null}::bigint is null or t.id < ${before ?? null})
    order by t.id desc limit ${limit}`.execute(db);
  return rows;
}

/** One settlement. */
export async function findSettlement(db: Db, id: number): Promise<SettlementRow | undefined> {
  const { rows } = await sql<SettlementRow>`select ${SETTLEMENT} from campaigns.settlement t
    join campaigns.campaign c on c.id = t.campaign_id where t.id = ${id}`.execute(db);
  return rows[0];
}

/** The lines of a settlement with their stations. */
export async function settlementLines(
  db: Db,
  settlementId: number,
): Promise<(SettledLine & { readonly orgId: number; readonly payeeOrgId: number })[]> {
  const { rows } = await sql<SettledLine & { readonly orgId: number; readonly payeeOrgId: number }>`
    select l.share_id, l.from_seq, l.to_seq, l.units, l.amount_fen, l.entry_id, l.posted_on, s.org_id, s.payee_org_id
    from campaigns.settlement_line l join campaigns.share s on s.id = l.share_id
    where l.settlement_id = ${settlementId} order by s.org_id`.execute(db);
  return rows;
}

/** The number of the last settlement of a campaign; 0 while there is none. */
export async function lastSettlement(db: Db, campaignId: number): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select coalesce(max(number), 0)::int n from campaigns.settlement
    where campaign_id = ${campaignId}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** A report of a roster file. */
export type ImportRow = Omit<ImportRecord, "importId"> & {
  readonly id: number;
  readonly campaignId: number;
  readonly importedAt: number;
  readonly eventSeq: number;
  readonly undoneAt: number | null;
};

/** Notes that the rows of a file were taken off again. */
export async function markUndone(db: Db, importId: number, undoneAt: number): Promise<void> {
  await sql`update campaigns.import set undone_at = ${at(undoneAt)} where id = ${importId}`.execute(
    db,
  );
}

/** Writes the report of a roster file. */
export async function insertImport(
  db: Db,
  campaignId: number,
  record: ImportRecord,
  importedAt: number,
  eventSeq: number,
): Promise<void> {
  const { importId, name, rows, taken, duplicates, refused, stations, problems, more } = record;
  await sql`insert into campaigns.import (id, campaign_id, name, rows, taken, duplicates, refused, stations, problems,
      more, imported_at, event_seq)
    values (${importId}, ${campaignId}, ${name}, ${rows}, ${taken}, ${duplicates}, ${refused}, ${jsonb(stations)},
      ${jsonb(problems)}, ${more}, ${at(importedAt)}, ${eventSeq})`.execute(db);
}

/** The reports of a campaign's roster files, newest first; with an id, that one. */
export async function importsOf(db: Db, campaignId: number, id?: number): Promise<ImportRow[]> {
  const { rows } =
    await sql<ImportRow>`select id, campaign_id, name, rows, taken, duplicates, refused, stations,
      problems, more, imported_at, event_seq, undone_at
    from campaigns.import where campaign_id = ${campaignId} and (${id ?? null}::bigint is null or id = ${id ?? null})
    order by id desc limit 100`.execute(db);
  return rows;
}
