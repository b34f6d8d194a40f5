/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/map": {
    what: "全区一张图：办件在哪里多、服务站在哪里、够不够得到。",
    steps: [
      "选看什么：办件密度、站点、覆盖。",
      "用方向键移动，加减号缩放，回车看这一片。",
      "按“表格”看同样的数。",
    ],
    words: [["覆盖", "居民走到最近的站有多远。"]],
  },
};
