/** Manifest of the ledger. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyLedger } from "./actions/verify.ts";
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
  async prove(ctx) {
    const { entries, accounts, difference } = await verifyLedger(ctx);
    if (difference === null)
      return { agrees: `${accounts} accounts with ${entries} entries agree to the fen` };
    const { what, field, expected, found } = difference;
    return differs(`Ledger, ${what}: ${field || "it"}`, expected, found);
  },
});
