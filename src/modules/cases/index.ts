/** Public face of cases. */
export { act } from "./actions/act.ts";
export { type IntakeExtras, type Prepared, prepareCase } from "./actions/intake.ts";
export {
  type HistoryStep,
  type HistoryTimers,
  type HistoryTold,
  caseNow,
  passTime,
  prepareHistory,
} from "./actions/history.ts";
export { caseFigures, caseFiguresAfter, caseLines, recomputedCases } from "./actions/figures.ts";
export { openCasesIn } from "./actions/open-counts.ts";
export { mergeCase, splitCase, unmergeCase } from "./actions/relate.ts";
export { refOf as similarRef } from "./actions/same-as.ts";
export { reportOf as operationReport } from "./actions/operation-view.ts";
export { findCaseByReceipt } from "./actions/receipt.ts";
export { casesWithTelephone, reporterTelephone } from "./actions/reporter.ts";
export {
  type Dealing,
  type Reporter,
  dealingsOfSubdistricts,
  reportersOf,
} from "./actions/dealings.ts";
export {
  BLOCK_KINDS,
  type CaseSentDown,
  LINE_KINDS,
  sentDownHere,
} from "./actions/sent-down.ts";
export { settleProjection } from "./actions/rebuild.ts";
export { recomputeDeadlines } from "./actions/recompute.ts";
export { climbLadder, ringTimers } from "./actions/timers.ts";
export { ownName } from "./actions/unmask.ts";
export { type Language, viewCase } from "./actions/view.ts";
export { type CasesProof, type Difference, verifyCases } from "./actions/verify.ts";
export { type Command, decide } from "./rules/decide.ts";
export { caseIdOfReceipt, receiptNo } from "./rules/receipt.ts";
export {
  type CaseLine,
  type CaseView,
  type IntakeAnswer,
  IntakeBody,
  type SplitPart,
} from "./schema.ts";
export { findImported } from "./store/case-store.ts";
export type { CaseFigure } from "./store/figure-store.ts";
export { NOBODY } from "./rules/decision.ts";
export {
  type ActedEvent,
  type CaseEvent,
  type CaseEventData,
  type CaseEventType,
} from "./rules/events.ts";
export { evolve, evolveAll } from "./rules/evolve.ts";
export { insertCases } from "./store/intake-store.ts";
export type { CaseState } from "./rules/state.ts";
export { SENT_BY, type SentBy, type SentDown } from "./rules/sent-down.ts";
export type { TaskRefusalOutcome } from "./rules/task-refusals.ts";
