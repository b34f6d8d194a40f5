import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { measure } from "./measures.ts";

const near = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);

test("equal shares have no variation, no Gini, and one over one", () => {
  const { maxOverMin, variation, gini } = measure([7, 7, 7]);
  assert.deepEqual([maxOverMin, variation, gini], [1, 0, 0]);
});

test("the measures of a known distribution", () => {
  // 1, 2, 3, 4: mean 2.5, deviation √1.25; Gini = Σ|xi−xj| / (2·16·2.5) = 20/80.
  const four = measure([4, 1, 3, 2]);
  assert.equal(four.maxOverMin, 4);
  near(four.variation, Math.sqrt(1.25) / 2.5);
  near(four.gini, 0.25);
  // One has all: (n − 1) / n.
  near(measure([0, 0, 0, 10]).gini, 0.75);
  assert.equal(measure([0, 0, 0, 10]).maxOverMin, null);
});

test("nothing and nobody are measured without a division by nothing", () => {
  assert.deepEqual(measure([]), {
    maxOverMin: null,
    variation: 0,
    gini: 0,
    mean: 0,
    min: 0,
    max: 0,
  });
  assert.equal(measure([0, 0]).gini, 0);
});

test("Gini is half the mean difference over the mean, whatever the order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 }), (values) => {
      const total = values.reduce((a, b) => a + b, 0);
      if (total === 0) return;
      let differences = 0;
      for (const a of values) for (const b of values) differences += Math.abs(a - b);
      near(measure(values).gini, differences / (2 * values.length * total));
    }),
    { seed: 20261122 },
  );
});
