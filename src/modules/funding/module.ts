/** Manifest of funding. */
import { defineModule } from "#kernel/module.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { deskRoutes } from "./routes/desk.ts";
import { drawRoutes } from "./routes/draws.ts";

export const funding = defineModule({
  name: "funding",
  dependsOn: ["places", "calendars", "organisations", "ledger"],
  routes: [...deskRoutes, ...drawRoutes],
  personalData: [],
  refusals: { zh, en },
});
