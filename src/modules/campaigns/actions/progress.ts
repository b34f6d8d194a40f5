/** Progress: read from counters that move as units change, so that its cost does not grow with the units. */
import type { Ctx } from "#kernel/context.ts";
import { iso } from "#kernel/pure/day.ts";
import type { ProgressView } from "../schema-progress.ts";
import { areaProgress, dayProgress } from "../store/progress.ts";
import { type Seen, seeCampaign } from "./find.ts";
import { totalsOf } from "./totals.ts";

/** How far a campaign is, by station, area and day, of what the actor sees. Refuses: `campaigns.not_found`. */
export async function viewProgress(ctx: Ctx, campaignId: number): Promise<ProgressView> {
  return progressOf(ctx, await seeCampaign(ctx, campaignId));
}

/** The same for a campaign that was found already. */
export async function progressOf(ctx: Ctx, found: Seen): Promise<ProgressView> {
  const { campaign, visible, areas, refOf } = found;
  const ids = visible.map(({ id }) => id);
  const [byArea, byDay] = [await areaProgress(ctx.db, ids), await dayProgress(ctx.db, ids)];
  let doneUntil = 0;
  return {
    campaignId: campaign.id,
    asOf: iso(ctx.clock.now()),
    deadline: campaign.deadline,
    totals: totalsOf(visible, campaign.unitPriceFen),
    stations: visible.map((share) => ({
      shareId: share.id,
      org: refOf(share.orgId),
      payee: refOf(share.payeeOrgId),
      totals: totalsOf([share], campaign.unitPriceFen),
    })),
    areas: byArea.map(({ areaId, ...counters }) => {
      const area = areas.find(areaId);
      if (area === undefined) return { area: null, ...counters };
      const { subdistrictId } = areas.pathOf(areaId);
      const { id, name, level } = area;
      return { area: { id, name, level, subdistrictId }, ...counters };
    }),
    days: byDay.map((day) => {
      doneUntil += day.done;
      return { ...day, doneUntil };
    }),
  };
}
