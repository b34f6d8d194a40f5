/** Work of the queue: posting codes, and forgetting what has expired. */
import type { Ctx } from "#kernel/context.ts";
import type { Job } from "#kernel/jobs.ts";
import { postMessage, SEND_JOB } from "./actions/residents.ts";
import { sweepExpired } from "./actions/sweep.ts";

export const accountJobs: readonly Job[] = [
  { name: SEND_JOB, run: postMessage },
  {
    name: "accounts.sweep",
    every: "17 * * * *",
    run: async (ctx: Ctx) => {
      await sweepExpired(ctx);
    },
  },
];
