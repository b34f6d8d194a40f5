/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/response-templates": {
    what: "What your organisation says often: inserted at a press when you respond, complete or give a reason.",
    steps: [
      "Write them by use, with short names that one knows at a glance.",
      "Put places where the receipt number, duty or due date will stand; they fill themselves in.",
      "In the form of a case Alt and a number inserts one. Read it before sending.",
    ],
    words: [["Place", "A word in braces that becomes what the case at hand says."]],
  },
  "/queues": {
    what: "How many people wait at each station's door today, and for how long.",
    steps: [
      "Begin with the station where somebody waits longest.",
      "Stations give and call numbers at their counters; this page follows.",
    ],
    words: [["Number", "Says what somebody came for, never who."]],
  },
};
