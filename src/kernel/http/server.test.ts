import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type FastifyInstance, type InjectOptions } from "fastify";
import { Type } from "typebox";
import { type TestKernel, testKernel } from "../../../test/kernel.ts";
import { roles } from "../pure/access.ts";
import type { Actor } from "../pure/actor.ts";
import { refuse } from "../pure/refusal.ts";
import { RATE_LIMITS } from "./rate-limits.ts";
import { type AnyRoute, defineRoute } from "./route.ts";
import { type ServerOptions, buildServer } from "./server.ts";

let kernel: TestKernel;
let server: FastifyInstance;
/** Who asks in the next request. */
let actor: Actor = { kind: "anonymous" };

const answer = Type.Unknown();
const Body = Type.Object(
  {
    text: Type.String({ maxLength: 50 }),
    any: Type.Optional(Type.Unknown()),
    number: Type.Optional(Type.Integer()),
  },
  { additionalProperties: false },
);

const routes: readonly AnyRoute[] = [
  defineRoute({
    id: "echo.body",
    method: "POST",
    path: "/api/v1/echo",
    summary: "Says what it was told",
    access: "public",
    body: Body,
    response: answer,
    handler: async (_ctx, { body }) => ({ text: body.text }),
  }),
  defineRoute({
    id: "echo.optional",
    method: "PATCH",
    path: "/api/v1/echo",
    summary: "Wants nothing in particular",
    access: "public",
    body: Type.Object({ text: Type.Optional(Type.String()) }),
    response: answer,
    handler: async (_ctx, { body }) => body,
  }),
  defineRoute({
    id: "echo.query",
    method: "GET",
    path: "/api/v1/echo/:id",
    summary: "Says what it was asked",
    access: "public",
    params: Type.Object({ id: Type.String() }),
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 100 })),
      n: Type.Optional(Type.Integer({ minimum: 1 })),
      flag: Type.Optional(Type.Boolean()),
      day: Type.Optional(Type.String({ format: "date" })),
    }),
    response: answer,
    handler: async (_ctx, { params, query }) => ({ params, query }),
  }),
  defineRoute({
    id: "echo.raw",
    method: "POST",
    path: "/api/v1/raw",
    summary: "Counts bytes",
    access: "public",
    response: answer,
    rawBody: true,
    bodyLimit: 1000,
    handler: async (_ctx, { body }) => ({ bytes: (body as unknown as Buffer).length }),
  }),
  defineRoute({
    id: "echo.limited",
    method: "POST",
    path: "/api/v1/limited",
    summary: "Not too often",
    access: "public",
    rateLimit: "signIn",
    response: answer,
    handler: async () => ({}),
  }),
  defineRoute({
    id: "echo.submitted",
    method: "POST",
    path: "/api/v1/submitted",
    summary: "Not too often, but for staff",
    access: "public",
    rateLimit: "submission",
    response: answer,
    handler: async () => ({}),
  }),
  defineRoute({
    id: "echo.guarded",
    method: "POST",
    path: "/api/v1/guarded",
    summary: "For administrators",
    access: roles("administrator"),
    body: Body,
    response: answer,
    handler: async () => ({ done: true }),
  }),
  defineRoute({
    id: "echo.refuses",
    method: "GET",
    path: "/api/v1/refuses/:kind",
    summary: "Says no",
    access: "public",
    params: Type.Object({ kind: Type.String() }),
    response: answer,
    handler: async (_ctx, { params }) => refuse(params.kind as never, "echo.no", { why: "雨" }),
  }),
  defineRoute({
    id: "echo.fails",
    method: "GET",
    path: "/api/v1/fails",
    summary: "Is broken",
    access: "public",
    response: answer,
    handler: async () => {
      throw new TypeError("secret value 13812345678");
    },
  }),
];

const messages = {
  zh: {
    "echo.no": "不行,{why}",
    "http.defect": "编号 {reference}",
    "http.sign_in_first": "请先登录。",
    "http.no_such_route": "没有内容",
  },
  en: { "echo.no": "No, {why}", "http.sign_in_first": "Please sign in first." },
};

async function build(over: Partial<ServerOptions> = {}): Promise<FastifyInstance> {
  const built = await buildServer({
    log: kernel.context().log,
    routes,
    messages,
    trustedProxies: [],
    publicUrl: "https://guiwei.example",
    authenticate: async () => actor,
    context: (who) => kernel.context(who),
    ...over,
  });
  built.setNotFoundHandler(async () => refuse("notFound", "http.no_such_route"));
  kernel.defer(() => built.close());
  return built;
}

before(async () => {
  kernel = await testKernel();
  server = await build();
});
after(() => kernel.remove());

type Answer = { status: number; code: string | undefined; body: unknown; headers: object };

async function ask(request: InjectOptions, from = server): Promise<Answer> {
  const { statusCode, headers, body } = await from.inject(request);
  const parsed = String(headers["content-type"]).startsWith("application/json")
    ? (JSON.parse(body) as { error?: { code: string } })
    : undefined;
  return { status: statusCode, code: parsed?.error?.code, body: parsed, headers };
}

const post = (payload: string | Buffer, over: InjectOptions = {}) =>
  ask({
    method: "POST",
    url: "/api/v1/echo",
    headers: { "content-type": "application/json" },
    payload,
    ...over,
  });

const deep = (open: string, close: string, levels: number): string =>
  `{"text":"x","any":${open.repeat(levels)}1${close.repeat(levels)}}`;

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

const get = (url: string, over: InjectOptions = {}) => ask({ method: "GET", url, ...over });

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
  actor = { kind: "resident", residentId: 1 };
  const wrong = await post(broken.payload, broken);
  assert.deepEqual([wrong.status, wrong.code], [403, "http.not_allowed"]);
  actor = { kind: "anonymous" };
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
  actor = {
    kind: "staff",
    accountId: "1",
    personId: 1,
    post: { postId: 1, role: "operator", orgId: 1, orgKind: "department", areaIds: [] },
  };
  const times = async (url: `/${string}`, n: number) => {
    const statuses = new Set<number>();
    for (let i = 0; i < n; i++) statuses.add((await ask({ method: "POST", url }, limited)).status);
    return [...statuses];
  };
  assert.deepEqual(await times("/api/v1/submitted", RATE_LIMITS.submission.max + 5), [200]);
  assert.deepEqual(await times("/api/v1/limited", RATE_LIMITS.signIn.max + 1), [200, 429]);
  actor = { kind: "anonymous" };
  assert.deepEqual(await times("/api/v1/submitted", RATE_LIMITS.submission.max + 1), [200, 429]);
});
