/** What the papers of a case say, in English. */
import type { CaseWords } from "../rules/case-paper.ts";
import { sheetWords } from "./sheet.en.ts";

export const caseWords: CaseWords = {
  day: sheetWords.day,
  titles: {
    receipt: "Receipt",
    oneTimeNotice: "One-time notice of missing materials",
    decision: "Decision",
    reply: "Reply",
  },
  number: "Receipt number",
  rows: {
    matter: "Matter",
    applicant: "Applicant",
    reporter: "Reported by",
    office: "Received by",
    lead: "Lead",
    leadOpen: "You are told once it is dispatched",
    received: "Received",
    due: "To be completed by",
    dueOpen: "Runs from acceptance",
    ended: "Completed",
    outcome: "Result",
    clause: "Duty clause",
  },
  outcomes: {
    done: "Done",
    granted: "Granted",
    refused: "Refused",
    answered: "Answered",
    notSolved: "Not solved for now",
  },
  missing: (count) =>
    count === 1 ? "One thing is still needed" : `${count} things are still needed`,
  noticeText:
    "Your application lacks the following. This is everything: once you bring it, nothing else will be asked.",
  howTo:
    "Bring it to the same counter or upload it on the residents' site under Track. Who took your case in stays responsible.",
  resultHead: { decision: "What was decided", reply: "Our reply" },
  remedy:
    "If you disagree with this decision you may apply for administrative review within sixty days of receiving it, or bring an administrative action within six months, unless a law provides otherwise.",
  grade:
    "Please grade this case: choose Grade under Track on the residents' site. The grade is yours; whoever handled the case cannot change it.",
  signed: "Received by (signature)",
  stamp: "Responsible body (seal)",
  phone: "Questions? Call 12345 and give the receipt number.",
};
