/** Manifest of the desk. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyDesk } from "./actions/verify.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const desk = defineModule({
  name: "desk",
  dependsOn: ["organisations"],
  routes,
  refusals: { zh, en },
  async prove(ctx) {
    const wrong = await verifyDesk(ctx);
    if (wrong !== null) return differs(`${wrong.stream} ${wrong.id}`, wrong.expected, wrong.found);
    return { agrees: "saved views, templates, tables and queues agree with their events" };
  },
});
