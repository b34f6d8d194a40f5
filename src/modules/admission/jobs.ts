/** What admission does by itself. */
import type { Job } from "#kernel/jobs.ts";
import { passTime } from "./actions/by-time.ts";

export const jobs: readonly Job[] = [
  {
    name: "admission.passTime",
    // Ten past midnight in Shanghai and then every hour: limits end with a day.
    every: "10 * * * *",
    catchUp: true,
    run: async (ctx) => {
      const changed = await passTime(ctx);
      if (changed > 0) ctx.log.info({ changed }, "limits of admission that have passed");
    },
  },
];
