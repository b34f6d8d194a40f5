/** Rows are decided, looked up and decided again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decideRows, getRow, getSet, listRows } from "./actions.ts";
import { anItem } from "./builders/rows.ts";
import type { Decision } from "./schema.ts";
import { as, ask, district, setOf, useDistrict } from "./consolidation.fixture.ts";

useDistrict();

test("rows are decided, changed and taken back; a proposal is settled when both of its rows are decided", async () => {
  const { id, row } = await setOf(
    ["高龄津贴申领", "LINE1", "A-1"],
    ["高龄津贴发放", "LINE2", "B-1"],
  );
  const [keep, merge] = [row("高龄津贴申领"), row("高龄津贴发放")];
  const open = async () => (await getSet(as("coordinator"), id)).openProposals;
  assert.equal(await open(), 1);
  await decideRows(as("coordinator"), id, [anItem(keep)]);
  assert.equal(await open(), 1);
  const { undo } = await decideRows(as("coordinator"), id, [
    anItem(merge, { kind: "merge", targetId: keep, reason: "同一补贴" }),
  ]);
  assert.equal(await open(), 0);
  await decideRows(as("coordinator"), id, undo);
  assert.equal(await open(), 1);
  await decideRows(as("coordinator"), id, [anItem(merge, { kind: "drop", reason: "已停办" }, 2)]);
  const view = await getRow(as("coordinator"), id, merge);
  assert.deepEqual(
    view.decisions.map(({ kind, reason, by }) => [kind, reason, by.name]),
    [
      ["drop", "已停办", "方晓"],
      [null, null, "方晓"],
      ["merge", "同一补贴", "方晓"],
    ],
  );
});

test("undoing a bulk decision gives every row back what it had before", async () => {
  const { id, lines } = await setOf(
    ["甲事项登记", "LINE1", "A-1"],
    ["乙事项检查", "LINE1", "A-2"],
    ["丙证明", "LINE2", "B-1"],
  );
  const [a = 0, b = 0, c = 0] = lines.map((line) => line.id);
  await decideRows(as("coordinator"), id, [anItem(a, { kind: "strengthen", reason: "加强" })]);
  const { undo } = await decideRows(as("coordinator"), id, [
    anItem(a, { kind: "oneStop", reason: "进厅" }, 1),
    anItem(b, { kind: "oneStop", reason: "进厅" }),
    anItem(c, { kind: "oneStop", reason: "进厅" }),
  ]);
  await decideRows(as("coordinator"), id, undo);
  const after = await listRows(as("coordinator"), id, {});
  assert.deepEqual(
    after.items.map(({ decision, reason }) => [decision, reason]),
    [
      ["strengthen", "加强"],
      [null, null],
      [null, null],
    ],
  );
});

test("of two officials who decide one row the second is told who decided, what and when", async () => {
  const { id, row } = await setOf(["高龄津贴申领", "LINE1", "A-1"]);
  const rowId = row("高龄津贴申领");
  const decide = (kind: Decision["kind"]) =>
    ask("coordinator", "POST", `/${id}/decisions`, { items: [anItem(rowId, { kind })] });
  const answers = await Promise.all([decide("keep"), decide("drop"), decide("oneStop")]);
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409, 409],
  );
  const second = answers.find(({ status }) => status === 409) ?? assert.fail("nobody came second");
  const { error } = second.body as { error: { code: string; message: string } };
  assert.equal(error.code, "consolidation.decided_meanwhile");
  assert.match(
    error.message,
    /^第 1 号“高龄津贴申领”刚由方晓（coordinator）在 \d{4}-\d\d-\d\d \d\d:\d\d 处理为“.+”。/,
  );
  assert.equal((await getRow(as("coordinator"), id, rowId)).decisions.length, 1);
});

test("merges that race cannot make a circle", async () => {
  const { id, lines } = await setOf(["甲事项登记", "LINE1", "A-1"], ["乙事项检查", "LINE1", "A-2"]);
  const [a = 0, b = 0] = lines.map((line) => line.id);
  const merge = (from: number, to: number) =>
    ask("coordinator", "POST", `/${id}/decisions`, {
      items: [anItem(from, { kind: "merge", targetId: to })],
    });
  const answers = await Promise.all([merge(a, b), merge(b, a)]);
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409],
  );
});

test("rows are found by department, decision, words and number, page by page", async () => {
  const { id, lines } = await setOf(
    ["高龄津贴申领", "LINE1", "Q-1"],
    ["路灯维修", "LINE2", "Q-2"],
    ["树木修剪", "LINE2", "Q-3"],
  );
  await decideRows(as("coordinator"), id, [anItem(lines[2]?.id ?? 0, { kind: "drop" })]);
  const names = async (query: Parameters<typeof listRows>[2]) =>
    (await listRows(as("coordinator"), id, query)).items.map(({ name }) => name);
  assert.deepEqual(await names({ orgId: district.org("LINE2") }), ["路灯维修", "树木修剪"]);
  assert.deepEqual(await names({ state: "undecided" }), ["高龄津贴申领", "路灯维修"]);
  assert.deepEqual(await names({ state: "drop" }), ["树木修剪"]);
  assert.deepEqual(await names({ q: "维修" }), ["路灯维修"]);
  assert.deepEqual(await names({ q: "2" }), ["路灯维修"]);
  assert.deepEqual(await names({ q: "???" }), []);
  const first = await listRows(as("coordinator"), id, { limit: 2 });
  assert.equal(first.items.length, 2);
  const second = await listRows(as("coordinator"), id, { limit: 2, after: first.next ?? "" });
  assert.deepEqual([second.items.map(({ name }) => name), second.next], [["树木修剪"], null]);
});
