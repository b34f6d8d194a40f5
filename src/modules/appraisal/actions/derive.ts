/** Keeps facts and their sums up with the events of cases, and under the calendar as it is known now. */
import { loadCalendar } from "#calendars";
import type { ActedEvent } from "#cases/pure";
import { type Ctx, transaction } from "#kernel/context.ts";
import { type StoredEvent, eventsOfStreams, scanEvents } from "#kernel/events.ts";
import type { Follower } from "#kernel/followers.ts";
import { counterChanges } from "../rules/counts.ts";
import { type Fact, factsOf } from "../rules/evidence.ts";
import * as store from "../store/evidence.ts";

/** Computes anew what the cases say that something happened to, and moves the sums by the difference. */
export const follower: Follower = {
  name: "appraisal.evidence",
  streams: ["case"],
  from: "start",
  async handle(ctx, events) {
    await replaceFacts(ctx, await historiesWith(ctx, events));
  },
};

export type Histories = ReadonlyMap<number, readonly StoredEvent[]>;

/** What has happened to the cases of some events: a case that is new among them is told by them. */
async function historiesWith(ctx: Ctx, events: readonly StoredEvent[]): Promise<Histories> {
  const told = Map.groupBy(events, (event) => event.streamId);
  const older = [...told].flatMap(([id, [first]]) => (first?.seq === 1 ? [] : [id]));
  if (older.length === 0) return told;
  return new Map([...told, ...(await eventsOfStreams(ctx.db, "case", older))]);
}

const actedOf = ({ type, at, data, actor }: StoredEvent): ActedEvent =>
  ({ type, at, data, personId: actor.kind === "staff" ? actor.id : null }) as unknown as ActedEvent;

/** The facts of some cases by their events. */
export async function factsByEvents(ctx: Ctx, histories: Histories): Promise<Fact[]> {
  const calendar = await loadCalendar(ctx);
  return [...histories].flatMap(([id, events]) => factsOf(calendar, id, events.map(actedOf)));
}

async function replaceFacts(ctx: Ctx, histories: Histories): Promise<void> {
  const { version } = await loadCalendar(ctx);
  const facts = await factsByEvents(ctx, histories);
  await store.lockEvidence(ctx.db);
  const before = await store.takeFacts(ctx.db, [...histories.keys()]);
  await store.insertFacts(ctx.db, facts, version);
  await store.addToCounters(ctx.db, counterChanges(before, facts));
}

const PAGE = 500;

/** Computes anew what was computed under another edition of the calendar. Can be broken off and run again. */
export async function recomputeFacts(ctx: Ctx): Promise<number> {
  const { version } = await loadCalendar(ctx);
  let done = 0;
  for (;;) {
    const taken = await transaction(ctx, async (inner) => {
      const ids = await store.outdatedCases(inner.db, version, PAGE);
      if (ids.length > 0) await replaceFacts(inner, await eventsOfStreams(inner.db, "case", ids));
      return ids.length;
    });
    done += taken;
    if (taken < PAGE) return done;
  }
}

/** Events that are read at once. */
const PAGE_EVENTS = 5000;

/** Every case of the log with its events, some hundred at a time; the next are read while these are worked on. */
export async function* caseHistories(ctx: Ctx): AsyncGenerator<Histories> {
  const pages = scanEvents(ctx.db, "case", PAGE_EVENTS);
  // The last case of a page may go on in the next one.
  let begun: StoredEvent[] = [];
  for (let next = pages.next(); ; ) {
    const { value: page, done } = await next;
    if (done === true) break;
    next = pages.next();
    // Heard again where it is waited for; nobody waits when the reader has seen enough.
    next.catch(() => undefined);
    const all = [...begun, ...page];
    const last = all.at(-1)?.streamId;
    const whole = Map.groupBy(all, ({ streamId }) => streamId);
    begun = last === undefined ? [] : (whole.get(last) ?? []);
    if (last !== undefined) whole.delete(last);
    if (whole.size > 0) yield whole;
  }
  if (begun[0] !== undefined) yield new Map([[begun[0].streamId, begun]]);
}

/** Derives the evidence of every case at once, for a district that is being set up; the follower finds it done. */
export async function deriveAll(ctx: Ctx): Promise<void> {
  for await (const histories of caseHistories(ctx))
    await transaction(ctx, (inner) => replaceFacts(inner, histories));
}
