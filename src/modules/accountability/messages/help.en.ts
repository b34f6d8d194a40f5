/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/breaches": {
    what: "Late work, second demands, dropped first contacts and false completions: raised from events with their evidence, decided by people.",
    steps: [
      "Begin with the evidence; it opens the step in the case.",
      "The body concerned states its side, then the discipline office decides.",
      "An appeal is decided by somebody else.",
    ],
    words: [
      ["Breach", "One failing with its evidence; the platform raises, it never punishes."],
      ["Lifting", "The evidence does not hold, or there was good reason."],
    ],
  },
};
