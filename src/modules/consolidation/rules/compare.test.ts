import assert from "node:assert/strict";
import { test } from "node:test";
import { aRow } from "../builders/rows.ts";
import { type ComparedRow, compareRows, readBasis, readRow } from "./compare.ts";

const compare = (a: Partial<ComparedRow>, b: Partial<ComparedRow>) =>
  compareRows(
    readRow(aRow({ id: 1, ...a }), ["民政局"]),
    readRow(aRow({ id: 2, ...b }), ["民政局"]),
  );
const reasons = (a: Partial<ComparedRow>, b: Partial<ComparedRow>) =>
  compare(a, b)?.reasons.map(({ code, params }) => [code, ...Object.values(params)].join(" "));

test("the same name in one department is exact, in two an overlap; another way of writing it is near", () => {
  assert.equal(compare({}, {})?.kind, "exact");
  assert.equal(compare({}, { orgId: 2 })?.kind, "overlap");
  assert.equal(compare({ name: "老年人优待证申领" }, {})?.kind, "near");
  assert.equal(compare({ name: "“老年人优待证” 办理" }, {})?.kind, "exact");
});

test("the reason says in what the names differ", () => {
  assert.deepEqual(reasons({}, {}), ["sameName"]);
  assert.deepEqual(reasons({}, { name: "《老年人优待证》办理" }), ["onlyMarks"]);
  assert.deepEqual(reasons({}, { name: "老年人优待证办理（区级）" }), ["onlyRemark 区级"]);
  assert.deepEqual(reasons({}, { name: "民政局老年人优待证办理" }), ["onlyPrefix 民政局"]);
  assert.deepEqual(reasons({}, { name: "老人优待证核发" }), [
    "onlySynonyms 老年人/老人、办理/核发",
  ]);
  assert.deepEqual(reasons({}, { name: "老年人优待证办理服务" }), ["onlyFillers 服务"]);
  assert.deepEqual(reasons({}, { name: "优待证老年人办理" }), ["wordOrder"]);
});

test("rows that share more say so: article, law, applicants, larger item", () => {
  const basis = ["《老年人权益保障法》第二十一条"];
  const more = { applicants: "60 周岁以上", group: "老年人优待" };
  assert.deepEqual(
    reasons(
      { legalBasis: basis, ...more },
      { legalBasis: ["《老年人权益保障法》第21条第二款"], ...more },
    ),
    [
      "sameName",
      "sharedArticle 老年人权益保障法 21",
      "sameApplicants 60 周岁以上",
      "sameGroup 老年人优待",
    ],
  );
  assert.deepEqual(reasons({ legalBasis: basis }, { legalBasis: ["《老年人权益保障法》第三条"] }), [
    "sameName",
    "sharedLaw 老年人权益保障法",
  ]);
});

test("articles are read from texts as departments write them", () => {
  assert.deepEqual(readBasis(["依据《中华人民共和国食品安全法》第三十五条、第36条，《消防法》"]), {
    laws: ["食品安全法", "消防法"],
    articles: ["食品安全法#35", "食品安全法#36"],
  });
});

test("another figure, act, group of people or level makes another duty, however alike the rest is", () => {
  const different: readonly (readonly [string, string])[] = [
    ["80周岁以上老年人津贴发放", "90周岁以上老年人津贴发放"],
    ["2024年度社会组织年检", "2025年度社会组织年检"],
    ["一级医院设置审批", "二级医院设置审批"],
    ["食品经营许可证变更", "食品经营许可证注销"],
    ["客运车辆运输证转入", "客运车辆运输证转出"],
    ["老年人助餐服务", "残疾人助餐服务"],
    ["公司设立登记", "分公司设立登记"],
    ["取水许可（县级）", "取水许可（市级）"],
    ["城镇低保申请", "农村低保申请"],
    ["基本养老保险关系转移", "基本医疗保险关系转移"],
  ];
  const legalBasis = ["《某某条例》第八条"];
  for (const [a, b] of different)
    assert.equal(
      compare({ name: a, legalBasis }, { name: b, legalBasis, orgId: 2 }),
      undefined,
      `${a} | ${b}`,
    );
});

test("names that are only alike are proposed where they follow from one article, and never without", () => {
  const [a, b] = ["困难职工子女学费减免", "困难职工子女学费减收免收"];
  const legalBasis = ["《工会法》第十二条"];
  assert.equal(compare({ name: a }, { name: b, orgId: 2 }), undefined);
  const found = compare({ name: a, legalBasis }, { name: b, legalBasis, orgId: 2 });
  assert.deepEqual(
    found?.reasons.map(({ code }) => code),
    ["similar", "sharedArticle"],
  );
});

test("one code for two rows is always worth a look", () => {
  assert.deepEqual(
    reasons({ code: "MZ-1" }, { code: "MZ-1", name: "殡葬服务机构许可", orgId: 2 }),
    ["sameCode MZ-1"],
  );
});

test("two rows are compared the same from either side", () => {
  const a = readRow(aRow({ id: 7, name: "老人优待证申领" }), []);
  const b = readRow(aRow({ id: 3, orgId: 2 }), []);
  assert.deepEqual(compareRows(a, b), compareRows(b, a));
  assert.deepEqual([compareRows(a, b)?.low, compareRows(a, b)?.high], [3, 7]);
});
