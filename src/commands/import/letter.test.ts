import assert from "node:assert/strict";
import { test } from "node:test";
import { iso, parseInstant } from "#kernel/pure/day.ts";
import { type Letter, type LetterColumn, readLetter, typeOf } from "./letter.ts";
import { type RefusedRow, isRefusedRow, refuseRepeats } from "./reasons.ts";

const NOW = parseInstant("2026-11-21T07:30:00Z") ?? 0;
const CELLS: Readonly<Record<LetterColumn, string>> = {
  留言编号: "17",
  留言用户: "W0042",
  留言主题: "希望东街加装路灯",
  留言时间: "2019/4/25 9:32:09",
  留言详情: "\n\t\t东街夜里很黑。\n\t\t",
  答复意见: "您好,已列入计划。",
  答复时间: "2019/5/10 14:56:53",
};
const readWith = (changes: Partial<Record<LetterColumn, string>> = {}): Letter | RefusedRow =>
  readLetter({ row: 2, cells: { ...CELLS, ...changes } }, NOW);
function letterWith(changes: Partial<Record<LetterColumn, string>> = {}): Letter {
  const letter = readWith(changes);
  assert.ok(!isRefusedRow(letter), JSON.stringify(letter));
  return letter;
}

test("a letter is read with its times as a clock in Shanghai showed them", () => {
  assert.deepEqual(letterWith(), {
    row: 2,
    id: "17",
    writer: "W0042",
    subject: "希望东街加装路灯",
    text: "东街夜里很黑。",
    type: "suggestion",
    receivedAt: parseInstant("2019-04-25T01:32:09Z"),
    reply: { text: "您好,已列入计划。", at: parseInstant("2019-05-10T06:56:53Z") },
  });
});

test("a letter without a writer is anonymous", () => {
  assert.equal(letterWith({ 留言用户: " " }).writer, "");
});

test("a letter with neither reply nor time of one waits for its answer", () => {
  assert.equal(letterWith({ 答复意见: " ", 答复时间: "" }).reply, null);
});

test("a reply of which only the day is known came by the end of its working hours", () => {
  const { reply } = letterWith({ 答复时间: "2019/5/10" });
  assert.equal(iso(reply?.at ?? 0), "2019-05-10T09:30:00.000Z");
});

test("a reply on the letter's own evening, of which only the day is known, came with the letter", () => {
  const { receivedAt, reply } = letterWith({ 留言时间: "2019/5/10 20:00", 答复时间: "2019/5/10" });
  assert.equal(reply?.at, receivedAt);
});

test("a letter of which only the day is known counts from its beginning", () => {
  assert.equal(iso(letterWith({ 留言时间: "2019-04-25" }).receivedAt), "2019-04-24T16:00:00.000Z");
});

test("every row that is not taken has its reason", () => {
  const rows: readonly (readonly [RefusedRow["reason"], Partial<Record<LetterColumn, string>>])[] =
    [
      ["id_missing", { 留言编号: " " }],
      ["id_too_long", { 留言编号: "1".repeat(61) }],
      ["reporter_too_long", { 留言用户: "W".repeat(61) }],
      ["subject_missing", { 留言主题: "\u00a0" }],
      ["subject_too_long", { 留言主题: "灯".repeat(101) }],
      ["text_missing", { 留言详情: "\n\t\t\n" }],
      ["text_too_long", { 留言详情: "灯".repeat(4001) }],
      ["time_unreadable", { 留言时间: "" }],
      ["time_unreadable", { 留言时间: "19/4/25 9:32" }],
      ["time_too_early", { 留言时间: "1991/12/31 23:59:59" }],
      ["time_in_future", { 留言时间: "2026/11/21 15:30:01" }],
      ["end_unreadable", { 答复时间: "已答复" }],
      ["end_before_receipt", { 答复时间: "2019/4/25 9:32:08" }],
      ["end_before_receipt", { 答复时间: "2019/4/24" }],
      ["end_in_future", { 答复时间: "2026/11/21 15:30:01" }],
      ["reply_missing", { 答复意见: "\u3000" }],
      ["reply_without_time", { 答复时间: " " }],
      ["reply_too_long", { 答复意见: "灯".repeat(20_001) }],
    ];
  for (const [reason, changes] of rows) {
    const read = readWith(changes);
    assert.equal("reason" in read ? read.reason : "taken", reason);
  }
  assert.deepEqual(readLetter({ row: 9, cells: null }, NOW), { row: 9, id: "", reason: "cells" });
});

test("at its limit a text is still taken", () => {
  letterWith({
    留言详情: "灯".repeat(4000),
    留言主题: "灯".repeat(100),
    答复意见: "灯".repeat(20_000),
  });
  letterWith({ 答复时间: "2019/4/25 9:32:09" });
  letterWith({ 留言时间: "1992/1/1 0:00:00", 答复时间: "2026/11/21 15:30:00" });
});

test("of two rows with one number the first is taken; a refused row takes no number", () => {
  const first = letterWith();
  const again = { ...letterWith(), row: 3 };
  const refused = { row: 4, id: "18", reason: "text_missing" } as const;
  const other = { ...letterWith({ 留言编号: "18" }), row: 5 };
  assert.deepEqual(refuseRepeats([first, again, refused, other]), [
    first,
    { row: 3, id: "17", reason: "id_twice" },
    refused,
    other,
  ]);
});

test("the first word of a subject that says so tells what sort of letter it is", () => {
  for (const [subject, type] of [
    ["投诉夜间施工扰民", "complaint"],
    ["咨询居住证怎么办理", "question"],
    ["东街的路灯什么时候修?", "question"],
    ["建议东街加装路灯", "suggestion"],
    ["希望严查夜间施工,投诉多次无果", "suggestion"],
    ["东街路灯损坏", "report"],
  ] as const)
    assert.equal(typeOf(subject), type, subject);
});
