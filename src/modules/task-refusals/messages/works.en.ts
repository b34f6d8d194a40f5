/** What long work of this module is called, in English. */
import type { works as zh } from "./works.zh.ts";

export const works: typeof zh = {
  "taskRefusals.exportStatistics": "Export of the statistics of refusals",
  "taskRefusals.export": "Export of refusals",
};
