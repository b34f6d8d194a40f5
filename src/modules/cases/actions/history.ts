/** A whole history at once: what an import or a template knows of a case, through the same rules as everyone. */
import { loadCalendar } from "#calendars";
import { type Ctx, manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { orRefuse } from "#kernel/pure/refusal.ts";
import { type Command, decide } from "../rules/decide.ts";
import { NOBODY } from "../rules/decision.ts";
import { evolveAll } from "../rules/evolve.ts";
import type { CaseState } from "../rules/state.ts";
import type { IntakeBody } from "../schema.ts";
import { findCase, findCaseForUpdate } from "../store/case-store.ts";
import { stateOf } from "../store/row.ts";
import { perform } from "./act.ts";
import {
  type Acted,
  type IntakeExtras,
  type Prepared,
  actedBy,
  finishCase,
  receiveCase,
} from "./intake.ts";
import { consequencesOf } from "./consequences.ts";
import { leaderInCharge } from "./fill-in.ts";
import { nextByItself } from "../rules/by-itself.ts";

/** One thing that somebody did; without a command only the time passes, and what happens by itself in it. */
export type HistoryStep = {
  readonly at: number;
  readonly actor: Actor;
  readonly command: Command | null;
  /** Decides whether a completion is checked in the field; without it none is. */
  readonly draw?: number;
  /** The step is left out where the state then says no: a timer may have been first. */
  readonly onlyIf?: (state: CaseState) => boolean;
};

/** What happened, in the order of time: a list, or a teller that learns after each step how the case stands then. */
export type HistoryTold = readonly HistoryStep[] | Generator<HistoryStep, void, CaseState>;

/** On a historical clock, what happens by itself happens too: silence that counts as acceptance, lapses. */
export type HistoryTimers = { readonly actor: Actor; readonly until: number };

/**
 * Decides a case and all that happened to it since, in memory; the row is ready to be inserted with every event.
 * `stepsOf` is told the state after the receipt and answers what happened, in the order of time. Acceptance is
 * followed by dispatch where a rule names the lead, as for everyone. With `timers`, every timer rings at the instant
 * at which it would have rung, before a step of that instant, up to and with `until`.
 * Refuses: what any of the steps refuses; then nothing of the case exists.
 */
export async function prepareHistory(
  ctx: Ctx,
  received: {
    readonly at: number;
    readonly actor: Actor;
    readonly body: IntakeBody;
    readonly extras?: IntakeExtras;
    readonly timers?: HistoryTimers;
  },
  stepsOf: (state: CaseState) => HistoryTold,
): Promise<Prepared> {
  const clock = manualClock(received.at);
  const past: Ctx = { ...ctx, clock, actor: received.actor };
  const begun = await receiveCase(past, received.body, received.extras);
  const acted: Acted[] = [...begun.events];
  let state = evolveAll(
    begun.id,
    null,
    acted.flatMap(({ actor, events }) => actedBy(actor, events)),
  );
  const calendar = await loadCalendar(past);
  const leader = received.timers === undefined ? null : await leaderInCharge(past);
  const take = async (
    { at, actor, draw = 1 }: Omit<HistoryStep, "command">,
    command: Command,
  ): Promise<void> => {
    clock.set(at);
    const staff = actor.kind === "staff" ? actor : null;
    const facts = {
      ...NOBODY,
      at,
      calendar,
      draw,
      personId: staff?.personId ?? null,
      orgId: staff?.post.orgId ?? null,
    };
    const events = [...orRefuse(decide(state, command, facts))];
    state = evolveAll(begun.id, state, actedBy(actor, events));
    const more = await consequencesOf(past, state, events, facts);
    state = evolveAll(begun.id, state, actedBy(actor, more));
    acted.push({ actor, events: [...events, ...more] });
  };
  const ring = async (until: number): Promise<void> => {
    if (received.timers === undefined) return;
    const { actor } = received.timers;
    for (;;) {
      const next = nextByItself(calendar, state, leader);
      if (next === null || next.at > until) return;
      await take({ at: next.at, actor }, next.command);
    }
  };
  const told = stepsOf(state)[Symbol.iterator]() as Iterator<HistoryStep, void, CaseState>;
  for (let next = told.next(state); next.done !== true; next = told.next(state)) {
    const { command, ...step } = next.value;
    await ring(step.at);
    if (command !== null && step.onlyIf?.(state) !== false) await take(step, command);
  }
  await ring(received.timers?.until ?? Number.NEGATIVE_INFINITY);
  return finishCase(past, { ...begun, events: acted });
}

/**
 * Lets time pass over a case that is in the tables: what happens by itself until an instant happens at its own.
 * For histories of several cases, which are told step by step through the actions that people use.
 */
export async function passTime(
  ctx: Ctx,
  caseId: number,
  { actor, until }: HistoryTimers,
): Promise<void> {
  const calendar = await loadCalendar(ctx);
  const leader = await leaderInCharge(ctx);
  for (;;) {
    const row = await findCaseForUpdate(ctx.db, caseId);
    if (row === undefined) return;
    const state = stateOf(row);
    const next = nextByItself(calendar, state, leader);
    if (next === null || next.at > until) return;
    await perform({ ...ctx, actor, clock: manualClock(next.at) }, row, state, next.command);
  }
}

/** How a case stands now, for whoever tells its history; undefined for an unknown number. */
export async function caseNow(
  { db }: Pick<Ctx, "db">,
  caseId: number,
): Promise<CaseState | undefined> {
  const row = await findCase(db, caseId);
  return row === undefined ? undefined : stateOf(row);
}
