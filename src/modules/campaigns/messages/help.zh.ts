/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/campaigns": {
    what: "准入以后的专项：分到各站、上门去办、抽查、按单价结算。",
    steps: ["看每个专项做到哪里。", "点开看各站进度。", "按准入开一个新专项。"],
    words: [["单位（户、张）", "一个要办的对象，办完一次，付一次。"]],
  },
  "/campaigns/new": {
    what: "按一项准入开专项。",
    steps: ["选准入，数量和单价自动带出。", "选花名册或按数量分。", "发给各站。"],
    words: [],
  },
  "/campaigns/settlements": {
    what: "各专项应付给站里的钱。",
    steps: ["看哪些可以结算。", "点开核对数量和单价。", "导出给财务。"],
    words: [["结算", "只付核验通过的，从准入时预留的钱里付。"]],
  },
  "/campaigns/settlements/:id": {
    what: "一期结算：每个站多少、怎么算出来的。",
    steps: ["逐站核对。", "确认支付。", "打印存档。"],
    words: [],
  },
  "/campaigns/:id": {
    what: "一个专项的现场：进度、抽查、结算。",
    steps: ["看各站做了多少、还差多少。", "核验抽到的，退回不合格的。", "到期结清，余款释放。"],
    words: [["抽查", "按抽签的比例核验，谁也不能挑。"]],
  },
};
