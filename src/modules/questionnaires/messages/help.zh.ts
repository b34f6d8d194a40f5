/** 一分钟说明。 */
import type { HelpTexts } from "#ui/help/contract.ts";

export const portalHelp: HelpTexts = {
  "/answer": {
    what: "用邀请里的码回答一份问卷，不记名。",
    steps: ["填邀请上的码。", "一题一题答完，交上去。一个码只能用一次。"],
    words: [],
  },
};
