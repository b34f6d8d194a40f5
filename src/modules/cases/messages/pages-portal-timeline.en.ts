import type { zh } from "./pages-portal-timeline.zh.ts";
import { plural } from "#ui/i18n/plural.ts";

const tail = (text: string): string => (text === "" ? "" : `: ${text}`);

/** The time line as residents read it: what bodies do among themselves, in plain words. */
export const en: typeof zh = {
  join: ", ",
  helpers: (_names, joined) => `Asked to help: ${joined}`,
  taskAnswered: (org, text) => `${org} has done its part${tail(text)}`,
  taskSentBack: (org, reason) => `${org} has to do more${tail(reason)}`,
  taskDropped: (org, reason) => `${org} is no longer needed${tail(reason)}`,
  taskLeads: (org) => `${org} leads now`,
  taskNotAdmitted: (org) => `${org} is no longer needed; the lead does it itself`,
  taskRefused: (org, to) => `${org} says that ${to} has to do this itself; the coordinator decides`,
  taskRefusalConfirmed: (to) => `Decided: ${to} does it itself, and your time limit runs on`,
  taskRefusalCovered: (org) => `Decided: ${org} goes on with it`,
  taskPassedOver: (org, reason) => `Completed without waiting for ${org}${tail(reason)}`,
  returned: (from, to, clause, reason) =>
    `${from} thinks that ${to} is responsible and passed it on (${clause})${tail(reason)}`,
  returnContested: (from, to, clause, reason) =>
    `${from} does not agree and passed it back to ${to} (${clause})${tail(reason)}`,
  arbitrationOpened: (org) => `Passed on twice: ${org} decides whose it is`,
  arbitrated: (org, reason) =>
    `Decided: ${org} is responsible; it is not passed on again${tail(reason)}`,
  rung: {
    reminder: "Half of the time is used: the system reminded the office",
    urge: "Little time is left: the system urged the office",
    supervision: "Not done in time: the office has to explain in writing",
    listed: "Still not done: a district leader supervises it",
    accountability: "Far too late: passed on to accountability",
  },
  supervised: (org, demand) => `${org} asks for a written explanation${tail(demand)}`,
  supervisedListed: (demand) => `A district leader asks for a written explanation${tail(demand)}`,
  supervisionAnswered: (text) => `The office explained in writing${tail(text)}`,
  supervisionSettled: (reason) => `The explanation was accepted${tail(reason)}`,
  supervisionSentBack: (reason) => `The explanation was not good enough${tail(reason)}`,
  operationRaised: (reason) => `Several offices act together${tail(reason)}`,
  planProposed: (from, until, goal) => `There is a plan, ${from} to ${until}${tail(goal)}`,
  planAgreed: (org) => `${org} agrees with the plan`,
  planRefused: (org, reason) => `${org} has objections to the plan${tail(reason)}`,
  operationLogged: (org, text) => (text === "" ? `${org} was on site` : text),
  escalated: "A district leader takes command",
  instructed: (text) => `The district leader asks for this${tail(text)}`,
  split: (parts) => `Split into ${plural(parts, "part", "parts")}, dealt with side by side`,
  merged: "Other residents reported the same matter; it is dealt with together",
  unmerged: (reason) => `Dealt with on its own again${tail(reason)}`,
  completedWith: (outcome, result) => `Completed together, ${outcome.toLowerCase()}${tail(result)}`,
  completedPlain: (outcome) => `Completed, ${outcome.toLowerCase()}`,
  rejoined: "Taken up again together",
  verificationDrawn: "Drawn for a check on the spot by somebody who did not handle it",
  verificationAsked: "A check on the spot is arranged",
  verifiedPassed: (note) => `Checked on the spot: it is done${tail(note)}`,
  verifiedFailed: (note) => `Checked on the spot: it was not done; back to work${tail(note)}`,
  rectificationOpened: "You were not satisfied: it has to be put right within 15 working days",
  rectified: (measures) => `Put right${tail(measures)}`,
  calledSatisfied: "We called you: you are satisfied",
  calledUnsatisfied: "We called you: you are not satisfied yet, so it goes on",
  calledInVain: "We called and could not reach you",
  gradeContested: (reason) => `The office thinks that the grade is a mistake${tail(reason)}`,
  contestUpheld: (reason) =>
    `Looked into: the grade was a mistake and does not count${tail(reason)}`,
  contestRefused: (reason) =>
    `Looked into: the grade stands, it has to be put right${tail(reason)}`,
  limitMissed: {
    firstResponse: "You were not answered in time",
    completion: "It was not completed in time",
    task: "An office that helps did not finish in time",
    supervision: "The written explanation was not given in time",
    arbitration: "It was not decided in time whose it is",
    verification: "It was not checked in time",
    rectification: "It was not put right in time",
    callBack: "You were not called back in time",
    contest: "The grade was not looked into in time",
  },
};
