/** Manifest of the page of the district. */
import { defineModule, differs } from "#kernel/module.ts";
import { follower } from "./actions/derive.ts";
import { verifySums } from "./actions/verify.ts";
import { jobs } from "./jobs.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const districtView = defineModule({
  name: "district-view",
  dependsOn: ["places", "organisations", "ledger", "catalogue", "cases", "task-refusals"],
  routes,
  jobs,
  followers: [follower],
  personalData: [],
  refusals: { zh, en },
  async prove(ctx) {
    const different = await verifySums(ctx);
    if (different === null) return { agrees: "the sums of the district agree with its cases" };
    const { what, expected, found } = different;
    return differs(`Page of the district, ${what}`, expected, found);
  },
});
