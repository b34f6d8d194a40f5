/** Names of organisations, posts, people and areas, as cases show them. */
import { type AreaDirectory, loadAreas } from "#places";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";

export type OrgRef = { readonly id: number; readonly name: string; readonly nameEn: string };
export type BothNames = { readonly zh: string; readonly en: string };

/** Names at hand: of organisations by their short name where they have one, and of where a case is. */
export type CaseNames = {
  readonly org: (orgId: number) => OrgRef;
  readonly area: (place: CasePlace) => BothNames;
};

type CasePlace = {
  readonly districtId: number;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
};

const NO_NAME: BothNames = { zh: "", en: "" };

type Made = { readonly areas: AreaDirectory; readonly names: CaseNames };

/** Names put together before, for as long as the directories that they come from are in memory. */
const made = new WeakMap<OrganisationDirectory, Made>();

/** Both directories, once for a whole page, with the names that were put together before. */
export async function loadNames(ctx: Ctx): Promise<CaseNames> {
  const [organisations, areas] = await Promise.all([loadOrganisations(ctx), loadAreas(ctx)]);
  const known = made.get(organisations);
  if (known?.areas === areas) return known.names;
  const names = namesOf(organisations, areas);
  made.set(organisations, { areas, names });
  return names;
}

function namesOf(organisations: OrganisationDirectory, areas: AreaDirectory): CaseNames {
  const orgs = new Map<number, OrgRef>();
  const places = new Map<string, BothNames>();
  const nameOf = (areaId: number): BothNames => areas.find(areaId)?.name ?? NO_NAME;
  return {
    org(orgId) {
      let ref = orgs.get(orgId);
      if (ref === undefined) {
        const found = organisations.find(orgId);
        const name = found?.shortName ?? found?.name ?? NO_NAME;
        ref = { id: orgId, name: name.zh, nameEn: name.en };
        orgs.set(orgId, ref);
      }
      return ref;
    },
    area({ districtId, subdistrictId, communityId }) {
      const key = `${districtId} ${subdistrictId} ${communityId}`;
      let name = places.get(key);
      if (name === undefined) {
        const path = [subdistrictId, communityId].filter((id): id is number => id !== null);
        const parts = (path.length > 0 ? path : [districtId]).map(nameOf);
        name = {
          zh: parts.map((part) => part.zh).join(" · "),
          en: parts.map((part) => part.en).join(" · "),
        };
        places.set(key, name);
      }
      return name;
    },
  };
}

/** An organisation by its short name where it has one. */
export async function orgRef(ctx: Ctx, orgId: number): Promise<OrgRef> {
  return (await loadNames(ctx)).org(orgId);
}

/** The name of a member of staff; for officials' eyes only. */
export async function personName(ctx: Ctx, personId: number): Promise<string> {
  return (await loadOrganisations(ctx)).personName(personId);
}

/** The title of a post: what residents see instead of a name. */
export async function postTitle(ctx: Ctx, postId: number): Promise<BothNames> {
  return (await loadOrganisations(ctx)).findPost(postId)?.title ?? { zh: "", en: "" };
}

/** Refuses an organisation that does not exist or is closed: `cases.unknown_organisation`. */
export async function checkOrganisation(ctx: Ctx, orgId: number): Promise<void> {
  const org = (await loadOrganisations(ctx)).find(orgId);
  if (org === undefined || org.validTo !== null) refuse("invalid", "cases.unknown_organisation");
}

/** Refuses a person who holds no post where the actor works: `cases.unknown_person`. */
export async function checkPersonOf(ctx: Ctx, personId: number): Promise<void> {
  if (ctx.actor.kind !== "staff") return;
  const { orgId } = ctx.actor.post;
  const posts = (await loadOrganisations(ctx)).postsOf(personId);
  if (!posts.some((post) => post.orgId === orgId)) refuse("invalid", "cases.unknown_person");
}

/** Refuses a person who is no district leader: `cases.unknown_leader`. */
export async function checkLeader(ctx: Ctx, personId: number): Promise<void> {
  const posts = (await loadOrganisations(ctx)).postsOf(personId);
  if (!posts.some((post) => post.role === "districtLeader"))
    refuse("invalid", "cases.unknown_leader");
}
