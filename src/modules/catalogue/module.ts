/** Manifest of the catalogue. */
import { defineModule } from "#kernel/module.ts";
import { jobs } from "./jobs.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const catalogue = defineModule({
  name: "catalogue",
  dependsOn: ["places", "organisations"],
  routes,
  jobs,
  personalData: [],
  refusals: { zh, en },
});
