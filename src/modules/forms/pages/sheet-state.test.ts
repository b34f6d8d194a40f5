import assert from "node:assert/strict";
import { test } from "node:test";
import { aField, anItem } from "../builders.ts";
import { readSheet } from "./sheet-state.ts";

type Sheet = Parameters<typeof readSheet>[0];
type Line = Sheet["entries"][number];

const none = { org: null, person: null, at: "2026-11-02T02:00:00.000Z" };
const blank = (fieldId: number): Line => ({ fieldId, seq: 0, entry: null, known: null });
const known = (fieldId: number, value: number | boolean, isFresh: boolean): Line => ({
  ...blank(fieldId),
  known: { ...none, kind: "answer", title: "养老底数", value, isFresh, freshUntil: null },
});
const computed = (fieldId: number, value: number): Line => ({
  ...blank(fieldId),
  known: {
    ...none,
    at: null,
    kind: "computed",
    title: null,
    value,
    isFresh: true,
    freshUntil: null,
  },
});
const typed = (fieldId: number, value: number | boolean): Line => ({
  ...blank(fieldId),
  seq: 2,
  entry: { ...none, value, how: "typed", from: null },
});
const sheet = (
  fields: ReturnType<typeof aField>[],
  entries: Line[],
  items = fields.map(({ id }) => anItem(id)),
): Sheet => ({
  design: { sections: [{ title: "", items }], sums: [] },
  fields,
  entries,
});

test("a known value waits to be confirmed, a stale one does not, and neither stands yet", () => {
  const reading = readSheet(sheet([aField(1), aField(2)], [known(1, 5, true), known(2, 6, false)]));
  assert.deepEqual(
    [reading.all, reading.done, reading.waiting.map(({ fieldId }) => fieldId)],
    [2, 0, [1]],
  );
  assert.deepEqual(
    reading.problems.map(({ fieldId, problem }) => [fieldId, problem]),
    [
      [1, "missing"],
      [2, "missing"],
    ],
  );
});

test("what the platform computes is nobody's work and is never missing", () => {
  const fields = [aField(1, { source: "grids" }), aField(2)];
  const reading = readSheet(sheet(fields, [computed(1, 4), typed(2, 7)]));
  assert.deepEqual([reading.all, reading.done, reading.problems], [1, 1, []]);
});

test("a known answer decides what is asked before it is confirmed", () => {
  const fields = [aField(1, { type: "yesNo", adding: "count" }), aField(2)];
  const items = [anItem(1), anItem(2, { onlyIf: { fieldId: 1, is: true } })];
  const yes = readSheet(sheet(fields, [known(1, true, true), blank(2)], items));
  const no = readSheet(sheet(fields, [known(1, false, true), blank(2)], items));
  assert.deepEqual([[...yes.asked], [...no.asked]], [[1, 2], [1]]);
});
