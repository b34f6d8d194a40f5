/** What appraisal does by itself. */
import type { Job } from "#kernel/jobs.ts";
import { recomputeFacts } from "./actions/derive.ts";

export const jobs: readonly Job[] = [
  {
    name: "appraisal.recompute",
    every: "* * * * *",
    run: async (ctx) => {
      const done = await recomputeFacts(ctx);
      if (done > 0) ctx.log.info({ done }, "facts of cases computed under a new calendar");
    },
  },
];
