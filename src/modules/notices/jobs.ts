/** Work of the queue: sending what waits, forgetting messages of the demo. */
import type { Ctx } from "#kernel/context.ts";
import type { Job } from "#kernel/jobs.ts";
import { sweep } from "./actions/demo.ts";
import { SEND_JOB } from "./actions/derive.ts";
import { sendDue } from "./actions/send.ts";

export const jobs: readonly Job[] = [
  {
    name: SEND_JOB,
    // Deliveries call for it themselves; once a minute what a killed worker held is taken up again.
    every: "* * * * *",
    run: async (ctx: Ctx) => {
      await sendDue(ctx);
    },
  },
  { name: "notices.sweep", every: "23 * * * *", run: sweep },
];
