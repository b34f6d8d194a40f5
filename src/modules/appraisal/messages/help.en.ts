/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/appraisal": {
    what: "The base appraises departments; at least 60% of a score is evidence from cases.",
    steps: [
      "See what runs and what is published.",
      "Open a round for ranks and each score.",
      "Those appraised may answer in time.",
    ],
    words: [["Sealed", "Fixed once computed; anybody can compute it again."]],
  },
  "/appraisal/schemes": {
    what: "Schemes: who is appraised, by which indicators, with which weights.",
    steps: [
      "Read the scheme in force and how each indicator counts.",
      "Draft a new one.",
      "Published, it holds for rounds opened later.",
    ],
    words: [["Indicator", "How one number is counted from the evidence."]],
  },
  "/appraisal/rounds/:id": {
    what: "One round: gathering, sealing, answers, publication, appeals.",
    steps: [
      "See which step it has reached.",
      "A name shows where its score comes from.",
      "Download the sealed file and compute it yourself.",
    ],
    words: [],
  },
  "/appraisal/rounds/:id/targets/:place": {
    what: "One body's score in this round, indicator by indicator.",
    steps: [
      "See each number and its weight.",
      "A number opens the cases that it counts.",
      "Disagree? Answer or appeal.",
    ],
    words: [],
  },
  "/appraisal/rounds/:id/cases": {
    what: "The cases that a score counts.",
    steps: [
      "Check them one by one.",
      "Open one for its course.",
      "Say in your answer what should not count.",
    ],
    words: [],
  },
  "/appraisal/schemes/:id": {
    what: "One scheme: who is appraised, by which indicators and weights, and what each version changed.",
    steps: [
      "See how each indicator counts the evidence.",
      "Change indicators and weights of a draft.",
      "Publish it when the checks pass; it holds for rounds opened later.",
    ],
    words: [["Version", "A round keeps the one with which it was opened."]],
  },
};

export const portalHelp: HelpTexts = {
  "/appraisals": {
    what: "How sub-districts and residents appraised the departments, round by round.",
    steps: [
      "Open a round to see ranks and scores.",
      "The range beside a score says how sure it is.",
    ],
    words: [],
  },
  "/appraisals/:id": {
    what: "The results of one round. Every score is computed from sealed records that nobody can change.",
    steps: [
      "Look at the ranks; equal scores share one.",
      "Open a department to see where its score comes from.",
    ],
    words: [
      [
        "Sealed",
        "Locked once computed, so that anybody entitled can compute it again and get the same.",
      ],
    ],
  },
  "/appraisals/:id/targets/:place": {
    what: "Where the score of one department comes from, part by part.",
    steps: [
      "See what each part weighs and how much it got.",
      "Parts with too few people are not shown, so that nobody can be recognised.",
    ],
    words: [],
  },
};
