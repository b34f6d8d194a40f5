import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import {
  closingBlockers,
  decideClosing,
  firstDayOf,
  isPeriod,
  nextPeriod,
  periodOf,
  postingDay,
  previousPeriod,
} from "./period.ts";

test("months follow one another across the year", () => {
  assert.equal(periodOf("2026-11-30"), 202611);
  assert.equal(nextPeriod(202611), 202612);
  assert.equal(nextPeriod(202612), 202701);
  assert.equal(previousPeriod(202701), 202612);
  assert.equal(previousPeriod(202612), 202611);
  assert.equal(firstDayOf(202702), "2027-02-01");
  assert.deepEqual([202600, 202613, 202612, 199912, 202611.5].map(isPeriod), [
    false,
    false,
    true,
    false,
    false,
  ]);
});

test("what happened in a closed month counts for the first day of the next open one", () => {
  assert.equal(postingDay("2026-10-31", 0), "2026-10-31");
  assert.equal(postingDay("2026-10-31", 202609), "2026-10-31");
  assert.equal(postingDay("2026-10-31", 202610), "2026-11-01");
  assert.equal(postingDay("2026-03-05", 202612), "2027-01-01");
});

const facts = {
  period: 202610,
  closedThrough: 202609,
  firstPeriod: 202601,
  today: "2026-11-01",
  overdueCommitments: 0,
};

test("a month is closed when it is over, its turn has come and nothing in it waits", () => {
  assert.deepEqual(decideClosing(facts), { period: 202610 });
  const code = (change: Partial<typeof facts>) => {
    const answer = decideClosing({ ...facts, ...change });
    return isRefusal(answer) ? answer.code : "closed";
  };
  assert.equal(code({ today: "2026-10-31" }), "ledger.month_not_over");
  assert.equal(code({ closedThrough: 202610 }), "ledger.closed_already");
  assert.equal(code({ closedThrough: 202611 }), "ledger.closed_already");
  assert.equal(code({ closedThrough: 202608 }), "ledger.earlier_month_open");
  assert.equal(code({ closedThrough: 0 }), "ledger.earlier_month_open");
  assert.equal(code({ closedThrough: 0, firstPeriod: 202610 }), "closed");
  assert.equal(code({ overdueCommitments: 1 }), "ledger.commitments_overdue");
  assert.equal(code({ period: 202613 }), "ledger.not_a_period");
});

test("everything that keeps a month open is told at once", () => {
  assert.deepEqual(
    closingBlockers({
      ...facts,
      closedThrough: 202607,
      today: "2026-10-15",
      overdueCommitments: 3,
    }),
    [
      { code: "ledger.month_not_over" },
      { code: "ledger.earlier_month_open", period: 202608 },
      { code: "ledger.commitments_overdue", count: 3 },
    ],
  );
});
