/** What papers are called, in English. */
import type { PaperKind } from "../rules/section.ts";

export const kindWords: Readonly<Record<PaperKind, string>> = {
  receipt: "Receipt",
  oneTimeNotice: "One-time notice",
  decision: "Decision",
  reply: "Reply",
  operationReport: "Report of the operation",
  admissionApplication: "Application for admission",
  admissionDecision: "Decision on admission",
  settlement: "Settlement",
  appraisalResult: "Result of the appraisal",
};
