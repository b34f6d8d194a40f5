/** Words about the groups that answered a questionnaire, in English. */
import type { groupScores as zh } from "./group-scores.zh.ts";

export const groupScores: typeof zh = {
  groups: {
    subdistricts: "Sub-districts",
    residents: "Residents",
    units: "Units",
    deputies: "Deputies",
  },
  weight: (percent) => `${percent}%`,
  notAsked: "not asked: fewer than five could be",
  fewer: (invited) => `${invited} invited, fewer than five answered: not reported and not counted`,
  rate: (answered, invited, percent) => `${answered} of ${invited} answered (${percent}%)`,
};
