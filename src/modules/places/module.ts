/** Manifest of places. */
import { defineModule } from "#kernel/module.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const places = defineModule({
  name: "places",
  dependsOn: [],
  routes,
  personalData: [],
  refusals: { zh, en },
});
