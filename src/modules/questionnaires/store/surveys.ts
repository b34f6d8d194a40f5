/** SQL of surveys, draws, lists and preferences. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { Frame } from "../rules/draw.ts";
import type { ListedGroup } from "../rules/groups.ts";
import type { Survey } from "../rules/survey.ts";
import type { Stratum } from "../rules/tally.ts";

export type Kept = Survey & { readonly eventSeq: number; readonly updatedAt: number };
type Row = { readonly data: Survey; readonly eventSeq: number; readonly updatedAt: number };
const keptOf = ({ data, eventSeq, updatedAt }: Row): Kept => ({ ...data, eventSeq, updatedAt });

/** Takes the number of a new survey, so that its event can name it. */
export async function takeSurveyId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval('questionnaires.survey_id_seq') id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Writes a new survey with its sealed seed. A second one about the same thing breaks `one_survey_per_subject`. */
export async function insertSurvey(db: Db, survey: Survey, seed: Buffer, as: As): Promise<void> {
  const { kind, id } = survey.subject;
  await sql`insert into questionnaires.survey
      (id, status, subject_kind, subject_id, seed_sealed, data, event_seq, updated_at)
    values (${survey.id}, ${survey.status}, ${kind}, ${id}, ${seed}, ${jsonb(survey)}, ${as.eventSeq},
      ${at(as.at)})`.execute(db);
}

type As = { readonly eventSeq: number; readonly at: number };

/** Writes a survey as its events have left it. */
export async function saveSurvey(db: Db, survey: Survey, as: As): Promise<void> {
  await sql`update questionnaires.survey set status = ${survey.status}, data = ${jsonb(survey)},
      event_seq = ${as.eventSeq}, updated_at = ${at(as.at)}
    where id = ${survey.id}`.execute(db);
}

/** Finds a survey: to read, to add answers beside others, or to change it alone. */
export async function findSurvey(
  db: Db,
  id: number,
  lock: "read" | "share" | "alone" = "read",
): Promise<Kept | undefined> {
  const locks = { read: sql``, share: sql`for share`, alone: sql`for update` };
  const { rows } = await sql<Row>`select data, event_seq, updated_at from questionnaires.survey
    where id = ${id} ${locks[lock]}`.execute(db);
  return rows[0] === undefined ? undefined : keptOf(rows[0]);
}

/** The survey about a thing, of those that were not cancelled. */
export async function surveyAbout(db: Db, kind: string, id: number): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from questionnaires.survey
    where subject_kind = ${kind} and subject_id = ${id} and status <> 'cancelled'`.execute(db);
  return rows[0]?.id;
}

/** The sealed seed of a survey. */
export async function sealedSeed(db: Db, id: number): Promise<Buffer> {
  const { rows } = await sql<{ seedSealed: Buffer }>`select seed_sealed from questionnaires.survey
    where id = ${id}`.execute(db);
  if (rows[0] === undefined) throw new Error(`survey ${id} has no seed`);
  return rows[0].seedSealed;
}

/** A page of surveys, newest first. */
export async function pageOfSurveys(
  db: Db,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<Kept[]> {
  const { rows } = await sql<Row>`select data, event_seq, updated_at from questionnaires.survey
    where (${before}::bigint is null or id < ${before}::bigint) order by id desc limit ${limit}`.execute(
    db,
  );
  return rows.map(keptOf);
}

/** Surveys that are open. */
export async function openSurveyIds(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from questionnaires.survey
    where status = 'open' order by id`.execute(db);
  return rows.map(({ id }) => id);
}

const joined = (keys: readonly string[]): Buffer => Buffer.from(keys.join(""), "hex");
const apart = (bytes: Buffer): string[] =>
  Array.from({ length: bytes.length / 16 }, (_, i) =>
    bytes.subarray(16 * i, 16 * (i + 1)).toString("hex"),
  );

/** Keeps the frames of a draw; the app's role can never change them. */
export async function insertFrames(
  db: Db,
  surveyId: number,
  frames: readonly Frame[],
): Promise<void> {
  for (const { place, keys, drawn, passed } of frames)
    await sql`insert into questionnaires.frame (survey_id, place, keys, drawn, passed)
      values (${surveyId}, ${place}, ${joined(keys)}, ${joined(drawn)}, ${joined(passed)})`.execute(
      db,
    );
}

/** The frames of a draw, by place. */
export async function framesOf(db: Db, surveyId: number): Promise<Frame[]> {
  type Bytes = { readonly place: number } & Record<"keys" | "drawn" | "passed", Buffer>;
  const { rows } = await sql<Bytes>`select place, keys, drawn, passed from questionnaires.frame
    where survey_id = ${surveyId} order by place`.execute(db);
  return rows.map(({ place, keys, drawn, passed }) => ({
    place,
    keys: apart(keys),
    drawn: apart(drawn),
    passed: apart(passed),
  }));
}

export type ListEntry = {
  readonly name: Buffer;
  readonly telephone: Buffer | null;
  /** The stratum at each target, by place. */
  readonly dealings: readonly Stratum[];
};

/** Puts a list in the place of the one before. */
export async function replaceList(
  db: Db,
  surveyId: number,
  group: ListedGroup,
  entries: readonly ListEntry[],
): Promise<void> {
  await sql`delete from questionnaires.list_entry
    where survey_id = ${surveyId} and group_key = ${group}`.execute(db);
  for (const { name, telephone, dealings } of entries)
    await sql`insert into questionnaires.list_entry
        (survey_id, group_key, name_sealed, telephone_sealed, dealings)
      values (${surveyId}, ${group}, ${name}, ${telephone}, ${jsonb(dealings)})`.execute(db);
}

/** A list in the order of its random ids. */
export async function listOf(
  db: Db,
  surveyId: number,
  group: ListedGroup,
): Promise<(ListEntry & { readonly id: string })[]> {
  const { rows } = await sql<ListEntry & { readonly id: string }>`
    select id, name_sealed as name, telephone_sealed as telephone, dealings
    from questionnaires.list_entry
    where survey_id = ${surveyId} and group_key = ${group} order by id`.execute(db);
  return rows;
}

/** Which of some people, by their keys, asked not to be invited. */
export async function unwantedOf(db: Db, keys: readonly Buffer[]): Promise<Set<string>> {
  const { rows } = await sql<{ personKey: Buffer }>`select person_key
    from questionnaires.preference where not wanted and person_key = any(${[...keys]}::bytea[])`.execute(
    db,
  );
  return new Set(rows.map(({ personKey }) => personKey.toString("hex")));
}

export type Preference = { readonly wanted: boolean; readonly eventSeq: number };

/** What a resident wants; undefined where nothing was said. */
export async function findPreference(db: Db, residentId: number): Promise<Preference | undefined> {
  const { rows } = await sql<Preference>`select wanted, event_seq from questionnaires.preference
    where resident_id = ${residentId}`.execute(db);
  return rows[0];
}

/** Keeps what a resident wants. */
export async function savePreference(
  db: Db,
  residentId: number,
  personKey: Buffer,
  { wanted, eventSeq }: Preference,
): Promise<void> {
  await sql`insert into questionnaires.preference (resident_id, person_key, wanted, event_seq)
    values (${residentId}, ${personKey}, ${wanted}, ${eventSeq})
    on conflict (resident_id) do update set person_key = excluded.person_key,
      wanted = excluded.wanted, event_seq = excluded.event_seq`.execute(db);
}

/** Every preference, by resident. */
export async function allPreferences(
  db: Db,
): Promise<(Preference & { readonly residentId: number })[]> {
  const { rows } = await sql<Preference & { readonly residentId: number }>`
    select resident_id, wanted, event_seq from questionnaires.preference order by resident_id`.execute(
    db,
  );
  return rows;
}
