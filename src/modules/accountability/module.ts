/** Manifest of accountability. */
import { defineModule } from "#kernel/module.ts";
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
});
