/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/task-refusals": {
    what: "Work without admission may be refused; here it is recorded, answered and decided.",
    steps: [
      "See what waits for a decision.",
      "The department gives its side.",
      "The coordination office decides whether it was admitted.",
    ],
    words: [["Refusal", "Recorded with evidence; while it waits nobody is late."]],
  },
  "/task-refusals/new": {
    what: "Refuse work that was not admitted.",
    steps: [
      "Say who sent it and how, and attach evidence.",
      "The platform first looks for a mandate that covers it.",
      "Handed in, the clock stops until the decision.",
    ],
    words: [],
  },
  "/task-refusals/statistics": {
    what: "Which departments send work that was not admitted.",
    steps: ["Choose a period.", "A number opens its refusals.", "Export."],
    words: [],
  },
  "/task-refusals/settings": {
    what: "How many working days the department has for its side of a refusal, and the coordination office for its decision.",
    steps: [
      "See what holds now and what was changed when.",
      "A change names the day from which it holds, and why.",
      "What does not hold yet can be taken back.",
    ],
    words: [["The day it was recorded", "What was recorded keeps the limits of that day."]],
  },
  "/task-refusals/:id": {
    what: "One refusal from evidence to decision.",
    steps: [
      "See the evidence and any mandate.",
      "Write at your step.",
      "Both sides are told the decision.",
    ],
    words: [],
  },
};

export const portalHelp: HelpTexts = {
  "/task-refusals": {
    what: "Communities may refuse work that was not admitted. The decisions are published here.",
    steps: [
      "See which departments were found to have pushed such work, and how often.",
      "See whether it becomes more or less over the months.",
    ],
    words: [
      ["Not admitted", "It was decided that there was no approval: refusing was right."],
      ["Admitted", "It was decided that there was an approval: the work is to be done."],
    ],
  },
};
