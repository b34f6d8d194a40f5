/** The kernel's own recurring jobs: the daily root and the broom. */
import { sweepFiles } from "./files.ts";
import { sweepAnswers } from "./http/idempotency.ts";
import type { Job } from "./jobs.ts";
import { sweepWork } from "./long-work.ts";
import { addDays, dayOf } from "./pure/day.ts";
import { sealDay } from "./seals.ts";

export const KERNEL_JOBS: readonly Job[] = [
  {
    // Ten past midnight in Shanghai; a day that was missed is sealed with the next.
    name: "kernel.seal",
    every: "10 16 * * *",
    catchUp: true,
    async run(ctx) {
      const seal = await sealDay(ctx.db, addDays(dayOf(ctx.clock.now()), -1));
      if (seal !== undefined)
        ctx.log.info({ day: seal.day, events: seal.eventCount }, "day sealed");
    },
  },
  {
    name: "kernel.sweep",
    every: "40 * * * *",
    async run(ctx) {
      await sweepFiles(ctx);
      await sweepAnswers(ctx);
      await sweepWork(ctx);
    },
  },
];
