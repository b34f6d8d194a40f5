/** SQL for the proof: every table whole, in pages. */
import { type Db, sql } from "#kernel/db.ts";
import type { AccountKind, AppropriationKey } from "../rules/chart.ts";
import type { PostedEntry } from "./entries.ts";

const PAGE = 2000;

/** Walks rows with an ascending number, a page at a time. */
async function* pages<T extends { readonly id: number }>(
  load: (after: number, limit: number) => Promise<T[]>,
): AsyncGenerator<T[]> {
  let after = 0;
  for (;;) {
    const rows = await load(after, PAGE);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}

/** Every entry with its lines, by number. */
export function everyEntry(
  db: Db,
): AsyncGenerator<(Omit<PostedEntry, "reversedBy" | "recordedBy"> & { lineCount: number })[]> {
  return pages(async (after, limit) => {
    const { rows } = await sql<
      Omit<PostedEntry, "reversedBy" | "recordedBy"> & { lineCount: number }
    >`
      select e.id, e.kind, e.posted_on, e.occurred_on, e.reason_type, e.reason_id, e.reason_step, e.text,
        e.amount_fen, e.line_count, e.reversal_of, e.recorded_at, e.stream_id, e.event_seq,
        (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('accountId', l.account_id,
            'side', case when l.debit_fen > 0 then 'debit' else 'credit' end,
            'amountFen', l.debit_fen + l.credit_fen, 'commitmentId', l.commitment_id)) order by l.line_no)
          from ledger.line l where l.entry_id = e.id) lines
      from ledger.entry e where e.id > ${after} order by e.id limit ${limit}`.execute(db);
    return rows;
  });
}

/** Every account with its appropriation and balance, by number. */
export function everyAccount(db: Db): AsyncGenerator<
  (AppropriationKey & {
    id: number;
    appropriationId: number;
    kind: AccountKind;
    debitFen: number;
    creditFen: number;
    balanceFen: number;
  })[]
> {
  return pages(async (after, limit) => {
    const { rows } = await sql<
      AppropriationKey & {
        id: number;
        appropriationId: number;
        kind: AccountKind;
        debitFen: number;
        creditFen: number;
        balanceFen: number;
      }
    >`select a.id, a.appropriation_id, a.kind, p.org_id, p.year, p.fund, p.purpose,
        b.debit_fen, b.credit_fen, b.balance_fen
      from ledger.account a join ledger.appropriation p on p.id = a.appropriation_id
      join ledger.balance b on b.account_id = a.id
      where a.id > ${after} order by a.id limit ${limit}`.execute(db);
    return rows;
  });
}

/** Every month of every account. */
export async function everyTurnover(
  db: Db,
): Promise<{ accountId: number; period: number; debitFen: number; creditFen: number }[]> {
  const { rows } = await sql<{
    accountId: number;
    period: number;
    debitFen: number;
    creditFen: number;
  }>`select account_id, period, debit_fen, credit_fen from ledger.turnover order by account_id, period`.execute(
    db,
  );
  return rows;
}

/** Every commitment, by number. */
export function everyCommitment(db: Db): AsyncGenerator<
  {
    id: number;
    appropriationId: number;
    untilDay: string | null;
    reservedFen: number;
    consumedFen: number;
    releasedFen: number;
  }[]
> {
  return pages(async (after, limit) => {
    const { rows } = await sql<{
      id: number;
      appropriationId: number;
      untilDay: string | null;
      reservedFen: number;
      consumedFen: number;
      releasedFen: number;
    }>`select id, appropriation_id, until_day, reserved_fen, consumed_fen, released_fen
      from ledger.commitment where id > ${after} order by id limit ${limit}`.execute(db);
    return rows;
  });
}

/** The first line whose number or balance does not follow from the lines before it. */
export async function firstWrongLine(
  db: Db,
): Promise<{ accountId: number; seq: number; expectedFen: number; foundFen: number } | undefined> {
  const { rows } = await sql<{
    accountId: number;
    seq: number;
    expectedFen: number;
    foundFen: number;
  }>`select account_id, seq, expected_fen, found_fen from (
      select l.account_id, l.seq, l.balance_after_fen found_fen,
        (sum(b.side * (l.debit_fen - l.credit_fen)) over lines)::bigint expected_fen,
        row_number() over lines place
      from ledger.line l join ledger.balance b on b.account_id = l.account_id
      window lines as (partition by l.account_id order by l.seq)) numbered
    where found_fen <> expected_fen or place <> seq order by account_id, seq limit 1`.execute(db);
  return rows[0];
}
