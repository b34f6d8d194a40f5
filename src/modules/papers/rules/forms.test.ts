/** Papers of operations, admissions, settlements and results, from what their modules tell to what stands on paper. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sayFen } from "#kernel/pure/money.ts";
import { admissionWords as admissionEn } from "../messages/admission-paper.en.ts";
import { admissionWords as admissionZh } from "../messages/admission-paper.zh.ts";
import { appraisalWords as appraisalEn } from "../messages/appraisal-paper.en.ts";
import { appraisalWords as appraisalZh } from "../messages/appraisal-paper.zh.ts";
import { operationWords as operationEn } from "../messages/operation-paper.en.ts";
import { operationWords as operationZh } from "../messages/operation-paper.zh.ts";
import { settlementWords as settlementEn } from "../messages/settlement-paper.en.ts";
import { settlementWords as settlementZh } from "../messages/settlement-paper.zh.ts";
import { type AdmissionTold, applicationPaper, decisionPaper } from "./admission-paper.ts";
import { resultPaper } from "./appraisal-paper.ts";
import { type ReportTold, operationPaper } from "./operation-paper.ts";
import { type PaperContent, type Section, spokenIn } from "./section.ts";
import { settlementPaper } from "./settlement-paper.ts";

const inChinese = ({ sections }: PaperContent): Section<string>[] => spokenIn(sections, "zh");
const inEnglish = ({ sections }: PaperContent): Section<string>[] => spokenIn(sections, "en");
function tableOf(sections: readonly Section<string>[], title: string) {
  const found = sections.find((one) => one.type === "table" && one.title === title);
  return found?.type === "table" ? found : assert.fail(`no table ${title}`);
}
const factsIn = (sections: readonly Section<string>[]): Record<string, string> =>
  Object.fromEntries(
    sections.flatMap((one) =>
      one.type === "facts" ? one.rows.map(({ label, value }) => [label, value]) : [],
    ),
  );
const linesIn = (sections: readonly Section<string>[]): readonly string[] =>
  sections.flatMap((one) => (one.type === "text" ? one.lines : []));

const lvhua = { name: "绿化市容局", nameEn: "Greening Bureau" };
const gongan = { name: "公安分局", nameEn: "Police" };
const report: ReportTold = {
  receiptNo: "GW-000077-1",
  title: "弄堂口垃圾常年堆积",
  area: "柳园街道",
  areaEn: "Liuyuan Sub-district",
  stage: 2,
  goal: "十日内清零",
  measures: "每日清运，夜间值守",
  from: "2026-11-16",
  until: "2026-11-25",
  beganAt: "2026-11-16T01:00:00.000Z",
  endedAt: "2026-11-24T08:00:00.000Z",
  escalatedAt: null,
  commanderPost: null,
  lead: lvhua,
  bodies: [
    {
      org: gongan,
      tasks: [
        { task: "夜间劝导", state: "answered", answeredAt: "2026-11-18T02:00:00.000Z", late: true },
        { task: "立牌", state: "passedOver", answeredAt: null, late: null },
      ],
    },
  ],
  tasks: { inTime: 0, late: 1, open: 0, passedOver: 1 },
  instructions: [],
  entries: 3,
  days: ["2026-11-17", "2026-11-20"],
  people: 14,
  totals: [{ what: "垃圾", quantity: 5.25, unit: "吨" }],
  coverage: {
    spanHours: 24,
    coveredHours: 20,
    longestGapHours: 4,
    byBody: [{ org: gongan, hours: 20 }],
  },
  pictures: [],
  outcome: "done",
  result: "垃圾已清，加装照明。",
  notSolvedReason: null,
  objections: [{ org: gongan, reason: "警力不足" }],
};

test("the report of an operation counts what was done and says what is left", () => {
  const paper = operationPaper(report, { zh: operationZh, en: operationEn });
  assert.deepEqual(paper.title, { zh: "联动处置报告", en: "Report of a joint operation" });
  const sections = inChinese(paper);
  const facts = factsIn(sections);
  assert.equal(facts["计划时间"], "2026年11月16日至2026年11月25日");
  assert.equal(facts["行动日期"], "2026年11月17日至2026年11月20日");
  assert.equal(facts["值守"], "24 小时中有人值守 20 小时 · 最长空档 4 小时 · 公安分局 20 小时");
  assert.deepEqual(tableOf(sections, "参与单位和任务").rows, [
    ["公安分局", "夜间劝导", "逾期", "2026年11月18日 10:00"],
    ["公安分局", "立牌", "未完成即办结", ""],
  ]);
  assert.deepEqual(tableOf(sections, "数量合计").rows, [["垃圾", "5.25", "吨"]]);
  const left = sections.find((one) => one.type === "list" && one.title === "遗留事项");
  assert.deepEqual(left?.type === "list" ? left.items.map(({ name }) => name) : [], [
    "公安分局：立牌",
    "公安分局 对方案有不同意见：警力不足",
  ]);
  assert.deepEqual(tableOf(inEnglish(paper), "Bodies and their tasks").rows[1], [
    "Police",
    "立牌",
    "completed without it",
    "",
  ]);
});

test("the report of an operation that goes on says so and is not dated by its ending", () => {
  const open = { ...report, endedAt: null, outcome: null, result: null };
  const sections = inChinese(operationPaper(open, { zh: operationZh, en: operationEn }));
  assert.ok(linesIn(sections).includes("联动还在进行，本报告反映到出具时为止的情况。"));
  const seal = sections.at(-1);
  assert.equal(seal?.type === "signatures" ? seal.places[0]?.day : "", null);
});

const admission: AdmissionTold = {
  code: "ZR-2026-0012",
  applicantName: { zh: "人力资源和社会保障局", en: "Human Resources Bureau" },
  to: "2027-12-31",
  content: {
    title: "就业政策明白卡送达",
    task: "送达",
    legalBasis: "就业促进法第三十五条",
    reason: "熟悉住户",
    quantity: 1200,
    unit: "张",
    totalFen: 180_000,
    unitPriceFen: 150,
    from: "2027-01-01",
    support: "",
    checks: { text: "电话回访" },
  },
  areas: [{ name: { zh: "柳园街道", en: "Liuyuan" } }, { name: { zh: "石桥街道", en: "Shiqiao" } }],
  targets: [{ name: { zh: "柳园服务站", en: "Liuyuan Station" } }],
  opinions: [
    { org: { name: { zh: "柳园服务站", en: "Liuyuan Station" } }, stance: null, text: "" },
  ],
  review: null,
  decisions: [
    {
      matter: "admission",
      result: "approved",
      meeting: "区政府第21次常务会议（2026-11-24）",
      heldOn: "2026-11-24",
      minuteNo: "〔2026〕21号",
      reason: "",
    },
  ],
  conditions: ["每月十五日前后送达"],
};
const words = { zh: admissionZh, en: admissionEn };

test("a decision on admission says who, where, how much, until when and on which conditions", () => {
  const paper = decisionPaper(admission, words, sayFen) ?? assert.fail("no decision");
  const lines = linesIn(inChinese(paper));
  assert.deepEqual(lines.slice(0, 6), [
    "你单位关于“就业政策明白卡送达”的准入申请收悉。经区政府第21次常务会议（2026年11月24日，纪要〔2026〕21号）研究，批复如下：",
    "一、同意“就业政策明白卡送达”准入。",
    "二、实施区域：柳园街道、石桥街道。承接单位：柳园服务站。",
    "三、数量与经费：1,200张 × ¥1.50，总额 ¥1,800.00，费随事转。",
    "四、期限：2027年1月1日至2027年12月31日。期满自行终止。",
    "五、条件：",
  ]);
  assert.equal(paper.number.text, "ZR-2026-0012");
});

test("a meeting that would not admit it is told with its reason, one that sent it back not at all", () => {
  const [approved] = admission.decisions;
  assert.ok(approved !== undefined);
  const refused = { ...approved, result: "refused" as const, reason: "已有部门自行办理" };
  const no = decisionPaper({ ...admission, decisions: [refused] }, words, sayFen);
  assert.deepEqual(linesIn(inChinese(no ?? assert.fail("no paper"))).slice(1), [
    "不同意“就业政策明白卡送达”准入。",
    "理由：已有部门自行办理",
  ]);
  const back = { ...approved, result: "sentBack" as const };
  assert.equal(decisionPaper({ ...admission, decisions: [back] }, words, sayFen), undefined);
  const exit = { ...refused, matter: "exit" as const };
  const kept = decisionPaper({ ...admission, decisions: [approved, exit] }, words, sayFen);
  assert.match(linesIn(inChinese(kept ?? assert.fail("no paper")))[1] ?? "", /^一、同意/);
});

test("an application on paper leaves out what was not filled in and shows whose opinion is awaited", () => {
  const sections = inChinese(applicationPaper(admission, words, sayFen));
  const facts = factsIn(sections);
  assert.equal(facts["数量与单价"], "1,200张 × ¥1.50");
  assert.equal("人员和物资" in facts, false);
  assert.deepEqual(tableOf(sections, "各单位意见").rows, [["柳园服务站", "等待答复", ""]]);
  assert.deepEqual(tableOf(sections, "会议决定").rows, [
    ["准入", "同意", "区政府第21次常务会议 〔2026〕21号（2026年11月24日）"],
  ]);
});

test("a settlement's sheet adds up to the fen and names the entry of each line", () => {
  const org = (zh: string) => ({ name: { zh, en: zh } });
  const paper = settlementPaper(
    {
      id: 3,
      campaignTitle: "明白卡",
      mandateCode: "ZR-2026-0012",
      number: 2,
      department: org("人社局"),
      until: "2026-11-20",
      settledAt: "2026-11-21T02:00:00.000Z",
      unit: "张",
      units: 1001,
      unitPriceFen: 150,
      amountFen: 150_150,
      stations: [
        {
          org: org("柳园服务站"),
          payee: org("柳园街道"),
          units: 1001,
          amountFen: 150_150,
          entryId: 88,
          postedOn: "2026-11-21",
        },
      ],
    },
    { zh: settlementZh, en: settlementEn },
    sayFen,
  );
  assert.equal(paper.number.text, "ZR-2026-0012-2");
  const table = tableOf(inChinese(paper), "结算明细");
  assert.deepEqual(table.rows, [
    ["柳园服务站", "柳园街道", "1,001", "¥1,501.50", "88", "2026年11月21日"],
  ]);
  assert.deepEqual(table.sum, ["合计", "", "1,001", "¥1,501.50", "", ""]);
  assert.deepEqual(linesIn(inChinese(paper)), ["合计人民币（大写）：壹仟伍佰零壹元伍角整"]);
});

test("a result on paper gives every score with its bounds, and says where nothing could be scored", () => {
  const paper = resultPaper(
    {
      roundTitle: "2026年三季度",
      roundId: 5,
      place: 0,
      from: "2026-07",
      to: "2026-09",
      scheme: { name: { zh: "双向考评", en: "Reverse" }, version: 2 },
      name: { zh: "民政局", en: "Civil Affairs" },
      total: { value: 8712, low: 8604, high: 8820 },
      rank: 3,
      indicators: [
        {
          name: { zh: "按时", en: "In time" },
          weight: 350,
          counted: 1200,
          hits: 1100,
          score: { value: 9167, low: 9000, high: 9300 },
        },
        { name: { zh: "满意", en: "Grades" }, weight: 650, counted: 2, hits: 2, score: null },
      ],
      consequences: [{ kind: "talk", text: "主要负责人" }],
    },
    { zh: appraisalZh, en: appraisalEn },
  );
  const sections = inChinese(paper);
  assert.equal(factsIn(sections)["总分"], "87.12");
  assert.equal(factsIn(sections)["考评期"], "2026年7月1日至2026年9月30日");
  assert.equal(factsIn(sections)["名次"], "第 3 名");
  assert.deepEqual(tableOf(sections, "指标得分").rows, [
    ["按时", "35%", "1,200", "1,100", "91.67", "90.00 – 93.00"],
    ["满意", "65%", "2", "2", "—", "—"],
  ]);
  const list = sections.find((one) => one.type === "list");
  assert.deepEqual(list?.type === "list" ? list.items : [], [
    { name: "约谈", detail: "主要负责人" },
  ]);
});
