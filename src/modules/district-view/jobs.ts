/** What the page of the district does by itself. */
import type { Job } from "#kernel/jobs.ts";
import { REFRESH, markOverdue, refresh } from "./actions/derive.ts";

export const jobs: readonly Job[] = [
  {
    name: "districtView.markOverdue",
    every: "* * * * *",
    run: async (ctx) => void (await markOverdue(ctx)),
  },
  {
    name: REFRESH,
    run: async (ctx) => {
      const done = await refresh(ctx);
      ctx.log.info({ done }, "contributions of cases looked at again");
    },
  },
];
