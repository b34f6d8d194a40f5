/** Raising breaches from the events of cases, each once; and looking at them again when the calendar is corrected. */
import { loadCalendar } from "#calendars";
import { type ActedEvent, type CaseState, evolve } from "#cases/pure";
import { type Ctx, transaction } from "#kernel/context.ts";
import {
  EMPTY_HEAD,
  type EventRow,
  appendEvents,
  type StoredEvent,
  chainEvents,
  eventsOfStreams,
  insertEvents,
} from "#kernel/events.ts";
import type { FollowedEvent, Follower } from "#kernel/followers.ts";
import type { Instant } from "#kernel/pure/day.ts";
import {
  type Breach,
  type BreachEvent,
  type BreachEventType,
  breachEvent,
  evolveBreach,
} from "../rules/breach.ts";
import {
  TELLING,
  TIMED,
  type FoundBreach,
  breachOf,
  excuseOf,
  excuses,
  sentDownAt,
  stillMissed,
} from "../rules/derive.ts";
import {
  type StoredBreach,
  breachesAfter,
  evidenceKey,
  insertBreaches,
  raisedAlready,
  recordReview,
  reviewedEdition,
  takeBreachNumbers,
  unsettledAfter,
  unsettledOfCases,
  updateBreach,
} from "../store/breaches.ts";

/** Derives breaches from the log: every telling event of a case is looked at exactly once. */
export const follower: Follower = {
  name: "accountability.breaches",
  streams: ["case"],
  from: "start",
  async handle(ctx, events) {
    await raiseFrom(ctx, events);
  },
};

type Acted = ActedEvent & { readonly seq: number };

/** The events of cases as `evolve` takes them. */
async function historiesOf(
  ctx: Ctx,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, Acted[]>> {
  const stored = await eventsOfStreams(ctx.db, "case", caseIds);
  return new Map([...stored].map(([id, events]) => [id, events.map(actedOf)]));
}

function actedOf({ type, at, data, actor, seq }: StoredEvent): Acted {
  const personId = actor.kind === "staff" ? actor.id : null;
  return { type, at, data, seq, personId } as unknown as Acted;
}

/** When a breach is raised: now, unless a history is told that has been looked at as it happened. */
export type RaisedAt = (event: { readonly at: Instant }) => Instant;

/** Raises what some events of cases are breaches of; what was raised before is passed over. */
export async function raiseFrom(
  ctx: Ctx,
  events: readonly FollowedEvent[],
  raisedAt: RaisedAt = () => ctx.clock.now(),
): Promise<number> {
  const byCase = Map.groupBy(events.filter(isTelling), (event) => event.streamId);
  const histories = await historiesOf(ctx, [...byCase.keys()]);
  const found: Found[] = [];
  for (const [caseId, told] of byCase) {
    const wanted = new Set(told.map((event) => event.seq));
    const last = Math.max(...wanted);
    let state: CaseState | null = null;
    for (const event of histories.get(caseId) ?? []) {
      if (event.seq > last) break;
      const breach = state !== null && wanted.has(event.seq) ? breachOf(state, event) : null;
      if (breach !== null) found.push({ ...breach, caseId, caseSeq: event.seq, at: event.at });
      state = evolve(caseId, state, event);
    }
  }
  const raised = await raise(ctx, found, raisedAt);
  await excuse(ctx, byCase, histories);
  return raised;
}

/** Lifts what bodies are blamed for on work that was found not to be admitted. */
async function excuse(
  ctx: Ctx,
  byCase: ReadonlyMap<number, readonly FollowedEvent[]>,
  histories: ReadonlyMap<number, readonly Acted[]>,
): Promise<void> {
  const found = [...byCase].flatMap(([caseId, told]) => {
    const seqs = new Set(told.map(({ seq }) => seq));
    return (histories.get(caseId) ?? []).flatMap((event) => {
      const one = seqs.has(event.seq) ? excuseOf(event) : null;
      return one === null ? [] : [{ caseId, one }];
    });
  });
  if (found.length === 0) return;
  for (const stored of await unsettledOfCases(
    ctx.db,
    found.map(({ caseId }) => caseId),
  )) {
    const { breach } = stored;
    const history = histories.get(breach.evidence.caseId) ?? [];
    const excused = found.find(
      ({ caseId, one }) =>
        caseId === breach.evidence.caseId && excuses(one, breach, sentDownAt(history, one)),
    );
    if (excused === undefined || breach.excusedBy !== null) continue;
    const { refusalId } = excused.one;
    const event = breachEvent("excused", ctx.clock.now(), { refusalId });
    const { seq } = await appendEvents(program(ctx), "breach", breach.id, [event]);
    await updateBreach(ctx.db, evolveBreach(breach.id, breach, { ...event, personId: null }), seq);
  }
}

function isTelling({ type, data }: FollowedEvent): boolean {
  if (!(TELLING as readonly string[]).includes(type)) return false;
  const { deemed, second, passed } = data as Record<string, unknown>;
  return deemed !== false && second !== false && passed !== true;
}

type Found = FoundBreach & {
  readonly caseId: number;
  readonly caseSeq: number;
  readonly at: Instant;
};

async function raise(ctx: Ctx, found: readonly Found[], raisedAt: RaisedAt): Promise<number> {
  const known = await raisedAlready(ctx.db, found);
  const fresh = found.filter((one) => !known.has(evidenceKey(one)));
  if (fresh.length === 0) return 0;
  const ids = await takeBreachNumbers(ctx.db, fresh.length);
  const actor = program(ctx).actor;
  const rows: EventRow[] = [];
  const breaches: StoredBreach[] = [];
  for (const [i, one] of fresh.entries()) {
    const { kind, item, orgId, personId, caseId, caseSeq, at } = one;
    const id = ids[i] ?? 0;
    const evidence = { caseId, caseSeq, item };
    const event = breachEvent("raised", raisedAt(one), { kind, evidence, orgId, personId, at });
    const chained = chainEvents("breach", id, EMPTY_HEAD, [event], actor);
    rows.push(...chained.rows);
    const breach = evolveBreach(id, null, { ...event, personId: null });
    breaches.push({ breach, lastSeq: chained.head.seq });
  }
  await insertEvents(ctx.db, rows);
  await insertBreaches(ctx.db, breaches);
  return fresh.length;
}

/** All breaches in the order of their numbers. */
export async function* scanBreaches(ctx: Ctx): AsyncGenerator<Breach[]> {
  let after = 0;
  for (;;) {
    const page = await breachesAfter(ctx.db, after, PAGE);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.breach.id;
    yield page.map(({ breach }) => breach);
  }
}

const program = (ctx: Ctx): Ctx => ({
  ...ctx,
  actor: { kind: "system", job: "accountability.breaches" },
});

const PAGE = 200;

/**
 * Looks again at every breach that rests on a limit after the calendar changed: what was not missed by the calendar as
 * it is known now is lifted, and comes back where a later correction says otherwise. Settled ones stay: people decided.
 */
export async function reviewAfterCorrection(ctx: Ctx): Promise<number> {
  const calendar = await loadCalendar(ctx);
  if ((await reviewedEdition(ctx.db)) === calendar.version) return 0;
  let after = 0;
  let changed = 0;
  for (;;) {
    const page = await transaction(ctx, async (inner) => {
      const breaches = await unsettledAfter(inner.db, TIMED, after, PAGE);
      for (const stored of breaches) if (await review(inner, stored)) changed++;
      return breaches;
    });
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.breach.id;
  }
  await recordReview(ctx.db, calendar.version);
  return changed;
}

async function review(ctx: Ctx, { breach }: StoredBreach): Promise<boolean> {
  // Whose work it was does not depend on the calendar.
  if (breach.excusedBy !== null) return false;
  const calendar = await loadCalendar(ctx);
  const { caseId, caseSeq, item } = breach.evidence;
  const history = (await historiesOf(ctx, [caseId])).get(caseId) ?? [];
  const missed = stillMissed(calendar, caseId, history, caseSeq, item, ctx.clock.now());
  const isLifted = breach.status === "lifted";
  if (missed !== isLifted) return false;
  const type: BreachEventType = missed ? "restored" : "lifted";
  const event: BreachEvent = breachEvent(type, ctx.clock.now(), {
    calendarVersion: calendar.version,
  });
  const { seq } = await appendEvents(program(ctx), "breach", breach.id, [event]);
  await updateBreach(ctx.db, evolveBreach(breach.id, breach, { ...event, personId: null }), seq);
  return true;
}
