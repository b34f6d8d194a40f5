import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Json, canonicalJson } from "./canonical.ts";

fc.configureGlobal({ seed: 20261116 });

/** The same value with the members of every object in another order. */
function shuffled(value: Json): Json {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, member]) => [key, shuffled(member ?? null)]));
}

test("the order in which members were written does not matter", () => {
  assert.equal(
    canonicalJson({ b: 1, a: { d: [2, 1], c: null } }),
    '{"a":{"c":null,"d":[2,1]},"b":1}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(canonicalJson(shuffled(value as Json)), canonicalJson(value as Json));
    }),
  );
});

test("the text reads back as the value, so different values have different texts", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("a member that is undefined is a member that is not there", () => {
  assert.equal(canonicalJson({ a: undefined, b: 1 }), canonicalJson({ b: 1 }));
  assert.equal(canonicalJson({ a: undefined }), "{}");
});

test("numbers keep one text: minus zero is zero, 1e21 and 100 zeros stay what they are", () => {
  assert.equal(
    canonicalJson([-0, 1e21, 0.1 + 0.2, 9007199254740991, 5e-324]),
    "[0,1e+21,0.30000000000000004,9007199254740991,5e-324]",
  );
});

test("keys are sorted by code unit, whatever their script; text is left as it is", () => {
  assert.equal(
    canonicalJson({ 归: "位", a: "é", A: "e\u0301", "10": 1, "9": 2, "": 0 }),
    '{"":0,"10":1,"9":2,"A":"e\u0301","a":"é","归":"位"}',
  );
});
