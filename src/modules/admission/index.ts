/**
 * Public face of admission: what was admitted, and whether it covers what somebody wants to send.
 *
 * A module that hands work down asks {@link requireMandate} first; one that wants something admitted opens a draft with
 * {@link draftApplication} and follows it with {@link findApplication}. `admitted` walks the whole path by real actions.
 */
export { type DraftInput, draftApplication } from "./actions/draft.ts";
export { findApplication, getMandate, mandatesOf, requireMandate } from "./actions/mandates.ts";
export { act } from "./actions/act.ts";
export { passTime } from "./actions/by-time.ts";
export { holdMeeting, planMeeting } from "./actions/meetings.ts";
export { showApplication } from "./actions/view.ts";
export { verifyAdmission } from "./actions/verify.ts";
export {
  type AdmittedInput,
  actorOf,
  admitted,
  answer,
  as,
  decideInMeeting,
  toMeeting,
} from "./actions/whole-path.ts";
export type { ApplicationState } from "./rules/application.ts";
export type { AskedAgain, FormFacts, Kind } from "./rules/content.ts";
export type { Mandate, Wanted } from "./rules/mandate.ts";
