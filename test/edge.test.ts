import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { type Database, openDatabase, sql } from "#kernel/db.ts";
import { createLogger } from "#kernel/log.ts";
import { buildApp } from "../src/app.ts";
import { makeDistrict } from "./district.ts";
import { type TestProgram, testProgram } from "./program.ts";
import { until } from "./waiting.ts";

const NAME = "钱多福";
const TELEPHONE = "13912345678";
const lines: string[] = [];
const sink = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

let program: TestProgram;
let owner: Database;
let server: FastifyInstance;
/** Between the program and its database: closing it is what a crash of the database looks like. */
let wire: Wire;
const pages = mkdtempSync(join(tmpdir(), "guiwei-pages-"));

before(async () => {
  mkdirSync(join(pages, "assets"));
  for (const name of ["portal", "console"])
    writeFileSync(join(pages, `${name}.html`), `<style nonce="__CSP_NONCE__"></style>${name}`);
  writeFileSync(join(pages, "assets", "main-1a2b.js"), "1");
  writeFileSync(join(pages, "favicon.svg"), "<svg/>");
  program = await testProgram({
    log: createLogger("trace", sink),
    throughWire: async (url) => {
      wire = await openWire(url);
      return wire.url;
    },
  });
  owner = openDatabase({ url: program.test.adminUrl, max: 2 });
  await makeDistrict(program);
  server = await buildApp(program, pages);
});
after(async () => {
  await server.close();
  await owner.close();
  await program.remove();
  await wire.cut();
  rmSync(pages, { recursive: true, force: true });
});

type Wire = {
  readonly url: string;
  /** Breaks every connection and takes no new one. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
};

/** A wire to a database that can be cut. */
async function openWire(databaseUrl: string): Promise<Wire> {
  const address = new URL(databaseUrl);
  const host = address.searchParams.get("host") ?? address.hostname;
  const port = address.searchParams.get("port") ?? (address.port || "5432");
  const sockets = new Set<Socket>();
  const relay = createServer((near) => {
    const far = host.startsWith("/")
      ? connect(join(host, `.s.PGSQL.${port}`))
      : connect(Number(port), host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  const listen = (at: number): Promise<void> =>
    new Promise((done) => relay.listen(at, "127.0.0.1", done));
  await listen(0);
  const { port: relayPort } = relay.address() as AddressInfo;
  address.searchParams.delete("host");
  address.searchParams.delete("port");
  address.hostname = "127.0.0.1";
  address.port = String(relayPort);
  return {
    url: address.href,
    async cut() {
      const closed = new Promise((done) => relay.close(done));
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await closed;
    },
    mend: () => listen(relayPort),
  };
}

const request = {
  kind: "request",
  channel: "web",
  categoryCode: "sanitation",
  description: "弄堂口的垃圾三天没有清运",
  point: { lng: 112.05, lat: 30.05 },
  reporter: { name: NAME, telephone: TELEPHONE, address: "福民路88号" },
};
let asked = 0;
const takeIn = (key?: string) =>
  server.inject({
    method: "POST",
    url: "/api/v1/cases",
    payload: request,
    remoteAddress: `198.51.100.${asked++ % 250}`,
    headers: key === undefined ? {} : { "idempotency-key": key },
  });

test("what does not exist under /api is answered in JSON, everywhere else with a page", async () => {
  for (const url of [
    "/api/v1/nothing",
    "/api/nothing",
    "/api/v2/cases",
    "/health/nothing",
    "/assets/gone.js",
  ]) {
    const answer = await server.inject({ url });
    assert.equal(answer.statusCode, 404, url);
    assert.equal(answer.json<{ error: { code: string } }>().error.code, "http.no_such_route", url);
  }
  const pages = [
    ["/", "portal"],
    ["/cases/anything", "portal"],
    ["/console", "console"],
    ["/console/cases/1", "console"],
    ["/consoles", "portal"],
    ["/../../etc/passwd", "portal"],
    ["/%2e%2e/%2e%2e/etc/passwd", "portal"],
  ] as const;
  for (const [url, page] of pages) {
    const answer = await server.inject({ url });
    assert.deepEqual([answer.statusCode, answer.body.endsWith(page)], [200, true], url);
  }
  assert.equal((await server.inject({ method: "POST", url: "/" })).statusCode, 404);
});

test("each page has a nonce of its own, in its text and in its policy", async () => {
  const [one, two] = [await server.inject({ url: "/" }), await server.inject({ url: "/" })];
  const nonceOf = (answer: typeof one) => /nonce="([^"]+)"/.exec(answer.body)?.[1] ?? "";
  assert.notEqual(nonceOf(one), nonceOf(two));
  assert.ok(String(one.headers["content-security-policy"]).includes(`'nonce-${nonceOf(one)}'`));
  assert.doesNotMatch(String(one.headers["content-security-policy"]), /script-src[^;]*nonce/);
});

test("assets are kept for ever, pages are asked for again, answers of the API are never kept", async () => {
  const keeping = async (url: string) =>
    String((await server.inject({ url })).headers["cache-control"]);
  assert.match(await keeping("/assets/main-1a2b.js"), /max-age=31536000, immutable/);
  assert.equal(await keeping("/"), "no-cache");
  assert.equal(await keeping("/api/v1/areas"), "no-store");
  assert.equal((await server.inject({ method: "HEAD", url: "/" })).statusCode, 200);
});

test("every answer carries the security headers, pages and assets too", async () => {
  for (const url of [
    "/",
    "/console",
    "/assets/main-1a2b.js",
    "/assets/gone.js",
    "/favicon.svg",
    "/api/openapi.json",
    "/api",
    "/health/live",
    "/metrics",
    "/%",
  ]) {
    const { headers } = await server.inject({ url });
    assert.equal(headers["x-content-type-options"], "nosniff", url);
    assert.equal(headers["x-frame-options"], "DENY", url);
    assert.match(String(headers["content-security-policy"]), /default-src 'self'/, url);
  }
});

test("the program says that it lives and that it is ready", async () => {
  assert.deepEqual((await server.inject({ url: "/health/live" })).json(), { status: "live" });
  const ready = await server.inject({ url: "/health/ready" });
  assert.equal(ready.statusCode, 200);
  assert.equal(ready.json<{ status: string }>().status, "ready");
});

test("metrics count by route, method and status, and name nobody", async () => {
  assert.equal((await takeIn()).statusCode, 201);
  await server.inject({ url: `/api/v1/cases/search?q=${encodeURIComponent(NAME)}` });
  await server.inject({ url: `/api/v1/nobody/${TELEPHONE}` });
  const { body } = await server.inject({ url: "/metrics" });
  assert.match(
    body,
    /guiwei_http_request_seconds_count\{route="\/api\/v1\/cases",method="POST",status="201"\} 1/,
  );
  assert.match(body, /route="unmatched"/);
  assert.match(body, /guiwei_database_connections\{state="total"\} \d/);
  const labels = new Set([...body.matchAll(/[{,](\w+)="/g)].map(([, label]) => label));
  assert.deepEqual(
    [...labels].filter(
      (label) =>
        ![
          "route",
          "method",
          "status",
          "le",
          "state",
          "kind",
          "space",
          "version",
          "major",
          "minor",
          "patch",
          "type",
          "quantile",
        ].includes(label ?? ""),
    ),
    [],
  );
  for (const secret of [NAME, TELEPHONE, encodeURIComponent(NAME), "198.51.100"])
    assert.ok(!body.includes(secret), secret);
});

test("logs say what happened by route and reference, never who and what was written", async () => {
  lines.length = 0;
  const json = { "content-type": "application/json" };
  const receipt = (await takeIn()).json<{ receiptNo: string; queryCode: string; caseId: number }>();
  const authorization = `Receipt ${receipt.receiptNo}:${receipt.queryCode}`;
  await server.inject({ url: "/api/v1/cases/tracked", headers: { authorization } });
  await server.inject({ url: `/api/v1/cases/search?q=${encodeURIComponent(NAME)}${TELEPHONE}` });
  await server.inject({ url: `/${encodeURIComponent(NAME)}/${TELEPHONE}` });
  await server.inject({ url: `/api/v1/${TELEPHONE}/%` });
  const post = (url: string, payload: string | object) =>
    server.inject({ method: "POST", url, headers: json, payload: payload as object });
  await post("/api/v1/cases", `{"reporter":{"name":"${NAME}","telephone":"${TELEPHONE}"`);
  await post("/api/v1/cases", {
    ...request,
    reporter: { ...request.reporter, telephone: `${TELEPHONE}x` },
  });
  await post("/api/v1/sign-in", { username: NAME, password: "geheim-2026-x" });
  await post("/api/v1/sign-in/code", { telephone: TELEPHONE });
  await post("/api/v1/sign-in/code/verify", { telephone: TELEPHONE, code: "987654" });
  await server.inject({
    method: "POST",
    url: `/api/v1/files?name=${encodeURIComponent(`${NAME}.png`)}`,
    headers: { "content-type": "image/png", "user-agent": NAME.length.toString() },
    payload: Buffer.from("no picture"),
  });
  // A defect of ours: the database knows no such table any more, and quotes what it was asked for.
  await sql`alter table cases.party rename to lost`.execute(owner.db);
  const broken = await takeIn();
  await sql`alter table cases.lost rename to party`.execute(owner.db);
  assert.equal(broken.statusCode, 500);
  const log = lines.join("");
  const { reference } = broken.json<{ error: { reference: string } }>().error;
  assert.ok(log.includes(reference), "the defect is found by its reference");
  assert.match(log, /"route":"\/api\/v1\/cases","method":"POST","status":201/);
  const secrets = [
    NAME,
    encodeURIComponent(NAME),
    TELEPHONE,
    "福民路",
    "垃圾",
    receipt.queryCode,
    "geheim-2026-x",
    "987654",
    "198.51.100",
  ];
  for (const secret of secrets) assert.ok(!log.includes(secret), `${secret} is in the log`);
});

/** Says something to the listening server and hears what it answers until the connection ends. */
async function say(port: number, text: string, hangUp: boolean): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket.on("data", (chunk) => (heard += String(chunk)));
  socket.on("error", () => undefined);
  socket.write(text);
  if (hangUp) await sleep(60);
  else await until(() => heard !== "" || socket.destroyed);
  socket.destroy();
  return heard;
}

test("an upload that breaks off, a body of another length and what is no HTTP cost nothing and break nothing", async () => {
  const listening = await buildApp(program, pages);
  await listening.listen({ port: 0, host: "127.0.0.1" });
  const { port } = listening.server.address() as AddressInfo;
  lines.length = 0;
  const head = (path: string, type: string, length: number) =>
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`;
  await say(port, `${head("/api/v1/files?name=a.png", "image/png", 5000)}\x89PNG`, true);
  await say(port, `${head("/api/v1/cases", "application/json", 500)}{"kind":"request"`, true);
  const early = await say(
    port,
    `${head("/api/v1/sign-out", "application/json", 2)}{}{}{}{}`,
    false,
  );
  assert.match(early, /^HTTP\/1\.1 [24]\d\d /);
  const both = `POST /api/v1/sign-out HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`;
  assert.match(await say(port, both, false), /^HTTP\/1\.1 400 /);
  assert.match(await say(port, "归位\r\n\r\n", false), /^HTTP\/1\.1 400 /);
  const huge = `GET / HTTP/1.1\r\nhost: x\r\ncookie: ${"x".repeat(20_000)}\r\n\r\n`;
  assert.match(await say(port, huge, false), /^HTTP\/1\.1 431 /);
  const health = await fetch(`http://127.0.0.1:${port}/health/ready`);
  assert.equal(health.status, 200);
  await listening.close();
  assert.doesNotMatch(lines.join(""), /"defect"/);
});

test("backends that are killed under way cost an honest 503 or nothing, and the next request works", async () => {
  const kill = () =>
    sql`select pg_terminate_backend(pid, 2000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(owner.db);
  const statuses = new Set<number>();
  for (let round = 0; round < 5; round++) {
    const under = Array.from({ length: 12 }, () => takeIn());
    await sleep(round * 2);
    await kill();
    for (const { statusCode } of await Promise.all(under)) statuses.add(statusCode);
  }
  assert.deepEqual(
    [...statuses].filter((status) => status !== 201 && status !== 503),
    [],
  );
  // All of them have ended; the program has heard of it as soon as it reads from its sockets.
  await sleep(20);
  assert.equal((await takeIn()).statusCode, 201);
});

test("a database that is gone is answered with 503 and a time to come back, and the program recovers by itself", async () => {
  await wire.cut();
  for (const [method, url] of [
    ["GET", "/api/v1/organisations"],
    ["GET", "/api/v1/cases/tracked"],
    ["POST", "/api/v1/cases"],
    ["POST", "/api/v1/sign-in/code"],
  ] as const) {
    const answer = await server.inject({
      method,
      url,
      headers: { cookie: `guiwei.session_token=${"x".repeat(43)}` },
      ...(method === "GET"
        ? {}
        : { payload: url.endsWith("code") ? { telephone: TELEPHONE } : request }),
    });
    assert.equal(answer.statusCode, 503, `${method} ${url}: ${answer.body}`);
    assert.equal(answer.headers["retry-after"], "2");
    assert.equal(answer.json<{ error: { code: string } }>().error.code, "http.outage");
  }
  assert.equal((await server.inject({ url: "/health/live" })).statusCode, 200);
  assert.equal((await server.inject({ url: "/health/ready" })).statusCode, 503);
  assert.equal((await server.inject({ url: "/" })).statusCode, 200);
  await wire.mend();
  assert.equal((await server.inject({ url: "/health/ready" })).statusCode, 200);
  assert.equal((await takeIn()).statusCode, 201);
});

test("what was acknowledged before the database went is there when it is back, and a repeat finds its answer", async () => {
  const before = await takeIn("key-before-the-cut");
  assert.equal(before.statusCode, 201);
  const under = Array.from({ length: 20 }, (_, n) => takeIn(`key-under-the-cut-${n}`));
  await wire.cut();
  const answers = await Promise.all(under);
  await wire.mend();
  assert.deepEqual((await takeIn("key-before-the-cut")).json(), before.json());
  for (const [n, answer] of answers.entries()) {
    const again = await takeIn(`key-under-the-cut-${n}`);
    assert.equal(again.statusCode, 201, again.body);
    // Whoever was told 201 is told the same again; whoever was told 503 has exactly one case now.
    if (answer.statusCode === 201) assert.deepEqual(again.json(), answer.json());
    else assert.equal(answer.statusCode, 503, answer.body);
  }
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from kernel.idempotency_key
    where key like 'key-under-the-cut-%'`.execute(owner.db);
  assert.deepEqual(rows, [{ n: 20 }]);
});

test("the description of the API names every route, with its access", async () => {
  const document = (await server.inject({ url: "/api/openapi.json" })).json<{
    openapi: string;
    paths: Record<string, Record<string, { operationId: string; "x-access": string }>>;
  }>();
  assert.equal(document.openapi, "3.1.0");
  const { ROUTES } = await import("../src/app.ts");
  const told = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  assert.equal(told.length, ROUTES.length);
  for (const operation of told) assert.ok(operation["x-access"], operation.operationId);
});
