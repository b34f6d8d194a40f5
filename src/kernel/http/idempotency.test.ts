import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { type TestKernel, testKernel } from "../../../test/kernel.ts";
import { quickest } from "../../../test/waiting.ts";
import { manualClock } from "../context.ts";
import { sql } from "../db.ts";
import { appendEvents } from "../events.ts";
import type { Actor } from "../pure/actor.ts";
import { refuse } from "../pure/refusal.ts";
import { sweepAnswers } from "./idempotency.ts";
import { defineRoute } from "./route.ts";
import { buildServer } from "./server.ts";

const clock = manualClock(Date.now());
let kernel: TestKernel;
let server: FastifyInstance;
let actor: Actor = { kind: "resident", residentId: 1 };

const Body = Type.Object({ text: Type.String() });
const Noted = Type.Object({ n: Type.Integer(), text: Type.String() });
const common = { access: "public", body: Body, response: Noted, status: 201 } as const;
const routes = [
  defineRoute({
    ...common,
    id: "notes.add",
    method: "POST",
    path: "/api/v1/notes",
    summary: "Adds a note",
    async handler(ctx, { body }) {
      if (body.text === "no") refuse("conflict", "notes.no");
      const { rows } = await sql<{ n: number }>`insert into public.note (text) values (${body.text})
        returning n`.execute(ctx.db);
      await appendEvents(ctx, "note", rows[0]?.n ?? 0, [{ type: "added", at: 0, data: {} }]);
      return { n: rows[0]?.n ?? 0, text: body.text };
    },
  }),
  defineRoute({
    ...common,
    id: "notes.name",
    method: "POST",
    path: "/api/v1/names",
    summary: "Adds a note with a text that is not there yet",
    async handler(ctx, { body }) {
      const { rows } = await sql<{ n: number }>`insert into public.name (text) values (${body.text})
        on conflict do nothing returning n`.execute(ctx.db);
      const [row] = rows;
      return row === undefined ? refuse("conflict", "notes.taken") : { n: row.n, text: body.text };
    },
  }),
  defineRoute({
    id: "notes.upload",
    method: "POST",
    path: "/api/v1/bytes",
    summary: "Takes bytes",
    access: "public",
    rawBody: true,
    bodyLimit: 10 * 1024 * 1024 + 1,
    response: Noted,
    async handler(ctx, { body }) {
      const text = String((body as unknown as Buffer).length);
      const { rows } = await sql<{ n: number }>`insert into public.note (text) values (${text})
        returning n`.execute(ctx.db);
      return { n: rows[0]?.n ?? 0, text };
    },
  }),
];

before(async () => {
  kernel = await testKernel({ clock });
  await sql`create table public.note (n serial, text text); create table public.name (n serial, text text unique);
    grant all on all tables in schema public to guiwei_app;
    grant all on all sequences in schema public to guiwei_app`.execute(kernel.owner.db);
  server = await buildServer({
    log: kernel.context().log,
    routes,
    messages: { zh: {}, en: {} },
    trustedProxies: [],
    publicUrl: "",
    authenticate: async () => actor,
    context: (who) => kernel.context(who),
  });
  kernel.defer(() => server.close());
});
after(() => kernel.remove());

async function post(url: string, key: string | undefined, payload: object | Buffer) {
  const { statusCode, body } = await server.inject({
    method: "POST",
    url,
    payload,
    headers: {
      ...(key === undefined ? {} : { "idempotency-key": key }),
      ...(Buffer.isBuffer(payload) ? { "content-type": "application/octet-stream" } : {}),
    },
  });
  return {
    status: statusCode,
    body: JSON.parse(body) as Record<string, unknown> & { error?: { code: string } },
  };
}
const add = (key: string | undefined, text: string) => post("/api/v1/notes", key, { text });

async function count(text: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from public.note where text = ${text}`.execute(kernel.owner.db);
  return rows[0]?.n ?? -1;
}

test("a repeated request gets the first answer again and has no second effect", async () => {
  const first = await add("key-repeat", "once");
  const again = await add("key-repeat", "once");
  assert.equal(first.status, 201);
  assert.deepEqual(again, first);
  assert.equal(await count("once"), 1);
});

test("without a key every request counts", async () => {
  await add(undefined, "each");
  await add(undefined, "each");
  assert.equal(await count("each"), 2);
});

test("another body, another address or another route under the same key is refused", async () => {
  await add("key-another", "one");
  for (const other of [
    await add("key-another", "two"),
    await post("/api/v1/names", "key-another", { text: "one" }),
  ])
    assert.deepEqual([other.status, other.body.error?.code], [409, "http.idempotency_key_reused"]);
  const asked = await server.inject({
    method: "POST",
    url: "/api/v1/notes?x=1",
    payload: { text: "one" },
    headers: { "idempotency-key": "key-another" },
  });
  assert.equal(asked.statusCode, 409);
});

test("the key of another actor is another key: resident, staff, receipt of another case, nobody", async () => {
  const staff = (personId: number): Actor => ({
    kind: "staff",
    accountId: "x",
    personId,
    post: { postId: 1, role: "operator", orgId: 1, orgKind: "department", areaIds: [] },
  });
  const actors: Actor[] = [
    { kind: "resident", residentId: 1 },
    { kind: "resident", residentId: 2 },
    staff(1),
    staff(2),
    { kind: "receipt", caseId: 1 },
    { kind: "receipt", caseId: 2 },
    { kind: "anonymous" },
  ];
  for (const one of actors) {
    actor = one;
    assert.equal((await add("key-of-many", "mine")).status, 201);
  }
  actor = { kind: "resident", residentId: 1 };
  assert.equal(await count("mine"), actors.length);
});

test("twenty repeats at the same moment have one effect and one answer", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => add("key-at-once", "rush")));
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  assert.equal(answers[0]?.status, 201);
  assert.equal(await count("rush"), 1);
});

test("a repeat at the same moment is answered as the first, also where the first has taken the name", async () => {
  const name = () => post("/api/v1/names", "key-of-name", { text: "归位" });
  const answers = await Promise.all(Array.from({ length: 20 }, name));
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  assert.equal(answers[0]?.status, 201);
  const other = await post("/api/v1/names", "key-of-other", { text: "归位" });
  assert.deepEqual([other.status, other.body.error?.code], [409, "notes.taken"]);
});

test("a refused request keeps no key: when the reason is gone the same key works", async () => {
  assert.equal((await add("key-refused", "no")).status, 409);
  assert.equal((await add("key-refused", "yes")).status, 201);
});

const wrongKeys = ["short", "with blank", "x".repeat(101), "ключ-ключ", ""];
for (const key of wrongKeys)
  test(`${JSON.stringify(key.slice(0, 20))} is no key`, async () => {
    const answer = await add(key, "wrong key");
    assert.deepEqual([answer.status, answer.body.error?.code], [400, "http.wrong_idempotency_key"]);
    assert.equal(await count("wrong key"), 0);
  });

test("a kept answer can be read by nobody who only sees the database", async () => {
  await add("key-sealed", "13812345678");
  const { rows } = await sql<{ response: Buffer }>`select response from kernel.idempotency_key
    where key = 'key-sealed'`.execute(kernel.owner.db);
  assert.ok(rows[0] !== undefined && !rows[0].response.includes("13812345678"));
});

test("a large upload under a key is answered within a second, and its repeat too", async () => {
  const bytes = Buffer.alloc(10 * 1024 * 1024, 7);
  let tries = 0;
  const took = await quickest(3, async () => {
    tries++;
    const first = await post("/api/v1/bytes", `key-of-upload-${tries}`, bytes);
    assert.deepEqual(await post("/api/v1/bytes", `key-of-upload-${tries}`, bytes), first);
  });
  assert.ok(took < 2000, `${took} ms`);
  bytes[5_000_000] = 8;
  assert.equal((await post("/api/v1/bytes", "key-of-upload-1", bytes)).status, 409);
});

test("answers are forgotten after two days, not before", async () => {
  await add("key-of-old", "old");
  const kept = async () =>
    (
      await sql`select 1 from kernel.idempotency_key where key = 'key-of-old'`.execute(
        kernel.owner.db,
      )
    ).rows.length;
  const now = Date.now();
  clock.set(now + 48 * 3_600_000 - 60_000);
  await sweepAnswers(kernel.context());
  assert.equal(await kept(), 1);
  clock.set(now + 48 * 3_600_000 + 60_000);
  await sweepAnswers(kernel.context());
  assert.equal(await kept(), 0);
  clock.set(now);
});
