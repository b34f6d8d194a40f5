/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/coordination": {
    what: "The coordination office's day on one page: applications, meetings, refusals, campaigns, forms.",
    steps: [
      "Begin with what is late and what waits for a decision.",
      "Each number opens what it counts.",
      "Go straight to what has to be done.",
    ],
    words: [],
  },
  "/finance": {
    what: "The finance office's day: given, committed, spent, available, and who waits.",
    steps: [
      "See the year in one bar.",
      "Each number opens its entries.",
      "Draws that wait and reports that are late come first.",
    ],
    words: [],
  },
};
