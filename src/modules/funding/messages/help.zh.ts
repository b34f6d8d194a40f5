/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/funding": {
    what: "各街道财力怎么分：现在多少、按哪个公式来的。",
    steps: ["看人均和差距。", "点开一个方案看怎么算的。", "机动经费、基础数据从上面的标签进。"],
    words: [["财力", "可用来办事的钱。"]],
  },
  "/funding/scenarios": {
    what: "分配方案：草稿、定案、入账的。",
    steps: ["新建一个方案试算。", "比较几个方案。", "定案后入账，钱就到各街道。"],
    words: [["定案", "不再改，留着当时用的数。"]],
  },
  "/funding/scenarios/:id": {
    what: "测算台：拖动参数，右边马上看到谁多谁少。",
    steps: ["选公式、调权重和保底。", "看差距有没有变小。", "每个区域都过了保底再定案。"],
    words: [
      ["极差比", "最多的是最少的几倍。"],
      ["保底", "任何区域不能低于的数。"],
    ],
  },
  "/funding/figures": {
    what: "分钱用的数：人口、税收、需求，按年份和来源记。",
    steps: ["选年份看各街道的数。", "录入或改数，写明来源。", "定了案的方案不受影响。"],
    words: [],
  },
  "/funding/reserve": {
    what: "机动经费：灾害和预料不到的事用的钱。",
    steps: ["申请动用，写明事由。", "区领导决定，批了马上到账。", "15 个工作日内报告，余款退回。"],
    words: [["事后报告", "钱用在哪、剩多少。"]],
  },
};
