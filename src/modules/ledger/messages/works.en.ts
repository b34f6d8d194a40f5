/** What long work of this module is called, in English. */
import type { works as zh } from "./works.zh.ts";

export const works: typeof zh = {
  "ledger.exportStatement": "Export of a statement",
  "ledger.exportJournal": "Export of entries",
  "ledger.exportTrialBalance": "Export of the trial balance",
};
