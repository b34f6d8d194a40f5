/** Manifest of campaigns. */
import { defineModule, differs } from "#kernel/module.ts";
import { live } from "./actions/live.ts";
import { proveCampaigns } from "./actions/prove.ts";
import { jobs } from "./jobs.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const campaigns = defineModule({
  name: "campaigns",
  dependsOn: ["places", "calendars", "organisations", "ledger", "admission", "notices"],
  routes,
  jobs,
  live,
  personalData: [
    "campaigns.unit.name_sealed",
    "campaigns.unit.id_number_sealed",
    "campaigns.unit.id_number_index",
    "campaigns.unit.address_sealed",
    "campaigns.completion.note_sealed",
  ],
  refusals: { zh, en },
  async prove(ctx) {
    const { campaigns: count, units, settledFen, difference } = await proveCampaigns(ctx);
    if (difference === null)
      return {
        agrees: `${count} campaigns with ${units} units agree with their events, ${(settledFen / 100).toFixed(2)} yuan settled`,
      };
    const { where, expected, found } = difference;
    return differs(`Campaigns, ${where}`, expected, found);
  },
});
