import assert from "node:assert/strict";
import { test } from "node:test";
import { residentLines, residentSentence } from "./resident-sentences.ts";

const at = "2026-11-16T02:00:00.000Z";
const given = (name: string, when = at) => ({
  type: "taskGiven",
  at: when,
  facts: { org: name, orgEn: `${name}-en`, task: "一起上", basis: "duty" },
});
const texts = (items: Parameters<typeof residentLines>[0], language: "zh" | "en" = "zh") =>
  residentLines(items, language).map(({ text }) => text);

test("bodies that are asked at once are one plain line, whoever is asked later another", () => {
  const items = [
    { type: "accepted", at, facts: { deemed: false } },
    given("绿化局"),
    given("市场监管局"),
    given("城管局", "2026-11-17T02:00:00.000Z"),
  ];
  assert.deepEqual(texts(items), [
    "受理，办结时限开始计",
    "已请绿化局、市场监管局两个部门一起办",
    "已请城管局一起办",
  ]);
  assert.deepEqual(texts(items.slice(1), "en"), [
    "Asked to help: 绿化局-en, 市场监管局-en",
    "Asked to help: 城管局-en",
  ]);
});

test("how it came in is said in words, in both languages", () => {
  const received = { type: "received", at, facts: { channel: "web", kind: "request" } };
  assert.deepEqual(texts([received]), ["网上收到"]);
  assert.deepEqual(texts([received], "en"), ["Received online"]);
});

test("a body that is asked for two things is named once", () => {
  assert.deepEqual(texts([given("绿化局"), given("绿化局")]), ["已请绿化局一起办"]);
});

test("a return says plainly who passed it to whom and on what basis", () => {
  const facts = {
    fromOrg: "绿化局",
    fromOrgEn: "Landscaping",
    toOrg: "城管局",
    toOrgEn: "Enforcement",
    clause: "第十二条",
    reason: "属执法",
  };
  assert.equal(
    residentSentence({ type: "returned", facts }, "zh"),
    "绿化局认为该由城管局负责，转了过去（依据 第十二条）：属执法",
  );
});

test("of a case that one's own went into nothing that others wrote is missed: the sentence ends before it", () => {
  const facts = { text: "", people: 12, resources: [], org: "绿化局", orgEn: "" };
  assert.equal(residentSentence({ type: "operationLogged", facts }, "zh"), "绿化局到现场做了一次");
  const ended = { outcome: "done", result: "", notSolvedReason: null, late: false };
  assert.equal(residentSentence({ type: "completed", facts: ended }, "zh"), "办完了，已解决");
  assert.equal(
    residentSentence(
      { type: "returned", facts: { fromOrg: "甲", toOrg: "乙", clause: "一", reason: "" } },
      "zh",
    ),
    "甲认为该由乙负责，转了过去（依据 一）",
  );
});

test("the ladder and the call-back speak to the resident", () => {
  const rung = (name: string) => ({ type: "rungReached", facts: { rung: name, share: 1 } });
  assert.equal(residentSentence(rung("listed"), "zh"), "还没办完，由区领导挂牌督办");
  const called = (reached: boolean, satisfied: boolean | null) =>
    residentSentence({ type: "calledBack", facts: { reached, satisfied, note: "" } }, "zh");
  assert.equal(called(true, true), "打电话问过您，您说满意");
  assert.equal(called(true, false), "打电话问过您，您还不满意，接着改");
  assert.equal(called(false, null), "打电话没联系上您");
});
