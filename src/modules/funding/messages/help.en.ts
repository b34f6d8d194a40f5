/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/funding": {
    what: "How the district's money is shared among sub-districts: how much, by which formula.",
    steps: [
      "See the money a head and the gaps.",
      "Open a scenario to see how it is computed.",
      "Reserve and figures are under the tabs.",
    ],
    words: [["Funding", "Money that can be spent on duties."]],
  },
  "/funding/scenarios": {
    what: "Scenarios: drafts, decided ones, posted ones.",
    steps: [
      "Make one and try it out.",
      "Compare several.",
      "Decided and posted, the money is there.",
    ],
    words: [["Decided", "No longer changed; it keeps the figures it used."]],
  },
  "/funding/scenarios/:id": {
    what: "The desk for trying out: move a parameter and see at once who gains and who loses.",
    steps: [
      "Choose a formula, set weights and floors.",
      "See whether the gap closes.",
      "Decide when every area has its floor.",
    ],
    words: [
      ["Range ratio", "How many times the most is the least."],
      ["Floor", "No area may get less."],
    ],
  },
  "/funding/figures": {
    what: "The figures that formulas use: people, taxes, needs, with year and source.",
    steps: [
      "Choose a year.",
      "Enter or change a figure and name its source.",
      "Decided scenarios keep theirs.",
    ],
    words: [],
  },
  "/funding/reserve": {
    what: "The reserve for disasters and what nobody could foresee.",
    steps: [
      "Ask for a draw and say why.",
      "A district leader decides; the money is there at once.",
      "Report within 15 working days and give back the rest.",
    ],
    words: [["Report afterwards", "What it was spent on and what is left."]],
  },
};
