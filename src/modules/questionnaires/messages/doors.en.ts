/** The doors of the residents' pages: titles and tasks, fetched first. */
import type { zh } from "./doors.zh.ts";

export const en: typeof zh = {
  title: "Answer a survey",
  lead: "Enter the 12-character code from your message or slip.",
};
