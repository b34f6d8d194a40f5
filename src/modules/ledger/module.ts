/** Manifest of the ledger. */
import { defineModule } from "#kernel/module.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";

export const ledger = defineModule({
  name: "ledger",
  dependsOn: ["organisations", "places"],
  routes: [],
  personalData: [],
  refusals: { zh, en },
});
