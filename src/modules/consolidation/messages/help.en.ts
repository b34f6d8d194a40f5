/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/consolidation": {
    what: "Put the departments' lists side by side and find what is double.",
    steps: [
      "Begin a working set and upload the sheets.",
      "Decide row by row: keep, merge, return, drop.",
      "When all is decided, draft the new catalogue.",
    ],
    words: [["Raw row", "One row of a sheet; in the end each is accounted for."]],
  },
  "/consolidation/:setId": {
    what: "One working set: raw rows on the left, proposals on the right.",
    steps: [
      "Begin with the likeliest; Enter accepts, or choose yourself.",
      "Each decision can be changed; departments may comment.",
      "Open the account when all is done.",
    ],
    words: [["Proposal", "Rows that look like the same thing; people decide."]],
  },
  "/consolidation/:setId/account": {
    what: "The account before and after: where each raw row went.",
    steps: [
      "Read the totals: kept, merged, returned, dropped.",
      "A number opens its rows.",
      "Export or print it for the meeting.",
    ],
    words: [],
  },
};
