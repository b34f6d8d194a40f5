/** What may be asked for, and how an address is read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, get, server, useServer } from "./server.fixture.ts";

useServer();

const refusedAddresses: readonly (readonly [url: string, code: string])[] = [
  ["/api/v1/echo/%00", "http.invalid_text"],
  ["/api/v1/echo/1?q=%00", "http.invalid_text"],
  ["/api/v1/echo/1?q=a%00b&other%00=1", "http.invalid_text"],
  ["/api/v1/echo/%", "http.bad_request"],
  ["/api/v1/echo/%ff", "http.bad_request"],
  ["/api/v1/echo/%zz", "http.bad_request"],
  ["/api/v1/echo/1?n=0", "http.invalid"],
  ["/api/v1/echo/1?n=1.5", "http.invalid"],
  ["/api/v1/echo/1?n=abc", "http.invalid"],
  ["/api/v1/echo/1?n=1e999", "http.bad_request"],
  ["/api/v1/echo/1?n=", "http.invalid"],
  ["/api/v1/echo/1?n=1&n=2", "http.invalid"],
  ["/api/v1/echo/1?q=a&q=b", "http.invalid"],
  ["/api/v1/echo/1?flag=perhaps", "http.invalid"],
  ["/api/v1/echo/1?day=2026-02-30", "http.invalid"],
  ["/api/v1/echo/1?day=9999-12-31", "http.invalid"],
  ["/api/v1/echo/1?day=0001-01-01", "http.invalid"],
  [`/api/v1/echo/1?q=${"x".repeat(101)}`, "http.invalid"],
  [`/api/v1/echo/${"x".repeat(201)}`, "http.bad_request"],
];

for (const [url, code] of refusedAddresses)
  test(`the address ${url.slice(0, 60)} is refused with ${code}`, async () => {
    const got = await get(url);
    assert.deepEqual([got.status, got.code], [400, code]);
    assert.equal((got.headers as Record<string, string>)["x-content-type-options"], "nosniff");
  });

test("text in addresses is read as text, numbers as numbers", async () => {
  const got = await get(
    `/api/v1/echo/${encodeURIComponent("归/位")}?q=a+b%26&n=7&flag=true&day=2199-12-31`,
  );
  const query = { q: "a b&", n: 7, flag: true, day: "2199-12-31" };
  assert.deepEqual(got.body, { params: { id: "归/位" }, query });
});

test("what is nowhere is not found: another path, another method, another case", async () => {
  for (const [method, url] of [
    ["GET", "/api/v1/nothing"],
    ["DELETE", "/api/v1/echo"],
    ["PUT", "/api/v1/echo/1"],
    ["GET", "/API/v1/echo/1"],
    ["GET", "/api/v1/echo/1/"],
    ["GET", "//api/v1/echo/1"],
    ["OPTIONS", "/api/v1/echo"],
    ["TRACE", "/api/v1/echo/1"],
    ["PROPFIND", "/api/v1/echo/1"],
  ] as const) {
    const got = await ask({ method, url });
    assert.deepEqual([got.status, got.code], [404, "http.no_such_route"], `${method} ${url}`);
  }
});

test("HEAD answers as GET does, without a body", async () => {
  const { statusCode, body } = await server.inject({ method: "HEAD", url: "/api/v1/echo/1" });
  assert.deepEqual([statusCode, body], [200, ""]);
});
