/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/review": {
    what: "办件的时间花在哪里：等了多久、移交几次、在谁手上。",
    steps: ["选事项或类别、时间段。", "看最慢的一站，点开看是哪些件。", "记一条改进任务，跟到底。"],
    words: [
      ["停留", "一件在一个单位手上的时间。"],
      ["来回", "又回到同一个单位。"],
    ],
  },
  "/review/cases": {
    what: "一个数字数进去的办件。",
    steps: ["逐件核对。", "打开一件看过程。", "导出这些行。"],
    words: [],
  },
};
