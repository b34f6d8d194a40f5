import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { codeOf, codeText, readCode } from "./code.ts";
import { type Frame, inOrder, isDrawOf } from "./draw.ts";
import { type Ballot, type Grade, estimateOf, foldStrata, stratumOf, tallyOf } from "./tally.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

test("a code is told from any slip of one sign and from any two neighbours swapped", () => {
  const signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 64, maxLength: 64 }),
      fc.nat(11),
      fc.nat(30),
      (bytes, place, other) => {
        const code = codeOf(bytes);
        if (code === null) return;
        assert.equal(readCode(code), code);
        const wrong = code.slice(0, place) + signs[other] + code.slice(place + 1);
        assert.equal(readCode(wrong), wrong === code ? code : null);
        const [a = "", b = ""] = code.slice(place, place + 2);
        // The check sign itself is not weighed.
        if (place < 10 && b !== "" && a !== b)
          assert.equal(readCode(code.slice(0, place) + b + a + code.slice(place + 2)), null);
      },
    ),
    { seed: 20_261_122, numRuns: 300 },
  );
});

test("a code is read as people write it", () => {
  const code = codeOf(Array.from({ length: 11 }, (_, i) => i)) ?? "";
  // Sum of (i + 1) × i for i from 0 to 10 is 440; 440 mod 31 is 6, the seventh sign.
  assert.equal(code, "23456789ABC8");
  assert.equal(codeText(code), "2345-6789-ABC8");
  assert.equal(readCode(" 2345–6789 abc8 "), code);
  assert.equal(readCode("2345-6789-ABC"), null);
  assert.equal(readCode("O345-6789-ABC8"), null);
  assert.equal(codeOf([250, 251]), null);
});

const ballot = (grade: Grade, more: Partial<Ballot> = {}): Ballot => ({
  place: 0,
  group: "residents",
  stratum: 0,
  marks: { opinion: grade },
  ...more,
});
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

test("four answers are destroyed unread, five are counted", () => {
  const invited = [{ place: 0, group: "residents", count: 9 }] as const;
  assert.deepEqual(tallyOf(invited, times(4, ballot(1)), 5), [
    { place: 0, group: "residents", invited: 9, answered: null, marks: null },
  ]);
  assert.deepEqual(tallyOf(invited, times(5, ballot(1)), 5), [
    {
      place: 0,
      group: "residents",
      invited: 9,
      answered: 5,
      marks: { opinion: { 0: [5, 0, 0, 0, 0, 0] } },
    },
  ]);
});

test("no sum gives away what a small group said: it is in none", () => {
  const invited = (["residents", "units", "deputies"] as const).map((group) => ({
    place: 0,
    group,
    count: 10,
  }));
  const large = [...times(6, ballot(4)), ...times(6, ballot(3, { group: "units" }))];
  const small = (grade: Grade) => times(3, ballot(grade, { group: "deputies" }));
  assert.deepEqual(
    tallyOf(invited, [...large, ...small(1)], 5),
    tallyOf(invited, [...large, ...small(5)], 5),
  );
});

test("a stratum that is held by fewer than the least is one with all the others", () => {
  const often = times(5, { stratum: 2 as const });
  assert.deepEqual(foldStrata([...often, ...times(5, { stratum: 1 as const })], 5).at(-1), {
    stratum: 1,
  });
  assert.deepEqual(
    foldStrata([...often, ...times(4, { stratum: 1 as const })], 5),
    times(9, { stratum: 0 }),
  );
  assert.deepEqual([0, 1, 9, 10].map(stratumOf), [0, 1, 1, 2]);
});

const near = (found: number | undefined, expected: number): void =>
  assert.ok(Math.abs((found ?? Number.NaN) - expected) < 5e-5, `${found} is not ${expected}`);

test("a mean lies in the interval of a share as large; all agreeing leaves a width", () => {
  // Grades 5, 5, 4, 4, 3, 3, 2, 2, 2, 2: (1+1+.75+.75+.5+.5+.25×4) / 10 = 0.55; Wilson of 5.5 in 10.
  const found = estimateOf({ 0: [0, 4, 2, 2, 2, 1] }, "equal", 5);
  near(found?.mean, 0.55);
  near(found?.low, 0.27367);
  near(found?.high, 0.79858);
  assert.deepEqual([found?.graded, found?.unknown, found?.satisfied.count], [10, 1, 4]);
  // Wilson, 4 of 10.
  near(found?.satisfied.low, 0.1682);
  near(found?.satisfied.high, 0.6873);
  const agreed = estimateOf({ 0: [0, 0, 0, 0, 5, 0] }, "equal", 5);
  assert.equal(agreed?.mean, 1);
  // Wilson, 5 of 5.
  near(agreed?.low, 0.5655);
  assert.equal(agreed?.high, 1);
});

test("who dealt more weighs more where the scheme says so, and the interval knows that it is fewer voices", () => {
  const strata = { 0: [6, 0, 0, 0, 0, 0], 2: [0, 0, 0, 0, 6, 0] } as const;
  near(estimateOf(strata, "equal", 5)?.mean, 0.5);
  const weighed = estimateOf(strata, "dealings", 5);
  // 6 × 3 of 6 × 1 + 6 × 3; effective size 24² / (6 × 1 + 6 × 9) = 9.6: Wilson of 7.2 in 9.6.
  near(weighed?.mean, 0.75);
  near(weighed?.low, 0.43629);
  near(weighed?.high, 0.92081);
});

test("of a question that too few gave a grade nothing is kept, and a stratum of too few grades is one with the others", () => {
  const invited = [{ place: 0, group: "residents", count: 20 }] as const;
  const told = (ballots: Ballot[]) => tallyOf(invited, ballots, 5)[0]?.marks;
  assert.deepEqual(told([...times(4, ballot(1)), ...times(6, ballot(null))]), { opinion: {} });
  const often = (grade: Grade) => ballot(grade, { stratum: 2 });
  assert.deepEqual(
    told([...times(5, ballot(1)), ...times(2, often(5)), ...times(4, often(null))]),
    { opinion: { 0: [5, 0, 0, 0, 2, 4] } },
  );
});

test("those who do not know hide nobody", () => {
  assert.equal(estimateOf({ 0: [0, 0, 0, 0, 4, 20] }, "equal", 5), null);
});

test("whoever has the seed and the keys draws the same again, and sees what was changed", () => {
  const keys = Array.from({ length: 30 }, (_, i) => hash(String(i)).slice(0, 32)).toSorted();
  const order = inOrder(hash, "seed", 2, keys);
  const frame: Frame = {
    place: 2,
    keys,
    drawn: order.filter((_, i) => i !== 3).slice(0, 10),
    passed: [order[3] ?? ""],
  };
  const bounds = { least: 5, most: 10 };
  assert.ok(isDrawOf(hash, "seed", bounds, frame));
  assert.ok(!isDrawOf(hash, "other seed", bounds, frame));
  const swapped = [...frame.drawn.slice(0, 9), order[20] ?? ""];
  assert.ok(!isDrawOf(hash, "seed", bounds, { ...frame, drawn: swapped }));
  const passedLate = { ...frame, passed: [...frame.passed, order[25] ?? ""] };
  assert.ok(!isDrawOf(hash, "seed", bounds, passedLate));
  // Fewer than the least could be asked: nobody is.
  const few = { place: 2, keys: keys.slice(0, 4), drawn: [], passed: [] };
  assert.ok(isDrawOf(hash, "seed", bounds, few));
  assert.ok(!isDrawOf(hash, "seed", bounds, { ...few, drawn: few.keys }));
});
