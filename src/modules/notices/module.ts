/** Manifest of notices. */
import { defineModule } from "#kernel/module.ts";
import { noticeFollower } from "./actions/derive.ts";
import { subjectFollower } from "./actions/derive-subjects.ts";
import { verifyNotices } from "./actions/verify.ts";
import { jobs } from "./jobs.ts";
import { live } from "./live.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const notices = defineModule({
  name: "notices",
  dependsOn: ["calendars", "organisations", "accounts", "cases"],
  routes,
  jobs,
  followers: [noticeFollower, subjectFollower],
  live,
  personalData: [
    "notices.preference.email_sealed",
    "notices.message.to_sealed",
    "notices.message.text_sealed",
  ],
  refusals: { zh, en },
  async prove(ctx) {
    const { notices: count, deliveries, difference } = await verifyNotices(ctx);
    if (difference !== null) return { difference };
    return { agrees: `${count} notices and ${deliveries} deliveries are what the events give` };
  },
});
