/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/ledger": {
    what: "Each body's appropriations: given, committed, spent, available.",
    steps: [
      "Open a body for its appropriations.",
      "Open one for its statement.",
      "Post, transfer and reverse from the buttons above.",
    ],
    words: [
      ["Appropriation", "Body × year × fund × purpose."],
      ["Available", "Neither committed nor spent."],
    ],
  },
  "/ledger/entries": {
    what: "All entries, one line each; nothing is ever changed.",
    steps: [
      "Find by day, reason or body.",
      "Open one for both sides and its voucher.",
      "What is wrong is reversed.",
    ],
    words: [["Reversal", "A second entry the other way; the first one stays."]],
  },
  "/ledger/entries/:id": {
    what: "One entry: debit, credit and why.",
    steps: ["Both sides are equal.", "The reason opens what it is about.", "Print the voucher."],
    words: [],
  },
  "/ledger/appropriations/:id": {
    what: "The statement of one appropriation: what came, what went.",
    steps: ["Follow the balance down the lines.", "A line opens its entry.", "Export it."],
    words: [["Committed", "Held, not paid yet."]],
  },
  "/ledger/trial-balance": {
    what: "The trial balance: all sources equal all uses.",
    steps: ["Choose a day.", "Compare the two totals.", "An account opens its statement."],
    words: [],
  },
  "/ledger/periods": {
    what: "Periods: a closed month takes no entries.",
    steps: [
      "See which month is open.",
      "Check the trial balance, then close.",
      "Afterwards mistakes are reversed in a later month.",
    ],
    words: [["Closing", "This month ends here."]],
  },
};

export const portalHelp: HelpTexts = {
  "/money": {
    what: "What each community received and spent in a year.",
    steps: [
      "Choose the year and find your community.",
      "Open it to see where the money came from, where it went, and what is left.",
    ],
    words: [],
  },
  "/money/:areaId": {
    what: "The money of one community: what came in, what went out, what is left.",
    steps: ["Begin with the sums, then look at the months.", "Below, the funds stand one by one."],
    words: [],
  },
};
