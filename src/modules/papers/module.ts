/** Manifest of papers. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyPapers } from "./actions/verify.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const papers = defineModule({
  name: "papers",
  dependsOn: ["organisations", "cases", "admission", "campaigns", "appraisal"],
  routes,
  personalData: [],
  refusals: { zh, en },
  async prove(ctx) {
    const found = await verifyPapers(ctx);
    return found === null
      ? { agrees: "papers handed out agree with their events" }
      : differs(`Paper ${found.id}`, found.expected, found.found);
  },
});
