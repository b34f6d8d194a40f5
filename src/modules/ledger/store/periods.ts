/** SQL of months: which are closed, and what keeps one open. */
import { type Db, jsonb, sql, violatedConstraint } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Period } from "../rules/period.ts";

/** Postings share it, a closing has it alone; the triggers take the same one. */
const PERIOD_LOCK = 7_265_194_601;

/** Keeps every month as it is until the transaction ends, and says which is the last closed one; 0: none. */
export async function holdPeriods(db: Db): Promise<Period> {
  await sql`select pg_advisory_xact_lock_shared(${PERIOD_LOCK})`.execute(db);
  return closedThrough(db);
}

/** Waits for postings under way and keeps new ones out until the transaction ends. */
export async function stopPostings(db: Db): Promise<Period> {
  await sql`select pg_advisory_xact_lock(${PERIOD_LOCK})`.execute(db);
  return closedThrough(db);
}

/** The last closed month; 0: none. */
export async function closedThrough(db: Db): Promise<Period> {
  const { rows } = await sql<{ period: number }>`
    select coalesce(max(period), 0) period from ledger.period_closing`.execute(db);
  return rows[0]?.period ?? 0;
}

/** Closes a month. Refuses: `ledger.closed_already`. */
export async function insertClosing(
  db: Db,
  closing: { readonly period: Period; readonly at: number; readonly by: ActorRecord },
): Promise<void> {
  try {
    await sql`insert into ledger.period_closing (period, closed_at, closed_by)
      values (${closing.period}, ${new Date(closing.at)}, ${jsonb(closing.by)})`.execute(db);
  } catch (error) {
    if (violatedConstraint(error) === "period_closing_pkey")
      refuse("conflict", "ledger.closed_already");
    throw error;
  }
}

/** The month of the first entry. */
export async function firstPeriod(db: Db): Promise<Period | undefined> {
  const { rows } = await sql<{ period: number | null }>`
    select min(period) period from ledger.entry`.execute(db);
  return rows[0]?.period ?? undefined;
}

export type PeriodRow = {
  readonly period: Period;
  readonly entryCount: number;
  readonly amountFen: number;
  readonly closedAt: number | null;
};

/** Every month with entries or a closing, newest first. */
export async function allPeriods(db: Db): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`
    with posted as (select period, count(*) entry_count, sum(amount_fen)::bigint amount_fen
      from ledger.entry group by period)
    select coalesce(p.period, c.period) period, coalesce(p.entry_count, 0) entry_count,
      coalesce(p.amount_fen, 0) amount_fen, c.closed_at
    from posted p full join ledger.period_closing c on c.period = p.period
    order by 1 desc limit 240`.execute(db);
  return rows;
}
