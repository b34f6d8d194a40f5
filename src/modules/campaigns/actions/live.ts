/** What open pages may listen to: a campaign that one sees. */
import type { Ctx } from "#kernel/context.ts";
import type { Live } from "#kernel/live.ts";
import { mayRead } from "../access.ts";
import { findCampaign, sharesOf } from "../store/campaigns.ts";
import { factsOf, viewerOf } from "./find.ts";

const ofCampaign = (id: number): string => `campaign:${id}`;

async function open(ctx: Ctx, id: number) {
  const campaign = await findCampaign(ctx.db, id);
  if (campaign === undefined) return undefined;
  const { scope } = await viewerOf(ctx);
  if (!mayRead(scope, factsOf(campaign, await sharesOf(ctx.db, [id])))) return undefined;
  return { keys: [ofCampaign(id)] };
}

export const live: Live = {
  topics: [{ name: "campaign", takesId: true, open }],
  sources: [
    {
      streams: ["campaign", "campaignShare"],
      hintsOf: async (_ctx, events) => {
        // However many reports came in at once: one hint for each campaign.
        const ids = new Set(
          events.map(({ stream, streamId, data }) =>
            stream === "campaign" ? streamId : Number(data.campaignId),
          ),
        );
        return [...ids].map((id) => ({ key: ofCampaign(id) }));
      },
    },
  ],
};
