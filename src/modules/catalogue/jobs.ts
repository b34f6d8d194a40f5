/** Jobs of the catalogue. */
import type { Job } from "#kernel/jobs.ts";
import { expireDuties } from "./actions.ts";

export const jobs: readonly Job[] = [
  {
    name: "catalogue.expire",
    // 00:05 in Shanghai: a version ends with its last day.
    every: "5 16 * * *",
    run: async (ctx) => {
      await expireDuties(ctx);
    },
  },
];
