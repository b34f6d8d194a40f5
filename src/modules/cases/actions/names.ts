/** Names of organisations, posts, people and areas, as cases show them. */
import { loadAreas } from "#places";
import { loadOrganisations } from "#organisations";
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";

export type OrgRef = { readonly id: number; readonly name: string; readonly nameEn: string };
export type BothNames = { readonly zh: string; readonly en: string };

/** An organisation by its short name where it has one. */
export async function orgRef(ctx: Ctx, orgId: number): Promise<OrgRef> {
  const org = (await loadOrganisations(ctx)).find(orgId);
  const name = org?.shortName ?? org?.name ?? { zh: "", en: "" };
  return { id: orgId, name: name.zh, nameEn: name.en };
}

/** The name of a member of staff; for officials' eyes only. */
export async function personName(ctx: Ctx, personId: number): Promise<string> {
  return (await loadOrganisations(ctx)).personName(personId);
}

/** The title of a post: what residents see instead of a name. */
export async function postTitle(ctx: Ctx, postId: number): Promise<BothNames> {
  return (await loadOrganisations(ctx)).findPost(postId)?.title ?? { zh: "", en: "" };
}

/** Where a case is, from the sub-district down to the community, or the district's name. */
export async function areaNames(
  ctx: Ctx,
  place: {
    readonly districtId: number;
    readonly subdistrictId: number | null;
    readonly communityId: number | null;
  },
): Promise<BothNames> {
  const areas = await loadAreas(ctx);
  const path = [place.subdistrictId, place.communityId].filter((id): id is number => id !== null);
  const ids = path.length > 0 ? path : [place.districtId];
  const names = ids.map((id) => areas.find(id)?.name ?? { zh: "", en: "" });
  return {
    zh: names.map((name) => name.zh).join(" · "),
    en: names.map((name) => name.en).join(" · "),
  };
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
