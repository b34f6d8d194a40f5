/** Words of the workbook in English. */
import type { workbook as zh } from "./workbook.zh.ts";

export const workbook: typeof zh = {
  results: "Survey results",
  note: (least) =>
    `Fewer than ${least} answers are not reported and are in no total. Intervals are 95 %.`,
  fewer: (least) => `Fewer than ${least}, not reported`,
  groups: {
    subdistricts: "Sub-districts",
    residents: "Residents",
    units: "Units",
    deputies: "Deputies",
  },
  head: [
    "Target",
    "Group",
    "Invited",
    "Answered",
    "Rate %",
    "Question",
    "Graded",
    "Score",
    "Low",
    "High",
    "Satisfied %",
    "Satisfied low",
    "Satisfied high",
  ],
};
