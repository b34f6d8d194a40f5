import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestKernel, testKernel } from "../../test/kernel.ts";
import { arrayText } from "./array-text.ts";
import { runText } from "./db.ts";

let kernel: TestKernel;
before(async () => {
  kernel = await testKernel();
});
after(() => kernel.remove());

/** What PostgreSQL reads out of a written array. */
async function read(type: string, values: readonly unknown[]): Promise<unknown[]> {
  const rows = await runText<{ v: unknown }>(
    kernel.app.db,
    `select v from unnest($1::${type}[]) with ordinality u(v, i) order by i`,
    [arrayText(values)],
  );
  return rows.map(({ v }) => v);
}

test("texts come back as they were, whatever quotes, braces, commas and backslashes they hold", async () => {
  const texts = [
    "",
    " ",
    "null",
    "NULL",
    'a"b',
    "a\\b",
    "\\",
    '\\"',
    "{a,b}",
    "a, b",
    "行\n二\t三",
    "\\x41",
    "𠮷",
    "'",
    null,
  ];
  assert.deepEqual(await read("text", texts), texts);
});

test("texts of any characters come back as they were", async () => {
  const alphabet = ['"', "\\", "{", "}", ",", " ", "\n", "'", "x", "0", "归", "𠮷", "\u0001"];
  const texts = Array.from({ length: 500 }, (_, i) =>
    Array.from({ length: i % 17 }, (__, j) => alphabet[(i * 31 + j * j * 7) % 13]).join(""),
  );
  assert.deepEqual(await read("text", texts), texts);
});

test("numbers, booleans, bytes, instants and JSON come back as they were", async () => {
  assert.deepEqual(await read("bigint", [0, -1, 9_007_199_254_740_991, null]), [
    0,
    -1,
    9_007_199_254_740_991,
    null,
  ]);
  assert.deepEqual(await read("float8", [0.1, -1e-7, 116.397]), [0.1, -1e-7, 116.397]);
  assert.deepEqual(await read("boolean", [true, false, undefined]), [true, false, null]);
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  assert.deepEqual(await read("bytea", [bytes, Buffer.alloc(0), null]), [
    bytes,
    Buffer.alloc(0),
    null,
  ]);
  const at = Date.parse("2026-02-28T23:59:59.987Z");
  assert.deepEqual(await read("timestamptz", [new Date(at), null, new Date(0)]), [at, null, 0]);
  const data = { 一: 'a"b\\c', n: [1, null, "{}"] };
  assert.deepEqual(await read("jsonb", [JSON.stringify(data)]), [data]);
});

test("an empty array is empty", async () => {
  assert.deepEqual(await read("text", []), []);
});

test("an element that is none of these is refused", () => {
  assert.throws(() => arrayText([["nested"]]), TypeError);
  assert.throws(() => arrayText([{ a: 1 }]), TypeError);
});
