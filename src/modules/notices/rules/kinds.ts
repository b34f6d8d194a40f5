/** The kinds of notice, in the groups by which people choose what they want to hear of. */

/** What a notice may be about. */
export const SUBJECTS = [
  "case",
  "admission",
  "form",
  "formSheet",
  "campaign",
  "taskRefusal",
  "appraisalRound",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Groups of kinds, in the order in which the settings show them. */
export const GROUPS = [
  "work",
  "pressure",
  "decisions",
  "answers",
  "outcomes",
  "admission",
  "forms",
  "campaigns",
  "taskRefusals",
  "appraisal",
  "reporter",
] as const;
export type NoticeGroup = (typeof GROUPS)[number];

/** Groups that concern members of staff; `reporter` is what residents hear. */
export const STAFF_GROUPS = [
  "work",
  "pressure",
  "decisions",
  "answers",
  "outcomes",
  "admission",
  "forms",
  "campaigns",
  "taskRefusals",
  "appraisal",
] as const;
export type StaffGroup = (typeof STAFF_GROUPS)[number];

/** Groups that there were before notices told of more than cases: a choice that names no others knew of these. */
export const FIRST_GROUPS = [
  "work",
  "pressure",
  "decisions",
  "answers",
  "outcomes",
] as const satisfies readonly StaffGroup[];

/** Every kind of notice with its group. A kind needs a text in every language: it does not compile otherwise. */
export const KINDS = {
  dispatched: "work",
  handedOver: "work",
  firstContactHandedOver: "work",
  assigned: "work",
  taskGiven: "work",
  taskSentBack: "work",
  taskDropped: "work",
  returned: "work",
  returnContested: "work",
  arbitrated: "work",
  reopened: "work",
  operationRaised: "work",
  planProposed: "work",
  rectificationOpened: "work",
  urged: "pressure",
  rungReached: "pressure",
  supervised: "pressure",
  listed: "pressure",
  limitMissed: "pressure",
  escalated: "pressure",
  instructed: "pressure",
  extensionRequested: "decisions",
  arbitrationOpened: "decisions",
  verificationAsked: "decisions",
  taskRefused: "decisions",
  gradeContested: "decisions",
  supervisionAnswered: "decisions",
  rectified: "decisions",
  materialsSupplied: "answers",
  taskAnswered: "answers",
  planAnswered: "answers",
  workRefused: "answers",
  taskRefusalSettled: "answers",
  extensionDecided: "answers",
  supervisionSettled: "answers",
  contestDecided: "answers",
  calledBack: "outcomes",
  verified: "outcomes",
  lowGrade: "outcomes",
  withdrawn: "outcomes",
  applicationSubmitted: "admission",
  applicationSentBack: "admission",
  emergencyDeclared: "admission",
  opinionAsked: "admission",
  opinionsIn: "admission",
  meetingCalled: "admission",
  applicationDecided: "admission",
  workAdmitted: "admission",
  decisionLate: "admission",
  emergencyLapsed: "admission",
  yearlyReviewDue: "admission",
  exitPetitioned: "admission",
  formSent: "forms",
  sheetReturned: "forms",
  formClosed: "forms",
  formDue: "forms",
  campaignSent: "campaigns",
  campaignExtended: "campaigns",
  unitsRejected: "campaigns",
  campaignSettled: "campaigns",
  campaignDue: "campaigns",
  settlementWaits: "campaigns",
  workAskedOutside: "taskRefusals",
  refusalAgainstYou: "taskRefusals",
  refusalStated: "taskRefusals",
  refusalDecided: "taskRefusals",
  refusalWithdrawn: "taskRefusals",
  replyOwed: "appraisal",
  roundStepOwed: "appraisal",
  targetSpoke: "appraisal",
  targetAnswered: "appraisal",
  roundPublished: "appraisal",
  accepted: "reporter",
  materialsNeeded: "reporter",
  declined: "reporter",
  responded: "reporter",
  paused: "reporter",
  completed: "reporter",
  merged: "reporter",
} as const satisfies Record<string, NoticeGroup>;
export type NoticeKind = keyof typeof KINDS;

/** The group of a kind. */
export function groupOf(kind: NoticeKind): NoticeGroup {
  return KINDS[kind];
}

/** Tells whether a text names a kind that is known. */
export function isKind(text: string): text is NoticeKind {
  return Object.hasOwn(KINDS, text);
}

/** Kinds that are worth a text message to whoever reported the matter. */
export const SMS_KINDS = [
  "materialsNeeded",
  "declined",
  "completed",
] as const satisfies readonly NoticeKind[];
