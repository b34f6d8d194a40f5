/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/task-refusals": {
    what: "没有准入的工作，基层可以说“不”；这里记录、答复、裁定。",
    steps: ["看等裁定的。", "部门说明自己一边。", "统筹部门裁定：有没有准入。"],
    words: [["说“不”", "有证据、有记录的拒绝，等裁定期间不算超时。"]],
  },
  "/task-refusals/new": {
    what: "对没有准入的工作说“不”。",
    steps: [
      "写谁派的、怎么派的、附证据。",
      "系统先查有没有准入盖住它。",
      "提交后这一件暂停计时，等裁定。",
    ],
    words: [],
  },
  "/task-refusals/statistics": {
    what: "哪些部门派了没有准入的工作。",
    steps: ["选时间段。", "点数字看是哪几次。", "导出。"],
    words: [],
  },
  "/task-refusals/settings": {
    what: "说“不”的期限：部门几个工作日内说明，统筹部门几个工作日内裁定。",
    steps: ["看现在用的期限和历次改动。", "改期限要写从哪天起、为什么。", "还没有生效的可以撤回。"],
    words: [["按登记那天", "已经登记的不变，仍按登记那天的期限。"]],
  },
  "/task-refusals/:id": {
    what: "一次“不”的全过程：证据、部门说明、裁定。",
    steps: ["看证据和准入。", "在您的那一步写意见。", "裁定后双方都收到。"],
    words: [],
  },
};

export const portalHelp: HelpTexts = {
  "/task-refusals": {
    what: "部门没有批准就派活，社区可以说“不”。裁定的结果公开在这里。",
    steps: ["看哪个部门被确认过几次。", "看各月多了还是少了。"],
    words: [
      ["确认未准入", "裁定确实没有批准，这个“不”说对了。"],
      ["已经准入", "裁定批准过，活还是要做。"],
    ],
  },
};
