/** Manifest of calendars. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyCalendars } from "./verify.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const calendars = defineModule({
  name: "calendars",
  dependsOn: [],
  routes,
  personalData: [],
  refusals: { zh, en },
  async prove(ctx) {
    const found = await verifyCalendars(ctx);
    return found === null
      ? { agrees: "recorded years and hours agree with their events" }
      : differs(found.what, found.expected, found.found);
  },
});
