/** The doors of the residents' pages: titles and tasks, fetched first. */
import type { zh } from "./doors.zh.ts";

export const en: typeof zh = {
  title: "Check a paper",
  task: "Check a paper",
  taskHint: "Hold a printed paper against what was issued",
};
