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

export const portalHelp: HelpTexts = {
  "/statistics": {
    what: "How many cases came in during a year, how many were finished on time, and how residents graded them.",
    steps: [
      "Begin with the three numbers, then look at months, sub-districts and organisations.",
      "The range beside a share is wider where fewer people graded.",
      "Download the figures at the end to count for yourself.",
    ],
    words: [
      ["On time", "Of the cases with a limit, the share finished within it."],
      ["Too few", "Fewer than five are not shown, so that nobody can be recognised."],
    ],
  },
};
