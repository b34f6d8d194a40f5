import assert from "node:assert/strict";
import { test } from "node:test";
import { type SearchDocument, buildSearchIndex, queryUnits, searchScore } from "./search.ts";

const duty = (name: string, over: Partial<SearchDocument> = {}): SearchDocument => ({
  name,
  nameEn: null,
  synonyms: [],
  group: null,
  summary: "",
  materials: [],
  applicants: "",
  ...over,
});

const DUTIES: readonly SearchDocument[] = [
  duty("老年人优待证办理", { synonyms: ["老年证"], nameEn: "Senior citizen card" }),
  duty("高龄津贴发放", { applicants: "年满 80 周岁的老年人", nameEn: "Old-age allowance" }),
  duty("生育登记服务", { synonyms: ["生小孩"], nameEn: "Birth registration service" }),
  duty("出生登记(申报户口)", {
    materials: ["出生医学证明", "户口簿"],
    nameEn: "Household registration of a newborn",
  }),
  duty("食品(含保健食品)经营许可", { nameEn: "Food business permit" }),
  duty("失业保险金申领", { materials: ["身份证"], nameEn: "Unemployment benefit" }),
  duty("公共租赁住房申请", { nameEn: "Public rental housing" }),
  duty("养犬登记", { materials: ["犬只免疫证明", "身份证"], nameEn: "Dog registration" }),
  duty("临时占用城市道路审批", { nameEn: "Temporary use of a city road" }),
  duty("个体工商户设立登记", { nameEn: "Registration of an individual business" }),
];
const index = buildSearchIndex(DUTIES);
const first = (text: string) =>
  searchScore(index, text, 10).map(({ document }) => DUTIES[document]?.name)[0];

/** What residents type, and what they mean. */
const QUERIES: readonly (readonly [string, string])[] = [
  ["老人 证", "老年人优待证办理"],
  ["老人办证", "老年人优待证办理"],
  ["老年证怎么办", "老年人优待证办理"],
  ["老人补贴", "高龄津贴发放"],
  ["生小孩要办什么", "生育登记服务"],
  ["准生证", "生育登记服务"],
  ["给孩子上户口需要什么材料", "出生登记(申报户口)"],
  ["新生儿落户", "出生登记(申报户口)"],
  ["开饭店", "食品(含保健食品)经营许可"],
  ["食品经营许可证", "食品(含保健食品)经营许可"],
  ["没工作 失业金", "失业保险金申领"],
  ["公租房怎么申请", "公共租赁住房申请"],
  ["狗证", "养犬登记"],
  ["我想办个养狗的证", "养犬登记"],
  ["占道", "临时占用城市道路审批"],
  ["营业执照", "个体工商户设立登记"],
  ["food permits", "食品(含保健食品)经营许可"],
  ["how do I apply for the senior card", "老年人优待证办理"],
  ["unemploy", "失业保险金申领"],
  ["DOG", "养犬登记"],
];

for (const [text, expected] of QUERIES)
  test(`“${text}” finds ${expected}`, () => {
    assert.equal(first(text), expected);
  });

test("a name outranks a synonym and a synonym outranks a material", () => {
  const some = [
    duty("甲", { materials: ["居住证"] }),
    duty("乙", { synonyms: ["居住证"] }),
    duty("居住证办理"),
  ];
  const found = searchScore(buildSearchIndex(some), "居住证", 10);
  assert.deepEqual(
    found.map((hit) => hit.document),
    [2, 1, 0],
  );
});

test("words that say nothing are dropped, unless they are all that was typed", () => {
  assert.deepEqual(
    queryUnits("请问怎么办理残疾证需要什么材料").map((unit) => unit.alternatives[0]?.terms),
    [["残疾", "疾人"], ["证"]],
  );
  assert.ok(queryUnits("办理").length > 0);
});

test("nothing is found for nothing, punctuation and what does not exist", () => {
  for (const text of ["", "  ", "???", "航天器发射许可甲乙丙丁", "\u0000", "。".repeat(500)])
    assert.ok(searchScore(index, text, 10).length <= 3, text);
  assert.deepEqual(searchScore(index, "???", 10), []);
  assert.deepEqual(searchScore(buildSearchIndex([]), "老人", 10), []);
});

test("an overlong query costs no more than a short one", () => {
  assert.ok(queryUnits("老人证".repeat(10_000)).length < 120);
});
