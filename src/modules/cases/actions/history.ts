/** A whole history at once: what an import or a template knows of a case, through the same rules as everyone. */
import { loadCalendar } from "#calendars";
import { type Ctx, manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { isRefusal, orRefuse } from "#kernel/pure/refusal.ts";
import { nextTimer } from "../rules/clocks.ts";
import { type Command, decide } from "../rules/decide.ts";
import { evolveAll } from "../rules/evolve.ts";
import type { CaseState } from "../rules/state.ts";
import type { IntakeBody } from "../schema.ts";
import {
  type Acted,
  type IntakeExtras,
  type Prepared,
  actedBy,
  finishCase,
  receiveCase,
} from "./intake.ts";
import { leadOfCase } from "./matter.ts";
import { TIMER_COMMANDS } from "./timers.ts";

/** One thing that somebody did. */
export type HistoryStep = {
  readonly at: number;
  readonly actor: Actor;
  readonly command: Command;
  /** The step is left out where the state then says no: a timer may have been first. */
  readonly onlyIf?: (state: CaseState) => boolean;
};

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
  stepsOf: (state: CaseState) => readonly HistoryStep[],
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
  const take = async ({ at, actor, command }: HistoryStep): Promise<void> => {
    clock.set(at);
    const facts = { at, calendar, personId: actor.kind === "staff" ? actor.personId : null };
    const events = [...orRefuse(decide(state, command, facts))];
    state = evolveAll(begun.id, state, actedBy(actor, events));
    acted.push({ actor, events });
    if (command.type !== "accept" || state.leadOrgId !== null) return;
    const lead = await leadOfCase(past, state);
    const more = lead === null ? [] : decide(state, { type: "dispatch", ...lead }, facts);
    if (isRefusal(more) || more.length === 0) return;
    state = evolveAll(begun.id, state, actedBy(actor, more));
    acted.push({ actor, events: more });
  };
  const ring = async (until: number): Promise<void> => {
    if (received.timers === undefined) return;
    for (;;) {
      const timer = nextTimer(calendar, state);
      if (timer === null || timer.at > until) return;
      const { actor } = received.timers;
      await take({ at: timer.at, actor, command: TIMER_COMMANDS[timer.timer] });
    }
  };
  for (const step of stepsOf(state)) {
    await ring(step.at);
    if (step.onlyIf?.(state) !== false) await take(step);
  }
  await ring(received.timers?.until ?? Number.NEGATIVE_INFINITY);
  return finishCase(past, { ...begun, events: acted });
}
