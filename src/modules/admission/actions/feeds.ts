/** Feeds: addresses under which a calendar program reads the meetings, each with a token that can be revoked. */
import { randomBytes } from "node:crypto";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { MS_PER_DAY, MS_PER_HOUR, iso } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import ical, { ICalEventStatus } from "ical-generator";
import type { OpenedFeed } from "../schema-meetings.ts";
import { takeNumber } from "../store/applications.ts";
import * as store from "../store/meetings.ts";

const STREAM = "admissionFeed";

/** Most addresses of one person at a time. */
const MOST_FEEDS = 5;
/** How far back a feed reaches, and how much it holds. */
const REACH_BACK_MS = 180 * MS_PER_DAY;
const MOST_MEETINGS = 500;
/** How long a meeting is taken to last where nobody says. */
const USUAL_LENGTH_MS = 2 * MS_PER_HOUR;

export type FeedEvent =
  | {
      readonly type: "feedOpened";
      readonly at: number;
      readonly data: { readonly personId: number; readonly digest: string };
    }
  | { readonly type: "feedRevoked"; readonly at: number; readonly data: Record<string, never> };

/** What an event makes of a feed. */
export function evolveFeed(
  id: number,
  before: store.Feed | undefined,
  { type, at, data }: FeedEvent,
): store.Feed {
  if (type === "feedOpened") return { id, ...data, openedAt: at, revokedAt: null };
  if (before === undefined) throw new Error(`feed ${id} begins with ${type}`);
  return { ...before, revokedAt: at };
}

function personOf({ actor }: Ctx): number {
  return actor.kind === "staff" ? actor.personId : refuse("forbidden", "admission.not_yours_to_do");
}

const digestOf = (ctx: Ctx, token: string): string =>
  ctx.vault.digest("admission.feed", token).toString("hex");

/** The open feeds of the actor. */
export async function listFeeds(ctx: Ctx) {
  const feeds = await store.feedsOf(ctx.db, personOf(ctx));
  return { items: feeds.map(({ id, openedAt }) => ({ id, openedAt: iso(openedAt) })) };
}

/** Opens a feed and tells its address this once. Refuses: `admission.too_many_feeds`. */
export function openFeed(ctx: Ctx): Promise<OpenedFeed> {
  return transaction(ctx, async (inner) => {
    const personId = personOf(inner);
    if ((await store.feedsOf(inner.db, personId)).length >= MOST_FEEDS)
      refuse("conflict", "admission.too_many_feeds", { most: MOST_FEEDS });
    const token = randomBytes(24).toString("base64url");
    const id = await takeNumber(inner.db, "feed");
    const at = inner.clock.now();
    const event: FeedEvent = {
      type: "feedOpened",
      at,
      data: { personId, digest: digestOf(inner, token) },
    };
    await appendEvents(inner, STREAM, id, [event]);
    await store.saveFeed(inner.db, evolveFeed(id, undefined, event));
    return { id, openedAt: iso(at), address: `/api/v1/admission-feeds/${token}/meetings.ics` };
  });
}

/** Revokes an address of one's own; who has it reads nothing any more. Refuses: `admission.feed_unknown`. */
export function revokeFeed(ctx: Ctx, id: number) {
  return transaction(ctx, async (inner) => {
    const before = await store.lockFeed(inner.db, id);
    const isOpen = before?.personId === personOf(inner) && before.revokedAt === null;
    if (before === undefined || !isOpen) return refuse("notFound", "admission.feed_unknown");
    const event: FeedEvent = { type: "feedRevoked", at: inner.clock.now(), data: {} };
    await appendEvents(inner, STREAM, id, [event]);
    await store.saveFeed(inner.db, evolveFeed(id, before, event));
    return listFeeds(inner);
  });
}

const STATUS = {
  planned: ICalEventStatus.TENTATIVE,
  held: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * The meetings of the past half year and those to come, as iCalendar. Times are written in UTC: with a time zone the
 * library would write the wall clock of the machine.
 * Refuses: `admission.feed_unknown`, the same for a token that was revoked and one that never was.
 */
export async function readFeed(ctx: Ctx, token: string): Promise<string> {
  const feed = await store.feedByDigest(ctx.db, digestOf(ctx, token));
  if (feed === undefined) return refuse("notFound", "admission.feed_unknown");
  const calendar = ical({
    name: "准入会议",
    prodId: { company: "guiwei", product: "admission", language: "ZH" },
  });
  const since = ctx.clock.now() - REACH_BACK_MS;
  for (const meeting of await store.meetingsSince(ctx.db, since, MOST_MEETINGS)) {
    const items = await store.agendaOfMeeting(ctx.db, meeting.id);
    const minutes = meeting.minuteNo === null ? "" : `；纪要 ${meeting.minuteNo}`;
    calendar.createEvent({
      id: `admission-meeting-${meeting.id}@guiwei`,
      start: new Date(meeting.heldAt),
      end: new Date(meeting.heldAt + USUAL_LENGTH_MS),
      stamp: new Date(meeting.heldAt),
      sequence: meeting.lastSeq - 1,
      summary: meeting.name,
      location: meeting.place,
      description: `准入议题 ${items.length} 项${minutes}`,
      status: STATUS[meeting.status],
    });
  }
  return calendar.toString();
}
