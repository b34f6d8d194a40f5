/** Manifest of funding. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyFunding } from "./actions/verify.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { deskRoutes } from "./routes/desk.ts";
import { drawRoutes } from "./routes/draws.ts";

export const funding = defineModule({
  name: "funding",
  dependsOn: ["places", "calendars", "organisations", "ledger"],
  routes: [...deskRoutes, ...drawRoutes],
  personalData: [],
  refusals: { zh, en },
  async prove(ctx) {
    const different = await verifyFunding(ctx);
    if (different === null)
      return { agrees: "figures, scenarios and draws agree with their events" };
    const { what, expected, found } = different;
    return differs(`Funding, ${what}`, expected, found);
  },
});
