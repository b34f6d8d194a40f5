/** Heads and words of the workbook of a corrected calendar: a paper of the district, in Chinese whoever asks. */
import { zh as words } from "./pages-words.zh.ts";

export const zh = {
  due: words.due,
  sheet: "时限变化",
  heads: {
    receiptNo: "收件号",
    title: "标题",
    lead: "牵头单位",
    what: "变化",
    before: "原来",
    after: "现在",
  },
  what: {
    dueAt: "应办时间",
    completedLate: "办结是否超限",
    dueProvisional: "时限是否暂定",
    missed: "已记超限",
  },
  late: "超限",
  inTime: "按时",
  provisional: "暂定",
  certain: "确定",
  file: (version: number) => `日历更正-第${version}版-时限变化.xlsx`,
};
