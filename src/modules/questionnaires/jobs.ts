/** What questionnaires do by themselves. */
import type { Job } from "#kernel/jobs.ts";
import { stirBoxes } from "./actions/close.ts";

export const jobs: readonly Job[] = [
  {
    name: "questionnaires.stir",
    every: "*/10 * * * *",
    run: async (ctx) => {
      await stirBoxes(ctx);
    },
  },
];
