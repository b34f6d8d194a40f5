/** The time line in words: one sentence for every kind of event, for officials. */
import type { zh as consoleWords } from "./pages-console.zh.ts";

type Words = typeof consoleWords;

export const zh = {
  who: {
    system: "系统",
    reporter: "居民",
    anonymous: "居民",
    person: (name: string, post: string, org: string) =>
      [name, [org, post].filter((part) => part !== "").join(" ")]
        .filter((part) => part !== "")
        .join(" · "),
  },
  received: (channel: string, kind: string) => `从${channel}收到${kind}`,
  accepted: "受理，办结时限开始计",
  acceptedDeemed: "到期没有答复，视为受理；时限从收件日算起",
  noticeGiven: (items: readonly string[]) =>
    `一次性告知：还缺 ${items.length} 样，${items.join("、")}`,
  noticeAgain: (items: readonly string[]) =>
    `告知之后又要 ${items.length} 样材料：${items.join("、")}。按规定记为失误`,
  materialsSupplied: (note: string) => (note === "" ? "补来了材料" : `补来了材料：${note}`),
  declined: (reason: string, owner: string) => `不予受理：${reason}。应找 ${owner}`,
  dispatched: (org: string, basis: string, clause: string) =>
    `派给 ${org} 牵头，${basis}${clause === "" ? "" : `（${clause}）`}`,
  basis: { duty: "按事项清单", category: "按诉求类别", official: "由工作人员决定" } as Readonly<
    Record<string, string>
  >,
  handedOver: (from: string, to: string, reason: string) => `${from} 移交给 ${to}：${reason}`,
  firstContactHandedOver: (from: string, to: string, reason: string) =>
    `首问责任由 ${from} 移交给 ${to}：${reason}`,
  assigned: (person: string) => `分给 ${person} 经办`,
  responded: (text: string) => `回应居民：${text}`,
  noted: (text: string) => `备注：${text}`,
  paused: (reason: string, note: string) => `暂停计时，${reason}${note === "" ? "" : `：${note}`}`,
  resumed: (note: string) => (note === "" ? "恢复计时" : `恢复计时：${note}`),
  resumedByCap: "暂停已满，自动恢复计时",
  extensionRequested: (days: number, reason: string) => `申请延期 ${days} 个工作日：${reason}`,
  extensionApproved: (reason: string) => `同意延期：${reason}`,
  extensionRefused: (reason: string) => `不同意延期：${reason}`,
  completed: (outcome: string, result: string) => `办结，${outcome}：${result}`,
  completedLate: "（超过时限）",
  notSolved: (reason: string) => `原因是${reason}。`,
  graded: (grade: number, word: string, comment: string) =>
    `评价 ${grade} 分，${word}${comment === "" ? "" : `：${comment}`}`,
  closed: {
    grade: "居民评价后结案",
    lapse: "评价期满，自动结案",
    official: "结案",
  } as Readonly<Record<string, string>>,
  reopened: (reason: string) => `重新办理，时限重新计：${reason}`,
  withdrawn: (reason: string) => (reason === "" ? "居民撤回" : `居民撤回：${reason}`),
  urged: (message: string) => (message === "" ? "催办" : `催办：${message}`),
  unmasked: (reason: string) => `查看了完整个人信息：${reason}`,
  other: (type: string) => `有一条新记录（${type}）`,
};

export type TimelineWords = typeof zh;
/** The words of the case page that sentences borrow: channels, kinds, reasons, outcomes. */
export type BorrowedWords = Pick<
  Words,
  "channel" | "kind" | "pauseReason" | "outcome" | "notSolvedReason" | "case"
>;
