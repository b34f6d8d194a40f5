/** What may be sent, and in which form. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, deep, post, useServer } from "./server.fixture.ts";

useServer();

const refusedBodies: readonly (readonly [
  what: string,
  body: string,
  status: number,
  code: string,
])[] = [
  ["nothing", "", 400, "http.malformed_json"],
  ["half an object", '{"text":', 400, "http.malformed_json"],
  ["a trailing comma", '{"text":"x",}', 400, "http.malformed_json"],
  ["two objects", '{"text":"x"}{"text":"y"}', 400, "http.malformed_json"],
  ["a comment", '{"text":"x"/* */}', 400, "http.malformed_json"],
  ["not a number", '{"text":NaN}', 400, "http.malformed_json"],
  ["a list", "[]", 400, "http.invalid"],
  ["null", "null", 400, "http.invalid"],
  ["a number as text", '{"text":5}', 400, "http.invalid"],
  ["a number beyond all numbers", '{"text":"x","number":1e999}', 400, "http.invalid"],
  ["a field that is not known", '{"text":"x","admin":true}', 400, "http.invalid"],
  ["a missing field", "{}", 400, "http.invalid"],
  ["a text over its limit", JSON.stringify({ text: "长".repeat(51) }), 400, "http.invalid"],
  ["__proto__", '{"text":"x","__proto__":{"admin":true}}', 400, "http.malformed_json"],
  ["__proto__ further down", '{"text":"x","any":{"__proto__":1}}', 400, "http.malformed_json"],
  [
    "__proto__ with an escaped letter",
    '{"text":"x","any":{"\\u005f_proto__":1}}',
    400,
    "http.malformed_json",
  ],
  ["__proto__ all escaped", '{"text":"x","any":{"__pr\\u006Fto__":1}}', 400, "http.malformed_json"],
  ["an escaped NUL", '{"text":"a\\u0000b"}', 400, "http.invalid_text"],
  ["a NUL in a key", '{"text":"x","any":{"a\\u0000":1}}', 400, "http.invalid_text"],
  ["a raw NUL", '{"text":"a\u0000b"}', 400, "http.malformed_json"],
  ["the first half of a pair", '{"text":"\\ud83d"}', 400, "http.invalid_text"],
  ["the second half of a pair", '{"text":"x","any":["\\uDE00"]}', 400, "http.invalid_text"],
  ["65 nested lists", deep("[", "]", 64), 400, "http.malformed_json"],
  ["a hundred thousand nested lists", deep("[", "]", 100_000), 400, "http.malformed_json"],
  ["forty thousand nested objects", deep('{"a":', "}", 40_000), 400, "http.malformed_json"],
  ["a hundred thousand lists that never close", "[".repeat(100_000), 400, "http.malformed_json"],
  ["a body above the limit", JSON.stringify({ text: "x".repeat(300_000) }), 413, "http.too_large"],
];

for (const [what, body, status, code] of refusedBodies)
  test(`a body that is ${what} is refused with ${code}`, async () => {
    const got = await post(body);
    assert.deepEqual([got.status, got.code], [status, code]);
  });

test("well-formed text of every kind comes through as it was sent", async () => {
  for (const text of ["", "归位", "😀", "\u0001", "e\u0301", "\\u0000", "\uffff", "{[[[", '"']) {
    const got = await post(JSON.stringify({ text }));
    assert.deepEqual([got.status, got.body], [200, { text }]);
  }
});

test("64 levels are deep enough for anybody", async () => {
  assert.equal((await post(deep("[", "]", 63))).status, 200);
});

test("brackets inside a text are not nesting", async () => {
  const any = `${"[".repeat(500)}\\"${"{".repeat(500)}`;
  assert.equal((await post(JSON.stringify({ text: "x", any }))).status, 200);
});

const wrongTypes = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/xml",
  "json",
  "*/*",
];
for (const type of wrongTypes)
  test(`a body as ${type} is refused with 415`, async () => {
    const got = await post('{"text":"x"}', { headers: { "content-type": type } });
    assert.deepEqual([got.status, got.code], [415, "http.wrong_media_type"]);
  });

test("bytes are not taken for JSON, not even where every field is optional", async () => {
  for (const method of ["POST", "PATCH"] as const) {
    const got = await post('{"text":"x"}', { method, headers: { "content-type": "image/png" } });
    assert.deepEqual([got.status, got.code], [415, "http.wrong_media_type"], method);
  }
});

test("an upload takes bytes up to its limit, and no JSON", async () => {
  const upload = (bytes: number, type = "application/octet-stream") =>
    post(Buffer.alloc(bytes), { url: "/api/v1/raw", headers: { "content-type": type } });
  assert.deepEqual((await upload(1000)).body, { bytes: 1000 });
  assert.equal((await upload(1001)).code, "http.too_large");
  const json = await post("{}", { url: "/api/v1/raw" });
  assert.deepEqual([json.status, json.code], [415, "http.wrong_media_type"]);
  const none = await ask({ method: "POST", url: "/api/v1/raw" });
  assert.deepEqual([none.status, none.code], [415, "http.wrong_media_type"]);
});
