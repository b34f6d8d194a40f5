/** What long work of this module is called, in English. */
import type { works as zh } from "./works.zh.ts";

export const works: typeof zh = {
  "questionnaires.workbook": "Export of a survey",
};
