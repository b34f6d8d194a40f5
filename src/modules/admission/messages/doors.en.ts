/** The doors of the residents' pages: titles and tasks, fetched first. */
import type { zh } from "./doors.zh.ts";

export const en: typeof zh = {
  title: "Admitted work",
  task: "Work admitted to communities",
  taskHint: "What was approved, and who pays",
};
