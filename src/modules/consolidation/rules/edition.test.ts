import assert from "node:assert/strict";
import { test } from "node:test";
import { type StayingRow, codesOf, doubles } from "./edition.ts";

const row = (no: number, over: Partial<StayingRow> = {}): StayingRow => ({
  id: no,
  no,
  name: `事项${no}`,
  kind: "keep",
  code: "",
  finalCode: null,
  identity: `1#事项${no}`,
  ...over,
});
const nothing = { codes: new Set<string>(), byIdentity: new Map<string, string>() };
const codes = (rows: readonly StayingRow[], standing = nothing) =>
  codesOf(3, rows, standing).map(({ dutyCode }) => dutyCode);

test("a row keeps the code that was decided, else its own", () => {
  assert.deepEqual(codes([row(1, { code: "A-1", finalCode: "B-1" }), row(2, { code: "A-2" })]), [
    "B-1",
    "A-2",
  ]);
});

test("a row without a code takes the one under which its duty stands, else one of the set", () => {
  const standing = { codes: new Set(["MZ-1"]), byIdentity: new Map([["1#事项1", "MZ-1"]]) };
  assert.deepEqual(codes([row(1), row(12)], standing), ["MZ-1", "GB-3-0012"]);
});

test("a new code is never one that is taken", () => {
  const standing = { ...nothing, codes: new Set(["GB-3-0001"]) };
  assert.deepEqual(codes([row(1)], standing), ["GB-3-0001-2"]);
});

test("two rows with one code, or one duty under two codes, stand in the way", () => {
  const coded = codesOf(
    3,
    [
      row(1, { code: "A" }),
      row(2, { code: "A" }),
      row(3, { code: "B", identity: "same" }),
      row(4, { code: "C", identity: "same" }),
    ],
    nothing,
  );
  assert.deepEqual(
    doubles(coded, nothing.byIdentity).map(({ code, rowIds }) => [code, ...rowIds]),
    [
      ["consolidation.code_twice", 1, 2],
      ["consolidation.same_duty_twice", 3, 4],
    ],
  );
});

test("a duty that stands under another code stands in the way", () => {
  const byIdentity = new Map([["1#事项1", "MZ-1"]]);
  const coded = codesOf(3, [row(1, { code: "X-1" })], { codes: new Set(["MZ-1"]), byIdentity });
  const [problem] = doubles(coded, byIdentity);
  assert.equal(problem?.code, "consolidation.same_duty_stands");
  assert.deepEqual(problem?.params, { no: 1, name: "事项1", code: "MZ-1", own: "X-1" });
});
