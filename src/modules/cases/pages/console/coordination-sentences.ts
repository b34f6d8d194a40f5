/** Sentences for the events of coordination: tasks, returns, supervision, operations, relations, checks, grades. */
import type { CaseEventType, MainEventData } from "../../rules/events.ts";
import { type Tell, wordOf } from "./event-facts.ts";

/** The plain reason that the program gives when a co-organiser becomes the lead. */
const BECAME_LEAD = "leads";

const late: Tell = (f, words) => (f.is("late") ? words.afterLimit : "");

/** The plain reason with which a task ends that was found not to be admitted. */
const NOT_ADMITTED = "notAdmitted";

/** A sentence for every event beyond the main course. */
export const TELL_COORDINATION: {
  readonly [T in Exclude<CaseEventType, keyof MainEventData>]: Tell;
} = {
  taskGiven: (f, words) =>
    words.taskGiven(f.org("org"), f.said("task"), wordOf(words.taskBasis, f.text("basis"))),
  taskAnswered: (f, words, borrowed) =>
    words.taskAnswered(f.org("org"), late(f, words, borrowed), f.text("text")),
  taskSentBack: (f, words) => words.taskSentBack(f.org("org"), f.text("reason")),
  taskDropped: (f, words) =>
    f.text("reason") === BECAME_LEAD
      ? words.taskLeads(f.org("org"))
      : f.text("reason") === NOT_ADMITTED
        ? words.taskNotAdmitted(f.org("org"))
        : words.taskDropped(f.org("org"), f.text("reason")),
  taskRefused: (f, words) => words.taskRefused(f.org("org"), f.org("toOrg")),
  taskRefusalSettled: (f, words) => {
    if (f.text("outcome") === "withdrawn") return words.taskRefusalWithdrawn(f.org("org"));
    return f.text("outcome") === "confirmed"
      ? words.taskRefusalConfirmed(f.org("toOrg"), f.text("reason"))
      : words.taskRefusalCovered(f.org("org"), f.text("clause"), f.text("reason"));
  },
  taskPassedOver: (f, words) => words.taskPassedOver(f.org("org"), f.text("reason")),
  returned: (f, words) =>
    words.returned(f.org("fromOrg"), f.org("toOrg"), f.text("clause"), f.text("reason")),
  returnContested: (f, words) =>
    words.returnContested(f.org("fromOrg"), f.org("toOrg"), f.text("clause"), f.text("reason")),
  arbitrationOpened: (f, words) => words.arbitrationOpened(f.org("org")),
  arbitrated: (f, words) => words.arbitrated(f.org("org"), f.text("clause"), f.text("reason")),
  rungReached: (f, words) =>
    words.rung[f.text("rung")]?.(words.used(f.number("share"))) ?? words.other(f.text("rung")),
  supervised: (f, words) =>
    f.is("listed")
      ? words.supervisedListed(f.text("demand"))
      : words.supervised(f.org("byOrg"), f.text("demand")),
  supervisionAnswered: (f, words, borrowed) =>
    words.supervisionAnswered(late(f, words, borrowed), f.text("text")),
  supervisionSettled: (f, words) =>
    (f.is("satisfied") ? words.supervisionSettled : words.supervisionSentBack)(f.text("reason")),
  operationRaised: (f, words) => words.operationRaised(f.text("reason")),
  planProposed: (f, words) => words.planProposed(f.text("goal"), f.text("from"), f.text("until")),
  planAnswered: (f, words) =>
    (f.is("agrees") ? words.planAgreed : words.planRefused)(f.org("org"), f.text("reason")),
  operationLogged: (f, words) => {
    const people = f.number("people");
    const more = [...(people > 0 ? [words.loggedPeople(people)] : []), ...f.list("resources")];
    return words.operationLogged(f.org("org"), f.text("text"), more.join(words.comma));
  },
  rosterSet: (f, words) => words.rosterSet(f.number("watches")),
  escalated: (f, words) =>
    words.escalated[f.text("cause")]?.(f.text("reason")) ?? words.other(f.text("cause")),
  instructed: (f, words) => words.instructed(f.text("text")),
  split: (f, words) => words.split(f.number("parts"), f.text("reason")),
  merged: (f, words) => words.merged(f.text("into"), f.text("reason")),
  // Residents are not told the numbers of other residents' cases.
  absorbed: (f, words) =>
    f.text("case") === "" ? words.absorbedOne : words.absorbed(f.text("case")),
  unmerged: (f, words) => words.unmerged(f.text("from"), f.text("reason")),
  released: (f, words) =>
    f.text("case") === "" ? words.releasedOne : words.released(f.text("case")),
  completedWith: (f, words, { outcome, notSolvedReason }) => {
    const reason = f.text("notSolvedReason");
    const why = reason === "" ? "" : words.notSolved(wordOf(notSolvedReason, reason));
    const came = wordOf(outcome, f.text("outcome"));
    return words.completedWith(f.text("case"), came, why + f.text("result"));
  },
  verificationAsked: (f, words) =>
    f.is("drawn") ? words.verificationDrawn : words.verificationAsked(f.text("reason")),
  verified: (f, words) =>
    (f.is("passed") ? words.verifiedPassed : words.verifiedFailed)(f.text("note")),
  rectificationOpened: (f, words) => words.rectificationOpened(f.number("grade")),
  rectified: (f, words) => words.rectified(f.text("measures")),
  calledBack: (f, words) => {
    if (!f.is("reached")) return words.calledInVain(f.text("note"));
    return (f.is("satisfied") ? words.calledSatisfied : words.calledUnsatisfied)(f.text("note"));
  },
  gradeContested: (f, words) => words.gradeContested(f.text("reason")),
  contestDecided: (f, words) =>
    (f.is("upheld") ? words.contestUpheld : words.contestRefused)(f.text("reason")),
  rejoined: (f, words) => words.rejoined(f.text("case")),
  keptApart: (f, words) => words.keptApart(f.text("from"), f.text("reason")),
  limitKept: (f, words, { due }) => words.limitKept(wordOf(due, f.text("what"))),
  limitMissed: (f, words, { due }) => words.limitMissed(wordOf(due, f.text("what"))),
};
