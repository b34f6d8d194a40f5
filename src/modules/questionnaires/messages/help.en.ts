/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/surveys": {
    what: "The questionnaires of appraisal: who is asked, how many answered, what came of it. A survey opens when a round begins collecting.",
    steps: [
      "Residents are drawn by lot and get a message; the other groups get codes or slips from lists.",
      "Open a survey to enter lists, hand out codes and see response rates.",
      "Answers on paper are typed in by two people.",
    ],
    words: [
      [
        "Anonymous",
        "Only which code was used is kept, not who said what; groups below the smallest are never reported and are in no total.",
      ],
    ],
  },
  "/surveys/:id": {
    what: "One survey: who is asked, how many answered, and, once closed, what each group said.",
    steps: [
      "Enter the lists of units and deputies, then hand out codes: a message where there is a mobile number, a slip where there is none.",
      "Codes appear once. If printing failed and nobody has answered, hand out again; the old codes count no more.",
      "After the last day, close and count: lists, codes and what was typed in are deleted; how many gave which grade stays.",
    ],
    words: [
      ["Interval", "95 %: few answers, a wide interval."],
      ["The draw", "The hash of the seed is known before, the seed after: anybody can draw again."],
    ],
  },
  "/surveys/paper": {
    what: "Paper answers: two colleagues type each slip, and it counts when both are the same.",
    steps: [
      "Enter the code on the slip and type what the paper says, without looking at what others typed.",
      "Where you differ the question is marked: look at the paper together and correct your own.",
    ],
    words: [["Double keying", "One person typing twice counts nothing."]],
  },
};

export const portalHelp: HelpTexts = {
  "/answer": {
    what: "Answer a questionnaire with the code of your invitation, without your name.",
    steps: [
      "Type the code of the invitation.",
      "Answer question by question and send. A code works once.",
    ],
    words: [],
  },
};
