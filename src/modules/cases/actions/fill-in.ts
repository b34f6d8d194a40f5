/** What the program adds to a command: who arbitrates, which district leader lists or commands. */
import { loadOrganisations } from "#organisations";
import type { Ctx } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { lifter, lister } from "../access.ts";
import type { Command } from "../rules/decide.ts";
import type { CaseState } from "../rules/state.ts";

/** Completes a command. Refuses: `cases.only_leader_lists`, `cases.only_leader_lifts`. */
export async function filledIn(ctx: Ctx, state: CaseState, command: Command): Promise<Command> {
  switch (command.type) {
    case "returnCase": {
      const arbiterOrgId = await arbiter(ctx);
      return arbiterOrgId === null ? command : { ...command, arbiterOrgId };
    }
    case "supervise":
      if (!command.listed) return command;
      if (ctx.actor.kind !== "staff" || !lister.allows(ctx.actor))
        refuse("forbidden", "cases.only_leader_lists");
      return { ...command, leaderPersonId: ctx.actor.personId };
    case "settleSupervision":
      if (
        state.supervisions.find(({ id }) => id === command.supervisionId)?.listed &&
        !lifts(ctx.actor)
      )
        refuse("forbidden", "cases.only_leader_lifts");
      return command;
    default:
      return command;
  }
}

const lifts = (actor: Actor): boolean => actor.kind === "system" || lifter.allows(actor);

/** The body that decides whose a case is: the district's coordination office. */
async function arbiter(ctx: Ctx): Promise<number | null> {
  const organisations = await loadOrganisations(ctx);
  const found = organisations
    .ofKind("districtOffice")
    .find((org) => organisations.postsByOrg(org.id).some((post) => post.role === "coordinator"));
  return found?.id ?? null;
}

/** The district leader under whose name the ladder lists a case and an operation goes up; null where there is none. */
export async function leaderInCharge(ctx: Ctx): Promise<number | null> {
  const organisations = await loadOrganisations(ctx);
  for (const org of organisations.ofKind("districtOffice"))
    for (const post of organisations.postsByOrg(org.id))
      if (post.role === "districtLeader") return post.personId;
  return null;
}
