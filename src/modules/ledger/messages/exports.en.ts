/** Heads of exported tables in English. */
import type { exports as zh } from "./exports.zh.ts";

export const exports: typeof zh = {
  statement: [
    "Posted on",
    "Happened on",
    "Entry",
    "Kind",
    "Reason",
    "Text",
    "Debit (yuan)",
    "Credit (yuan)",
    "Balance (yuan)",
  ],
  journal: [
    "Posted on",
    "Entry",
    "Kind",
    "Reason",
    "Organisations",
    "Text",
    "Amount (yuan)",
    "Reverses",
  ],
  adds: "Counted (yuan)",
  journalTitle: "Journal",
  trial: [
    "Organisation",
    "Account",
    "Opening (yuan)",
    "Debit (yuan)",
    "Credit (yuan)",
    "Closing (yuan)",
  ],
  trialTitle: (from, to) => `Trial balance ${from}-${to}`,
  all: "All",
};
