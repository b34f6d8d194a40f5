/** The follower that makes notices and deliveries out of events, in the transaction in which its cursor moves. */
import { loadCalendar } from "#calendars";
import { casesWithTelephone } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import type { StoredEvent } from "#kernel/events.ts";
import type { FollowedEvent, Follower } from "#kernel/followers.ts";
import { enqueue } from "#kernel/jobs.ts";
import { sendHints } from "#kernel/live.ts";
import { MS_PER_DAY } from "#kernel/pure/day.ts";
import { nextWorkingTime } from "#kernel/pure/workdays.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { hears, hintKeyOf } from "../access.ts";
import { CHOICE_STREAMS, type Chosen, choose } from "../rules/choices.ts";
import {
  type NewDelivery,
  emailsOf,
  textMessagesOf,
  wantsEmail,
  webhooksOf,
} from "../rules/deliveries-of.ts";
import { type Notice, type NoticedEvent, isNoticed, noticesOf } from "../rules/notices-of.ts";
import { beginFollower } from "../store/choice-store.ts";
import { type InsertedDelivery, insertDeliveries } from "../store/delivery-store.ts";
import { type NewNotice, insertNotices } from "../store/notice-store.ts";
import { chosenAt } from "./chosen.ts";
import { type FactsAt, factsAfter } from "./facts.ts";

/** The job that sends what waits. */
export const SEND_JOB = "notices.send";

/** Notices begin with what happens after the module was installed: nobody wants to be told of last year. */
export const NOTICE_FOLLOWER = "notices.derive";

/** The follower of everything but cases; see derive-subjects.ts. */
export const SUBJECT_FOLLOWER = "notices.deriveSubjects";

export const noticeFollower: Follower = {
  name: NOTICE_FOLLOWER,
  streams: ["case", ...CHOICE_STREAMS],
  from: "now",
  handle: derive,
};

/**
 * Begins notices some events back instead of now: for a demo district, which would otherwise greet everybody with an
 * empty list. Has no effect once they have begun.
 */
export async function beginNotices(ctx: Ctx, eventsBack: number): Promise<void> {
  for (const name of [NOTICE_FOLLOWER, SUBJECT_FOLLOWER])
    await beginFollower(ctx.db, name, eventsBack);
}

/**
 * Whether an event tells anybody anything new: a matter that is imported with its past is no news.
 * An imported case that is worked on afterwards is.
 */
export function isNews(
  event: Pick<FollowedEvent, "at" | "recordedAt">,
  { isImported }: Pick<FactsAt, "isImported">,
): boolean {
  return !isImported || event.recordedAt - event.at < MS_PER_DAY;
}

const concerns = ({ stream, type }: StoredEvent): boolean => stream === "case" && isNoticed(type);

async function derive(ctx: Ctx, events: readonly FollowedEvent[]): Promise<void> {
  let chosen = await chosenAt(ctx, (events[0]?.position ?? 1) - 1);
  const cases = events.filter(({ stream }) => stream === "case");
  const factsOf = await factsAfter(ctx, cases, concerns);
  const telephones = await casesWithTelephone(ctx, [
    ...new Set(cases.filter(concerns).map(({ streamId }) => streamId)),
  ]);
  const directory = await loadOrganisations(ctx);
  const notices: NewNotice[] = [];
  const deliveries: Outgoing[] = [];
  for (const event of events) {
    chosen = choose(chosen, event);
    const facts = concerns(event) ? factsOf(event) : undefined;
    if (facts === undefined || !isNews(event, facts)) continue;
    const noticed = event as unknown as NoticedEvent;
    for (const notice of noticesOf(noticed, facts)) {
      const mailedTo = mailingList(directory, notice, chosen);
      notices.push({ ...notice, ...placeOf(event), mailedTo });
      deliveries.push(
        ...emailsOf(notice, mailedTo, chosen).map((one) => ({
          about: placeOf(event),
          one,
          chosen,
        })),
      );
    }
    const leftTelephone = telephones.has(event.streamId);
    const about = placeOf(event);
    for (const one of webhooksOf(noticed, facts, chosen)) deliveries.push({ about, one, chosen });
    for (const one of textMessagesOf(noticed, { ...facts, leftTelephone }, chosen))
      deliveries.push({ about, one, chosen });
  }
  await insertNotices(ctx.db, notices);
  await dispatch(ctx, deliveries);
  await sendHints(
    ctx.db,
    notices.map((notice) => ({ key: hintKeyOf(notice) })),
  );
}

/** What leaves the house about something. */
export type Outgoing = {
  readonly about: Pick<InsertedDelivery, "subject" | "subjectId" | "link" | "seq" | "at">;
  readonly one: NewDelivery;
  readonly chosen: Chosen;
};

const placeOf = ({ streamId, seq, at }: StoredEvent) =>
  ({ subject: "case", subjectId: streamId, link: null, seq, at }) as const;

/** Who among a notice's audience gets it by e-mail: people with an open post there who asked for it. */
export function mailingList(
  directory: OrganisationDirectory,
  notice: Notice,
  chosen: Chosen,
): readonly number[] {
  if (notice.audience === "resident" || notice.audience === "person")
    return notice.audience === "person" && wantsEmail(chosen, notice.id, notice.kind)
      ? [notice.id]
      : [];
  // Few people have chosen anything; the posts of each are at hand.
  return [...chosen.preferences.keys()]
    .filter((personId) => wantsEmail(chosen, personId, notice.kind))
    .filter((personId) =>
      directory.postsOf(personId).some(({ id }) => {
        const post = directory.findActorPost(id);
        return post !== undefined && hears(post, personId, notice);
      }),
    )
    .toSorted((a, b) => a - b);
}

/** What fails together: one receiver, the mail server, the sender of text messages. */
export function healthOf({ channel, targetId }: Pick<NewDelivery, "channel" | "targetId">): string {
  return channel === "webhook" ? `endpoint:${targetId}` : channel;
}

/** Writes deliveries and sees to it that a worker looks. */
export async function dispatch(ctx: Ctx, outgoing: readonly Outgoing[]): Promise<void> {
  if (outgoing.length === 0) return;
  const now = ctx.clock.now();
  const calendar = await loadCalendar(ctx);
  const lifeMs = ctx.env.NOTICE_GIVE_UP_DAYS * MS_PER_DAY;
  const rows = outgoing.map(({ about, one, chosen }): InsertedDelivery => {
    const waits =
      one.channel === "email" &&
      chosen.preferences.get(one.targetId)?.choices.emailHours !== "always";
    const nextAt = waits ? nextWorkingTime(calendar, now) : now;
    return {
      ...one,
      subject: about.subject,
      subjectId: about.subjectId,
      link: about.link,
      seq: about.seq,
      at: about.at,
      health: healthOf(one),
      createdAt: now,
      nextAt,
      giveUpAt: nextAt + lifeMs,
    };
  });
  await insertDeliveries(ctx.db, rows);
  await enqueue(ctx.db, SEND_JOB, {}, { key: SEND_JOB });
}
