import type { NoticeKind } from "../rules/kinds.ts";
import type { NoticeTextFacts } from "../rules/notices-of.ts";
import type { noticeTexts as zh } from "./texts.zh.ts";

type Say = (facts: NoticeTextFacts) => string;
const name = (value: unknown): string => (typeof value === "string" ? value : "");

/** What it is about, by its title. */
const title: Say = (f) => (f.title === undefined ? "" : `“${String(f.title)}”`);

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** The day of "2026-11-18" as people say it. */
const dayOf: Say = (f) =>
  name(f.day).replace(
    /^\d+-(\d+)-0?(\d+)$/,
    (_, month: string, day: string) => `${day} ${MONTHS[Number(month) - 1] ?? month}`,
  );

const RUNGS: Readonly<Record<string, string>> = {
  reminder: "reminder",
  urge: "urge",
  supervision: "supervision",
  listed: "listed supervision",
  accountability: "accountability",
};

const ROUND_STEPS: Readonly<Record<string, string>> = {
  collect: "can be collected",
  compute: "can be computed",
  answer: "has replies to answer",
  confirm: "waits for the district leader to confirm it",
  publish: "waits to be published",
  decideAppeal: "has appeals to decide",
  close: "can be closed",
};

const kinds: { readonly [K in NoticeKind]: Say } = {
  dispatched: () => "Dispatched to your organisation to lead",
  handedOver: (f) => `Handed over to your organisation by ${name(f.fromOrgEn)}`,
  firstContactHandedOver: (f) =>
    `First-contact responsibility handed over to your organisation by ${name(f.fromOrgEn)}`,
  assigned: () => "Assigned to you",
  taskGiven: () => "Your organisation is asked to join in; task and time limit are stated",
  taskSentBack: () => "The lead sent your answer back; please add to it",
  taskDropped: () => "Your task was cancelled",
  returned: (f) => `Returned by ${name(f.fromOrgEn)}, which names your organisation as the owner`,
  returnContested: (f) => `${name(f.fromOrgEn)} contests the return`,
  arbitrated: () => "Arbitration made your organisation the lead",
  reopened: () => "Reopened",
  operationRaised: () => "Now a joint operation led by your organisation",
  planProposed: () => "The plan of a joint operation waits for your organisation",
  rectificationOpened: () => "Rectification began; 15 working days",
  urged: () => "Somebody urges",
  rungReached: (f) => `The time limit is near or over: ${RUNGS[name(f.rung)] ?? name(f.rung)}`,
  supervised: (f) =>
    f.listed === true
      ? "Under listed supervision; a written answer is due"
      : "Under supervision; a written answer is due",
  listed: () => "You are to supervise or command this yourself",
  limitMissed: () => "A time limit was missed",
  escalated: () => "Escalated: a district leader commands",
  instructed: () => "A district leader gave an instruction",
  extensionRequested: () => "An extension is asked for; please decide",
  arbitrationOpened: () => "Returned twice; please arbitrate",
  verificationAsked: () => "Completed; please check on the spot",
  taskRefused: (f) =>
    `${name(f.org)} refuses work of ${name(f.toOrg)} as not admitted: please decide`,
  workRefused: (f) =>
    `${name(f.org)} refuses work of your organisation as not admitted; you may state your side`,
  taskRefusalSettled: (f) =>
    f.outcome === "confirmed"
      ? "Decided: not admitted, the department does it itself"
      : f.outcome === "covered"
        ? "Decided: admitted, the work goes on"
        : "The refusal was taken back, the work goes on",
  gradeContested: () => "The lead contests a grade; please decide",
  supervisionAnswered: () => "A supervision was answered; please decide",
  rectified: () => "Rectified; please call back",
  materialsSupplied: () => "The resident handed in the missing materials",
  taskAnswered: (f) => `${name(f.orgEn)} answered its task`,
  planAnswered: (f) =>
    `${name(f.orgEn)} ${f.agrees === false ? "does not agree to" : "agrees to"} the plan`,
  extensionDecided: (f) =>
    f.approved === true ? "The extension was approved" : "The extension was not approved",
  supervisionSettled: (f) =>
    f.satisfied === false
      ? "The answer to the supervision was not enough; please answer again"
      : "The supervision is settled",
  contestDecided: (f) =>
    f.upheld === true ? "The contest of the grade was upheld" : "The grade stands",
  calledBack: (f) => (f.satisfied === true ? "Called back: satisfied" : "Called back"),
  verified: (f) => (f.passed === false ? "The check was not passed" : "The check was passed"),
  lowGrade: (f) => `The resident gave grade ${String(f.grade ?? "")}`,
  withdrawn: () => "Withdrawn by the resident",
  applicationSubmitted: (f) => `${title(f)} was submitted and waits for the formal check`,
  applicationSentBack: (f) => `${title(f)} came back to be completed`,
  emergencyDeclared: (f) => `${title(f)} has begun as an emergency and must be ratified`,
  opinionAsked: (f) => `Your opinion is asked on ${title(f)}`,
  opinionsIn: (f) => `The opinions on ${title(f)} are in; please review it`,
  meetingCalled: (f) => `${title(f)} is on the agenda of a meeting`,
  applicationDecided: (f) =>
    `${title(f)} was ${f.result === "approved" ? "approved" : f.result === "sentBack" ? "sent back by the meeting" : "refused"}`,
  workAdmitted: (f) => `${title(f)} was admitted; your organisation carries it out`,
  decisionLate: (f) => `${title(f)} is beyond the limit for a decision`,
  emergencyLapsed: (f) => `${title(f)} was not ratified in time and has lapsed`,
  yearlyReviewDue: (f) => `The yearly report on ${title(f)} is due`,
  exitPetitioned: (f) => `Somebody petitions for the exit of ${title(f)}`,
  formSent: (f) => `${title(f)} is to be filled in by your organisation`,
  sheetReturned: () => "A sheet came back: please correct it and hand it in again",
  formClosed: (f) => `${title(f)} is closed`,
  formDue: (f) => `${title(f)} is due by ${name(f.day)}; ${String(f.count ?? "")} sheets are open`,
  campaignSent: (f) => `${title(f)} was sent to your organisation: ${String(f.units ?? "")} units`,
  campaignExtended: (f) => `${title(f)} now ends on ${name(f.deadline)}`,
  unitsRejected: (f) =>
    `${title(f)}: ${String(f.count ?? "")} units failed the check; please do them again`,
  campaignSettled: (f) => `${title(f)} was settled for a period`,
  campaignDue: (f) => `${title(f)} ends on ${name(f.day)}; ${String(f.count ?? "")} units are open`,
  settlementWaits: (f) =>
    `${title(f)} has ended; ${String(f.count ?? "")} units wait to be settled`,
  workAskedOutside: (f) =>
    `${name(f.orgEn)} says that ${name(f.toOrgEn)} handed work down outside the platform; please decide`,
  refusalAgainstYou: (f) =>
    `${name(f.orgEn)} says that you handed work down outside the platform; you may explain`,
  refusalStated: (f) =>
    `${name(f.toOrgEn)} has explained what it asked for outside the platform on ${dayOf(f)}`,
  refusalDecided: (f) =>
    f.covered === true
      ? `What ${name(f.toOrgEn)} asked for on ${dayOf(f)} is admitted; carry on`
      : `What ${name(f.toOrgEn)} asked for on ${dayOf(f)} is not admitted; the department does it itself`,
  refusalWithdrawn: (f) =>
    `${name(f.orgEn)} took back its refusal of what ${name(f.toOrgEn)} asked for on ${dayOf(f)}`,
  replyOwed: (f) => `A reply to the result of ${title(f)} is owed by ${name(f.day)}`,
  roundStepOwed: (f) => `${title(f)} ${ROUND_STEPS[name(f.step)] ?? "waits for its next step"}`,
  targetSpoke: (f) => `A target of ${title(f)} has replied or appealed`,
  targetAnswered: (f) => `Your reply or appeal in ${title(f)} has been answered`,
  roundPublished: (f) => `The result of ${title(f)} is published`,
  accepted: () => "Accepted",
  materialsNeeded: () => "Materials are missing; all of them are listed",
  declined: () => "Not accepted; the reason and the right owner are stated",
  responded: () => "You have a reply",
  paused: () => "Paused; the reason is stated",
  completed: () => "Completed; please see the result and grade it",
  merged: () => "Merged with other reports of the same matter",
};

export const noticeTexts: typeof zh = {
  kinds,
  subject: (number, what) => (number === "" ? what : `${number}: ${what}`),
  message: (number, what) => (number === "" ? `[Guiwei] ${what}.` : `[Guiwei] ${number}: ${what}.`),
};
