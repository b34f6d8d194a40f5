/** What the result of an appraisal says on paper, in English. */
import type { AppraisalWords } from "../rules/appraisal-paper.ts";
import { sheetWords } from "./sheet.en.ts";

export const appraisalWords: AppraisalWords = {
  day: sheetWords.day,
  names: {
    title: "Result of an appraisal",
    number: "Number",
    body: "Appraised",
    round: "Round",
    period: "Period",
    scheme: "Scheme",
    total: "Total",
    notScored: "There was nothing to score",
    rank: "Rank",
    indicators: "Indicators",
    indicator: "Indicator",
    weight: "Weight",
    counted: "Counted",
    hits: "Met",
    score: "Score",
    bounds: "Bounds",
    consequences: "What follows",
    recompute:
      "A dash: too little to score, its weight goes to the others. The program computes the score from the records by the published scheme; anybody can compute it again from the sealed file.",
    received: "Received by (signature)",
    seal: "Appraising body (seal)",
  },
  kinds: {
    commendation: "Commendation",
    award: "Award",
    talk: "Talk",
    rectification: "Rectification",
  },
  version: (name, version) => `${name} (version ${version})`,
  ranked: (rank) => `No. ${rank}`,
  range: (from, until) => `${from} to ${until}`,
};
