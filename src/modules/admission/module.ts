/** Manifest of admission. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyAdmission } from "./actions/verify.ts";
import { jobs } from "./jobs.ts";
import { live } from "./actions/live.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { applicationRoutes } from "./routes/applications.ts";
import { meetingRoutes } from "./routes/meetings.ts";

export const admission = defineModule({
  name: "admission",
  dependsOn: ["places", "calendars", "organisations", "ledger"],
  routes: [...applicationRoutes, ...meetingRoutes],
  jobs,
  live,
  personalData: ["admission.application.contact_sealed"],
  refusals: { zh, en },
  async prove(ctx) {
    const different = await verifyAdmission(ctx);
    if (different === null)
      return { agrees: "applications, meetings, feeds and settings agree with their events" };
    const { what, expected, found } = different;
    return differs(`Admission, ${what}`, expected, found);
  },
});
