/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/review": {
    what: "Where the time of cases goes: waiting, hand-overs, in whose hands.",
    steps: [
      "Choose a duty or category and a period.",
      "See the slowest place and open its cases.",
      "Note a task for improvement and follow it.",
    ],
    words: [
      ["Stay", "The time a case is with one body."],
      ["Back and forth", "It returns to where it was."],
    ],
  },
  "/review/cases": {
    what: "The cases behind one number.",
    steps: ["Check them.", "Open one for its course.", "Export the rows."],
    words: [],
  },
};
