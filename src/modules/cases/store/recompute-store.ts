/** How far deadlines have been computed under the calendar at hand, and what its corrections changed on cases. */
import { type Db, at, runText, sql, tablesOf } from "#kernel/db.ts";
import type { Scope } from "../access.ts";
import type { DueChange, DueSums, Recomputation } from "../rules/recomputation.ts";
import type { CaseRow } from "./case-store.ts";
import { Values, withinText } from "./list-text.ts";

/** A pass over all cases. */
export type Pass = {
  /** The edition under which a whole pass found nothing to change; null before the first time. */
  readonly settled: number | null;
  readonly version: number | null;
  readonly until: number;
  readonly changed: boolean;
};

/** Reads how far the pass is and holds it for this transaction. */
export async function holdPass(db: Db): Promise<Pass> {
  const { rows } = await sql<Pass>`select calendar_version as settled, pass_version as version,
      pass_until as until, pass_changed as changed
    from cases.clockwork for update`.execute(db);
  return rows[0] ?? { settled: null, version: null, until: 0, changed: false };
}

/** Writes how far the pass is; `settled` where it has ended with nothing changed. */
export async function savePass(
  db: Db,
  pass: Omit<Pass, "settled">,
  settled: boolean,
): Promise<void> {
  const { version, until, changed } = pass;
  await sql`insert into cases.clockwork (calendar_version, pass_version, pass_until, pass_changed)
    values (${settled ? version : 0}, ${version}, ${until}, ${changed})
    on conflict (only_row) do update set pass_version = excluded.pass_version,
      pass_until = excluded.pass_until, pass_changed = excluded.pass_changed,
      calendar_version = case when ${settled} then excluded.calendar_version
        else cases.clockwork.calendar_version end`.execute(db);
}

const tables = (db: Db) => tablesOf<{ "cases.case": CaseRow }>(db);

/** The next cases by number. */
export async function casesAfter(db: Db, afterId: number, limit: number): Promise<CaseRow[]> {
  return tables(db)
    .selectFrom("cases.case")
    .selectAll()
    .where("id", ">", afterId)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Some cases, held for this transaction, in the order of their numbers. */
export async function holdCases(db: Db, ids: readonly number[]): Promise<CaseRow[]> {
  if (ids.length === 0) return [];
  return tables(db)
    .selectFrom("cases.case")
    .selectAll()
    .where("id", "in", [...ids])
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** When each body has to act on a range of cases, in the order of case and body. */
export async function standingDues(
  db: Db,
  first: number,
  last: number,
): Promise<{ caseId: number; dueAt: number | null; todoDueAt: number | null }[]> {
  return runText(
    db,
    `select case_id as "caseId", due_at as "dueAt", todo_due_at as "todoDueAt" from cases.standing where case_id between $1 and $2
     order by case_id, org_id`,
    [first, last],
  );
}

/** Records changes under an event of a recomputation; answers those that were not known, in order. */
export async function recordChanges(
  db: Db,
  calendarVersion: number,
  seq: number,
  changes: readonly DueChange[],
): Promise<DueChange[]> {
  if (changes.length === 0) return [];
  const { rows } = await sql<DueChange>`
    with added as (insert into cases.due_change (calendar_version, seq, case_id, what, before, after)
      select ${calendarVersion}::bigint, ${seq}::int, u.* from unnest(${changes.map((one) => one.caseId)}::bigint[],
        ${changes.map((one) => one.what)}::text[], ${changes.map((one) => one.before)}::text[],
        ${changes.map((one) => one.after)}::text[]) u
      on conflict (calendar_version, case_id, what) do nothing
      returning case_id, what, before, after)
    select * from added order by case_id, what`.execute(db);
  return rows;
}

/** Changes recorded under an event, for verification. */
export async function changesOfEvent(
  db: Db,
  calendarVersion: number,
  seq: number,
): Promise<DueChange[]> {
  return runText<DueChange>(
    db,
    `select case_id as "caseId", what, before, after from cases.due_change
     where calendar_version = $1 and seq = $2 order by case_id, what`,
    [calendarVersion, seq],
  );
}

/** How many changes each edition has, for verification. */
export async function changeCounts(db: Db): Promise<Map<number, number>> {
  const { rows } = await sql<{ version: number; n: number }>`select calendar_version as version,
    count(*) as n from cases.due_change group by 1`.execute(db);
  return new Map(rows.map(({ version, n }) => [version, n]));
}

export type RecomputationRow = Recomputation & { readonly calendarVersion: number };

/** Every recomputation, the newest edition first. */
export async function allRecomputations(db: Db): Promise<RecomputationRow[]> {
  const { rows } = await sql<RecomputationRow>`select calendar_version, begun_at, ended_at, cases,
    moved, late_gone, late_new from cases.recomputation order by calendar_version desc`.execute(db);
  return rows;
}

/** Finds the recomputation under an edition. */
export async function findRecomputation(
  db: Db,
  calendarVersion: number,
): Promise<RecomputationRow | undefined> {
  return (await allRecomputations(db)).find((one) => one.calendarVersion === calendarVersion);
}

/** Writes a recomputation as its log has left it. */
export async function saveRecomputation(db: Db, row: RecomputationRow): Promise<void> {
  const { calendarVersion, begunAt, endedAt, cases, moved, lateGone, lateNew } = row;
  await sql`insert into cases.recomputation (calendar_version, begun_at, ended_at, cases, moved, late_gone, late_new)
    values (${calendarVersion}, ${at(begunAt)}, ${endedAt === null ? null : at(endedAt)}, ${cases}, ${moved},
      ${lateGone}, ${lateNew})
    on conflict (calendar_version) do update set ended_at = excluded.ended_at, cases = excluded.cases,
      moved = excluded.moved, late_gone = excluded.late_gone, late_new = excluded.late_new`.execute(
    db,
  );
}

/** Changes of an edition on cases within a scope, case by case in the order of the numbers. */
export async function changesWithin(
  db: Db,
  scope: Scope,
  calendarVersion: number,
  after: number,
  limit: number,
): Promise<DueChange[]> {
  const values = new Values();
  const version = values.put(calendarVersion, "bigint");
  const from = values.put(after, "bigint");
  const count = values.put(limit, "int");
  const within = withinText(scope, values);
  return runText<DueChange>(
    db,
    `with page as (select distinct d.case_id from cases.due_change d join cases."case" c on c.id = d.case_id
       where d.calendar_version = ${version} and d.case_id > ${from} and ${within}
       order by d.case_id limit ${count})
     select d.case_id as "caseId", d.what, d.before, d.after from cases.due_change d
     where d.calendar_version = ${version} and d.case_id in (select case_id from page)
     order by d.case_id, d.what`,
    values.list,
  );
}

const WORDS = (column: string): string =>
  `coalesce(cardinality(string_to_array(${column}, ' ')), 0)`;
const LATE_GONE = `(d.what = 'completedLate' and d.before = 'true')
  or (d.what = 'missed' and ${WORDS("d.after")} < ${WORDS("d.before")})`;
const LATE_NEW = `(d.what = 'completedLate' and d.after = 'true')
  or (d.what = 'missed' and ${WORDS("d.after")} > ${WORDS("d.before")})`;

/** The sums of each edition over the cases within a scope: the same sums as {@link sumsOf}, counted in the tables. */
export async function sumsWithin(
  db: Db,
  scope: Scope,
): Promise<(DueSums & { readonly calendarVersion: number })[]> {
  const values = new Values();
  return runText(
    db,
    `select d.calendar_version as "calendarVersion", count(distinct d.case_id) as cases,
       count(*) filter (where d.what = 'dueAt') as moved,
       count(distinct d.case_id) filter (where ${LATE_GONE}) as "lateGone",
       count(distinct d.case_id) filter (where ${LATE_NEW}) as "lateNew"
     from cases.due_change d join cases."case" c on c.id = d.case_id
     where ${withinText(scope, values)} group by 1 order by 1 desc`,
    values.list,
  );
}
