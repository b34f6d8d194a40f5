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

export const portalHelp: HelpTexts = {
  "/statistics": {
    what: "一年来收了多少件、按时办结多少、居民满不满意，谁都可以看。",
    steps: [
      "先看三个大数，再看各月、各街道、各单位。",
      "百分比旁边的范围：打分的人越少，范围越宽。",
      "想自己算，最下面可以下载这些数。",
    ],
    words: [
      ["按时办结", "有时限的事，在时限内办完的比例。"],
      ["太少，不公布", "不到五件的不写，免得看出是谁。"],
    ],
  },
};
