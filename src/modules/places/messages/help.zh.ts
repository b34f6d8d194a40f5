/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/areas": {
    what: "区、街道、社区、网格和它们的边界。",
    steps: [
      "从区一级一级往下看。",
      "按“找一个点”看它属于哪个网格。",
      "没有边界的区域标出来，派单会用上一级。",
    ],
    words: [["网格", "最小的一级，一个网格员管。"]],
  },
};
