/** Manifest of consolidation. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifySets } from "./actions/verify.ts";
import { live } from "./live.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const consolidation = defineModule({
  name: "consolidation",
  dependsOn: ["places", "organisations", "catalogue"],
  routes,
  live,
  personalData: [],
  refusals: { zh, en },
  async prove(ctx) {
    const { sets, rows, difference } = await verifySets(ctx);
    if (difference === null)
      return { agrees: `${sets} working sets with ${rows} raw rows agree with their events` };
    const { setId, table, id, field, expected, found } = difference;
    return differs(`working set ${setId}, ${table} ${id}: ${field || "it"}`, expected, found);
  },
});
