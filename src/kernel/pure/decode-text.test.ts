import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeText } from "./decode-text.ts";

test("UTF-8 is read with and without a mark, UTF-16 with a mark in both byte orders; the mark is left out", () => {
  assert.equal(decodeText(Buffer.from("编号")), "编号");
  assert.equal(decodeText(Buffer.from("\ufeff编号")), "编号");
  assert.equal(decodeText(Buffer.from("\ufeff编号", "utf16le")), "编号");
  assert.equal(decodeText(Buffer.of(0xfe, 0xff, 0x7f, 0x16)), "编");
});

test("what is no UTF-8 is read as GB18030, in which offices save without saying so", () => {
  // 事项,养犬登记 in GB18030
  assert.equal(decodeText(Buffer.from("cac2cfee2cd1f8c8aeb5c7bcc7", "hex")), "事项,养犬登记");
});

test("nothing at all is an empty text", () => {
  assert.equal(decodeText(new Uint8Array()), "");
});

test("bytes that are no text in any of them are not read", () => {
  assert.equal(decodeText(Buffer.from([0xff, 0xff, 0x00, 0x80])), undefined);
  assert.equal(decodeText(Buffer.of(0xff, 0xff, 0xff)), undefined);
  assert.equal(decodeText(Buffer.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2)), undefined);
});

test("half a character of UTF-16 is not read", () => {
  assert.equal(decodeText(Buffer.of(0xff, 0xfe, 0x3d, 0xd8)), undefined);
});

test("a NUL in UTF-8 is kept for whoever refuses it", () => {
  assert.equal(decodeText(Buffer.from("a,\0")), "a,\0");
});
