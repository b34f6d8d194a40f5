/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/consolidation": {
    what: "把各单位报来的职责清单放到一起，找出重复和交叉。",
    steps: [
      "新建一次清理，上传各单位的表。",
      "逐条决定留、并、退、取消。",
      "全部处理后生成新版目录草稿。",
    ],
    words: [["原始条目", "来表里的一行，每一行最后都要有交代。"]],
  },
  "/consolidation/:setId": {
    what: "一次清理归并：左边原始条目，右边系统的归并建议。",
    steps: [
      "从最像的一组开始，回车采纳，或自己选。",
      "每个决定都可以改，部门可以提意见。",
      "处理完打开“对账”。",
    ],
    words: [["归并建议", "系统认为是同一件事的几行，由人决定。"]],
  },
  "/consolidation/:setId/account": {
    what: "清理前后的对账：每一条原始条目去了哪里。",
    steps: [
      "看合计：原来多少、保留、合并、退回、取消多少。",
      "点数字看是哪几条。",
      "导出或打印，随草案上会。",
    ],
    words: [],
  },
};
