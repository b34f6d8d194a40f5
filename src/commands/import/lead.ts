/** Who leads what comes in by an import and no rule gives to anybody. */
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import type { Ctx } from "#kernel/context.ts";
import { CommandError } from "../open.ts";

/**
 * The organisation that leads what no rule gives to anybody: the district's coordination office, else any
 * office of the district. Refuses, with one sentence: a district without one.
 */
export async function leadOfTheRest(ctx: Ctx): Promise<number> {
  const organisations = await loadOrganisations(ctx);
  const offices = organisations.ofKind("districtOffice");
  const found = offices.find((office) => hasCoordinator(organisations, office.id)) ?? offices[0];
  if (found === undefined)
    throw new CommandError(
      "The district has no district office to lead what no rule gives to anybody: create one in the console first.",
    );
  return found.id;
}

function hasCoordinator(organisations: OrganisationDirectory, orgId: number): boolean {
  return organisations.postsByOrg(orgId).some((post) => post.role === "coordinator");
}
