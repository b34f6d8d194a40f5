/** What accountability does by itself. */
import type { Job } from "#kernel/jobs.ts";
import { reviewAfterCorrection } from "./actions/raise.ts";

export const jobs: readonly Job[] = [
  {
    name: "accountability.review",
    every: "* * * * *",
    run: async (ctx) => {
      const changed = await reviewAfterCorrection(ctx);
      if (changed > 0) ctx.log.info({ changed }, "breaches looked at again under a new calendar");
    },
  },
];
