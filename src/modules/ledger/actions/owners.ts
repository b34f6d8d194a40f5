/** Who owns which books, and whose the actor may read. */
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { type AreaDirectory, loadAreas } from "#places";
import { type OwnerFacts, mayRead, scopeOf } from "../access.ts";
import type { OrgRef } from "../schema.ts";

/** The organisations with their places, and what of them the actor may read. */
export type Owners = {
  readonly directory: OrganisationDirectory;
  readonly areas: AreaDirectory;
  readonly mayRead: (orgId: number) => boolean;
  /** The readable organisations; undefined where all are. */
  readonly readable: readonly number[] | undefined;
  readonly refOf: (orgId: number) => OrgRef;
  /** The sub-district that an organisation lies in; null for bodies of the whole district. */
  readonly subdistrictOf: (orgId: number) => OrgRef | null;
};

/** Loads the owners as the actor may see them. */
export async function loadOwners(ctx: Ctx): Promise<Owners> {
  const directory = await loadOrganisations(ctx);
  const areas = await loadAreas(ctx);
  const { actor } = ctx;
  const own = actor.kind === "staff" ? directory.find(actor.post.orgId) : undefined;
  const scope = scopeOf(actor, own?.parentId ?? null);
  const factsOf = (orgId: number): OwnerFacts => {
    const org = directory.get(orgId);
    const { districtId: _, ...path } = areas.pathOf(org.areaId);
    return {
      orgId,
      orgKind: org.kind,
      parentId: org.parentId,
      areaIds: Object.values(path).filter((id) => id !== null),
    };
  };
  const readableOrg = (orgId: number): boolean =>
    scope === "everything" || mayRead(scope, factsOf(orgId));
  return {
    directory,
    areas,
    mayRead: readableOrg,
    readable:
      scope === "everything"
        ? undefined
        : directory.all.map((org) => org.id).filter((id) => readableOrg(id)),
    refOf: (orgId) => ({
      id: orgId,
      name: directory.get(orgId).shortName ?? directory.get(orgId).name,
    }),
    subdistrictOf(orgId) {
      const { subdistrictId } = areas.pathOf(directory.get(orgId).areaId);
      return subdistrictId === null
        ? null
        : { id: subdistrictId, name: areas.get(subdistrictId).name };
    },
  };
}

/** Narrows to one organisation where one is asked for. Refuses: `ledger.organisation_unknown` for one that may not be read. */
export function narrowed(owners: Owners, orgId: number | undefined): readonly number[] | undefined {
  if (orgId === undefined) return owners.readable;
  if (owners.directory.find(orgId) === undefined || !owners.mayRead(orgId))
    refuse("notFound", "ledger.organisation_unknown");
  return [orgId];
}
