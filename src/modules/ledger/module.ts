/** Manifest of the ledger. */
import { defineModule } from "#kernel/module.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { financeRoutes } from "./routes/finance.ts";
import { ledgerRoutes } from "./routes/ledger.ts";

export const ledger = defineModule({
  name: "ledger",
  dependsOn: ["organisations", "places"],
  routes: [...ledgerRoutes, ...financeRoutes],
  personalData: [],
  refusals: { zh, en },
});
