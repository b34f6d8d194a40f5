/**
 * SQL of ballots, the box and what is typed in from paper. Nothing here reads who or when, and no key leads from a
 * ballot to an answer.
 */
import { type Db, sql } from "#kernel/db.ts";
import type { GroupKey } from "../rules/groups.ts";
import type { Stratum } from "../rules/tally.ts";

export type BallotRow = {
  readonly codeDigest: Buffer;
  readonly place: number;
  readonly groupKey: GroupKey;
  readonly stratum: Stratum;
};
export type FoundBallot = BallotRow & { readonly surveyId: number; readonly used: boolean };

/** Keeps the hashes of codes that are handed out, in random order. */
export async function insertBallots(
  db: Db,
  surveyId: number,
  rows: readonly BallotRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into questionnaires.ballot (code_digest, survey_id, place, group_key, stratum)
    select u.digest, ${surveyId}, u.place, u.group_key, u.stratum from unnest(
      ${rows.map((row) => row.codeDigest)}::bytea[], ${rows.map((row) => row.place)}::int[],
      ${rows.map((row) => row.groupKey)}::text[], ${rows.map((row) => row.stratum)}::smallint[])
      u(digest, place, group_key, stratum) order by random()`.execute(db);
}

/** The ballots of a code, by place; locked in one order where they are about to be used. */
export async function findBallots(
  db: Db,
  digests: readonly Buffer[],
  lock: "read" | "lock" = "read",
): Promise<FoundBallot[]> {
  const { rows } = await sql<FoundBallot>`
    select code_digest, survey_id, place, group_key, stratum, used from questionnaires.ballot
    where code_digest = any(${[...digests]}::bytea[]) order by place
    ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows;
}

/** Marks ballots as used; answers how many were not before. */
export async function markUsed(db: Db, digests: readonly Buffer[]): Promise<number> {
  const { numAffectedRows } = await sql`update questionnaires.ballot set used = true
    where code_digest = any(${[...digests]}::bytea[]) and not used`.execute(db);
  return Number(numAffectedRows ?? 0);
}

export type BoxRow = Omit<BallotRow, "codeDigest"> & { readonly sealed: Buffer };

/** Puts answers into the box. */
export async function putInBox(db: Db, surveyId: number, rows: readonly BoxRow[]): Promise<void> {
  await sql`insert into questionnaires.box (survey_id, place, group_key, stratum, sealed)
    select ${surveyId}, u.* from unnest(${rows.map((row) => row.place)}::int[],
      ${rows.map((row) => row.groupKey)}::text[], ${rows.map((row) => row.stratum)}::smallint[],
      ${rows.map((row) => row.sealed)}::bytea[]) u`.execute(db);
}

/** How many answers came into the box since it was stirred last. */
export async function freshInBox(db: Db, surveyId: number): Promise<number> {
  const { rows } = await sql<{ fresh: number }>`select count(*)::int fresh
    from questionnaires.box where survey_id = ${surveyId} and not stirred`.execute(db);
  return rows[0]?.fresh ?? 0;
}

/**
 * Puts answers in the place of all that was in the box, in random order and under new ids, and writes every mark of the
 * survey anew, so that nothing of a row says when it came or with what.
 */
export async function replaceBox(db: Db, surveyId: number, rows: readonly BoxRow[]): Promise<void> {
  await sql`delete from questionnaires.box where survey_id = ${surveyId}`.execute(db);
  await sql`insert into questionnaires.box (survey_id, place, group_key, stratum, sealed, stirred)
    select ${surveyId}, u.place, u.group_key, u.stratum, u.sealed, true from unnest(
      ${rows.map((row) => row.place)}::int[], ${rows.map((row) => row.groupKey)}::text[],
      ${rows.map((row) => row.stratum)}::smallint[], ${rows.map((row) => row.sealed)}::bytea[])
      u(place, group_key, stratum, sealed) order by random()`.execute(db);
  await sql`update questionnaires.ballot set used = used where survey_id = ${surveyId}`.execute(db);
}

/** All that is in the box of a survey. */
export async function boxOf(db: Db, surveyId: number): Promise<BoxRow[]> {
  const { rows } = await sql<BoxRow>`select place, group_key, stratum, sealed
    from questionnaires.box where survey_id = ${surveyId} order by id`.execute(db);
  return rows;
}

/** Removes all that could lead back to somebody: ballots, box, what was typed in, lists. */
export async function removeTraces(db: Db, surveyId: number): Promise<void> {
  for (const table of ["box", "ballot", "keying", "list_entry"])
    await sql`delete from ${sql.table(`questionnaires.${table}`)}
      where survey_id = ${surveyId}`.execute(db);
}

/** Takes back the ballots of a group of which none was used; answers whether all could be. */
export async function takeBack(db: Db, surveyId: number, group: GroupKey): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select used from questionnaires.ballot
    where survey_id = ${surveyId} and group_key = ${group} for update`.execute(db);
  if (rows.some(({ used }) => used)) return false;
  await sql`delete from questionnaires.ballot
    where survey_id = ${surveyId} and group_key = ${group}`.execute(db);
  return true;
}

export type Progress = {
  readonly place: number;
  readonly groupKey: GroupKey;
  readonly invited: number;
  readonly used: number;
  readonly boxed: number;
};

/** How many ballots were handed out and used, and how many answers lie in the box, by place and group. */
export async function progressOf(db: Db, surveyId: number): Promise<Progress[]> {
  const { rows } = await sql<Progress>`
    select place, group_key, sum(invited)::int invited, sum(used)::int used, sum(boxed)::int boxed from (
      select place, group_key, count(*) invited, count(*) filter (where used) used, 0 boxed
      from questionnaires.ballot where survey_id = ${surveyId} group by place, group_key
      union all
      select place, group_key, 0, 0, count(*) from questionnaires.box
      where survey_id = ${surveyId} group by place, group_key) one
    group by place, group_key order by place, group_key`.execute(db);
  return rows;
}

export type Keying = { readonly personId: number; readonly sealed: Buffer };

/** What was typed in from the slip of a code. */
export async function keyingsOf(db: Db, codeDigest: Buffer): Promise<Keying[]> {
  const { rows } = await sql<Keying>`select person_id, sealed from questionnaires.keying
    where code_digest = ${codeDigest} order by person_id`.execute(db);
  return rows;
}

/** Keeps what an official typed in, in the place of what the same official had typed before. */
export async function saveKeying(
  db: Db,
  surveyId: number,
  codeDigest: Buffer,
  { personId, sealed }: Keying,
): Promise<void> {
  await sql`insert into questionnaires.keying (code_digest, person_id, survey_id, sealed)
    values (${codeDigest}, ${personId}, ${surveyId}, ${sealed})
    on conflict (code_digest, person_id) do update set sealed = excluded.sealed`.execute(db);
}

/** Forgets what was typed in from a slip. */
export async function dropKeyings(db: Db, codeDigest: Buffer): Promise<void> {
  await sql`delete from questionnaires.keying where code_digest = ${codeDigest}`.execute(db);
}

/** How many slips wait for a second official, and for whether two differ. */
export async function waitingKeyings(
  db: Db,
  surveyId: number,
): Promise<{ readonly once: number; readonly differing: number }> {
  const { rows } = await sql<{ once: number; differing: number }>`
    select count(*) filter (where n = 1)::int once, count(*) filter (where n > 1)::int differing
    from (select count(*) n from questionnaires.keying where survey_id = ${surveyId}
      group by code_digest) one`.execute(db);
  return rows[0] ?? { once: 0, differing: 0 };
}
