/** What stands on every paper, in Chinese. */
import type { SheetWords } from "../rules/sheet.ts";

export const sheetWords: SheetWords = {
  brand: "归位",
  verify: "验真码",
  verifyText: "扫码或在居民网站“文书验真”输入验真码，可以看到这份文书原来写了什么。",
  issued: (when) => `出具于 ${when}`,
  qr: (code) => `文书 ${code} 的二维码`,
  page: ["第 ", " 页，共 ", " 页"],
  sealHere: "盖章处",
  day: (year, month, day) => `${year}年${month}月${day}日`,
};
