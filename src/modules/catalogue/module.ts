/** Manifest of the catalogue. */
import { defineModule, differs } from "#kernel/module.ts";
import { plainGuidance } from "./actions/plain-guidance.ts";
import { verifyCatalogue } from "./actions/verify.ts";
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
  plainPages: [
    {
      at: /^\/duties\/([^/]+)\/?$/,
      tell: (ctx, [code = ""], language) => plainGuidance(ctx, code, language),
    },
  ],
  async prove(ctx) {
    const found = await verifyCatalogue(ctx);
    if (found === null) return { agrees: "duties, categories and lists agree with their events" };
    const where = `${found.stream} ${found.id} (${found.code}): ${found.field || "it"}`;
    return differs(where, found.expected, found.found);
  },
});
