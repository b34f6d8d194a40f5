/** Texts of the workbook in English. */
import type { workbook as zh } from "./workbook.zh.ts";

export const workbook: typeof zh = {
  ranking: "Ranking",
  evidence: "Indicators",
  period: (from, to) =>
    `Cases of ${from} to ${to}; intervals of 95%, targets whose intervals overlap cannot be told apart`,
  rankingHead: ["Rank", "Target", "Score", "From", "To", "Best rank", "Worst rank"],
  evidenceHead: ["Target", "Indicator", "Weight %", "Counted", "Hits", "Score", "From", "To"],
  explainedHead: [
    "Indicator",
    "How it is computed",
    "Weight %",
    "No point at",
    "All points at",
    "Counted",
    "Hits",
    "Score",
    "From",
    "To",
  ],
  total: "Total",
  cases: "Cases behind",
  casesHead: ["Number", "Counted in"],
  counted: "counted",
  hit: "hit",
  more: (most) => `The first ${most} cases only; the sealed file has all of them`,
};
