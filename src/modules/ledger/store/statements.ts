/** SQL of what is read: balances, statements, journals, turnovers. */
import { type Db, sql } from "#kernel/db.ts";
import type { Day } from "#kernel/pure/day.ts";
import {
  type AccountKind,
  type AppropriationKey,
  type Fund,
  type Purpose,
  YEAR_FIGURES,
  type YearFigure,
} from "../rules/chart.ts";
import type { EntryKind, ReasonType } from "../rules/entry.ts";
import type { Period } from "../rules/period.ts";
import type { Commitment } from "./entries.ts";

/** The balance of an account on its own side. */
export async function findBalance(db: Db, accountId: number): Promise<number | undefined> {
  const { rows } = await sql<{ balanceFen: number }>`
    select balance_fen from ledger.balance where account_id = ${accountId}`.execute(db);
  return rows[0]?.balanceFen;
}

export type AccountRow = AppropriationKey & {
  readonly id: number;
  readonly appropriationId: number;
  readonly kind: AccountKind;
  readonly balanceFen: number;
  readonly lineCount: number;
};

/** Reads accounts with their appropriations and balances. */
export async function readAccounts(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, AccountRow>> {
  const { rows } = await sql<AccountRow>`
    select a.id, a.appropriation_id, a.kind, p.org_id, p.year, p.fund, p.purpose, b.balance_fen, b.line_count
    from ledger.account a join ledger.appropriation p on p.id = a.appropriation_id
    join ledger.balance b on b.account_id = a.id
    where a.id = any(${[...ids]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

export type StatementRow = {
  readonly seq: number;
  readonly entryId: number;
  readonly kind: EntryKind;
  readonly postedOn: Day;
  readonly occurredOn: Day;
  readonly reasonType: ReasonType;
  readonly reasonId: number;
  readonly text: string;
  readonly debitFen: number;
  readonly creditFen: number;
  readonly balanceAfterFen: number;
  readonly commitmentId: number | null;
  readonly reversalOf: number | null;
};

export type StatementFilter = {
  readonly period: Period | undefined;
  readonly reasonType: ReasonType | undefined;
  /** Lines before this one; undefined begins with the newest. */
  readonly before: number | undefined;
  readonly limit: number;
};

/** The lines of an account, newest first. */
export async function statementPage(
  db: Db,
  accountId: number,
  { period = null, reasonType = null, before = null, limit }: Nullable<StatementFilter>,
): Promise<StatementRow[]> {
  const { rows } = await sql<StatementRow>`
    select l.seq, l.entry_id, e.kind, e.posted_on, e.occurred_on, e.reason_type, e.reason_id, e.text,
      l.debit_fen, l.credit_fen, l.balance_after_fen, l.commitment_id, e.reversal_of
    from ledger.line l join ledger.entry e on e.id = l.entry_id
    where l.account_id = ${accountId}
      and (${before}::bigint is null or l.seq < ${before}::bigint)
      and (${period}::int is null or e.period = ${period})
      and (${reasonType}::text is null or e.reason_type = ${reasonType})
    order by l.seq desc limit ${limit}`.execute(db);
  return rows;
}

/** Absent filters as the stores take them. */
type Nullable<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> | null | undefined };

export type JournalRow = {
  readonly id: number;
  readonly kind: EntryKind;
  readonly postedOn: Day;
  readonly occurredOn: Day;
  readonly reasonType: ReasonType;
  readonly reasonId: number;
  readonly text: string;
  /** What went from one place to another; an entry over two appropriations writes it down in both. */
  readonly amountFen: number;
  readonly reversalOf: number | null;
  readonly isReversed: boolean;
  /** What it adds to the figure that was asked for, less than nothing where it takes away; null where none was. */
  readonly addsFen: number | null;
  /** The organisations that the entry concerns, the one that gives first. */
  readonly orgIds: readonly number[];
};

export type JournalFilter = {
  readonly period: Period | undefined;
  readonly kind: EntryKind | undefined;
  readonly reasonType: ReasonType | undefined;
  readonly reasonId: number | undefined;
  /** Only entries that change this figure of this budget year. */
  readonly figure: { readonly name: YearFigure; readonly year: number } | undefined;
  /** Only entries that concern one of these; undefined: all. */
  readonly orgIds: readonly number[] | undefined;
  readonly before: number | undefined;
  readonly limit: number;
};

/** Entries, newest first. */
export async function journalPage(db: Db, filter: Nullable<JournalFilter>): Promise<JournalRow[]> {
  const { period = null, kind = null, reasonType = null, reasonId = null, before = null } = filter;
  const only = filter.orgIds == null ? null : [...filter.orgIds];
  const figure = filter.figure == null ? null : YEAR_FIGURES[filter.figure.name];
  const kinds = figure === null ? null : [...figure.kinds];
  const { rows } = await sql<JournalRow>`
    select e.id, e.kind, e.posted_on, e.occurred_on, e.reason_type, e.reason_id, e.text,
      (select max(moved)::bigint from (
        select sum(l.debit_fen) moved from ledger.line l join ledger.account a on a.id = l.account_id
        where l.entry_id = e.id group by a.appropriation_id) sums) amount_fen,
      e.reversal_of, exists (select 1 from ledger.entry r where r.reversal_of = e.id) is_reversed,
      adds.fen adds_fen,
      (select jsonb_agg(org_id order by first_line) from (
        select p.org_id, min(l.line_no) first_line from ledger.line l
        join ledger.account a on a.id = l.account_id
        join ledger.appropriation p on p.id = a.appropriation_id
        where l.entry_id = e.id group by p.org_id) concerned) org_ids
    from ledger.entry e
    left join lateral (
      select sum(l.credit_fen - l.debit_fen)::bigint fen from ledger.line l
      join ledger.account a on a.id = l.account_id
      join ledger.appropriation p on p.id = a.appropriation_id
      where l.entry_id = e.id and a.kind = any(${kinds}::text[])
        and p.year = ${filter.figure?.year ?? null}::int
        and (p.purpose = 'pool') = ${figure?.isPool ?? null}::boolean
        and (${only}::bigint[] is null or p.org_id = any(${only}::bigint[]))
    ) adds on ${kinds}::text[] is not null
    where (${before}::bigint is null or e.id < ${before}::bigint)
      and (${kinds}::text[] is null or adds.fen <> 0)
      and (${period}::int is null or e.period = ${period})
      and (${kind}::text is null or e.kind = ${kind})
      and (${reasonType}::text is null or e.reason_type = ${reasonType})
      and (${reasonId}::bigint is null or e.reason_id = ${reasonId})
      and (${only}::bigint[] is null or exists (
        select 1 from ledger.line l join ledger.account a on a.id = l.account_id
        join ledger.appropriation p on p.id = a.appropriation_id
        where l.entry_id = e.id and p.org_id = any(${only}::bigint[])))
    order by e.id desc limit ${filter.limit ?? 50}`.execute(db);
  return rows;
}

/** Commitments of an appropriation, those that hold money first. */
export async function commitmentsOf(
  db: Db,
  appropriationId: number,
  limit: number,
): Promise<Commitment[]> {
  const { rows } =
    await sql<Commitment>`select id, appropriation_id, reason_type, reason_id, text, until_day,
      reserved_fen, consumed_fen, released_fen, open_fen
    from ledger.commitment where appropriation_id = ${appropriationId}
    order by (open_fen = 0), id desc limit ${limit}`.execute(db);
  return rows;
}

/** Commitments that were to be dealt with by a day and still hold money, the longest waiting first. */
export async function overdueCommitments(
  db: Db,
  by: Day,
  limit: number,
): Promise<(Commitment & { readonly orgId: number })[]> {
  const { rows } = await sql<Commitment & { readonly orgId: number }>`
    select c.id, c.appropriation_id, c.reason_type, c.reason_id, c.text, c.until_day, c.reserved_fen,
      c.consumed_fen, c.released_fen, c.open_fen, p.org_id
    from ledger.commitment c join ledger.appropriation p on p.id = c.appropriation_id
    where c.until_day < ${by}::date and c.reserved_fen > c.consumed_fen + c.released_fen
    order by c.until_day, c.id limit ${limit}`.execute(db);
  return rows;
}

export type TurnoverRow = {
  readonly orgId: number;
  readonly kind: AccountKind;
  /** Debits and credits before the first month. */
  readonly openingDebitFen: number;
  readonly openingCreditFen: number;
  readonly debitFen: number;
  readonly creditFen: number;
};

/** Sums by organisation and kind of account for a run of months, with what stood before. */
export async function turnovers(
  db: Db,
  from: Period,
  to: Period,
  orgIds: readonly number[] | undefined,
): Promise<TurnoverRow[]> {
  const only = orgIds === undefined ? null : [...orgIds];
  const { rows } = await sql<TurnoverRow>`
    select p.org_id, a.kind,
      coalesce(sum(t.debit_fen) filter (where t.period < ${from}), 0)::bigint opening_debit_fen,
      coalesce(sum(t.credit_fen) filter (where t.period < ${from}), 0)::bigint opening_credit_fen,
      coalesce(sum(t.debit_fen) filter (where t.period >= ${from}), 0)::bigint debit_fen,
      coalesce(sum(t.credit_fen) filter (where t.period >= ${from}), 0)::bigint credit_fen
    from ledger.turnover t join ledger.account a on a.id = t.account_id
    join ledger.appropriation p on p.id = a.appropriation_id
    where t.period <= ${to} and (${only}::bigint[] is null or p.org_id = any(${only}::bigint[]))
    group by p.org_id, a.kind order by p.org_id, a.kind`.execute(db);
  return rows;
}

export type MonthRow = {
  readonly orgId: number;
  readonly fund: Fund;
  readonly purpose: Purpose;
  readonly period: Period;
  readonly cameInFen: number;
  readonly spentFen: number;
};

/** What came in and what was paid, by fund, purpose and month, of some organisations in a budget year. */
export async function monthsOf(
  db: Db,
  orgIds: readonly number[],
  year: number,
): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select p.org_id, p.fund, p.purpose, t.period,
      coalesce(sum(t.debit_fen - t.credit_fen) filter (where a.kind in ('revenue', 'grant', 'income')), 0)::bigint came_in_fen,
      coalesce(sum(t.credit_fen - t.debit_fen) filter (where a.kind in ('spent', 'passedOn')), 0)::bigint spent_fen
    from ledger.turnover t join ledger.account a on a.id = t.account_id
    join ledger.appropriation p on p.id = a.appropriation_id
    where p.org_id = any(${[...orgIds]}::bigint[]) and p.year = ${year}
      and a.kind in ('revenue', 'grant', 'income', 'spent', 'passedOn')
    group by p.org_id, p.fund, p.purpose, t.period
    order by t.period, p.fund, p.purpose`.execute(db);
  return rows;
}

export type MovementRow = {
  readonly entryId: number;
  readonly appropriationId: number;
  readonly postedOn: Day;
  readonly kind: EntryKind;
  readonly reasonType: ReasonType;
  readonly text: string;
  readonly fund: Fund;
  readonly purpose: Purpose;
  readonly cameInFen: number;
  readonly spentFen: number;
};

/** Single receipts and payments of an organisation in a budget year, newest first. */
export async function movementsPage(
  db: Db,
  orgId: number,
  year: number,
  before: readonly [entryId: number, appropriationId: number] | undefined,
  limit: number,
): Promise<MovementRow[]> {
  const [entryId, appropriationId] = before ?? [null, null];
  const { rows } = await sql<MovementRow>`
    select e.id entry_id, p.id appropriation_id, e.posted_on, e.kind, e.reason_type, e.text, p.fund, p.purpose,
      coalesce(sum(l.debit_fen - l.credit_fen) filter (where a.kind in ('revenue', 'grant', 'income')), 0)::bigint came_in_fen,
      coalesce(sum(l.credit_fen - l.debit_fen) filter (where a.kind in ('spent', 'passedOn')), 0)::bigint spent_fen
    from ledger.appropriation p join ledger.account a on a.appropriation_id = p.id
    join ledger.line l on l.account_id = a.id join ledger.entry e on e.id = l.entry_id
    where p.org_id = ${orgId} and p.year = ${year}
      and a.kind in ('revenue', 'grant', 'income', 'spent', 'passedOn')
      and (${entryId}::bigint is null
        or (e.id, p.id) < (${entryId}::bigint, ${appropriationId}::bigint))
    group by e.id, p.id order by e.id desc, p.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Takes the next numbers of vouchers. */
export async function takeVoucherNumbers(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('ledger.voucher_number') id from generate_series(1, ${count}::int)`.execute(db);
  return rows.map((row) => row.id);
}
