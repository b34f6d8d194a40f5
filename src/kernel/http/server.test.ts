/** Origins, headers, refusals, access and limits, for all routes alike. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { InjectOptions } from "fastify";
import { RATE_LIMITS } from "./rate-limits.ts";
import type { AnyRoute } from "./route.ts";
import { askAs, ask, build, get, post, routes, useServer } from "./server.fixture.ts";

useServer();

const origins: readonly (readonly [headers: Record<string, string>, status: number])[] = [
  [{}, 200],
  [{ origin: "https://guiwei.example" }, 200],
  [{ origin: "http://localhost:3000", host: "localhost:3000" }, 200],
  [{ origin: "http://localhost:3001", host: "localhost:3000" }, 403],
  [{ origin: "https://evil.example" }, 403],
  [{ origin: "https://guiwei.example.evil.example" }, 403],
  [{ origin: "null" }, 403],
  [{ origin: "" }, 403],
  [{ origin: "javascript:alert(1)" }, 403],
  [{ "sec-fetch-site": "same-origin" }, 200],
  [{ "sec-fetch-site": "none" }, 200],
  [{ "sec-fetch-site": "cross-site" }, 403],
  [{ "sec-fetch-site": "same-site" }, 403],
];

for (const [headers, status] of origins)
  test(`a change that a page sends with ${JSON.stringify(headers)} is answered with ${status}`, async () => {
    const got = await post('{"text":"x"}', {
      headers: { "content-type": "application/json", ...headers },
    });
    assert.equal(got.status, status);
    if (status === 403) assert.equal(got.code, "http.wrong_origin");
  });

test("reading is open to other origins' links, and their scripts still get no permission to read", async () => {
  const got = await get("/api/v1/echo/1", { headers: { origin: "https://evil.example" } });
  assert.equal(got.status, 200);
  assert.equal("access-control-allow-origin" in got.headers, false);
});

test("every answer carries the security headers: good, refused, broken, not found, unreadable", async () => {
  const requests: InjectOptions[] = [
    { url: "/api/v1/echo/1" },
    {
      url: "/api/v1/echo",
      method: "POST",
      headers: { "content-type": "application/json" },
      payload: "{",
    },
    { url: "/api/v1/fails" },
    { url: "/api/v1/nowhere" },
    { url: "/api/v1/echo/%" },
    { url: "/api/v1/guarded", method: "POST" },
  ];
  for (const request of requests) {
    const { headers } = (await ask(request)) as { headers: Record<string, string> };
    const { "content-security-policy": policy = "" } = headers;
    assert.match(
      policy,
      /default-src 'self'.*frame-ancestors 'none'.*script-src 'self'/,
      request.url as string,
    );
    assert.doesNotMatch(policy, /unsafe-eval|script-src[^;]*unsafe-inline|\*/);
    assert.deepEqual(
      [
        headers["x-content-type-options"],
        headers["x-frame-options"],
        headers["referrer-policy"],
        headers["cache-control"],
      ],
      ["nosniff", "DENY", "no-referrer", "no-store"],
      request.url as string,
    );
  }
});

test("each kind of refusal has its status, its code and a message in the language that was asked for", async () => {
  const statuses = {
    invalid: 400,
    unauthenticated: 401,
    forbidden: 403,
    notFound: 404,
    conflict: 409,
    tooLarge: 413,
    unsupported: 415,
    tooMany: 429,
  };
  for (const [kind, status] of Object.entries(statuses)) {
    const got = await get(`/api/v1/refuses/${kind}`);
    assert.equal(got.status, status);
    assert.deepEqual(got.body, {
      error: { code: "echo.no", kind, message: "不行,雨", params: { why: "雨" } },
    });
  }
  const languages = [
    ["en", "No, 雨"],
    ["en-GB,zh;q=0.5", "No, 雨"],
    ["zh-CN,en", "不行,雨"],
    ["fr", "不行,雨"],
    ["english", "不行,雨"],
  ] as const;
  for (const [language, message] of languages) {
    const got = await get("/api/v1/refuses/conflict", { headers: { "accept-language": language } });
    assert.equal((got.body as { error: { message: string } }).error.message, message, language);
  }
});

test("a defect answers with a reference and nothing of its cause", async () => {
  const got = await get("/api/v1/fails");
  const { error } = got.body as { error: { reference: string; message: string } };
  assert.deepEqual([got.status, got.code], [500, "http.defect"]);
  assert.match(error.reference, /^[0-9a-f-]{36}$/);
  assert.equal(error.message, `编号 ${error.reference}`);
  assert.doesNotMatch(JSON.stringify(got.body), /secret|TypeError|\.ts/);
});

test("access is settled before anything that was sent is looked at", async () => {
  const broken = { url: "/api/v1/guarded", payload: "{{{" };
  const nobody = await post(broken.payload, broken);
  assert.deepEqual([nobody.status, nobody.code], [401, "http.sign_in_first"]);
  askAs({ kind: "resident", residentId: 1 });
  const wrong = await post(broken.payload, broken);
  assert.deepEqual([wrong.status, wrong.code], [403, "http.not_allowed"]);
  askAs({ kind: "anonymous" });
});

test("a route without access, or with one that cannot be asked, does not boot", async () => {
  const [first] = routes as [AnyRoute];
  for (const access of [undefined, "everyone", {}, null])
    await assert.rejects(
      build({ routes: [{ ...first, access: access as never }] }),
      /route echo\.body declares no access|Cannot read/,
    );
});

test("the limit counts by the address that the connection comes from; a header changes nothing", async () => {
  const limited = await build();
  const { max } = RATE_LIMITS.signIn;
  const from = (remoteAddress: string, n: number) =>
    ask(
      {
        method: "POST",
        url: "/api/v1/limited",
        remoteAddress,
        headers: {
          "x-forwarded-for": `203.0.113.${n}`,
          "x-real-ip": `203.0.113.${n}`,
          forwarded: `for=203.0.113.${n}`,
        },
      },
      limited,
    );
  for (let n = 0; n < max; n++) assert.equal((await from("192.0.2.1", n)).status, 200);
  const over = await from("192.0.2.1", 250);
  assert.deepEqual([over.status, over.code], [429, "http.too_many"]);
  assert.ok("retry-after" in over.headers);
  assert.equal((await from("192.0.2.2", 250)).status, 200);
});

test("behind a trusted proxy the limit counts by the address that the proxy saw, not one that the client made up", async () => {
  const limited = await build({ trustedProxies: ["10.0.0.1"] });
  const { max } = RATE_LIMITS.signIn;
  const through = (forwarded: string, remoteAddress = "10.0.0.1") =>
    ask(
      {
        method: "POST",
        url: "/api/v1/limited",
        remoteAddress,
        headers: { "x-forwarded-for": forwarded },
      },
      limited,
    );
  for (let n = 0; n < max; n++)
    assert.equal((await through(`203.0.113.${n}, 198.51.100.7`)).status, 200);
  assert.equal((await through("203.0.113.250, 198.51.100.7")).status, 429);
  assert.equal((await through("198.51.100.8")).status, 200);
  // Who is not the proxy is not believed.
  for (let n = 0; n < max; n++) await through(`203.0.113.${n}`, "192.0.2.9");
  assert.equal((await through("198.51.100.9", "192.0.2.9")).status, 429);
});

test("staff at the counter are not limited in taking cases in, but in trying passwords they are", async () => {
  const limited = await build();
  askAs({
    kind: "staff",
    accountId: "1",
    personId: 1,
    post: { postId: 1, role: "operator", orgId: 1, orgKind: "department", areaIds: [] },
  });
  const times = async (url: `/${string}`, n: number) => {
    const statuses = new Set<number>();
    for (let i = 0; i < n; i++) statuses.add((await ask({ method: "POST", url }, limited)).status);
    return [...statuses];
  };
  assert.deepEqual(await times("/api/v1/submitted", RATE_LIMITS.submission.max + 5), [200]);
  assert.deepEqual(await times("/api/v1/limited", RATE_LIMITS.signIn.max + 1), [200, 429]);
  askAs({ kind: "anonymous" });
  assert.deepEqual(await times("/api/v1/submitted", RATE_LIMITS.submission.max + 1), [200, 429]);
});
