/** Proves admission: replays applications, meetings, feeds and settings and compares with the tables. */
import type { Ctx } from "#kernel/context.ts";
import { type ScannedEvent, scanEvents } from "#kernel/events.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { type ReplayDifference, proveStreams } from "#kernel/replay.ts";
import { type Authored, PUBLIC_STATES, awaitedOrgs, partiesOf } from "../rules/application.ts";
import type { Application } from "../rules/application.ts";
import { evolveApplication } from "../rules/evolve.ts";
import { type MeetingEvent, evolveMeeting } from "../rules/meeting.ts";
import { type SettingEvent, type SettingVersion, evolveSettings } from "../rules/settings.ts";
import * as applications from "../store/applications.ts";
import * as store from "../store/meetings.ts";
import { type FeedEvent, evolveFeed } from "./feeds.ts";
import { termsOf } from "./write.ts";

/** The first place where a table and the events disagree. */
export type AdmissionDifference = {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
};

const text = (value: unknown): string => canonicalJson((value ?? null) as Json);

const named = (what: string, difference: ReplayDifference | null): AdmissionDifference | null =>
  difference && { what: `${what} ${difference.id}`, ...difference };

/** Replays all of admission; null where the tables agree with it. */
export async function verifyAdmission(ctx: Ctx): Promise<AdmissionDifference | null> {
  return (
    (await wrongApplications(ctx)) ??
    named("meeting", await wrongMeetings(ctx)) ??
    named("feed", await wrongFeeds(ctx)) ??
    named("settings", await wrongSettings(ctx))
  );
}

type Told = {
  readonly application: Application;
  readonly lastSeq: number;
  readonly updatedAt: number;
};

async function toldApplications(ctx: Ctx): Promise<Map<number, Told>> {
  const told = new Map<number, Told>();
  for await (const page of scanEvents(ctx.db, "admission"))
    for (const { streamId, seq, type, at, data, actor } of page) {
      const personId = actor.kind === "staff" ? actor.id : null;
      const event = { type, at, data, personId } as unknown as Authored;
      const application = evolveApplication(streamId, told.get(streamId)?.application, event);
      told.set(streamId, { application, lastSeq: seq, updatedAt: at });
    }
  return told;
}

/** Everything that the tables hold of an application, as its events make it. */
function rowOf({ application, lastSeq, updatedAt }: Told) {
  const { content } = application;
  const agenda = applications.agendaRows(application).toSorted((a, b) => a.meetingId - b.meetingId);
  return {
    application,
    lastSeq,
    updatedAt,
    hasContact: application.hasContact,
    kind: content.kind,
    title: content.title,
    fromDay: content.from,
    toDay: application.sunset ?? content.to,
    totalFen: content.totalFen,
    partyOrgIds: partiesOf(application),
    awaitedOrgIds: awaitedOrgs(application),
    isPublic: PUBLIC_STATES.includes(application.status),
    isLate: application.lateSince !== null,
    terms: termsOf(application),
    agenda,
  };
}

async function wrongApplications(ctx: Ctx): Promise<AdmissionDifference | null> {
  const told = await toldApplications(ctx);
  let after = 0;
  for (;;) {
    const rows = await applications.applicationsAfter(ctx.db, after, 500);
    const ids = rows.map(({ application }) => application.id);
    if (ids.length === 0) break;
    after = ids.at(-1) ?? 0;
    const columns = await applications.derivedColumns(ctx.db, ids);
    const items = Map.groupBy(
      await applications.agendaOf(ctx.db, ids),
      ({ applicationId }) => applicationId,
    );
    for (const { application, lastSeq, updatedAt, contactSealed } of rows) {
      const { id: _, ...beside } = columns.get(application.id) ?? { id: 0 };
      const agenda = (items.get(application.id) ?? []).map(
        ({ applicationId: __, ...item }) => item,
      );
      const known = told.get(application.id);
      told.delete(application.id);
      const expected = known === undefined ? "no row" : text(rowOf(known));
      const hasContact = contactSealed !== null;
      const found = text({ application, lastSeq, updatedAt, hasContact, ...beside, agenda });
      if (expected !== found) return { what: `application ${application.id}`, expected, found };
    }
  }
  const [missing] = told;
  return missing === undefined
    ? null
    : { what: `application ${missing[0]}`, expected: text(rowOf(missing[1])), found: "no row" };
}

async function wrongMeetings(ctx: Ctx): Promise<ReplayDifference | null> {
  const rows = new Map((await store.allMeetings(ctx.db)).map((row) => [row.id, row]));
  return proveStreams<store.StoredMeeting>(
    ctx,
    "admissionMeeting",
    (id, before, event) => ({
      ...evolveMeeting(id, before, event as unknown as MeetingEvent),
      lastSeq: event.seq,
    }),
    rows,
  );
}

async function wrongFeeds(ctx: Ctx): Promise<ReplayDifference | null> {
  const rows = new Map((await store.allFeeds(ctx.db)).map((row) => [row.id, row]));
  const evolve = (id: number, before: store.Feed | undefined, event: ScannedEvent) =>
    evolveFeed(id, before, event as unknown as FeedEvent);
  return proveStreams(ctx, "admissionFeed", evolve, rows);
}

async function wrongSettings(ctx: Ctx): Promise<ReplayDifference | null> {
  const versions = await store.allSettings(ctx.db);
  const rows = new Map<number, readonly SettingVersion[]>();
  if (versions.length > 0) rows.set(1, versions);
  const found = await proveStreams<readonly SettingVersion[]>(
    ctx,
    "admissionSetting",
    (_, before, event) => evolveSettings(before ?? [], event as unknown as SettingEvent),
    rows,
  );
  // Everything that was set may have been taken back again: then there is rightly no row.
  return found !== null && found.found === "no row" && found.expected === "[]" ? null : found;
}
