/** Manifest of calendars. */
import { defineModule } from "#kernel/module.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const calendars = defineModule({
  name: "calendars",
  dependsOn: [],
  routes,
  personalData: [],
  refusals: { zh, en },
});
