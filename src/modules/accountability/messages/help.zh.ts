/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/breaches": {
    what: "超时、二次要求、首问失责、虚假办结，系统按事件提出并附证据，由人决定。",
    steps: [
      "先看证据，点开就是那一件的那一步。",
      "被提出的单位先陈述，监察再决定。",
      "不服可以申诉，由另一人裁定。",
    ],
    words: [
      ["追责事项", "有证据的一次失责，系统只提出，不处罚。"],
      ["撤销", "证据不成立或有正当理由。"],
    ],
  },
};
