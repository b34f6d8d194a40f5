/** Manifest of task refusals. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifySettings } from "./actions/settings.ts";
import { verifyTaskRefusals } from "./actions/verify.ts";
import { live } from "./live.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const taskRefusals = defineModule({
  name: "task-refusals",
  dependsOn: ["calendars", "organisations", "admission", "cases"],
  routes,
  live,
  personalData: [
    "task_refusals.task_refusal.asker_name_sealed",
    "task_refusals.task_refusal.asker_telephone_sealed",
  ],
  refusals: { zh, en },
  async prove(ctx) {
    const wrong = await verifySettings(ctx);
    if (wrong !== null) return { difference: wrong };
    const found = await verifyTaskRefusals(ctx);
    return found === null
      ? { agrees: "refusals of un-admitted work agree with their events" }
      : differs(`Task refusal ${found.id}`, found.expected, found.found);
  },
});
