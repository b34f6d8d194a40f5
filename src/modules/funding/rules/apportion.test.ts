import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { apportion, permilleOf } from "./apportion.ts";

const shares = (total: number, ...weights: number[]) => apportion(total, weights.map(BigInt));

test("what does not divide goes to the largest remainders, first come first where they are equal", () => {
  assert.deepEqual(shares(100, 1, 1, 1), [34, 33, 33]);
  assert.deepEqual(shares(101, 1, 1, 1), [34, 34, 33]);
  assert.deepEqual(shares(10, 6, 3, 1), [6, 3, 1]);
  assert.deepEqual(shares(7, 45, 25, 30), [3, 2, 2]);
  assert.deepEqual(shares(1, 1, 999), [0, 1]);
  assert.deepEqual(shares(0, 0, 0), [0, 0]);
});

test("nothing to weigh by is refused, not divided by", () => {
  for (const answer of [shares(5, 0, 0), shares(5), shares(5, 3, -1)])
    assert.ok(isRefusal(answer) && answer.code === "funding.no_weights");
});

test("parts add up to the fen, are within one fen of the exact share, and follow the weights", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000_000_000_000 }),
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 80 }),
      (total, weights) => {
        const sum = weights.reduce((a, b) => a + b, 0n);
        if (sum === 0n) return;
        const parts = apportion(total, weights);
        assert.ok(!isRefusal(parts));
        assert.equal(
          parts.reduce((a, b) => a + b, 0),
          total,
        );
        for (const [i, part] of parts.entries()) {
          const exact = BigInt(total) * (weights[i] ?? 0n);
          const floor = Number(exact / sum);
          assert.ok(part === floor || (part === floor + 1 && exact % sum !== 0n));
        }
        for (const [i, a] of weights.entries())
          for (const [j, b] of weights.entries())
            if (a > b) assert.ok((parts[i] ?? 0) >= (parts[j] ?? 0));
      },
    ),
    { seed: 20261122, numRuns: 150 },
  );
});

test("thousandths are rounded down, whatever the size", () => {
  assert.equal(permilleOf(999, 500), 499);
  assert.equal(permilleOf(1_000_000_000_000_001, 333), 333_000_000_000_000);
});
