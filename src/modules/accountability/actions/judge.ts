/** What people do with a breach: state their view, decide, appeal, decide the appeal. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { breachScope, mayDo, maySee } from "../access.ts";
import { type BreachCommand, decideBreach, evolveBreach } from "../rules/breach.ts";
import type { BreachView } from "../schema.ts";
import { findBreach, updateBreach } from "../store/breaches.ts";
import { viewOf } from "./view.ts";

/** Gives one command to a breach. Refuses: `accountability.not_found`, `.not_yours_to_do`, what the rule refuses. */
export function judge(ctx: Ctx, id: number, command: BreachCommand): Promise<BreachView> {
  return transaction(ctx, async (inner) => {
    const stored = await findBreach(inner.db, id, true);
    if (stored === undefined || !maySee(breachScope(inner.actor), stored.breach))
      refuse("notFound", "accountability.not_found");
    orRefuse(mayDo(inner.actor, stored.breach, command.type));
    const personId = inner.actor.kind === "staff" ? inner.actor.personId : 0;
    const facts = { at: inner.clock.now(), calendar: await loadCalendar(inner), personId };
    const events = orRefuse(decideBreach(stored.breach, command, facts));
    let next = stored.breach;
    for (const event of events) next = evolveBreach(id, next, { ...event, personId });
    const { seq } = await appendEvents(inner, "breach", id, events);
    await updateBreach(inner.db, next, seq);
    return viewOf(inner, next);
  });
}
