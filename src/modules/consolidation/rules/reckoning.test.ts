import assert from "node:assert/strict";
import { test } from "node:test";
import { isBalanced, tallyByDepartment, tallyOf } from "./reckoning.ts";

/** 500 and more raw rows become 360: 11 returned, 150 on the one-stop platform, 13 strengthened, 14 optimised. */
const PUBLISHED = [
  { orgId: 1, kind: "keep", count: 183 },
  { orgId: 1, kind: "strengthen", count: 13 },
  { orgId: 1, kind: "optimise", count: 14 },
  { orgId: 2, kind: "oneStop", count: 150 },
  { orgId: 2, kind: "merge", count: 132 },
  { orgId: 2, kind: "giveBack", count: 11 },
  { orgId: 2, kind: "drop", count: 9 },
] as const;

test("the published account: 512 raw rows become 360, each answered for", () => {
  const total = tallyOf(PUBLISHED);
  assert.deepEqual(total, {
    raw: 512,
    keep: 183,
    strengthen: 13,
    optimise: 14,
    oneStop: 150,
    merge: 132,
    giveBack: 11,
    drop: 9,
    undecided: 0,
    after: 360,
  });
  assert.equal(isBalanced(total), true);
});

test("one row without an answer unbalances the account", () => {
  const total = tallyOf([...PUBLISHED, { kind: null, count: 1 }]);
  assert.deepEqual([total.raw, total.undecided, total.after], [513, 1, 360]);
  assert.equal(isBalanced(total), false);
});

test("departments add up to the total", () => {
  const byOrg = [...tallyByDepartment(PUBLISHED)];
  assert.deepEqual(
    byOrg.map(([id, tally]) => [id, tally.raw, tally.after]),
    [
      [1, 210, 210],
      [2, 302, 150],
    ],
  );
});
