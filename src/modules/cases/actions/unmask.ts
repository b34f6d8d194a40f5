/** Unmasking personal data: allowed to who works on the case, with a reason, and an event each time. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { factsOf, mayUnmask } from "../access.ts";
import { caseEvent } from "../rules/events.ts";
import { findParties } from "../store/case-store.ts";
import { holdCase } from "./act.ts";
import { writeChanges } from "./write.ts";
import { type PlainParty, openParty } from "./parties.ts";

/** Shows the personal data of a case in full and records who looked and why. Refuses: `cases.not_yours_to_unmask`. */
export async function unmaskParties(
  ctx: Ctx,
  caseId: number,
  reason: string,
): Promise<PlainParty[]> {
  return transaction(ctx, async (inner) => {
    const { row, state } = await holdCase(inner, caseId);
    if (!mayUnmask(inner.actor, factsOf(state))) refuse("forbidden", "cases.not_yours_to_unmask");
    const parties = await findParties(inner.db, caseId);
    const event = caseEvent("unmasked", inner.clock.now(), {
      fields: ["name", "telephone", "idNumber", "address"],
      reason,
    });
    await writeChanges(inner, await loadCalendar(inner), [
      { row, before: state, after: state, events: [event] },
    ]);
    return parties.map((party) => openParty(inner.vault, party));
  });
}
