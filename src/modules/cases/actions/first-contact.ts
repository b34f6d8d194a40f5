/** First-contact responsibility (首问责任): who first meets the resident guides the matter to its end. */
import { loadOrganisations } from "#organisations";
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { CaseArea } from "../rules/state.ts";

export type FirstContact = { readonly orgId: number; readonly personId: number | null };

/**
 * Staff are the first contact of what they take in. What comes through the web goes to the station that serves the
 * community, else to the sub-district office, else to the district's coordination office: a wrong door never sends
 * anyone away empty-handed.
 */
export async function firstContactFor(ctx: Ctx, area: CaseArea): Promise<FirstContact> {
  if (ctx.actor.kind === "staff")
    return { orgId: ctx.actor.post.orgId, personId: ctx.actor.personId };
  const organisations = await loadOrganisations(ctx);
  const station =
    area.communityId === null ? undefined : organisations.stationsServing(area.communityId)[0];
  const office =
    area.subdistrictId === null ? undefined : organisations.subdistrictOfficeOf(area.subdistrictId);
  const district = organisations
    .ofKind("districtOffice")
    .find((org) => organisations.postsByOrg(org.id).some((post) => post.role === "coordinator"));
  const found = station ?? office ?? district ?? organisations.ofKind("districtOffice")[0];
  return { orgId: found?.id ?? refuse("conflict", "cases.unknown_organisation"), personId: null };
}
