/** What the papers of a case say, in Chinese. */
import type { CaseWords } from "../rules/case-paper.ts";
import { sheetWords } from "./sheet.zh.ts";

export const caseWords: CaseWords = {
  day: sheetWords.day,
  titles: {
    receipt: "收件回执",
    oneTimeNotice: "一次性补正告知书",
    decision: "办理决定书",
    reply: "办理答复书",
  },
  number: "收件号",
  rows: {
    matter: "事项",
    applicant: "申请人",
    reporter: "反映人",
    office: "收件单位",
    lead: "牵头单位",
    leadOpen: "派遣后通知",
    received: "收件时间",
    due: "办结期限",
    dueOpen: "受理后开始计",
    ended: "办结时间",
    outcome: "办理结果",
    clause: "职责依据",
  },
  outcomes: {
    done: "已办成",
    granted: "准予",
    refused: "不予",
    answered: "已答复",
    notSolved: "暂未解决",
  },
  missing: (count) => `还需要补 ${count} 样`,
  noticeText: "您申请的事项还缺下列材料。我们已一次说清，补齐后不会再要别的。",
  howTo: "怎么补：带到原窗口，或在居民网站“查进度”里上传。首问单位负责到底。",
  resultHead: { decision: "决定内容", reply: "答复内容" },
  remedy:
    "对本决定不服的，可以自收到之日起六十日内依法申请行政复议，也可以在六个月内依法提起行政诉讼。法律另有规定的，从其规定。",
  grade: "请为这一件评分：在居民网站“查进度”里点“评价”。分数由您给，办理单位改不了。",
  signed: "签收人",
  stamp: "经办单位（盖章）",
  phone: "有疑问请拨打 12345，报收件号。",
};
