/** Explanations of one minute. */
import type { HelpTexts } from "#ui/help/contract.ts";

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
