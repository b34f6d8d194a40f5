/** What long work of this module is called, in English. */
import type { works as zh } from "./works.zh.ts";

export const works: typeof zh = {
  "appraisal.file": "Sealed file of a round",
  "appraisal.workbook": "Export of the results",
  "appraisal.targetWorkbook": "Export of what explains a result",
  "appraisal.targetFile": "Sealed file of one body",
};
