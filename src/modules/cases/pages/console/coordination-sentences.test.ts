import assert from "node:assert/strict";
import { test } from "node:test";
import { sentenceOf } from "./case-sentences.ts";
import { TELL_COORDINATION } from "./coordination-sentences.ts";

type Facts = Parameters<typeof sentenceOf>[0]["facts"];

const org = { org: "市场监管局", orgEn: "Market Supervision" };
const ways = {
  fromOrg: "绿化局",
  fromOrgEn: "Landscaping",
  toOrg: "城管局",
  toOrgEn: "Enforcement",
  clause: "第十二条",
  reason: "属执法",
};

/** What each event says, in both languages; the facts are those that the time line gives. */
const TOLD: readonly (readonly [type: string, facts: Facts, zh: string, en: string])[] = [
  [
    "taskGiven",
    { ...org, task: "查摊位", basis: "duty" },
    "请 市场监管局 协同（按事项清单）：查摊位",
    "Market Supervision is asked to help (by the list of duties): 查摊位",
  ],
  [
    "taskGiven",
    { ...org, task: "查摊位", taskEn: "look at the stalls", basis: "duty" },
    "请 市场监管局 协同（按事项清单）：查摊位",
    "Market Supervision is asked to help (by the list of duties): look at the stalls",
  ],
  [
    "taskAnswered",
    { ...org, text: "已查", late: true },
    "市场监管局 答复协同任务（超过时限）：已查",
    "Market Supervision answered its task (after the limit): 已查",
  ],
  [
    "taskSentBack",
    { ...org, reason: "缺照片" },
    "退回 市场监管局 的协同答复，任务重新计时：缺照片",
    "Answer of Market Supervision sent back; its clock starts again: 缺照片",
  ],
  [
    "taskDropped",
    { ...org, reason: "不用了" },
    "不再要 市场监管局 协同：不用了",
    "Market Supervision is no longer needed: 不用了",
  ],
  [
    "taskDropped",
    { ...org, reason: "leads" },
    "市场监管局 改为牵头，原来的协同任务随之取消",
    "Market Supervision leads now; its task as a co-organiser ends",
  ],
  [
    "taskPassedOver",
    { ...org, reason: "来不及" },
    "没等 市场监管局 的协同答复就办结，理由：来不及",
    "Completed without the answer of Market Supervision, because: 来不及",
  ],
  [
    "returned",
    ways,
    "绿化局 退单，指明应由 城管局 负责，依据 第十二条：属执法",
    "Landscaping returned it and named Enforcement as responsible, on the basis of 第十二条: 属执法",
  ],
  [
    "returnContested",
    ways,
    "绿化局 不认可退单，退回 城管局，依据 第十二条：属执法",
    "Landscaping contested the return and sent it back to Enforcement, on the basis of 第十二条: 属执法",
  ],
  [
    "arbitrationOpened",
    org,
    "两次退单，转 市场监管局 仲裁",
    "Returned twice: Market Supervision arbitrates",
  ],
  [
    "arbitrated",
    { ...org, clause: "第一条", reason: "依清单" },
    "仲裁裁定由 市场监管局 牵头，依据 第一条：依清单",
    "Arbitration: Market Supervision leads, on the basis of 第一条: 依清单",
  ],
  [
    "rungReached",
    { rung: "reminder", share: 0.5 },
    "用时过半，系统提醒",
    "Half of the time is used: reminder by the system",
  ],
  [
    "rungReached",
    { rung: "urge", share: 0.8 },
    "用时已过 80%，系统催办",
    "80% of the time is used: urged by the system",
  ],
  [
    "rungReached",
    { rung: "supervision", share: 1 },
    "用时已满，系统督办，要求书面答复",
    "The time is used up: supervised by the system, a written answer is due",
  ],
  [
    "rungReached",
    { rung: "listed", share: 1.5 },
    "用时达时限的 1.5 倍，由区领导挂牌督办，要求书面答复",
    "1.5 times the limit has passed: listed supervision by a district leader, a written answer is due",
  ],
  [
    "rungReached",
    { rung: "accountability", share: 2 },
    "用时达时限的 2 倍，转责任追究",
    "2 times the limit has passed: passed on to accountability",
  ],
  [
    "supervised",
    { byOrg: "柳汀街道", byOrgEn: "Liuting", listed: false, demand: "为什么没动" },
    "柳汀街道 督办，要求书面答复：为什么没动",
    "Supervised by Liuting, a written answer is due: 为什么没动",
  ],
  [
    "supervised",
    { listed: true, demand: "三日内拿出方案" },
    "区领导挂牌督办，要求书面答复：三日内拿出方案",
    "Listed supervision by a district leader, a written answer is due: 三日内拿出方案",
  ],
  [
    "supervisionAnswered",
    { text: "周五办完", late: false },
    "书面答复督办：周五办完",
    "Answered the supervision in writing: 周五办完",
  ],
  [
    "supervisionSettled",
    { satisfied: true, reason: "" },
    "认可督办答复，督办了结",
    "The answer is accepted, the supervision settled",
  ],
  [
    "supervisionSettled",
    { satisfied: false, reason: "没说时间" },
    "督办答复不认可，要求重新答复：没说时间",
    "The answer is not accepted, a new one is due: 没说时间",
  ],
  [
    "operationRaised",
    { reason: "涉及三家" },
    "转为联动，几家单位一起办：涉及三家",
    "Made a joint operation of several bodies: 涉及三家",
  ],
  [
    "planProposed",
    { goal: "清干净", measures: "", from: "2026-11-13", until: "2026-11-27" },
    "提出联动方案（2026-11-13 至 2026-11-27）：清干净",
    "Plan proposed (2026-11-13 to 2026-11-27): 清干净",
  ],
  [
    "planAnswered",
    { ...org, agrees: true, reason: "" },
    "市场监管局 同意联动方案",
    "Market Supervision agrees with the plan",
  ],
  [
    "planAnswered",
    { ...org, agrees: false, reason: "人手不够" },
    "市场监管局 不同意联动方案：人手不够",
    "Market Supervision does not agree with the plan: 人手不够",
  ],
  [
    "operationLogged",
    { ...org, text: "清运", people: 12, resources: ["垃圾 5 吨", "车 2 辆"] },
    "市场监管局：清运（12 人，垃圾 5 吨，车 2 辆）",
    "Market Supervision: 清运 (12 people, 垃圾 5 吨, 车 2 辆)",
  ],
  ["rosterSet", { watches: 3 }, "排好值守 3 班", "3 watches set"],
  [
    "escalated",
    { cause: "asked", reason: "谈不拢" },
    "提级，由区领导指挥：谈不拢",
    "Escalated, a district leader commands: 谈不拢",
  ],
  [
    "escalated",
    { cause: "timePassed", reason: "" },
    "时限已过，自动提级，由区领导指挥",
    "The limit has passed: escalated by itself, a district leader commands",
  ],
  [
    "instructed",
    { text: "今晚清完" },
    "区领导指令：今晚清完",
    "Instruction of the district leader: 今晚清完",
  ],
  [
    "split",
    { parts: 2, reason: "两件事" },
    "拆成 2 件，各有牵头单位：两件事",
    "Split into 2 parts, each with its own lead: 两件事",
  ],
  [
    "merged",
    { into: "GW-1", reason: "同一处" },
    "与 GW-1 是同一件事，并入一起办：同一处",
    "The same matter as GW-1, merged and dealt with there: 同一处",
  ],
  [
    "absorbed",
    { case: "GW-2" },
    "GW-2 反映的是同一件事，并入本件一起办",
    "GW-2 is the same matter and was merged into this case",
  ],
  [
    "absorbed",
    {},
    "另一位居民反映的是同一件事，并进来一起办",
    "Another resident reported the same matter; it was merged into this case",
  ],
  [
    "unmerged",
    { from: "GW-1", reason: "" },
    "从 GW-1 分出来，单独办",
    "Taken out of GW-1 again, dealt with on its own",
  ],
  [
    "released",
    { case: "GW-2" },
    "GW-2 分出去，单独办",
    "GW-2 was taken out again, dealt with on its own",
  ],
  [
    "completedWith",
    { case: "GW-1", outcome: "notSolved", notSolvedReason: "noFunds", result: "列入明年" },
    "随 GW-1 一起办结，未解决：原因是没有资金。列入明年",
    "Completed together with GW-1, not solved: There is no money for it. 列入明年",
  ],
  ["rejoined", { case: "GW-1" }, "随 GW-1 一起重新办理", "Reopened together with GW-1"],
  [
    "keptApart",
    { from: "GW-1", reason: "两处" },
    "看过 GW-1，不是同一件事，分开办：两处",
    "GW-1 was looked at and is another matter: 两处",
  ],
  [
    "verificationAsked",
    { drawn: true, reason: "" },
    "抽中现场核查，由没有经手的人去看",
    "Drawn by lot for a check on the spot by somebody who did not handle it",
  ],
  [
    "verificationAsked",
    { drawn: false, reason: "来电说没修" },
    "要求现场核查：来电说没修",
    "A check on the spot was asked for: 来电说没修",
  ],
  [
    "verified",
    { passed: true, note: "已修" },
    "现场核查通过：已修",
    "Checked on the spot, it is done: 已修",
  ],
  [
    "verified",
    { passed: false, note: "还在漏" },
    "现场核查没有办好，退回重新办：还在漏",
    "Checked on the spot, it is not done; back to work: 还在漏",
  ],
  [
    "rectificationOpened",
    { grade: 2 },
    "评价 2 分，进入整改，15 个工作日内答复",
    "Graded 2: to be put right and answered within 15 working days",
  ],
  ["rectified", { measures: "已换灯" }, "提交整改：已换灯", "Put right: 已换灯"],
  [
    "calledBack",
    { reached: true, satisfied: true, note: "谢谢" },
    "回访，居民满意：谢谢",
    "Called back, the resident is satisfied: 谢谢",
  ],
  [
    "calledBack",
    { reached: true, satisfied: false, note: "还黑" },
    "回访，居民仍不满意，继续整改：还黑",
    "Called back, the resident is still not satisfied: 还黑",
  ],
  [
    "calledBack",
    { reached: false, satisfied: null, note: "关机" },
    "回访没联系上居民：关机",
    "Called back, the resident could not be reached: 关机",
  ],
  [
    "gradeContested",
    { reason: "评错件" },
    "申诉差评，认为是误评：评错件",
    "The grade is contested as a mistake: 评错件",
  ],
  [
    "contestDecided",
    { upheld: true, reason: "属实" },
    "裁定为误评，不计入统计：属实",
    "The grade was a mistake and does not count: 属实",
  ],
  [
    "contestDecided",
    { upheld: false, reason: "有效" },
    "裁定评价有效，继续整改：有效",
    "The grade stands and has to be put right: 有效",
  ],
  [
    "taskDropped",
    { ...org, reason: "notAdmitted" },
    "市场监管局 的协同任务没有准入，取消",
    "The task of Market Supervision was not admitted and ends",
  ],
  [
    "taskRefused",
    { org: "采莲站", orgEn: "Cailian Station", toOrg: "绿化局", toOrgEn: "Landscaping" },
    "采莲站 说“不”：绿化局 交来的工作没有准入，时限停计，等裁定",
    "Cailian Station said no: what Landscaping passed down was not admitted; its clock stands still until that is decided",
  ],
  [
    "taskRefusalSettled",
    { ...ways, outcome: "confirmed", reason: "没有查到准入" },
    "裁定没有准入，由 城管局 自己办：没有查到准入",
    "Decided: not admitted, Enforcement does it itself: 没有查到准入",
  ],
  [
    "taskRefusalSettled",
    { ...org, outcome: "covered", clause: "ZR-2026-0012 第二条", reason: "已准入" },
    "裁定已经准入（ZR-2026-0012 第二条），由 市场监管局 继续办：已准入",
    "Decided: admitted (ZR-2026-0012 第二条), Market Supervision goes on: 已准入",
  ],
  [
    "taskRefusalSettled",
    { ...org, outcome: "withdrawn", clause: "", reason: "" },
    "市场监管局 收回“不”，继续办",
    "Market Supervision took its no back and goes on",
  ],
  [
    "limitMissed",
    { what: "callBack" },
    "超过时限：回访居民",
    "Limit missed: calling the resident back",
  ],
  [
    "limitKept",
    { what: "completion" },
    "日历更正后，没有超过时限：办结",
    "By the corrected calendar the limit was kept: completion",
  ],
];

for (const [type, facts, zh, en] of TOLD)
  test(`${type} is said as “${zh}”`, () => {
    assert.equal(sentenceOf({ type, facts }, "zh"), zh);
    assert.equal(sentenceOf({ type, facts }, "en"), en);
  });

test("no event of coordination is left without an example", () => {
  const shown = new Set(TOLD.map(([type]) => type));
  assert.deepEqual(
    Object.keys(TELL_COORDINATION).filter((type) => !shown.has(type)),
    [],
  );
});
