/** Manifest of consolidation. */
import { defineModule } from "#kernel/module.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const consolidation = defineModule({
  name: "consolidation",
  dependsOn: ["places", "organisations", "catalogue"],
  routes,
  personalData: [],
  refusals: { zh, en },
});
