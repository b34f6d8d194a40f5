/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/coordination": {
    what: "统筹部门的一天：申请、会议、说“不”、专项、报表，一页看清。",
    steps: ["先看超时和等裁定的。", "每个数字点开就是它数的那些。", "要办的从这里直接进去。"],
    words: [],
  },
  "/finance": {
    what: "财政的一天：拨了多少、预留、支出、可用，谁在等钱。",
    steps: ["看全年一条线。", "点数字看是哪些条目。", "等决定的动用和逾期报告先办。"],
    words: [],
  },
};
