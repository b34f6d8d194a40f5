/** Units that nobody holds and that one may take oneself: at the stations of one's posts, in one's own areas. */
import type { Ctx } from "#kernel/context.ts";
import type { Post } from "#kernel/pure/actor.ts";
import type { AreaDirectory } from "#places";
import type { FreeView } from "../schema-units.ts";
import { keepsDesk } from "../access.ts";
import { openSharesOf } from "../store/campaigns.ts";
import { freeByArea } from "../store/units.ts";
import { fieldPosts } from "./field-posts.ts";
import { viewerOf } from "./find.ts";

/**
 * Whether a post may take units of an area by itself: the desk all of its station's, a field worker those of its own
 * areas, of what is inside them and of what they lie in (a roster may name the community and not the grid). A unit
 * without an area, and a post without any, are the whole station's.
 */
export function mayTakeIn(areas: AreaDirectory, post: Post, areaId: number | null): boolean {
  if (keepsDesk(post.role) || areaId === null || post.areaIds.length === 0) return true;
  return post.areaIds.some((own) => areas.isWithin(areaId, own) || areas.isWithin(own, areaId));
}

/** What is free, by campaign, station and area. */
export async function listFree(ctx: Ctx): Promise<FreeView> {
  const viewer = await viewerOf(ctx);
  const { areas, refOf } = viewer;
  const items: FreeView["items"][number][] = [];
  const seen = new Set<number>();
  for (const post of await fieldPosts(ctx))
    for (const { share, campaign } of await openSharesOf(ctx.db, [post.orgId])) {
      if (seen.has(share.id) || share.units === share.assigned) continue;
      seen.add(share.id);
      const free = (await freeByArea(ctx.db, share.id)).filter(({ areaId }) =>
        mayTakeIn(areas, post, areaId),
      );
      for (const row of free) {
        const area = row.areaId === null ? undefined : areas.find(row.areaId);
        items.push({
          campaignId: campaign.id,
          title: campaign.title,
          station: refOf(share.orgId),
          area: area === undefined ? null : { id: area.id, name: area.name },
          free: row.free,
        });
      }
    }
  return { items };
}
