/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/calendar": {
    what: "哪天上班、哪天休息，所有时限都按它算。",
    steps: [
      "看一年的休和班。",
      "按一下某一天，从那天起算到期日。",
      "管理员录入新一年的放假通知，在办件自动重算。",
    ],
    words: [
      ["班", "周末调休上班，也算工作日。"],
      ["暂按周末计", "那一年的通知还没有发布。"],
    ],
  },
};
