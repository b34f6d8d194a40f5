/** What campaigns do by themselves. */
import type { Job } from "#kernel/jobs.ts";
import { tellOfDeadlines } from "./actions/near.ts";

export const jobs: readonly Job[] = [
  {
    name: "campaigns.tellOfDeadlines",
    // Half past eight in Shanghai: before people begin, and not at night.
    every: "30 0 * * *",
    catchUp: true,
    run: async (ctx) => {
      await tellOfDeadlines(ctx);
    },
  },
];
