import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  type Guidance,
  isPartlyChinese,
  leadOfCategory,
  leadOfDuty,
  loadLists,
  publishedCatalogue,
  searchDuties,
  verifyCatalogue,
} from "#catalogue";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { loadAreas } from "#places";
import { demoProgram } from "../../test/demo.ts";
import { type TestProgram, serverFor } from "../../test/program.ts";
import { demoCatalogue } from "./catalogue.ts";

let program: TestProgram;
const context = () => program.context({ kind: "system", job: "test" });

before(async () => {
  program = await demoProgram();
});
after(() => program.remove());

test("the demo publishes its duties over all four classes, each with one lead everywhere", async () => {
  const { duties } = await publishedCatalogue(context());
  assert.equal(duties.length, demoCatalogue.duties.length);
  const classes = new Set(duties.map((duty) => duty.content.class));
  assert.deepEqual([...classes].sort(), [
    "enforcement",
    "publicService",
    "safety",
    "selfGovernance",
  ]);
  const areas = await loadAreas(context());
  for (const area of areas.all.filter((one) => one.level === "grid"))
    for (const duty of duties) {
      const lead = await leadOfDuty(context(), duty, area.id);
      assert.ok(!isRefusal(lead), `${duty.code} in ${area.code}`);
    }
});

test("every duty of the demo says what it is, what it takes and what residents call it, in both languages", async () => {
  for (const { code, content } of (await publishedCatalogue(context())).duties) {
    assert.ok(content.summary.length >= 8, code);
    assert.ok((content.summaryEn ?? "").length >= 20, code);
    assert.ok(content.nameEn !== null, code);
    assert.ok(content.materials.length > 0, code);
    assert.ok(content.synonyms.length >= 2, code);
    assert.ok(content.limits.promised !== null && content.limits.statutory !== null, code);
    assert.ok(content.channels.length > 0 && content.placeKinds.length > 0, code);
    assert.ok(content.lists.length > 0, code);
    assert.ok(content.result !== "" && content.applicants !== "", code);
  }
});

test("a reader of English reads every duty of the demo wholly in English", async () => {
  const server = await serverFor(program, { kind: "anonymous" });
  const HAN = /\p{Script=Han}/u;
  for (const { code } of demoCatalogue.duties) {
    const answer = await server.inject({ url: `/api/v1/duties/${code}` });
    assert.equal(answer.statusCode, 200, code);
    const { content, lists, responsible } = answer.json<Guidance>();
    const read: Record<string, string | null> = {};
    const say = (what: string, chinese: string | null, english: string | null) => {
      if ((chinese ?? "") !== "") read[what] = english;
    };
    say("name", content.name, content.nameEn);
    say("summary", content.summary, content.summaryEn);
    say("group", content.group, content.groupEn);
    say("applicants", content.applicants, content.applicantsEn);
    say("fee", content.fee, content.feeEn);
    say("places", content.places, content.placesEn);
    say("result", content.result, content.resultEn);
    say("retention", content.retention, content.retentionEn);
    content.materials.forEach((one, i) => {
      say(`material ${i}`, one.name, one.nameEn);
      say(`condition ${i}`, one.condition, one.conditionEn);
      say(`note ${i}`, one.note, one.noteEn);
    });
    content.steps.forEach((one, i) => {
      say(`step ${i}`, one.name, one.nameEn);
      say(`detail ${i}`, one.detail, one.detailEn);
    });
    content.legalBasis.forEach((basis, i) => say(`basis ${i}`, basis, basis));
    lists.forEach((one, i) => say(`list ${i}`, one.name, one.nameEn));
    responsible.leads.forEach((one, i) => say(`lead ${i}`, one.orgName, one.orgNameEn));
    responsible.coOrganisers.forEach((one, i) => {
      say(`helper ${i}`, one.orgName, one.orgNameEn);
      say(`task ${i}`, one.task, one.taskEn);
    });
    for (const [what, english] of Object.entries(read)) {
      assert.ok(english !== null && english !== "", `${code}: ${what} has no English`);
      assert.ok(!HAN.test(english), `${code}: ${what} is “${english}”`);
    }
    assert.equal(isPartlyChinese(content, responsible.coOrganisers), false, code);
  }
});

test("every list of the demo is used, the six classes of the stations too", async () => {
  const { duties } = await publishedCatalogue(context());
  const used = new Set(duties.flatMap((duty) => duty.content.lists));
  for (const list of await loadLists(context())) assert.ok(used.has(list.code), list.code);
});

test("every kind of request has a lead in every grid", async () => {
  const areas = await loadAreas(context());
  for (const area of areas.all.filter((one) => one.level === "grid"))
    for (const { code } of demoCatalogue.categories) {
      const lead = await leadOfCategory(context(), code, area.id);
      assert.ok(!isRefusal(lead), `${code} in ${area.code}`);
    }
});

/** What residents of the demo type, and the duty that they mean. */
const QUERIES: readonly (readonly [string, string])[] = [
  ["老人 证", "MZ-101"],
  ["老人办证", "MZ-101"],
  ["生小孩要办什么", "WJ-101"],
  ["给孩子上户口", "GA-101"],
  ["开饭店需要什么", "SC-202"],
  ["社保卡丢了怎么办", "RS-105"],
  ["公司不发工资 讨薪", "RS-108"],
  ["楼上太吵了", "HJ-202"],
  ["想给老楼装个电梯", "ZJ-102"],
  ["狗证", "GA-105"],
  ["低保怎么申请", "MZ-106"],
  ["打官司请不起律师", "PA-304"],
  ["小区车位不够", "JW-404"],
  ["lost social security card", "RS-105"],
  ["dog", "GA-105"],
  ["wheelchair", "CL-103"],
  ["vaccination record for school", "JY-101"],
];

for (const [text, code] of QUERIES)
  test(`“${text}” finds ${code} first`, async () => {
    assert.equal((await searchDuties(context(), text))[0]?.code, code);
  });

test("the events of the demo catalogue prove its tables", async () => {
  assert.equal(await verifyCatalogue(context()), null);
});
