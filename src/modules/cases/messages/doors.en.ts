/** The doors of the residents' pages: tasks and titles, fetched first. */
import type { zh } from "./doors.zh.ts";

export const en: typeof zh = {
  tasks: {
    report: "Report something",
    reportHint: "A report, complaint, question or idea, in a minute",
    track: "Check progress",
    trackHint: "With your receipt number and query code",
    mine: "My matters",
    mineHint: "Everything you handed in and where it stands",
  },
  titles: {
    apply: "Apply online",
    report: "Report something",
    receipt: "Receipt",
    track: "Check progress",
    mine: "My matters",
    matter: "This matter",
  },
};
