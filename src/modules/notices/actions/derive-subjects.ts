/** Notices of admissions, forms, campaigns and task refusals: from events by a follower, and of days that are near. */
import type { Ctx } from "#kernel/context.ts";
import type { FollowedEvent, Follower } from "#kernel/followers.ts";
import { sendHints } from "#kernel/live.ts";
import type { Day } from "#kernel/pure/day.ts";
import { loadOrganisations } from "#organisations";
import { hintKeyOf } from "../access.ts";
import { CHOICE_STREAMS, type Chosen, NOTHING_CHOSEN, choose } from "../rules/choices.ts";
import { emailsOf } from "../rules/deliveries-of.ts";
import type { NoticeKind, Subject } from "../rules/kinds.ts";
import type { Audience, NoticeTextFacts } from "../rules/notices-of.ts";
import {
  type FirstOf,
  type LoggedEvent,
  SUBJECT_STREAMS,
  type SubjectNotice,
  placesNeeded,
  subjectNoticesOf,
} from "../rules/subjects-of.ts";
import { choiceEvents, firstEvents } from "../store/choice-store.ts";
import { type NewNotice, insertNotices } from "../store/notice-store.ts";
import { chosenAt } from "./chosen.ts";
import { type Outgoing, SUBJECT_FOLLOWER, dispatch, mailingList } from "./derive.ts";

/** Like those of cases, these begin with what happens after they were installed. */
export const subjectFollower: Follower = {
  name: SUBJECT_FOLLOWER,
  streams: [...SUBJECT_STREAMS, ...CHOICE_STREAMS],
  from: "now",
  handle: derive,
};

/** What began each thing that some events are about. */
export async function firstOfAll(ctx: Ctx, events: readonly LoggedEvent[]): Promise<FirstOf> {
  const firsts = await firstEvents(ctx.db, events.flatMap(placesNeeded));
  const known = new Map(firsts.map(({ stream, id, data }) => [`${stream} ${id}`, data]));
  return (stream, id) => known.get(`${stream} ${id}`) ?? {};
}

async function derive(ctx: Ctx, events: readonly FollowedEvent[]): Promise<void> {
  let chosen = await chosenAt(ctx, (events[0]?.position ?? 1) - 1);
  const firstOf = await firstOfAll(ctx, events);
  const told: Telling[] = [];
  for (const event of events) {
    chosen = choose(chosen, event);
    for (const notice of subjectNoticesOf(event, firstOf))
      told.push({ notice, seq: event.seq, at: event.at, chosen });
  }
  await tell(ctx, told);
}

type Telling = {
  readonly notice: SubjectNotice;
  readonly seq: number;
  readonly at: number;
  readonly chosen: Chosen;
};

async function tell(
  ctx: Ctx,
  tellings: readonly Telling[],
  options: { readonly mayBeThere?: true } = {},
): Promise<number> {
  const directory = await loadOrganisations(ctx);
  const rows = tellings.map(({ notice, seq, at, chosen }) => ({
    ...notice,
    seq,
    at,
    chosen,
    mailedTo: mailingList(directory, notice, chosen),
  }));
  const made = await insertNotices(
    ctx.db,
    rows.map((row): NewNotice => row),
    options,
  );
  const isMade = new Set(made.map(keyOf));
  const outgoing = rows
    .filter((row) => isMade.has(keyOf(row)))
    .flatMap(({ chosen, ...row }): Outgoing[] =>
      emailsOf(row, row.mailedTo, chosen).map((delivery) => ({
        about: row,
        one: delivery,
        chosen,
      })),
    );
  // Two audiences may hold one person, who is written to once.
  const once = new Map(
    outgoing.map((one) => [
      `${one.about.subject} ${one.about.subjectId} ${one.about.seq} ${one.one.kind} ${one.one.targetId}`,
      one,
    ]),
  );
  await dispatch(ctx, [...once.values()]);
  await sendHints(
    ctx.db,
    made.map((notice) => ({ key: hintKeyOf(notice) })),
  );
  return made.length;
}

const keyOf = (one: Omit<NewNotice, "mailedTo">): string =>
  `${one.subject} ${one.subjectId} ${one.seq} ${one.kind} ${one.audience} ${one.id}`;

/** Something that a day brings near: what, until when, whom it concerns. */
export type NearDay = {
  readonly subject: Subject;
  readonly subjectId: number;
  readonly kind: NoticeKind;
  /** The day that is near; another day is told of anew. */
  readonly day: Day;
  readonly to: readonly Audience[];
  readonly link: `/console/${string}`;
  /** What its text names; never personal data. `day` is added. */
  readonly facts: NoticeTextFacts;
};

/**
 * Tells of days that are near, each once however often it is called; for the daily jobs of modules. Answers how many
 * notices are new. Call it in a transaction, with a job's own context.
 */
export async function tellOfDays(ctx: Ctx, days: readonly NearDay[]): Promise<number> {
  if (days.length === 0) return 0;
  const log = await choiceEvents(ctx.db, 0, Number.MAX_SAFE_INTEGER);
  const chosen = log.reduce(choose, NOTHING_CHOSEN);
  const at = ctx.clock.now();
  const tellings = days.flatMap(({ to, day, facts, ...rest }) =>
    to.map(
      (audience): Telling => ({
        notice: { ...rest, ...audience, facts: { ...facts, day } },
        seq: daySeq(day),
        at,
        chosen,
      }),
    ),
  );
  return tell(ctx, tellings, { mayBeThere: true });
}

/** The number of a day, above that of any event of a thing: 2026-11-22 is 20261122. */
const daySeq = (day: Day): number => Number(day.replaceAll("-", ""));

/** Whether a notice was made of a day and not of an event. */
export const isOfDay = ({ seq }: { readonly seq: number }): boolean => seq > 19_000_000;
