/** What cases do by themselves. */
import type { Job } from "#kernel/jobs.ts";
import { recomputeDeadlines } from "./actions/recompute.ts";
import { climbLadder, ringTimers } from "./actions/timers.ts";

export const jobs: readonly Job[] = [
  {
    name: "cases.ringTimers",
    every: "* * * * *",
    run: async (ctx) => {
      const rung = await ringTimers(ctx);
      if (rung > 0) ctx.log.info({ rung }, "timers rung");
    },
  },
  {
    name: "cases.climbLadder",
    every: "* * * * *",
    run: async (ctx) => {
      const climbed = await climbLadder(ctx);
      if (climbed > 0) ctx.log.info({ climbed }, "rungs of the ladder reached");
    },
  },
  {
    name: "cases.recomputeDeadlines",
    every: "* * * * *",
    run: async (ctx) => {
      const changed = await recomputeDeadlines(ctx);
      if (changed > 0) ctx.log.info({ changed }, "deadlines recomputed under a new calendar");
    },
  },
];
