/** What a command brings with it by rule: dispatch after acceptance, the X of the duty after dispatch. */
import type { Ctx } from "#kernel/context.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { type Command, decide } from "../rules/decide.ts";
import type { Facts } from "../rules/decision.ts";
import type { CaseEvent } from "../rules/events.ts";
import { evolveAll } from "../rules/evolve.ts";
import type { CaseState } from "../rules/state.ts";
import { giveTasks } from "../rules/tasks.ts";
import { coOrganisersOfCase, leadOfCase } from "./matter.ts";

/** The events that follow by themselves from those of a command. */
export async function consequencesOf(
  ctx: Ctx,
  state: CaseState,
  events: readonly CaseEvent[],
  facts: Facts,
): Promise<CaseEvent[]> {
  const more: CaseEvent[] = [];
  let next = state;
  if (events.some((event) => event.type === "accepted") && next.leadOrgId === null) {
    const lead = await leadOfCase(ctx, next);
    const command: Command | null = lead === null ? null : { type: "dispatch", ...lead };
    const dispatched = command === null ? [] : decide(next, command, facts);
    if (!isRefusal(dispatched)) more.push(...dispatched);
    next = evolveAll(
      state.id,
      next,
      more.map((event) => ({ ...event, personId: null })),
    );
  }
  if ([...events, ...more].some((event) => event.type === "dispatched"))
    more.push(...giveTasks(next, await coOrganisersOfCase(ctx, next), "duty", facts.at));
  return more;
}
