import assert from "node:assert/strict";
import { test } from "node:test";
import { moneyOfYear, owedFen, owing, shareDone } from "./sums.ts";

const line = (purpose: string, available: number, committed = 0, spent = 0, passedOn = 0) => ({
  purpose,
  appropriatedFen: available + committed + spent + passedOn,
  committedFen: committed,
  spentFen: spent + passedOn,
  availableFen: available,
  accounts: [
    { kind: "spent", balanceFen: spent },
    { kind: "passedOn", balanceFen: passedOn },
  ],
});

const body = (...appropriations: ReturnType<typeof line>[]) =>
  ({ appropriations }) as unknown as Parameters<typeof moneyOfYear>[0][number];

test("money that is passed on counts once, where it arrived, and what nobody has yet stands apart", () => {
  // The district gives 1,000 to the office, which passes 400 on to a community; 250 are still in the pool.
  const money = moneyOfYear([
    body(line("pool", 250), line("operations", 0)),
    body(line("operations", 300, 200, 100, 400)),
    body(line("serviceProjects", 350, 50, 0)),
  ]);
  assert.deepEqual(money, {
    appropriatedFen: 1000,
    committedFen: 250,
    spentFen: 100,
    availableFen: 650,
    poolFen: 250,
  });
});

const campaign = (id: number, accruedFen: number, settledFen: number, done = 0, units = 0) =>
  ({ id, totals: { accruedFen, settledFen, done, units } }) as Parameters<typeof owing>[0][number];

test("campaigns that owe most come first, those that owe nothing are left out", () => {
  const all = [campaign(1, 500, 500), campaign(2, 700, 600), campaign(3, 900, 0)];
  assert.deepEqual(
    owing(all).map((one) => [one.id, owedFen(one)]),
    [
      [3, 900],
      [2, 100],
    ],
  );
});

test("a campaign without units is no share done", () => {
  assert.equal(shareDone(campaign(1, 0, 0)), null);
  assert.equal(shareDone(campaign(1, 0, 0, 3, 4)), 0.75);
});
