import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pageOf, readCursor, writeCursor } from "./page.ts";
import { isRefusal } from "./refusal.ts";

fc.configureGlobal({ seed: 20261116 });

test("a cursor reads back as the key that it was written from", () => {
  const part = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (key) => {
      const text = writeCursor(key);
      assert.match(text, /^[\w-]+$/);
      assert.deepEqual(readCursor(text, key.length), JSON.parse(JSON.stringify(key)));
    }),
  );
});

test("whatever else is sent as a cursor is refused and never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const read = readCursor(text, 2);
      assert.ok(isRefusal(read) || read.length === 2);
    }),
  );
  for (const text of [
    "",
    "a",
    "!!!",
    btoa("{}"),
    btoa("[1]"),
    btoa('[1,{"a":1}]'),
    btoa("[1,2,3]"),
  ])
    assert.equal((readCursor(text, 2) as { code?: string }).code, "http.wrong_cursor", text);
});

test("a page of three out of four rows says where to go on; out of three it is the last", () => {
  const cut = (rows: number[]) => pageOf(rows, 3, String, (row) => [row]);
  assert.deepEqual(cut([1, 2, 3]), { items: ["1", "2", "3"], next: null });
  assert.deepEqual(cut([1, 2, 3, 4]), { items: ["1", "2", "3"], next: writeCursor([3]) });
  assert.deepEqual(cut([]), { items: [], next: null });
});
