/** Unmasking personal data: allowed to who works on the case, with a reason, and an event each time. */
import { residentTelephone } from "#accounts";
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { factsOf, mayHaveOwnName, mayUnmask } from "../access.ts";
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

/**
 * The applicant's full name for a paper of theirs, and records that it was written out; undefined for everybody else,
 * who has the paper with the name masked, and where nobody is named. Refuses: `cases.not_found`.
 */
export async function ownName(ctx: Ctx, caseId: number): Promise<string | undefined> {
  const { kind } = ctx.actor;
  if (kind !== "resident" && kind !== "receipt") return undefined;
  return transaction(ctx, async (inner) => {
    const { row, state } = await holdCase(inner, caseId);
    const parties = (await findParties(inner.db, caseId)).map((one) => openParty(inner.vault, one));
    const applicant = parties.find(({ role }) => role === "reporter");
    if (applicant?.name == null) return undefined;
    const { actor } = inner;
    const known = actor.kind === "resident" ? await residentTelephone(inner, actor.residentId) : "";
    const isTheirs = mayHaveOwnName(actor, factsOf(state), {
      hasAgent: parties.some(({ role }) => role === "agent"),
      isOwnTelephone: applicant.telephone === known,
    });
    if (!isTheirs) return undefined;
    const event = caseEvent("unmasked", inner.clock.now(), {
      fields: ["name"],
      reason: "",
      ownPaper: true,
    });
    await writeChanges(inner, await loadCalendar(inner), [
      { row, before: state, after: state, events: [event] },
    ]);
    return applicant.name;
  });
}
