/** Manifest of appraisal. */
import { defineModule, differs } from "#kernel/module.ts";
import { follower } from "./actions/derive.ts";
import { verifyAppraisal } from "./actions/verify.ts";
import { jobs } from "./jobs.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const appraisal = defineModule({
  name: "appraisal",
  dependsOn: [
    "places",
    "calendars",
    "organisations",
    "catalogue",
    "cases",
    "task-refusals",
    "questionnaires",
  ],
  routes,
  jobs,
  followers: [follower],
  personalData: [],
  refusals: { zh, en },
  async prove(ctx) {
    const different = await verifyAppraisal(ctx);
    if (different === null)
      return { agrees: "evidence, schemes, rounds and their seals agree with the events" };
    const { what, expected, found } = different;
    return differs(`Appraisal, ${what}`, expected, found);
  },
});
