/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/notices": {
    what: "What concerns you: cases sent to you, deadlines, urges, decisions.",
    steps: [
      "A line opens its case.",
      "Mark one or all as read.",
      "Choose under Settings what also goes to your mailbox.",
    ],
    words: [],
  },
  "/notices/settings": {
    what: "Choose what you read here only and what is mailed as well.",
    steps: ["Tick by kind.", "Give your address and confirm it.", "Changes hold at once."],
    words: [],
  },
  "/notice-deliveries": {
    what: "Messages that go out to other systems: to whom, and whether they arrived.",
    steps: [
      "See which receiver does not answer.",
      "Send again what was given up.",
      "Register a receiver and its key.",
    ],
    words: [["Given up", "Not delivered for days; no more tries by itself."]],
  },
};

export const portalHelp: HelpTexts = {
  "/demo/messages": {
    what: "What a demo would have sent to residents and organisations. A real district has no such page.",
    steps: ["See who is told what, and when.", "Go to My matters to turn messages on or off."],
    words: [],
  },
};
