/** What papers are called, in Chinese. */
import type { PaperKind } from "../rules/section.ts";

export const kindWords: Readonly<Record<PaperKind, string>> = {
  receipt: "收件回执",
  oneTimeNotice: "一次性补正告知书",
  decision: "办理决定书",
  reply: "办理答复书",
  operationReport: "联动处置报告",
  admissionApplication: "准入申请表",
  admissionDecision: "准入批复",
  settlement: "经费结算单",
  appraisalResult: "考评结果通知书",
};
