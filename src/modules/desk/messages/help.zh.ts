/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/response-templates": {
    what: "本单位常说的话：回应、办结、写理由时一按就插入。",
    steps: [
      "按用处写好，名称短一点，一眼认得。",
      "用空位代替收件号、事项、到期日，插入时自动填。",
      "在办件的表单里按 Alt 和数字插入，发出前看一遍。",
    ],
    words: [["空位", "花括号里的词，插入时换成这一件的内容。"]],
  },
  "/queues": {
    what: "今天各站门口有多少人在等、等了多久。",
    steps: ["先看等得最久的站。", "站点在受理页取号、叫号，这里跟着变。"],
    words: [["号", "只有号码和来办什么，不记姓名。"]],
  },
};
