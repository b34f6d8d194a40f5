/** The map page explained in one minute. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/map": {
    what: "The district on one map: where cases gather and are overdue, which stations are open now, which residents cannot walk to one. Figures count only the cases that you may see.",
    steps: [
      "Choose what to see and count, by which level and class; the address keeps your choice, so you can send it.",
      "Press a name, or a figure in the table: the cases that it counts are listed below.",
      "Without a mouse: Tab to a name, arrow keys go to its neighbours, Enter opens. The table says the same as the map.",
      "Under Coverage change the walking time to see how large the gaps are, and where.",
    ],
    words: [
      ["Per 1,000", "open cases divided by residents, times a thousand."],
      [
        "Within reach",
        "1.3 times the straight line; 5, 10 and 15 minutes are 300, 500 and 1000 m (GB 50180-2018).",
      ],
    ],
  },
};
