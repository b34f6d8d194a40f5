/** Heads and words of exported tables in English. */
import type { sheet as zhSheet } from "./sheet.zh.ts";

export const sheet: typeof zhSheet = {
  title: "Admission",
  head: [
    "Application",
    "Admission number",
    "Title",
    "Applicant",
    "Kind",
    "State",
    "Emergency",
    "Quantity",
    "Unit",
    "Total (yuan)",
    "From",
    "To",
    "Decision due",
    "Late",
  ],
  kinds: { quantity: "By quantity", standing: "Standing", form: "Table" },
  statuses: {
    draft: "Draft",
    submitted: "Formal check",
    consultation: "Opinions",
    review: "Review",
    ready: "Before a meeting",
    admitted: "Admitted",
    refused: "Refused",
    withdrawn: "Withdrawn",
    emergency: "Emergency, to be ratified",
    lapsed: "Lapsed",
    ended: "Ended",
  },
  yes: "yes",
  no: "no",
};
