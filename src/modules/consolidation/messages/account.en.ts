/** Words of the account. */
import type { accountWords as zh } from "./account.zh.ts";

export const accountWords: typeof zh = {
  fileName: "consolidation-account",
  title: "Account of the consolidation",
  equation:
    "Raw rows = kept (strengthened and optimised included) + one-stop + merged + returned + dropped + undecided; after = kept + one-stop.",
  summary: "By department",
  rowsTitle: "Row by row",
  department: "Department",
  total: "Total",
  columns: {
    raw: "Raw rows",
    keep: "Kept",
    strengthen: "Strengthened",
    optimise: "Optimised",
    oneStop: "One-stop",
    merge: "Merged",
    giveBack: "Returned",
    drop: "Dropped",
    undecided: "Undecided",
    after: "After",
  },
  rowHead: [
    "No.",
    "Department",
    "Name",
    "Code",
    "Decision",
    "Merged into",
    "Reason",
    "Duty code",
    "Decided by",
    "Decided at",
    "File",
    "Row in file",
  ],
};
