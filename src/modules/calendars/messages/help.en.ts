/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/calendar": {
    what: "Which days are worked; every deadline counts by it.",
    steps: [
      "See the holidays and make-up days of a year.",
      "Press a day to count a deadline from it.",
      "Administrators enter the notice of a new year; open cases are counted anew.",
    ],
    words: [
      ["Make-up day", "A weekend that is worked in return for a holiday."],
      ["Provisional", "The notice of that year is not out yet."],
    ],
  },
};
