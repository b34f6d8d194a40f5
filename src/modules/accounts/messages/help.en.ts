/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/me": {
    what: "Your own account: password, second factor, and where you are signed in.",
    steps: [
      "Change your password; every other device is signed out.",
      "Turn on the second factor; recovery codes help when the phone is lost.",
      "End any device that you do not know.",
    ],
    words: [["Second factor", "Six digits from your phone besides the password."]],
  },
  "/accounts": {
    what: "Who may sign in: open accounts, suspend them, reset passwords.",
    steps: [
      "Open an account for a person on record; the temporary password is shown once.",
      "Suspend it when they leave; what they did stays under their name.",
      "Reset a lost password or phone here.",
    ],
    words: [["Lock", "After several wrong passwords signing in rests for a while."]],
  },
};

export const portalHelp: HelpTexts = {
  "/sign-in": {
    what: "Sign in with your mobile number; there is no password to remember.",
    steps: [
      "Fill in your number and ask for a code.",
      "Type the six digits from the message.",
      "You need not sign in: with a receipt you can follow, urge and grade all the same.",
    ],
    words: [],
  },
  "/demo/outbox": {
    what: "A demo sends no real messages: the codes come here. A real district has no such page.",
    steps: ["Ask for a code on the sign-in page.", "Come back here and copy the newest one."],
    words: [],
  },
};
