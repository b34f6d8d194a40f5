/** Reads and updates one case. */
import { type Db, at, sql, tablesOf } from "#kernel/db.ts";
import type { Head } from "#kernel/events.ts";
import { type PartyRow, standingColumns } from "./intake-store.ts";
import type { DueRow, StandingRow, StateRow } from "./row.ts";

export type CaseRow = StateRow &
  DueRow & {
    readonly externalRef: string | null;
    readonly queryCodeDigest: Buffer;
    readonly lastSeq: number;
    readonly lastHash: Buffer;
  };

type Tables = {
  "cases.case": CaseRow & { readonly isOpen: boolean };
  "cases.party": PartyRow & { readonly caseId: number };
  "cases.caseSearch": { caseId: number; terms: number[] };
};

const tables = (db: Db) => tablesOf<Tables>(db);

/** Finds a case. */
export async function findCase(db: Db, id: number): Promise<CaseRow | undefined> {
  return tables(db).selectFrom("cases.case").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Finds some cases, in no particular order. */
export async function findCases(db: Db, ids: readonly number[]): Promise<CaseRow[]> {
  return tables(db)
    .selectFrom("cases.case")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
}

/** Finds a case and holds it until the end of the transaction. */
export async function findCaseForUpdate(db: Db, id: number): Promise<CaseRow | undefined> {
  return tables(db)
    .selectFrom("cases.case")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Finds which of some cases imported under external numbers exist. */
export async function findImported(db: Db, refs: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ externalRef: string; id: number }>`
    select external_ref, id from cases."case" where external_ref = any(${[...refs]}::text[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.externalRef, row.id]));
}

/** The head of a case's chain. */
export function headOfRow(row: CaseRow): Head {
  return { seq: row.lastSeq, hash: row.lastHash };
}

const orNull = (ms: number | null): Date | null => (ms === null ? null : at(ms));

/** The case that one went into, as the tables say at this moment; null where it went into none. */
export async function findTargetId(db: Db, id: number): Promise<number | null> {
  const { rows } = await sql<{ target: number | null }>`
    select merged_into_id as target from cases."case" where id = ${id}`.execute(db);
  return rows[0]?.target ?? null;
}

/** How many of some cases are open, or wait for the case that they went into. */
export async function countOpen(db: Db, ids: readonly number[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from cases."case"
    where id = any(${[...ids]}::bigint[]) and (is_open or status = 'merged')`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Writes who stands to cases and what each owes: bodies that no longer do are taken out. */
export async function writeStandings(
  db: Db,
  cases: readonly { readonly caseId: number; readonly standing: readonly StandingRow[] }[],
): Promise<void> {
  const [orgs, ids, open, due, todo, todoDue, todoClock] = standingColumns(cases);
  await sql`with wanted as materialized (select * from unnest(${orgs}::bigint[], ${ids}::bigint[], ${open}::boolean[],
        ${due}::timestamptz[], ${todo}::text[], ${todoDue}::timestamptz[], ${todoClock}::jsonb[])
        u(org_id, case_id, is_open, due_at, todo, todo_due_at, todo_clock)),
      gone as (delete from cases.standing s where s.case_id = any(${cases.map((one) => one.caseId)}::bigint[])
        and not exists (select from wanted w where w.org_id = s.org_id and w.case_id = s.case_id))
    insert into cases.standing as s (org_id, case_id, is_open, due_at, todo, todo_due_at, todo_clock)
      select * from wanted
      on conflict (org_id, case_id) do update set is_open = excluded.is_open, due_at = excluded.due_at,
        todo = excluded.todo, todo_due_at = excluded.todo_due_at, todo_clock = excluded.todo_clock
      where (s.is_open, s.due_at, s.todo, s.todo_due_at, s.todo_clock) is distinct from
        (excluded.is_open, excluded.due_at, excluded.todo, excluded.todo_due_at, excluded.todo_clock)`.execute(
    db,
  );
}

/** Who stands to a range of cases, for verification, in the order of case and body. */
export async function standingBetween(
  db: Db,
  first: number,
  last: number,
): Promise<(StandingRow & { readonly caseId: number })[]> {
  const { rows } = await sql<StandingRow & { readonly caseId: number }>`select * from cases.standing
    where case_id between ${first} and ${last} order by case_id, org_id`.execute(db);
  return rows;
}

/** Writes deadlines computed anew after the calendar changed. */
export async function updateDue(
  db: Db,
  rows: readonly { readonly id: number; readonly due: DueRow }[],
): Promise<void> {
  await sql`update cases."case" c set due_at = u.due_at, due_clock = u.due_clock,
      due_provisional = u.provisional, completed_late = u.late, next_timer_at = u.timer, next_climb_at = u.climb,
      calendar_version = u.version
    from unnest(${rows.map((row) => row.id)}::bigint[], ${rows.map((row) => orNull(row.due.dueAt))}::timestamptz[],
      ${rows.map((row) => row.due.dueClock)}::text[], ${rows.map((row) => row.due.dueProvisional)}::boolean[],
      ${rows.map((row) => row.due.completedLate)}::boolean[],
      ${rows.map((row) => orNull(row.due.nextTimerAt))}::timestamptz[],
      ${rows.map((row) => orNull(row.due.nextClimbAt))}::timestamptz[],
      ${rows.map((row) => row.due.calendarVersion)}::bigint[])
      u(id, due_at, due_clock, provisional, late, timer, climb, version)
    where c.id = u.id`.execute(db);
}

/** The sealed parties of a case. */
export async function findParties(
  db: Db,
  caseId: number,
): Promise<(PartyRow & { caseId: number })[]> {
  return tables(db)
    .selectFrom("cases.party")
    .selectAll()
    .where("caseId", "=", caseId)
    .orderBy("role")
    .execute();
}

/** Cases whose timer has rung, but for some, held for this transaction; others skip them. */
export async function takeRungTimers(
  db: Db,
  which: "nextTimerAt" | "nextClimbAt",
  now: number,
  limit: number,
  except: readonly number[] = [],
): Promise<CaseRow[]> {
  return tables(db)
    .selectFrom("cases.case")
    .selectAll()
    .where(which, "is not", null)
    .where(which, "<=", at(now) as unknown as number)
    .where("id", "!=", sql<number>`all(${[...except]}::bigint[])`)
    .orderBy(which)
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/**
 * Operations that may have been left below the level to which they should have gone, while the district had no leader:
 * late or in disagreement, and going up by nothing or only later. Held for this transaction.
 */
export async function takeStrandedOperations(
  db: Db,
  now: number,
  limit: number,
): Promise<CaseRow[]> {
  return tables(db)
    .selectFrom("cases.case")
    .selectAll()
    .where(sql<boolean>`operation_stage in (1, 2)`)
    .where("status", "=", "inProgress")
    .where(
      sql<boolean>`(next_climb_at is null or (next_climb_at > ${at(now)} and (due_at < ${at(now)}
        or facts @? '$.rare.operation.answers[*] ? (@.agrees == false)')))`,
    )
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** The edition of the calendar under which all deadlines at hand were computed last; null before the first time. */
export async function settledEdition(db: Db): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    select calendar_version as version from cases.clockwork`.execute(db);
  return rows[0]?.version ?? null;
}

/** All cases in order of number, in pages, for verification. */
export async function* scanCases(db: Db, pageSize = 2000): AsyncGenerator<CaseRow[]> {
  let after = 0;
  for (;;) {
    const rows = await tables(db)
      .selectFrom("cases.case")
      .selectAll()
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}

/** Parties of a range of cases, for verification. */
export async function partiesBetween(
  db: Db,
  first: number,
  last: number,
): Promise<(PartyRow & { caseId: number })[]> {
  return tables(db)
    .selectFrom("cases.party")
    .selectAll()
    .where("caseId", ">=", first)
    .where("caseId", "<=", last)
    .execute();
}
