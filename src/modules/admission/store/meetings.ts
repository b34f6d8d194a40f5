/** SQL of meetings, feeds and settings. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { MeetingState } from "../rules/meeting.ts";
import type { SettingVersion } from "../rules/settings.ts";

export type StoredMeeting = MeetingState & { readonly lastSeq: number };
type Row = Pick<MeetingState, "id" | "status" | "body" | "name" | "heldAt"> & {
  readonly data: Pick<MeetingState, "place" | "heldOn" | "minuteNo" | "cancelReason">;
  readonly lastSeq: number;
};

const COLUMNS = sql`id, status, body, name, held_at, data, last_seq`;
const meetingOf = ({ data, ...row }: Row): StoredMeeting => ({ ...row, ...data });

/** Finds a meeting; held where it is to be changed, kept from changing where something is decided in it. */
export async function findMeeting(
  db: Db,
  id: number,
  lock: "lock" | "share" | "read" = "read",
): Promise<StoredMeeting | undefined> {
  const held = { lock: sql`for update`, share: sql`for share`, read: sql`` }[lock];
  const { rows } =
    await sql<Row>`select ${COLUMNS} from admission.meeting where id = ${id} ${held}`.execute(db);
  return rows[0] === undefined ? undefined : meetingOf(rows[0]);
}

/** Writes a meeting as its events have left it. */
export async function saveMeeting(db: Db, meeting: StoredMeeting): Promise<void> {
  const { id, status, body, name, heldAt, lastSeq, ...data } = meeting;
  await sql`insert into admission.meeting (id, status, body, name, held_at, data, last_seq)
    values (${id}, ${status}, ${body}, ${name}, ${at(heldAt)}, ${jsonb(data)}, ${lastSeq})
    on conflict (id) do update set status = excluded.status, body = excluded.body, name = excluded.name,
      held_at = excluded.held_at, data = excluded.data, last_seq = excluded.last_seq`.execute(db);
}

export type MeetingLine = StoredMeeting & {
  readonly agendaSize: number;
  readonly undecided: number;
};

/** A page of meetings, the latest first. */
export async function pageOfMeetings(
  db: Db,
  {
    before,
    limit,
    planned,
  }: {
    readonly before: readonly [heldAt: number, id: number] | undefined;
    readonly limit: number;
    readonly planned?: boolean | undefined;
  },
): Promise<MeetingLine[]> {
  const older =
    before === undefined
      ? sql`true`
      : sql`(m.held_at, m.id) < (${at(before[0])}::timestamptz, ${before[1]}::bigint)`;
  const only = planned === true ? sql`m.status = 'planned'` : sql`true`;
  const { rows } = await sql<Row & { agendaSize: number; undecided: number }>`
    select m.id, m.status, m.body, m.name, m.held_at, m.data, m.last_seq,
      (select count(*) from admission.agenda_item i where i.meeting_id = m.id) agenda_size,
      (select count(*) from admission.agenda_item i where i.meeting_id = m.id and i.result is null) undecided
    from admission.meeting m where ${older} and ${only} order by m.held_at desc, m.id desc limit ${limit}`.execute(
    db,
  );
  return rows.map(({ agendaSize, undecided, ...row }) => ({
    ...meetingOf(row),
    agendaSize,
    undecided,
  }));
}

/** Meetings around now, for a calendar program: those to come and those of the past months. */
export async function meetingsSince(
  db: Db,
  since: number,
  limit: number,
): Promise<StoredMeeting[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from admission.meeting
    where held_at >= ${at(since)} order by held_at, id limit ${limit}`.execute(db);
  return rows.map(meetingOf);
}

/** Every meeting, for the proof. */
export async function allMeetings(db: Db): Promise<StoredMeeting[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from admission.meeting order by id`.execute(db);
  return rows.map(meetingOf);
}

/** What stands on the agenda of a meeting. */
export async function agendaOfMeeting(
  db: Db,
  meetingId: number,
): Promise<{ applicationId: number; matter: string; result: string | null }[]> {
  const { rows } = await sql<{ applicationId: number; matter: string; result: string | null }>`
    select application_id, matter, result from admission.agenda_item
    where meeting_id = ${meetingId} order by application_id`.execute(db);
  return rows;
}

/** How many items stand on the agenda of a meeting. */
export async function agendaSize(db: Db, meetingId: number): Promise<number> {
  return (await agendaOfMeeting(db, meetingId)).length;
}

export type Feed = {
  readonly id: number;
  readonly personId: number;
  /** Hexadecimal. */
  readonly digest: string;
  readonly openedAt: number;
  readonly revokedAt: number | null;
};

/** Writes a feed as its events have left it. */
export async function saveFeed(db: Db, feed: Feed): Promise<void> {
  await sql`insert into admission.feed (id, person_id, digest, opened_at, revoked_at)
    values (${feed.id}, ${feed.personId}, ${feed.digest}, ${at(feed.openedAt)},
      ${feed.revokedAt === null ? null : at(feed.revokedAt)})
    on conflict (id) do update set revoked_at = excluded.revoked_at`.execute(db);
}

const FEEDS = sql`select id, person_id, digest, opened_at, revoked_at from admission.feed`;

/** The open feeds of a person, or all feeds for the proof. */
export async function feedsOf(db: Db, personId: number): Promise<Feed[]> {
  const { rows } =
    await sql<Feed>`${FEEDS} where person_id = ${personId} and revoked_at is null order by id`.execute(
      db,
    );
  return rows;
}

/** Finds a feed, held. */
export async function lockFeed(db: Db, id: number): Promise<Feed | undefined> {
  const { rows } = await sql<Feed>`${FEEDS} where id = ${id} for update`.execute(db);
  return rows[0];
}

/** Finds the open feed with an address. */
export async function feedByDigest(db: Db, digest: string): Promise<Feed | undefined> {
  const { rows } =
    await sql<Feed>`${FEEDS} where digest = ${digest} and revoked_at is null`.execute(db);
  return rows[0];
}

/** Every feed, for the proof. */
export async function allFeeds(db: Db): Promise<Feed[]> {
  const { rows } = await sql<Feed>`${FEEDS} order by id`.execute(db);
  return rows;
}

/** Whoever changes settings holds this until the transaction ends. */
const SETTING_LOCK = 7_265_194_716;

/** Makes this the one transaction that changes settings. */
export async function lockSettings(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SETTING_LOCK})`.execute(db);
}

/** Every version, in the order of their days. */
export async function allSettings(db: Db): Promise<SettingVersion[]> {
  const { rows } = await sql<{ validFrom: Day; values: SettingVersion["values"]; reason: string }>`
    select valid_from, "values", reason from admission.setting order by valid_from`.execute(db);
  return rows.map(({ validFrom, values, reason }) => ({ from: validFrom, values, reason }));
}

/** Writes the version of a day, or takes it away. */
export async function saveSetting(
  db: Db,
  from: Day,
  version: SettingVersion | undefined,
  { at: when, by }: { readonly at: number; readonly by: ActorRecord },
): Promise<void> {
  if (version === undefined) {
    await sql`delete from admission.setting where valid_from = ${from}::date`.execute(db);
    return;
  }
  await sql`insert into admission.setting (valid_from, "values", reason, set_at, set_by)
    values (${from}::date, ${jsonb(version.values)}, ${version.reason}, ${at(when)}, ${jsonb(by)})
    on conflict (valid_from) do update set "values" = excluded."values", reason = excluded.reason,
      set_at = excluded.set_at, set_by = excluded.set_by`.execute(db);
}
