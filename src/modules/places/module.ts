/** Manifest of places. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyAreas } from "./verify.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const places = defineModule({
  name: "places",
  dependsOn: [],
  routes,
  personalData: [],
  refusals: { zh, en },
  async prove(ctx) {
    const found = await verifyAreas(ctx);
    return found === null
      ? { agrees: "areas agree with their events" }
      : differs(`Area ${found.id}`, found.expected, found.found);
  },
});
