import type { NoticeKind } from "../rules/kinds.ts";
import type { NoticeTextFacts } from "../rules/notices-of.ts";
import type { noticeTexts as zh } from "./texts.zh.ts";

type Say = (facts: NoticeTextFacts) => string;
const name = (value: unknown): string => (typeof value === "string" ? value : "");

const RUNGS: Readonly<Record<string, string>> = {
  reminder: "reminder",
  urge: "urge",
  supervision: "supervision",
  listed: "listed supervision",
  accountability: "accountability",
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
  subject: (number, what) => `${number}: ${what}`,
  message: (number, what) => `[Guiwei] ${number}: ${what}.`,
};
