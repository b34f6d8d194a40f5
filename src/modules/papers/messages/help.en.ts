/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/papers/:id": {
    what: "A paper that is handed out. It stays as it was when it was issued.",
    steps: [
      "Press P to print, or download the PDF.",
      "Put the seal on it and have it signed for.",
      "When something changes, go back and issue another.",
    ],
    words: [
      [
        "Verification code",
        "Twelve characters on the sheet; anybody can look up on the residents' site what it said.",
      ],
    ],
  },
};

export const portalHelp: HelpTexts = {
  "/papers": {
    what: "Find out here whether a receipt, decision or other paper that you hold is genuine.",
    steps: [
      "Scan the code on the paper or type its 12 characters.",
      "Compare what is shown with what stands on the paper.",
      "Call 12345 if they differ.",
    ],
    words: [],
  },
};
