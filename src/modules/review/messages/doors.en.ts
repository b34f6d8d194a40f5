/** The doors of the residents' pages: titles and tasks, fetched first. */
import type { zh } from "./doors.zh.ts";

export const en: typeof zh = {
  title: "Open figures",
  task: "Open figures",
  taskHint: "How many cases, how many on time, how satisfied residents are",
};
