import assert from "node:assert/strict";
import { test } from "node:test";
import { aDeskRow, anItem } from "../builders/rows.ts";
import type { DecisionItem } from "../schema.ts";
import { type DeskRow, checkDecisions, mergeEnds } from "./decide.ts";

const desk = (...rows: DeskRow[]) => new Map(rows.map((row) => [row.id, row]));
const codeOf = (rows: ReadonlyMap<number, DeskRow>, ...items: DecisionItem[]) =>
  checkDecisions(rows, items)?.code;
const merge = (rowId: number, targetId: number | null, revision = 0) =>
  anItem(rowId, { kind: "merge", targetId }, revision);
const merged = (id: number, targetId: number) =>
  aDeskRow(id, { kind: "merge", targetId, revision: 1 });

test("every kind of decision can be taken about an undecided row", () => {
  const rows = desk(aDeskRow(1), aDeskRow(2));
  for (const kind of ["keep", "strengthen", "optimise", "oneStop", "giveBack", "drop"] as const)
    assert.equal(codeOf(rows, anItem(1, { kind })), undefined, kind);
  assert.equal(codeOf(rows, merge(1, 2)), undefined);
});

test("whoever decides over a decision that they did not see is told", () => {
  const rows = desk(aDeskRow(1, { kind: "keep", revision: 1 }));
  assert.equal(codeOf(rows, anItem(1)), "consolidation.decided_meanwhile");
  assert.equal(codeOf(rows, anItem(1, {}, 1)), undefined);
});

test("a decision can be taken back, but not one that nobody took", () => {
  const back = (revision: number): DecisionItem => ({ rowId: 1, revision, decision: null });
  assert.equal(codeOf(desk(aDeskRow(1, { kind: "drop", revision: 1 })), back(1)), undefined);
  assert.equal(codeOf(desk(aDeskRow(1)), back(0)), "consolidation.nothing_to_take_back");
});

test("a merge names another row of the set, and only a merge does", () => {
  const rows = desk(aDeskRow(1), aDeskRow(2));
  assert.equal(codeOf(rows, merge(1, null)), "consolidation.target_missing");
  assert.equal(codeOf(rows, merge(1, 1)), "consolidation.target_is_itself");
  assert.equal(codeOf(rows, merge(1, 9)), "consolidation.unknown_target");
  assert.equal(codeOf(rows, anItem(1, { targetId: 2 })), "consolidation.target_without_merge");
  assert.equal(codeOf(rows, anItem(9)), "consolidation.unknown_row");
});

test("a code is given to what stays only", () => {
  const rows = desk(aDeskRow(1), aDeskRow(2));
  assert.equal(codeOf(rows, anItem(1, { code: "MZ-9" })), undefined);
  assert.equal(codeOf(rows, anItem(1, { kind: "oneStop", code: "MZ-9" })), undefined);
  assert.equal(
    codeOf(rows, anItem(1, { kind: "drop", code: "MZ-9" })),
    "consolidation.code_without_duty",
  );
});

test("rows that would be merged into each other are refused, with the circle named", () => {
  const rows = desk(merged(1, 2), merged(2, 3), aDeskRow(3));
  const no = checkDecisions(rows, [merge(3, 1)]);
  assert.equal(no?.code, "consolidation.merge_cycle");
  assert.equal(no?.params["path"], "1 → 2 → 3 → 1");
  assert.equal(
    codeOf(desk(aDeskRow(1), aDeskRow(2)), merge(1, 2), merge(2, 1)),
    "consolidation.merge_cycle",
  );
});

test("nothing is merged into a row that was returned or dropped, at whatever end of a chain", () => {
  const gone = aDeskRow(3, { kind: "giveBack", revision: 1 });
  assert.equal(codeOf(desk(aDeskRow(1), gone), merge(1, 3)), "consolidation.target_leaves");
  assert.equal(
    codeOf(
      desk(aDeskRow(1), aDeskRow(2), aDeskRow(3, { kind: "drop", revision: 1 })),
      merge(1, 2),
      merge(2, 3),
    ),
    "consolidation.target_leaves",
  );
});

test("a row that others are merged into cannot be returned or dropped until they are changed", () => {
  const rows = desk(merged(1, 2), aDeskRow(2));
  const no = checkDecisions(rows, [anItem(2, { kind: "drop" })]);
  assert.equal(no?.code, "consolidation.is_target");
  assert.deepEqual([no?.params["no"], no?.params["from"]], [2, 1]);
  // Both together leave nothing that was merged into what is gone.
  assert.equal(
    codeOf(rows, anItem(2, { kind: "drop" }), anItem(1, { kind: "drop" }, 1)),
    undefined,
  );
  assert.equal(codeOf(rows, anItem(2, { kind: "oneStop" })), undefined);
});

test("of many decisions one that is refused refuses all, and none is about the same row twice", () => {
  const rows = desk(aDeskRow(1), aDeskRow(2));
  assert.equal(codeOf(rows, anItem(1), merge(2, 2)), "consolidation.target_is_itself");
  assert.equal(codeOf(rows, anItem(1), anItem(1, { kind: "drop" })), "consolidation.row_twice");
});

test("a merged row ends where the chain ends", () => {
  const ends = mergeEnds([
    { id: 1, kind: "merge", targetId: 2 },
    { id: 2, kind: "merge", targetId: 3 },
    { id: 3, kind: "keep", targetId: null },
    { id: 4, kind: null, targetId: null },
  ]);
  assert.deepEqual(
    [...ends],
    [
      [1, 3],
      [2, 3],
    ],
  );
});
