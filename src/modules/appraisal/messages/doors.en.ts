/** The doors of the residents' pages: titles and tasks, fetched first. */
import type { zh } from "./doors.zh.ts";

export const en: typeof zh = {
  title: "Appraisal results",
  task: "Appraisal results",
  taskHint: "How departments have done",
};
