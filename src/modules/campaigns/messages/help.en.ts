/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/campaigns": {
    what: "Admitted work in the field: shared among stations, done at the doors, checked by lot, paid by the unit.",
    steps: [
      "See how far each has come.",
      "Open one for its stations.",
      "Begin a new one on a mandate.",
    ],
    words: [["Unit", "One thing to be done; done once, paid once."]],
  },
  "/campaigns/new": {
    what: "Begin a campaign on a mandate.",
    steps: [
      "Choose the mandate; quantity and price come with it.",
      "Share it by roster or by quantity.",
      "Send it to the stations.",
    ],
    words: [],
  },
  "/campaigns/settlements": {
    what: "What campaigns owe to stations.",
    steps: [
      "See what can be settled.",
      "Open one to check quantity and price.",
      "Export it for finance.",
    ],
    words: [["Settlement", "Pays what was verified, from the money reserved at admission."]],
  },
  "/campaigns/settlements/:id": {
    what: "One settlement: each station's amount and where it comes from.",
    steps: ["Check station by station.", "Confirm the payment.", "Print it for the file."],
    words: [],
  },
  "/campaigns/:id": {
    what: "One campaign at work: progress, checks, settlements.",
    steps: [
      "See what each station has done and has left.",
      "Verify what was drawn, reject what does not hold.",
      "At the end all is settled and the rest released.",
    ],
    words: [["By lot", "A drawn share is verified; nobody picks."]],
  },
};
