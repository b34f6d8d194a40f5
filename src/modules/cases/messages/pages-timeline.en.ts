import { plural } from "#ui/i18n/plural.ts";
import type { zh } from "./pages-timeline.zh.ts";

/** The time line in words: one sentence for every kind of event, for officials. */
export const en: typeof zh = {
  who: {
    system: "System",
    reporter: "Resident",
    anonymous: "Resident",
    person: (name, post, org) => [name, post, org].filter((part) => part !== "").join(" · "),
  },
  received: (channel, kind) => `${kind} received: ${channel.toLowerCase()}`,
  accepted: "Accepted; the completion limit runs",
  acceptedDeemed:
    "Deemed accepted: nobody answered in time, so the limit counts from the day of receipt",
  noticeGiven: (items) =>
    `One-time notice: ${plural(items.length, "item", "items")} missing: ${items.join(", ")}`,
  noticeAgain: (items) =>
    `Asked for ${plural(items.length, "more item", "more items")} after the notice: ${items.join(", ")}. Recorded as a breach`,
  materialsSupplied: (note) => (note === "" ? "Papers handed in" : `Papers handed in: ${note}`),
  declined: (reason, owner) => `Declined: ${reason}. The right one is ${owner}`,
  dispatched: (org, basis, clause) =>
    `Dispatched to ${org} as lead, ${basis}${clause === "" ? "" : ` (${clause})`}`,
  basis: {
    duty: "by the list of duties",
    category: "by the kind of request",
    official: "by an official's decision",
  },
  handedOver: (from, to, reason) => `Handed over from ${from} to ${to}: ${reason}`,
  firstContactHandedOver: (from, to, reason) =>
    `First contact handed over from ${from} to ${to}: ${reason}`,
  assigned: (person) => `Assigned to ${person}`,
  responded: (text) => `Responded to the resident: ${text}`,
  noted: (text) => `Note: ${text}`,
  paused: (reason, note) => `Clock paused, ${reason}${note === "" ? "" : `: ${note}`}`,
  resumed: (note) => (note === "" ? "Clock resumed" : `Clock resumed: ${note}`),
  resumedByCap: "The pause reached its cap; the clock resumed by itself",
  extensionRequested: (days, reason) =>
    `Asked for ${plural(days, "more working day", "more working days")}: ${reason}`,
  extensionApproved: (reason) => `Extension approved: ${reason}`,
  extensionRefused: (reason) => `Extension not approved: ${reason}`,
  completed: (outcome, result) => `Completed, ${outcome.toLowerCase()}: ${result}`,
  completedLate: " (after the limit)",
  notSolved: (reason) => `${reason}. `,
  graded: (grade, word, comment) =>
    `Graded ${grade} of 5, ${word}${comment === "" ? "" : `: ${comment}`}`,
  closed: {
    grade: "Closed after the resident's grade",
    lapse: "Closed: the time for grading is over",
    official: "Closed",
    callBack: "Closed: the resident is satisfied",
    contest: "Closed: the grade was found to be a mistake",
  },
  reopened: (reason) => `Reopened with a new limit: ${reason}`,
  withdrawn: (reason) =>
    reason === "" ? "Withdrawn by the resident" : `Withdrawn by the resident: ${reason}`,
  urged: (message) => (message === "" ? "Urged" : `Urged: ${message}`),
  unmaskedOwn: "The applicant had their own name written out on a paper of theirs",
  unmasked: (reason) => `Personal details shown in full: ${reason}`,
  taskGiven: (org, task, basis) => `${org} is asked to help (${basis}): ${task}`,
  taskBasis: {
    duty: "by the list of duties",
    summons: "summoned by the lead",
    plan: "by the plan",
    instruction: "a district leader's instruction",
  },
  taskAnswered: (org, late, text) => `${org} answered its task${late}: ${text}`,
  afterLimit: " (after the limit)",
  taskSentBack: (org, reason) => `Answer of ${org} sent back; its clock starts again: ${reason}`,
  taskDropped: (org, reason) => `${org} is no longer needed: ${reason}`,
  taskLeads: (org) => `${org} leads now; its task as a co-organiser ends`,
  taskNotAdmitted: (org) => `The task of ${org} was not admitted and ends`,
  taskRefused: (org, to) =>
    `${org} said no: what ${to} passed down was not admitted; its clock stands still until that is decided`,
  taskRefusalConfirmed: (to, reason) => `Decided: not admitted, ${to} does it itself: ${reason}`,
  taskRefusalCovered: (org, clause, reason) =>
    `Decided: admitted (${clause}), ${org} goes on: ${reason}`,
  taskRefusalWithdrawn: (org) => `${org} took its no back and goes on`,
  taskPassedOver: (org, reason) => `Completed without the answer of ${org}, because: ${reason}`,
  returned: (from, to, clause, reason) =>
    `${from} returned it and named ${to} as responsible, on the basis of ${clause}: ${reason}`,
  returnContested: (from, to, clause, reason) =>
    `${from} contested the return and sent it back to ${to}, on the basis of ${clause}: ${reason}`,
  arbitrationOpened: (org) => `Returned twice: ${org} arbitrates`,
  arbitrated: (org, clause, reason) =>
    `Arbitration: ${org} leads, on the basis of ${clause}: ${reason}`,
  rung: {
    reminder: (used) => `${used}: reminder by the system`,
    urge: (used) => `${used}: urged by the system`,
    supervision: (used) => `${used}: supervised by the system, a written answer is due`,
    listed: (used) => `${used}: listed supervision by a district leader, a written answer is due`,
    accountability: (used) => `${used}: passed on to accountability`,
  },
  used: (share) =>
    share === 0.5
      ? "Half of the time is used"
      : share < 1
        ? `${Math.round(share * 100)}% of the time is used`
        : share === 1
          ? "The time is used up"
          : `${Number(share.toFixed(2))} times the limit has passed`,
  supervised: (org, demand) =>
    `Supervised${org === "" ? "" : ` by ${org}`}, a written answer is due: ${demand}`,
  supervisedListed: (demand) =>
    `Listed supervision by a district leader, a written answer is due: ${demand}`,
  supervisionAnswered: (late, text) => `Answered the supervision in writing${late}: ${text}`,
  supervisionSettled: (reason) =>
    `The answer is accepted, the supervision settled${reason === "" ? "" : `: ${reason}`}`,
  supervisionSentBack: (reason) => `The answer is not accepted, a new one is due: ${reason}`,
  operationRaised: (reason) => `Made a joint operation of several bodies: ${reason}`,
  planProposed: (goal, from, until) => `Plan proposed (${from} to ${until}): ${goal}`,
  planAgreed: (org, reason) => `${org} agrees with the plan${reason === "" ? "" : `: ${reason}`}`,
  planRefused: (org, reason) => `${org} does not agree with the plan: ${reason}`,
  operationLogged: (org, text, more) =>
    `${org === "" ? "" : `${org}: `}${text}${more === "" ? "" : ` (${more})`}`,
  comma: ", ",
  loggedPeople: (count) => plural(count, "person", "people"),
  rosterSet: (count) => `${plural(count, "watch", "watches")} set`,
  escalated: {
    asked: (reason) => `Escalated, a district leader commands: ${reason}`,
    timePassed: () => "The limit has passed: escalated by itself, a district leader commands",
    disagreement: () => "The bodies disagree: escalated by itself, a district leader commands",
  },
  instructed: (text) => `Instruction of the district leader: ${text}`,
  split: (parts, reason) =>
    `Split into ${plural(parts, "part", "parts")}, each with its own lead: ${reason}`,
  merged: (into, reason) => `The same matter as ${into}, merged and dealt with there: ${reason}`,
  absorbed: (number) => `${number} is the same matter and was merged into this case`,
  unmerged: (from, reason) =>
    `Taken out of ${from} again, dealt with on its own${reason === "" ? "" : `: ${reason}`}`,
  released: (number) => `${number} was taken out again, dealt with on its own`,
  completedWith: (number, outcome, result) =>
    `Completed together with ${number}, ${outcome.toLowerCase()}: ${result}`,
  verificationDrawn: "Drawn by lot for a check on the spot by somebody who did not handle it",
  verificationAsked: (reason) => `A check on the spot was asked for: ${reason}`,
  verifiedPassed: (note) => `Checked on the spot, it is done: ${note}`,
  verifiedFailed: (note) => `Checked on the spot, it is not done; back to work: ${note}`,
  rectificationOpened: (grade) =>
    `Graded ${grade}: to be put right and answered within 15 working days`,
  rectified: (measures) => `Put right: ${measures}`,
  calledSatisfied: (note) => `Called back, the resident is satisfied: ${note}`,
  calledUnsatisfied: (note) => `Called back, the resident is still not satisfied: ${note}`,
  calledInVain: (note) => `Called back, the resident could not be reached: ${note}`,
  gradeContested: (reason) => `The grade is contested as a mistake: ${reason}`,
  contestUpheld: (reason) => `The grade was a mistake and does not count: ${reason}`,
  contestRefused: (reason) => `The grade stands and has to be put right: ${reason}`,
  rejoined: (number) => `Reopened together with ${number}`,
  keptApart: (number, reason) => `${number} was looked at and is another matter: ${reason}`,
  limitKept: (what) => `By the corrected calendar the limit was kept: ${what.toLowerCase()}`,
  urgedThrough: (number) => `Urged by the reporter of ${number}`,
  urgedByAnother: "Urged by another resident who reported the same matter",
  absorbedOne: "Another resident reported the same matter; it was merged into this case",
  releasedOne: "Another resident's report was taken out again, dealt with on its own",
  limitMissed: (what) => `Limit missed: ${what.toLowerCase()}`,
  other: (type) => `A new entry (${type})`,
};
