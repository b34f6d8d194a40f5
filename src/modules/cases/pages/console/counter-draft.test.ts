import assert from "node:assert/strict";
import { test } from "node:test";
import type { Material } from "./case-requests.ts";
import {
  type CounterDraft,
  draftProblems,
  EMPTY_DRAFT,
  idNumberFits,
  intakeOf,
  missingMaterials,
  nextDraft,
  titleOf,
} from "./counter-draft.ts";

const material = (name: string, part: Partial<Material> = {}): Material => ({
  name,
  form: "original",
  count: 1,
  sampleFileId: null,
  shared: false,
  condition: null,
  note: "",
  nameEn: null,
  conditionEn: null,
  noteEn: null,
  ...part,
});

const card = material("身份证");
const photo = material("照片", { count: 2 });
const register = material("户口簿", { shared: true });
const proxy = material("代办人身份证", { condition: "由他人代办" });
const materials = [card, photo, register, proxy];

const application: CounterDraft = {
  ...EMPTY_DRAFT,
  matter: { kind: "application", code: "MZ-101", name: "优待证" },
  name: " 王建国 ",
  telephone: "138 0000 1111",
};

test("what nobody ticked is missing; what the office fetches is never asked for", () => {
  assert.deepEqual(missingMaterials(application, materials), [card, photo, proxy]);
  const ticked: CounterDraft = { ...application, ticks: { 0: "in", 3: "notNeeded" } };
  assert.deepEqual(missingMaterials(ticked, materials), [photo]);
});

test("an application carries its ticks in full words and decides now", () => {
  const draft: CounterDraft = { ...application, ticks: { 0: "in", 3: "notNeeded" } };
  const inFull = ({ name, count }: Material) => `${name} ${count} 份`;
  const body = intakeOf(draft, materials, true, inFull);
  assert.deepEqual(body.materials, [
    { materialId: "0", name: "身份证 1 份", handedIn: true },
    { materialId: "1", name: "照片 2 份", handedIn: false },
  ]);
  assert.equal(body.decideNow, true);
  assert.equal(body.dutyCode, "MZ-101");
  assert.deepEqual(body.reporter, {
    name: "王建国",
    telephone: "138 0000 1111",
    idNumber: null,
    address: null,
  });
});

test("a request is named after its first sentence and decides nothing at the counter", () => {
  const draft: CounterDraft = {
    ...EMPTY_DRAFT,
    matter: { kind: "request" },
    description: "路灯不亮。已经三天了。",
    isAnonymous: true,
  };
  const body = intakeOf(draft, [], true);
  assert.equal(body.title, "路灯不亮");
  assert.equal(body.decideNow, false);
  assert.equal(body.reporter, null);
  assert.equal(body.categoryCode, null);
});

test("a long first sentence is cut after forty characters", () => {
  assert.equal(titleOf("长".repeat(40)), "长".repeat(40));
  assert.equal(titleOf("长".repeat(41)), `${"长".repeat(40)}…`);
});

test("problems come in the order of the form", () => {
  assert.deepEqual(draftProblems(EMPTY_DRAFT), ["matter", "name"]);
  assert.deepEqual(
    draftProblems({
      ...EMPTY_DRAFT,
      matter: { kind: "request" },
      name: "沈",
      telephone: "没有",
      idNumber: "12",
      hasAgent: true,
    }),
    ["words", "telephone", "idNumber", "agentName"],
  );
  assert.deepEqual(draftProblems(application), []);
});

test("the check character of an identity number is that of GB 11643", () => {
  assert.equal(idNumberFits("11010519491231002X"), true);
  assert.equal(idNumberFits("11010519491231002x"), true);
  assert.equal(idNumberFits("110105194912310021"), false);
  // A passport has no check character that could be wrong.
  assert.equal(idNumberFits("E12345678"), true);
});

test("the next person finds channel and community as they were, and nothing of the last one", () => {
  const next = nextDraft({ ...application, channel: "telephone", areaId: 7, ticks: { 0: "in" } });
  assert.deepEqual(next, { ...EMPTY_DRAFT, channel: "telephone", areaId: 7 });
});
