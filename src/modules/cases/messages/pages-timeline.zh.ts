/** The time line in words: one sentence for every kind of event, for officials. */
import type { zh as sharedWords } from "./pages-words.zh.ts";

type Words = typeof sharedWords;

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
  basis: {
    duty: "按事项清单",
    category: "按诉求类别",
    official: "由工作人员决定",
  } as Readonly<Record<string, string>>,
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
    callBack: "回访满意，结案",
    contest: "差评裁定为误评，结案",
  } as Readonly<Record<string, string>>,
  reopened: (reason: string) => `重新办理，时限重新计：${reason}`,
  withdrawn: (reason: string) => (reason === "" ? "居民撤回" : `居民撤回：${reason}`),
  urged: (message: string) => (message === "" ? "催办" : `催办：${message}`),
  unmaskedOwn: "申请人在自己的文书上写出了全名",
  unmasked: (reason: string) => `查看了完整个人信息：${reason}`,
  taskGiven: (org: string, task: string, basis: string) => `请 ${org} 协同（${basis}）：${task}`,
  taskBasis: {
    duty: "按事项清单",
    summons: "牵头单位请的",
    plan: "按联动方案",
    instruction: "区领导指令",
  } as Readonly<Record<string, string>>,
  taskAnswered: (org: string, late: string, text: string) => `${org} 答复协同任务${late}：${text}`,
  afterLimit: "（超过时限）",
  taskSentBack: (org: string, reason: string) => `退回 ${org} 的协同答复，任务重新计时：${reason}`,
  taskDropped: (org: string, reason: string) => `不再要 ${org} 协同：${reason}`,
  taskLeads: (org: string) => `${org} 改为牵头，原来的协同任务随之取消`,
  taskNotAdmitted: (org: string) => `${org} 的协同任务没有准入，取消`,
  taskRefused: (org: string, to: string) =>
    `${org} 说“不”：${to} 交来的工作没有准入，时限停计，等裁定`,
  taskRefusalConfirmed: (to: string, reason: string) => `裁定没有准入，由 ${to} 自己办：${reason}`,
  taskRefusalCovered: (org: string, clause: string, reason: string) =>
    `裁定已经准入（${clause}），由 ${org} 继续办：${reason}`,
  taskRefusalWithdrawn: (org: string) => `${org} 收回“不”，继续办`,
  taskPassedOver: (org: string, reason: string) => `没等 ${org} 的协同答复就办结，理由：${reason}`,
  returned: (from: string, to: string, clause: string, reason: string) =>
    `${from} 退单，指明应由 ${to} 负责，依据 ${clause}：${reason}`,
  returnContested: (from: string, to: string, clause: string, reason: string) =>
    `${from} 不认可退单，退回 ${to}，依据 ${clause}：${reason}`,
  arbitrationOpened: (org: string) => `两次退单，转 ${org} 仲裁`,
  arbitrated: (org: string, clause: string, reason: string) =>
    `仲裁裁定由 ${org} 牵头，依据 ${clause}：${reason}`,
  rung: {
    reminder: (used: string) => `用时${used}，系统提醒`,
    urge: (used: string) => `用时${used}，系统催办`,
    supervision: (used: string) => `用时${used}，系统督办，要求书面答复`,
    listed: (used: string) => `用时${used}，由区领导挂牌督办，要求书面答复`,
    accountability: (used: string) => `用时${used}，转责任追究`,
  } as Readonly<Record<string, (used: string) => string>>,
  /** How much of the limit is used, as people say it. */
  used: (share: number) =>
    share === 0.5
      ? "过半"
      : share < 1
        ? `已过 ${Math.round(share * 100)}%`
        : share === 1
          ? "已满"
          : `达时限的 ${Number(share.toFixed(2))} 倍`,
  supervised: (org: string, demand: string) =>
    `${org === "" ? "" : `${org} `}督办，要求书面答复：${demand}`,
  supervisedListed: (demand: string) => `区领导挂牌督办，要求书面答复：${demand}`,
  supervisionAnswered: (late: string, text: string) => `书面答复督办${late}：${text}`,
  supervisionSettled: (reason: string) =>
    reason === "" ? "认可督办答复，督办了结" : `认可督办答复，督办了结：${reason}`,
  supervisionSentBack: (reason: string) => `督办答复不认可，要求重新答复：${reason}`,
  operationRaised: (reason: string) => `转为联动，几家单位一起办：${reason}`,
  planProposed: (goal: string, from: string, until: string) =>
    `提出联动方案（${from} 至 ${until}）：${goal}`,
  planAgreed: (org: string, reason: string) =>
    `${org} 同意联动方案${reason === "" ? "" : `：${reason}`}`,
  planRefused: (org: string, reason: string) => `${org} 不同意联动方案：${reason}`,
  operationLogged: (org: string, text: string, more: string) =>
    `${org === "" ? "" : `${org}：`}${text}${more === "" ? "" : `（${more}）`}`,
  comma: "，",
  loggedPeople: (count: number) => `${count} 人`,
  rosterSet: (count: number) => `排好值守 ${count} 班`,
  escalated: {
    asked: (reason: string) => `提级，由区领导指挥：${reason}`,
    timePassed: () => "时限已过，自动提级，由区领导指挥",
    disagreement: () => "各家意见不一，自动提级，由区领导指挥",
  } as Readonly<Record<string, (reason: string) => string>>,
  instructed: (text: string) => `区领导指令：${text}`,
  split: (parts: number, reason: string) => `拆成 ${parts} 件，各有牵头单位：${reason}`,
  merged: (into: string, reason: string) => `与 ${into} 是同一件事，并入一起办：${reason}`,
  absorbed: (number: string) => `${number} 反映的是同一件事，并入本件一起办`,
  unmerged: (from: string, reason: string) =>
    `从 ${from} 分出来，单独办${reason === "" ? "" : `：${reason}`}`,
  released: (number: string) => `${number} 分出去，单独办`,
  completedWith: (number: string, outcome: string, result: string) =>
    `随 ${number} 一起办结，${outcome}：${result}`,
  verificationDrawn: "抽中现场核查，由没有经手的人去看",
  verificationAsked: (reason: string) => `要求现场核查：${reason}`,
  verifiedPassed: (note: string) => `现场核查通过：${note}`,
  verifiedFailed: (note: string) => `现场核查没有办好，退回重新办：${note}`,
  rectificationOpened: (grade: number) => `评价 ${grade} 分，进入整改，15 个工作日内答复`,
  rectified: (measures: string) => `提交整改：${measures}`,
  calledSatisfied: (note: string) => `回访，居民满意：${note}`,
  calledUnsatisfied: (note: string) => `回访，居民仍不满意，继续整改：${note}`,
  calledInVain: (note: string) => `回访没联系上居民：${note}`,
  gradeContested: (reason: string) => `申诉差评，认为是误评：${reason}`,
  contestUpheld: (reason: string) => `裁定为误评，不计入统计：${reason}`,
  contestRefused: (reason: string) => `裁定评价有效，继续整改：${reason}`,
  rejoined: (number: string) => `随 ${number} 一起重新办理`,
  keptApart: (number: string, reason: string) => `看过 ${number}，不是同一件事，分开办：${reason}`,
  limitKept: (what: string) => `日历更正后，没有超过时限：${what}`,
  urgedThrough: (number: string) => `${number} 的反映人催办`,
  urgedByAnother: "同一件事的另一位反映人催办",
  absorbedOne: "另一位居民反映的是同一件事，并进来一起办",
  releasedOne: "另一位居民反映的事分出去，单独办",
  limitMissed: (what: string) => `超过时限：${what}`,
  other: (type: string) => `有一条新记录（${type}）`,
};

export type TimelineWords = typeof zh;
/** The shared words that sentences borrow: channels, kinds, reasons, outcomes, grades, limits. */
export type BorrowedWords = Pick<
  Words,
  "channel" | "kind" | "pauseReason" | "outcome" | "notSolvedReason" | "gradeWords" | "due"
>;
