import assert from "node:assert/strict";
import { test } from "node:test";
import { type Count, byDepartment, byMonth, monthsBetween, sumsOf } from "./statistics.ts";

const count = (change: Partial<Count> = {}): Count => ({
  departmentOrgId: 11,
  month: "2026-11",
  channel: "telephone",
  status: "waiting",
  n: 1,
  ...change,
});

const COUNTS = [
  count({ n: 2 }),
  count({ status: "confirmed", channel: "case", n: 3 }),
  count({ status: "withdrawn" }),
  count({ departmentOrgId: 12, status: "covered", month: "2026-10" }),
  count({ departmentOrgId: 13, status: "confirmed", month: "2026-10", n: 4 }),
];

test("every refusal is recorded once and is in exactly one of what became of it", () => {
  assert.deepEqual(sumsOf(COUNTS), {
    recorded: 11,
    waiting: 2,
    confirmed: 7,
    covered: 1,
    withdrawn: 1,
  });
});

test("who was found most often to push un-admitted work comes first; channels add up to what was recorded", () => {
  const lines = byDepartment(COUNTS);
  assert.deepEqual(
    lines.map(({ departmentOrgId, recorded, confirmed }) => [departmentOrgId, recorded, confirmed]),
    [
      [13, 4, 4],
      [11, 6, 3],
      [12, 1, 0],
    ],
  );
  assert.deepEqual(lines[1]?.channels, { telephone: 3, case: 3 });
});

test("months without any are lines too, and a span that is too long or the wrong way round has no end", () => {
  assert.deepEqual(monthsBetween("2026-11", "2027-02"), [
    "2026-11",
    "2026-12",
    "2027-01",
    "2027-02",
  ]);
  assert.deepEqual(monthsBetween("2026-12", "2026-11"), []);
  assert.equal(monthsBetween("2020-01", "2026-01").at(-1), "2024-12");
  assert.deepEqual(
    byMonth(COUNTS, ["2026-09", "2026-10"]).map(({ month, recorded }) => [month, recorded]),
    [
      ["2026-09", 0],
      ["2026-10", 5],
    ],
  );
});
