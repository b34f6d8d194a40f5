/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/papers/:id": {
    what: "交出去的一份文书，出具时什么样就一直是什么样。",
    steps: ["按 P 打印，或下载 PDF。", "盖章，请对方签收。", "内容变了，就回去再出一份。"],
    words: [["验真码", "纸上的 12 个字符；谁都可以在居民网站查这份文书原来写了什么。"]],
  },
};

export const portalHelp: HelpTexts = {
  "/papers": {
    what: "手里的回执、决定书、批复等文书是真是假，在这里对照。",
    steps: [
      "扫纸上的二维码，或输入 12 位验真码。",
      "把查到的和纸上写的逐项对照。",
      "不一样就拨打 12345。",
    ],
    words: [],
  },
};
