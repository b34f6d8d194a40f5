/** Manifest of accountability. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyBreaches } from "./actions/verify.ts";
import { follower } from "./actions/raise.ts";
import { jobs } from "./jobs.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const accountability = defineModule({
  name: "accountability",
  dependsOn: ["calendars", "organisations", "cases"],
  routes,
  jobs,
  followers: [follower],
  personalData: [],
  refusals: { zh, en },
  async prove(ctx) {
    const found = await verifyBreaches(ctx);
    return found === null
      ? { agrees: "breaches agree with their events" }
      : differs(`Breach ${found.id}`, found.expected, found.found);
  },
});
