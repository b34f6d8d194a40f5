/** Public face of appraisal: schemes, rounds, what they were computed from. */
export { computeRound, computeWaiting } from "./actions/compute.ts";
export { deriveAll } from "./actions/derive.ts";
export {
  answerReply,
  beginCollection,
  closeRound,
  confirmRound,
  openRound,
  publishRound,
  recordConsequence,
  replyTo,
} from "./actions/rounds.ts";
export { draftScheme, publishScheme, reviseScheme } from "./actions/schemes.ts";
export { readRound } from "./actions/view.ts";
export { factLine } from "./rules/counts.ts";
export { HIDDEN_FROM_TARGETS, ownResult } from "./rules/part.ts";
export { wrongTally } from "./rules/answers.ts";
export { recounter } from "./rules/recount.ts";
export { type SealedInputs, type TargetResult, appraise } from "./rules/score.ts";
export { SCHEME_TEMPLATES } from "./rules/templates.ts";
