/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/appraisal": {
    what: "基层评部门：分数至少六成来自办件里的证据。",
    steps: ["看正在进行和已经公布的考评。", "点开一轮看名次和每项得分。", "被评单位在期限内反馈。"],
    words: [["封存", "算完就固定下来，任何人都能重算出同样的分。"]],
  },
  "/appraisal/schemes": {
    what: "考评方案：评谁、看哪些指标、各占多少。",
    steps: ["看现行方案和每个指标的算法。", "起草新方案。", "发布后用于以后开的轮次。"],
    words: [["指标", "一个数怎么从证据里数出来。"]],
  },
  "/appraisal/rounds/:id": {
    what: "一轮考评：采集、计算封存、反馈、公布、申诉。",
    steps: ["看走到哪一步。", "点单位看得分怎么来的。", "下载封存文件，自己重算。"],
    words: [],
  },
  "/appraisal/rounds/:id/targets/:place": {
    what: "一个单位在这一轮的得分，一项一项拆开。",
    steps: ["看每个指标的数和权重。", "点数字看它数的办件。", "不同意就反馈或申诉。"],
    words: [],
  },
  "/appraisal/rounds/:id/cases": {
    what: "一个分数数进去的办件。",
    steps: ["逐件核对。", "打开一件看过程。", "发现不该算的，写进反馈。"],
    words: [],
  },
  "/appraisal/schemes/:id": {
    what: "一个考评方案：评谁、看哪些指标、各占多少、各版改了什么。",
    steps: [
      "看每个指标怎么从证据里数出来。",
      "草稿可以改指标和权重。",
      "检查通过后发布，用于以后开的轮次。",
    ],
    words: [["版本", "已经开的轮次用开的时候那一版。"]],
  },
};

export const portalHelp: HelpTexts = {
  "/appraisals": {
    what: "街道和居民评部门的结果，一轮一轮都在这里。",
    steps: ["点开一轮，看各部门的名次和分数。", "分数后面的范围说明有多大把握。"],
    words: [],
  },
  "/appraisals/:id": {
    what: "一轮评议的结果。每个分数都从封存的记录算出，谁都改不了。",
    steps: ["看名次；分数相同名次相同。", "点开一个部门，看分数是怎么来的。"],
    words: [["封存", "算完就锁住，以后谁都能重算一遍对上。"]],
  },
  "/appraisals/:id/targets/:place": {
    what: "一个部门这一轮的分数，一项一项怎么来的。",
    steps: ["看每一项占多少、得多少。", "人太少的项不写数，免得看出是谁。"],
    words: [],
  },
};
