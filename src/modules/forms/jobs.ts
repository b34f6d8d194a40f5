/** What forms do by themselves. */
import type { Job } from "#kernel/jobs.ts";
import { tellOfDueForms } from "./actions/near.ts";

export const jobs: readonly Job[] = [
  {
    name: "forms.tellOfDue",
    // Half past eight in Shanghai: before people begin, and not at night.
    every: "30 0 * * *",
    catchUp: true,
    run: async (ctx) => {
      await tellOfDueForms(ctx);
    },
  },
];
