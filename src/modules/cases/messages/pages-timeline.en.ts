import { plural } from "./plural.ts";
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
  },
  reopened: (reason) => `Reopened with a new limit: ${reason}`,
  withdrawn: (reason) =>
    reason === "" ? "Withdrawn by the resident" : `Withdrawn by the resident: ${reason}`,
  urged: (message) => (message === "" ? "Urged" : `Urged: ${message}`),
  unmasked: (reason) => `Personal details shown in full: ${reason}`,
  other: (type) => `A new entry (${type})`,
};
