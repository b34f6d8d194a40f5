/** What appraisal does by itself. */
import type { Job } from "#kernel/jobs.ts";
import { COMPUTE_JOB, computeWaiting } from "./actions/compute.ts";
import { recomputeFacts } from "./actions/derive.ts";
import { remindOfRounds } from "./actions/remind.ts";

export const jobs: readonly Job[] = [
  {
    name: "appraisal.recompute",
    every: "* * * * *",
    run: async (ctx) => {
      const done = await recomputeFacts(ctx);
      if (done > 0) ctx.log.info({ done }, "facts of cases computed under a new calendar");
    },
  },
  {
    // Asked for with every computation; every minute for those that a killed or failed attempt left waiting.
    name: COMPUTE_JOB,
    every: "* * * * *",
    run: async (ctx) => {
      const sealed = await computeWaiting(ctx);
      if (sealed > 0) ctx.log.info({ sealed }, "rounds of appraisal computed and sealed");
    },
  },
  {
    // 09:20 in Shanghai, when the working day has begun.
    name: "appraisal.remind",
    every: "20 1 * * *",
    catchUp: true,
    run: async (ctx) => {
      const count = await remindOfRounds(ctx);
      if (count > 0) ctx.log.info({ count }, "reminders of rounds of appraisal");
    },
  },
];
