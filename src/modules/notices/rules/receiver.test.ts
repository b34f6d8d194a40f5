import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { readEmail, readReceiver } from "./receiver.ts";

test("a receiver is reached over TLS; plain HTTP is for this machine", () => {
  for (const good of [
    "https://hook.example/guiwei?key=1",
    "https://8.8.8.8:8443/x",
    "http://localhost:4000/hook",
    "http://127.0.0.1/hook",
    "http://[::1]:4000/",
  ])
    assert.ok(!isRefusal(readReceiver(good)), good);
  for (const bad of [
    "http://hook.example/",
    "http://10.0.0.1/",
    "http://localhost.example/",
    "ftp://hook.example/",
    "https://user:secret@hook.example/",
    "https://hook.example/#part",
    "javascript:alert(1)",
    "hook.example",
    "",
    `https://hook.example/${"x".repeat(500)}`,
  ])
    assert.ok(isRefusal(readReceiver(bad)), bad);
});

test("an address of e-mail has one at sign, a dot in its domain, and cannot add a header", () => {
  assert.equal(readEmail(" su.ye@guiwei.example "), "su.ye@guiwei.example");
  assert.equal(readEmail("苏叶@例子.中国"), "苏叶@例子.中国");
  for (const bad of [
    "su.ye",
    "su@ye",
    "a@b.c, d@e.f",
    "a@b.c\nBcc: d@e.f",
    "<a@b.c>",
    "a b@c.d",
    "@c.d",
    "",
  ])
    assert.ok(isRefusal(readEmail(bad)), bad);
});
