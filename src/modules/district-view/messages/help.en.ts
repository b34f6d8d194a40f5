/** The pages of the district, explained in one minute. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/district": {
    what: "The cases of the district on one page: what came in, what was done, whether in time, how satisfied people are, where it is late. Sub-districts and departments see their own part.",
    steps: [
      "Begin with Now: what is open and what is overdue; then see what has changed since the period before.",
      "Narrow it to an area, a class or a lead; the filters stay in the address, so it can be kept and sent on.",
      "Press any number to open the cases that it counts; rest on it to read its definition.",
      "The files are the same query as the page.",
    ],
    words: [
      [
        "Before",
        "The period of the same length right before; counts compare by the days that have passed.",
      ],
      [
        "95% interval",
        "Wide where cases are few; where it leaves the direction open, no change is claimed.",
      ],
    ],
  },
  "/district/cases": {
    what: "All cases behind one number: exactly as many as the number says.",
    steps: [
      "Read below the title what the number counts.",
      "Press a row to open the case; go back and the filters are as they were.",
    ],
    words: [],
  },
};
