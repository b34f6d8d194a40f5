/** SQL of facts and their sums. */
import { type Db, sql } from "#kernel/db.ts";
import type { Counter, MaskSum, MatterSum, SubjectKind } from "../rules/counts.ts";
import type { Fact, Month } from "../rules/evidence.ts";

/** Whoever changes facts or seals them holds this until the transaction ends. */
const EVIDENCE_LOCK = 7_265_194_701;

/** Makes this the one transaction that changes or seals facts. */
export async function lockEvidence(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${EVIDENCE_LOCK})`.execute(db);
}

const FACT = sql`case_id, org_id, month, matter, subdistrict_id, community_id, counted, hits`;

/** Takes the facts of some cases away and answers what they were. */
export async function takeFacts(db: Db, caseIds: readonly number[]): Promise<Fact[]> {
  const { rows } = await sql<Fact>`delete from appraisal.fact
    where case_id = any(${[...caseIds]}::bigint[]) returning ${FACT}`.execute(db);
  return rows;
}

/** Writes facts of cases that have none. */
export async function insertFacts(db: Db, facts: readonly Fact[], version: number): Promise<void> {
  if (facts.length === 0) return;
  const each = <T>(value: (one: Fact) => T) => facts.map(value);
  await sql`insert into appraisal.fact (${FACT}, calendar_version)
    select *, ${version}::bigint from unnest(${each((one) => one.caseId)}::bigint[],
      ${each((one) => one.orgId)}::bigint[], ${each((one) => one.month)}::text[],
      ${each((one) => one.matter)}::text[], ${each((one) => one.subdistrictId)}::bigint[],
      ${each((one) => one.communityId)}::bigint[], ${each((one) => one.counted)}::int[],
      ${each((one) => one.hits)}::int[])`.execute(db);
}

/** Adds changes to the counters. */
export async function addToCounters(db: Db, changes: readonly Counter[]): Promise<void> {
  if (changes.length === 0) return;
  const each = <T>(value: (one: Counter) => T) => changes.map(value);
  await sql`insert into appraisal.counter as c (subject, subject_id, month, matter, definition, counted, hits)
    select * from unnest(${each((one) => one.subject)}::text[], ${each((one) => one.subjectId)}::bigint[],
      ${each((one) => one.month)}::text[], ${each((one) => one.matter)}::text[],
      ${each((one) => one.definition)}::text[], ${each((one) => one.counted)}::int[],
      ${each((one) => one.hits)}::int[])
    on conflict on constraint counter_pkey do update
      set counted = c.counted + excluded.counted, hits = c.hits + excluded.hits`.execute(db);
}

/** Cases whose facts were computed under another edition of the calendar. */
export async function outdatedCases(db: Db, version: number, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select distinct case_id as id from appraisal.fact
    where calendar_version <> ${version} limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** Facts of some cases, for the proof; those of another edition of the calendar are told apart. */
export async function factsOfCases(db: Db, caseIds: readonly number[]) {
  const { rows } = await sql<Fact & { calendarVersion: number }>`select ${FACT}, calendar_version
    from appraisal.fact where case_id = any(${[...caseIds]}::bigint[])
    order by case_id, org_id, month`.execute(db);
  return rows;
}

/** Every counter that counts something, in order. */
export async function allCounters(db: Db): Promise<Counter[]> {
  const { rows } =
    await sql<Counter>`select subject, subject_id, month, matter, definition, counted, hits
    from appraisal.counter where counted <> 0 or hits <> 0
    order by subject, subject_id, month, matter, definition`.execute(db);
  return rows;
}

type Months = { readonly from: Month; readonly to: Month };

/** Sums of some subjects over some months by the counters, by matter and definition. */
export async function sumsOf(
  db: Db,
  subject: SubjectKind,
  ids: readonly number[],
  { from, to }: Months,
): Promise<MatterSum[]> {
  const { rows } = await sql<MatterSum>`select subject_id, matter, definition,
      sum(counted)::int as counted, sum(hits)::int as hits
    from appraisal.counter
    where subject = ${subject} and subject_id = any(${[...ids]}::bigint[]) and month between ${from} and ${to}
    group by subject_id, matter, definition having sum(counted) > 0`.execute(db);
  return rows;
}

/** The columns of a fact that say whose it is. */
export const SUBJECT_COLUMNS = {
  org: ["org_id"],
  area: ["subdistrict_id", "community_id"],
} as const satisfies Record<SubjectKind, readonly string[]>;

/** Sums of some subjects over some months by the facts themselves, without the counters: what the counters must say. */
export async function masksOf(
  db: Db,
  subject: SubjectKind,
  ids: readonly number[],
  { from, to }: Months,
): Promise<MaskSum[]> {
  const found: MaskSum[] = [];
  for (const column of SUBJECT_COLUMNS[subject]) {
    const { rows } =
      await sql<MaskSum>`select ${sql.ref(column)} as subject_id, matter, counted, hits,
        count(*)::int as facts
      from appraisal.fact
      where ${sql.ref(column)} = any(${[...ids]}::bigint[]) and month between ${from} and ${to}
      group by ${sql.ref(column)}, matter, counted, hits`.execute(db);
    found.push(...rows);
  }
  return found;
}

/** Sums of every subject by month, by the facts themselves. */
export async function allMasks(
  db: Db,
  subject: SubjectKind,
): Promise<(MaskSum & { readonly month: Month })[]> {
  const found: (MaskSum & { readonly month: Month })[] = [];
  for (const column of SUBJECT_COLUMNS[subject]) {
    const { rows } = await sql<
      MaskSum & { readonly month: Month }
    >`select ${sql.ref(column)} as subject_id,
        month, matter, counted, hits, count(*)::int as facts
      from appraisal.fact where ${sql.ref(column)} is not null
      group by ${sql.ref(column)}, month, matter, counted, hits`.execute(db);
    found.push(...rows);
  }
  return found;
}
