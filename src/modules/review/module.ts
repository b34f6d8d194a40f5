/** Manifest of process review. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyPassages } from "./actions/derive.ts";
import { follower } from "./actions/derive.ts";
import { jobs } from "./jobs.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const review = defineModule({
  name: "review",
  dependsOn: ["places", "calendars", "organisations", "catalogue", "cases"],
  routes,
  jobs,
  followers: [follower],
  personalData: [],
  refusals: { zh, en },
  async prove(ctx) {
    const found = await verifyPassages(ctx);
    return found === null
      ? { agrees: "the ways of cases agree with their events" }
      : differs(`The way of case ${found.caseId}`, found.expected, found.found);
  },
});
