/** A whole history at once: what an import or a template knows of a case, through the same rules as everyone. */
import { loadCalendar } from "#calendars";
import { type Ctx, manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { isRefusal, orRefuse } from "#kernel/pure/refusal.ts";
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

/** One thing that somebody did. */
export type HistoryStep = { readonly at: number; readonly actor: Actor; readonly command: Command };

/**
 * Decides a case and all that happened to it since, in memory; the row is ready to be inserted with every event.
 * `stepsOf` is told the state after the receipt and answers what happened, in the order of time. Acceptance is
 * followed by dispatch where a rule names the lead, as for everyone.
 * Refuses: what any of the steps refuses; then nothing of the case exists.
 */
export async function prepareHistory(
  ctx: Ctx,
  received: {
    readonly at: number;
    readonly actor: Actor;
    readonly body: IntakeBody;
    readonly extras?: IntakeExtras;
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
  for (const { at, actor, command } of stepsOf(state)) {
    const facts = { at, calendar, personId: actor.kind === "staff" ? actor.personId : null };
    const events = [...orRefuse(decide(state, command, facts))];
    state = evolveAll(begun.id, state, actedBy(actor, events));
    acted.push({ actor, events });
    if (command.type !== "accept" || state.leadOrgId !== null) continue;
    const lead = await leadOfCase(past, state);
    const more = lead === null ? [] : decide(state, { type: "dispatch", ...lead }, facts);
    if (isRefusal(more) || more.length === 0) continue;
    state = evolveAll(begun.id, state, actedBy(actor, more));
    acted.push({ actor, events: more });
  }
  return finishCase(past, { ...begun, events: acted });
}
