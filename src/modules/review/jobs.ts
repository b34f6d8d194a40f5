/** What process review does by itself. */
import type { Job } from "#kernel/jobs.ts";
import { recomputePassages } from "./actions/derive.ts";

export const jobs: readonly Job[] = [
  {
    name: "review.recompute",
    every: "* * * * *",
    run: async (ctx) => {
      const done = await recomputePassages(ctx);
      if (done > 0) ctx.log.info({ done }, "ways of cases computed under a new calendar");
    },
  },
];
