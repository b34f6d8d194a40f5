/** The doors of the residents' pages: titles and tasks, fetched first. */
import type { zh } from "./doors.zh.ts";

export const en: typeof zh = {
  title: "Communities' money",
  task: "Where the community's money goes",
  taskHint: "What each community received and spent",
};
