/**
 * The posts under which somebody goes from door to door. Work is given to a person at a station, so a device shows it
 * whichever of their posts they sit under at the moment; what they do is recorded under the post to which it belongs.
 */
import type { Ctx } from "#kernel/context.ts";
import type { Post, StaffActor } from "#kernel/pure/actor.ts";
import { loadOrganisations } from "#organisations";
import { worksInField } from "../access.ts";
import { sharesOf } from "../store/campaigns.ts";
import { orgsOfUnits } from "../store/units.ts";
import type { AssignBody } from "../schema-units.ts";

/** One's posts that work in the field, the present one first. */
export async function fieldPosts({ actor, ...ctx }: Ctx): Promise<readonly Post[]> {
  if (actor.kind !== "staff") return [];
  const directory = await loadOrganisations({ ...ctx, actor });
  const others = directory
    .postsOf(actor.personId)
    .filter(({ id }) => id !== actor.post.postId)
    .flatMap(({ id }) => directory.findActorPost(id) ?? []);
  return [actor.post, ...others].filter(({ role }) => worksInField(role));
}

const under = (ctx: Ctx, actor: StaffActor, post: Post): Ctx =>
  post === actor.post ? ctx : { ...ctx, actor: { ...actor, post } };

/**
 * The same person under the post that a request about a campaign is for: of the station that it names, else of one that
 * has a share, the present post first. Where none fits, the present one is asked and refused as ever.
 */
export async function underPostFor(
  ctx: Ctx,
  campaignId: number,
  { orgId }: Pick<AssignBody, "orgId"> = {},
): Promise<Ctx> {
  const { actor } = ctx;
  if (actor.kind !== "staff") return ctx;
  const posts = await fieldPosts(ctx);
  if (posts.length === 0 || (posts.length === 1 && posts[0] === actor.post)) return ctx;
  const orgIds =
    orgId === undefined
      ? (await sharesOf(ctx.db, [campaignId])).map((share) => share.orgId)
      : [orgId];
  const post = posts.find((one) => orgIds.includes(one.orgId));
  return post === undefined ? ctx : under(ctx, actor, post);
}

/** Reports in groups by the post that each unit belongs to, with their places in the request. */
export async function byPost(
  ctx: Ctx,
  campaignId: number,
  items: readonly { readonly unitId?: number | undefined }[],
): Promise<readonly { readonly ctx: Ctx; readonly places: readonly number[] }[]> {
  const all = items.map((_, place) => place);
  const posts = await fieldPosts(ctx);
  const { actor } = ctx;
  if (actor.kind !== "staff" || (posts.length === 1 && posts[0] === actor.post))
    return [{ ctx, places: all }];
  const orgs = await orgsOfUnits(
    ctx.db,
    items.flatMap(({ unitId }) => unitId ?? []),
  );
  const usual = await underPostFor(ctx, campaignId);
  const groups = Map.groupBy(all, (place) => {
    const orgId = orgs.get(items[place]?.unitId ?? 0);
    return posts.find((post) => post.orgId === orgId);
  });
  return [...groups].map(([post, places]) => ({
    ctx: post === undefined ? usual : under(ctx, actor, post),
    places,
  }));
}
