/** Sentences of the time line in English. */
import { plural } from "#ui/i18n/plural.ts";
import type { TimeSentences } from "./time-facts.ts";

export const timeline: TimeSentences = {
  drafted: () => "Drafted",
  attached: ({ count }) => `Added ${plural(Number(count), "file", "files")}`,
  submitted: () => "Submitted",
  declared: ({ cause, code }) => `Began as an emergency (${cause}), admission ${code}`,
  sentBack: ({ reason }) => `Sent back: ${reason}`,
  consulted: ({ count }) => `Checked; ${plural(Number(count), "body is", "bodies are")} asked`,
  opinionGiven: ({ orgEn, stance, text }) => `${orgEn}: ${stance}${text === "" ? "" : `, ${text}`}`,
  consultationClosed: ({ count }) =>
    count === "0" ? "Everybody has answered" : `Opinions closed; ${count} gave none`,
  reviewed: ({ recommendation, text }) => `Review: ${recommendation}. ${text}`,
  scheduled: ({ matter }) => `Put on an agenda (${matter})`,
  unscheduled: ({ reason }) => `Taken off the agenda: ${reason}`,
  decided: ({ name, minuteNo, matter, result, money, code }) =>
    `${name} (${minuteNo}): ${matter}, ${result}${code === "" ? "" : `, admission ${code}`}${money === "" ? "" : `, ${money} set aside`}`,
  withdrawn: ({ reason }) => (reason === "" ? "Withdrawn" : `Withdrawn: ${reason}`),
  decisionLate: ({ day }) => `The decision was due on ${day} and is late`,
  lapsed: ({ day }) => `Not ratified by ${day}, lapsed`,
  funded: ({ money }) => `${money} set aside`,
  moneyReleased: ({ money }) => `${money} freed`,
  reviewOpened: ({ day }) => `Ends on ${day}; the yearly review has opened`,
  reminded: ({ day }) => `Reminder: ends on ${day}`,
  reviewReported: ({ text, money }) => `Report: ${text} (another year: ${money})`,
  petitioned: ({ orgEn, text }) => `${orgEn} petitions for exit: ${text}`,
  petitionSupported: ({ orgEn }) => `${orgEn} supports the exit`,
  petitionWithdrawn: () => "Petition withdrawn",
  ended: ({ day, why }) => `Ended on ${day} (${why})`,
  unmasked: ({ reason }) => `Looked at the contact: ${reason}`,
};
