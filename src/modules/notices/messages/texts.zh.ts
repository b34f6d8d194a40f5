/** What each kind of notice says. Page, e-mail and text message use the same words. */
import type { NoticeKind } from "../rules/kinds.ts";
import type { NoticeTextFacts } from "../rules/notices-of.ts";

type Say = (facts: NoticeTextFacts) => string;
const name = (value: unknown): string => (typeof value === "string" ? value : "");

/** What it is about, by its title. */
const title: Say = (f) => (f.title === undefined ? "" : `《${String(f.title)}》`);

/** The day of "2026-11-18" as people say it. */
const dayOf: Say = (f) => name(f.day).replace(/^\d+-0?(\d+)-0?(\d+)$/, "$1月$2日");

const RUNGS: Readonly<Record<string, string>> = {
  reminder: "提醒",
  urge: "催办",
  supervision: "督办",
  listed: "挂牌督办",
  accountability: "责任追究",
};

const ROUND_STEPS: Readonly<Record<string, string>> = {
  collect: "可以开始采集",
  compute: "可以计算",
  answer: "有反馈意见待答复",
  confirm: "待区领导确认",
  publish: "待公布",
  decideAppeal: "有申诉待决定",
  close: "可以结束",
};

const kinds: { readonly [K in NoticeKind]: Say } = {
  dispatched: () => "已派给本单位牵头",
  handedOver: (f) => `${name(f.fromOrg)}已移交给本单位`,
  firstContactHandedOver: (f) => `${name(f.fromOrg)}已把首问责任移交给本单位`,
  assigned: () => "已分给您经办",
  taskGiven: () => "请本单位协同，任务和时限已列明",
  taskSentBack: () => "牵头单位退回了协同答复，请补充",
  taskDropped: () => "协同任务已取消",
  returned: (f) => `${name(f.fromOrg)}退单，指明由本单位办理`,
  returnContested: (f) => `${name(f.fromOrg)}对退单有异议`,
  arbitrated: () => "经仲裁由本单位牵头",
  reopened: () => "已重新办理",
  operationRaised: () => "已转为联动，由本单位牵头",
  planProposed: () => "联动方案待本单位确认",
  rectificationOpened: () => "差评整改已启动，限 15 个工作日",
  urged: () => "有人催办",
  rungReached: (f) => `办理时限将到或已过，进入“${RUNGS[name(f.rung)] ?? name(f.rung)}”`,
  supervised: (f) => (f.listed === true ? "已挂牌督办，请书面答复" : "已督办，请书面答复"),
  listed: () => "由您挂帅督办或指挥",
  limitMissed: () => "有一项时限已超期",
  escalated: () => "已提级，由区领导指挥",
  instructed: () => "区领导有批示",
  extensionRequested: () => "申请延期，请审定",
  arbitrationOpened: () => "两次退单，请仲裁",
  verificationAsked: () => "已办结，请现场核查",
  taskRefused: (f) => `${name(f.org)}对${name(f.toOrg)}交办的工作说“不”，请裁定是否准入`,
  workRefused: (f) => `${name(f.org)}对本单位交办的工作说“不”，可以说明情况`,
  taskRefusalSettled: (f) =>
    f.outcome === "confirmed"
      ? "裁定未经准入，由交办部门自己办"
      : f.outcome === "covered"
        ? "裁定已经准入，继续办"
        : "说“不”已收回，继续办",
  gradeContested: () => "承办单位申诉差评，请审定",
  supervisionAnswered: () => "督办已答复，请审定",
  rectified: () => "整改已完成，请回访",
  materialsSupplied: () => "居民已补交材料",
  taskAnswered: (f) => `${name(f.org)}已答复协同任务`,
  planAnswered: (f) => `${name(f.org)}${f.agrees === false ? "不同意联动方案" : "同意联动方案"}`,
  extensionDecided: (f) => (f.approved === true ? "延期已批准" : "延期未批准"),
  supervisionSettled: (f) => (f.satisfied === false ? "督办答复未通过，请再答复" : "督办已了结"),
  contestDecided: (f) => (f.upheld === true ? "差评申诉成立" : "差评申诉不成立"),
  calledBack: (f) => (f.satisfied === true ? "回访满意" : "已回访"),
  verified: (f) => (f.passed === false ? "核查未通过" : "核查通过"),
  lowGrade: (f) => `居民打了 ${String(f.grade ?? "")} 分`,
  withdrawn: () => "居民已撤回",
  applicationSubmitted: (f) => `${title(f)}已提交，请做形式审查`,
  applicationSentBack: (f) => `${title(f)}被退回补正`,
  emergencyDeclared: (f) => `${title(f)}已紧急启动，请安排追认`,
  opinionAsked: (f) => `请本单位对${title(f)}提出意见`,
  opinionsIn: (f) => `${title(f)}的意见已收齐，请审核`,
  meetingCalled: (f) => `${title(f)}已排上会议`,
  applicationDecided: (f) =>
    `${title(f)}${f.result === "approved" ? "已获准" : f.result === "sentBack" ? "被会议退回" : "未获准"}`,
  workAdmitted: (f) => `${title(f)}已准入，由本单位承接`,
  decisionLate: (f) => `${title(f)}超过审定时限，还没有决定`,
  emergencyLapsed: (f) => `${title(f)}没有按时追认，已失效`,
  yearlyReviewDue: (f) => `${title(f)}该写年度复评报告了`,
  exitPetitioned: (f) => `有单位提议${title(f)}退出`,
  formSent: (f) => `${title(f)}请本单位填写`,
  sheetReturned: () => "有一张表被退回，请改正后再报",
  formClosed: (f) => `${title(f)}已收表`,
  formDue: (f) => `${title(f)}要在 ${name(f.day)} 前报完，还有 ${String(f.count ?? "")} 张没报`,
  campaignSent: (f) => `${title(f)}已下达本单位，共 ${String(f.units ?? "")} 件`,
  campaignExtended: (f) => `${title(f)}的截止日改到 ${name(f.deadline)}`,
  unitsRejected: (f) => `${title(f)}抽查有 ${String(f.count ?? "")} 件不合格，请重做`,
  campaignSettled: (f) => `${title(f)}已结算一期`,
  campaignDue: (f) => `${title(f)}${name(f.day)} 截止，还有 ${String(f.count ?? "")} 件没办`,
  settlementWaits: (f) => `${title(f)}已截止，有 ${String(f.count ?? "")} 件等结算`,
  workAskedOutside: (f) => `${name(f.org)}说${name(f.toOrg)}在平台外交办，请裁定是否准入`,
  refusalAgainstYou: (f) => `${name(f.org)}说本单位在平台外交办，可以说明情况`,
  refusalStated: (f) => `${name(f.toOrg)}已说明 ${dayOf(f)}在平台外交办的情况`,
  refusalDecided: (f) =>
    f.covered === true
      ? `${name(f.toOrg)} ${dayOf(f)}交办的工作：裁定已经准入，继续办`
      : `${name(f.toOrg)} ${dayOf(f)}交办的工作：裁定未经准入，由交办部门自己办`,
  refusalWithdrawn: (f) => `${name(f.org)}收回了对${name(f.toOrg)} ${dayOf(f)}交办工作说的“不”`,
  replyOwed: (f) => `${title(f)}的结果请在 ${name(f.day)} 前回应`,
  roundStepOwed: (f) => `${title(f)}${ROUND_STEPS[name(f.step)] ?? "等着下一步"}`,
  targetSpoke: (f) => `${title(f)}有被评单位提出意见或申诉`,
  targetAnswered: (f) => `${title(f)}里贵单位的意见或申诉已有答复`,
  roundPublished: (f) => `${title(f)}的结果已公布`,
  accepted: () => "已受理",
  materialsNeeded: () => "请补充材料，需要什么已一次列清",
  declined: () => "不予受理，原因和该找谁已写明",
  responded: () => "承办单位已回复您",
  paused: () => "办理已暂停，原因已写明",
  completed: () => "已办结，请看结果并评价",
  merged: () => "已与同一件事的其他诉求合并办理",
};

export const noticeTexts = {
  kinds,
  /** `number` is empty where nothing has one. */
  subject: (number: string, what: string): string => (number === "" ? what : `${number}：${what}`),
  message: (number: string, what: string): string =>
    number === "" ? `【归位】${what}。` : `【归位】${number}：${what}。`,
};
