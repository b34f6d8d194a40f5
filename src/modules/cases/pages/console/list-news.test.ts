import assert from "node:assert/strict";
import { test } from "node:test";
import type { CaseLine } from "./case-requests.ts";
import { compareLists } from "./list-news.ts";

const line = (id: number, title = "", more: object = {}): CaseLine =>
  ({ id, title, ...more }) as unknown as CaseLine;

test("what is new is counted and not shown yet; rows that are there change in place", () => {
  const shown = [line(1, "路灯"), line(2, "垃圾")];
  const now = [line(3, "噪声"), line(2, "垃圾，已派遣"), line(1, "路灯")];
  const { items, fresh, left } = compareLists(shown, now, true);
  assert.deepEqual(items, [line(1, "路灯"), line(2, "垃圾，已派遣")]);
  assert.deepEqual([fresh, left], [1, 0]);
});

test("a case that somebody else took out of the list is news, one that one has dealt with oneself is not", () => {
  const shown = [line(1), line(2, "", { timeline: [] }), line(3)];
  const { items, left } = compareLists(shown, [line(3)], true);
  assert.equal(left, 1);
  assert.deepEqual(
    items.map(({ id }) => id),
    [1, 2, 3],
  );
});

test("of a list that was looked at in part nobody can say what has left", () => {
  assert.equal(compareLists([line(1), line(2)], [line(1)], false).left, 0);
});
