import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { type TestKernel, refusedWith, testKernel } from "../../test/kernel.ts";
import { transaction } from "./context.ts";
import { sql } from "./db.ts";
import {
  EMPTY_HEAD,
  appendEvents,
  chainEvents,
  chainHash,
  eventsOf,
  headOf,
  insertEvents,
  scanEvents,
  streamKinds,
} from "./events.ts";
import type { Actor } from "./pure/actor.ts";

fc.configureGlobal({ seed: 20261116 });

let kernel: TestKernel;
before(async () => {
  kernel = await testKernel();
});
after(() => kernel.remove());

const AT = Date.parse("2026-11-16T02:00:00Z");
const happened = (data: object = {}, type = "happened", at = AT) => ({ type, at, data });
const clerk: Actor = {
  kind: "staff",
  accountId: "7",
  personId: 5,
  post: { postId: 9, role: "operator", orgId: 3, orgKind: "department", areaIds: [] },
};

/** Reads a stream as the log gives it back and hashes it anew. */
async function rehashed(stream: string, id: number): Promise<{ stored: string; now: string }[]> {
  let previous = EMPTY_HEAD.hash;
  const hashes: { stored: string; now: string }[] = [];
  for await (const page of scanEvents(kernel.app.db, stream))
    for (const { hash, position: _, ...event } of page) {
      if (event.streamId !== id) continue;
      hashes.push({
        stored: hash.toString("hex"),
        now: chainHash(previous, event).toString("hex"),
      });
      previous = hash;
    }
  return hashes;
}

test("the hash of an event is the sha256 of the hash before it and its canonical text", () => {
  const { rows, head } = chainEvents("case", 12, EMPTY_HEAD, [happened({ b: 1, a: "归位" })], {
    kind: "resident",
    residentId: 4,
  });
  // printf '<32 zero bytes>{"actor":{"id":4,"kind":"resident"},"at":1794794400000,"data":{"a":"归位","b":1},"id":12,"seq":1,"stream":"case","type":"happened"}' | sha256sum
  assert.equal(
    rows[0]?.hash.toString("hex"),
    "385633588e1216b4832b1eca48df79b072952dc90b3b58a92bd980b81c7d6ecd",
  );
  assert.deepEqual(head, { seq: 1, hash: rows[0]?.hash });
});

test("events of one stream are numbered from one and each hangs on the one before", async () => {
  const ctx = kernel.context(clerk);
  await appendEvents(ctx, "numbered", 1, [happened(), happened()]);
  const head = await appendEvents(ctx, "numbered", 1, [happened({ third: true })]);
  assert.equal(head.seq, 3);
  assert.deepEqual(await headOf(ctx.db, "numbered", 1), head);
  const events = await eventsOf(ctx.db, "numbered", 1);
  assert.deepEqual(
    events.map(({ seq, at, actor }) => ({ seq, at, actor })),
    [1, 2, 3].map((seq) => ({ seq, at: AT, actor: { kind: "staff", id: 5, post: 9, org: 3 } })),
  );
  for (const { stored, now } of await rehashed("numbered", 1)) assert.equal(now, stored);
});

test("an event that went through the database has the hash that it had before", async () => {
  const ctx = kernel.context(clerk);
  // What jsonb could change: order of keys, the writing of numbers, empty things, depth, every kind of text.
  const edges = [
    {},
    { empty: { list: [], object: {}, text: "", nothing: null } },
    { z: 1, a: 2, "10": 3, "9": 4, "": 5, 归位: 6, 𠮷: 7 },
    { numbers: [0, -0, 1e21, 1e-7, 123456789012345680000, 0.1, 5e-324, 1.7976931348623157e308] },
    { whole: [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 53, 1.0] },
    { text: '"\\/\b\f\n\r\t\u001f\u007f\u2028\u2029\ufeff\uffff😀e\u0301é' },
    { gone: undefined, kept: [1, undefined, 2] },
    { deep: JSON.parse(`${"[".repeat(60)}1${"]".repeat(60)}`) as unknown },
  ];
  await appendEvents(
    ctx,
    "roundtrip",
    1,
    edges.map((data) => happened(data)),
  );
  const random = fc.sample(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), 300);
  // PostgreSQL cannot keep NUL; the edge refuses it before it comes here.
  const data = random.filter((value) => !JSON.stringify(value).includes("\\u0000"));
  await appendEvents(
    ctx,
    "roundtrip",
    2,
    data.map((value) => happened(value)),
  );
  const hashes = [...(await rehashed("roundtrip", 1)), ...(await rehashed("roundtrip", 2))];
  assert.ok(hashes.length > 250);
  for (const { stored, now } of hashes) assert.equal(now, stored);
});

test("instants are part of the hash to the millisecond, from 1970 to 9999", async () => {
  const ctx = kernel.context();
  const instants = [0, 1, -1, AT + 123, Date.parse("9999-12-31T23:59:59.999Z")];
  await appendEvents(
    ctx,
    "instants",
    1,
    instants.map((at) => happened({}, "x", at)),
  );
  const read = await eventsOf(ctx.db, "instants", 1);
  assert.deepEqual(
    read.map(({ at }) => at),
    instants,
  );
  for (const { stored, now } of await rehashed("instants", 1)) assert.equal(now, stored);
});

test("of two writers that continue the same event one is refused, and the chain stays whole", async () => {
  const ctx = kernel.context();
  await appendEvents(ctx, "contested", 1, [happened()]);
  const head = await headOf(ctx.db, "contested", 1);
  const write = (text: string) => {
    const { rows } = chainEvents("contested", 1, head, [happened({ text })], ctx.actor);
    return transaction(ctx, ({ db }) => insertEvents(db, rows));
  };
  const results = await Promise.allSettled(["a", "b", "c", "d"].map(write));
  assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
  for (const result of results)
    if (result.status === "rejected")
      assert.ok(refusedWith("events.conflict")(result.reason), String(result.reason));
  assert.equal((await eventsOf(ctx.db, "contested", 1)).length, 2);
  for (const { stored, now } of await rehashed("contested", 1)) assert.equal(now, stored);
});

test("events of a transaction that rolls back have never happened", async () => {
  const ctx = kernel.context();
  const failing = transaction(ctx, async (inner) => {
    await appendEvents(inner, "undone", 1, [happened()]);
    throw new Error("changed my mind");
  });
  await assert.rejects(failing, /changed my mind/);
  assert.deepEqual(await eventsOf(ctx.db, "undone", 1), []);
  assert.deepEqual(await headOf(ctx.db, "undone", 1), EMPTY_HEAD);
});

test("the app can neither change nor remove an event or a seal", async () => {
  const { db } = kernel.context();
  await appendEvents(kernel.context(), "fixed", 1, [happened()]);
  for (const statement of [
    sql`update kernel.event set data = '{}'`,
    sql`update kernel.event set hash = hash where false`,
    sql`delete from kernel.event`,
    sql`truncate kernel.event`,
    sql`alter table kernel.event disable trigger all`,
    sql`drop table kernel.event`,
    sql`update kernel.seal set root = ''`,
    sql`delete from kernel.seal`,
    sql`truncate kernel.seal`,
    sql`insert into kernel.event (stream, stream_id, seq, type, at, actor, data, hash)
      values ('fixed', 1, 1, 'x', now(), '{}', '{}', sha256('')) on conflict on constraint event_once_per_stream
      do update set data = excluded.data`,
    sql`update kernel.migration set checksum = ''`,
  ])
    await assert.rejects(statement.execute(db), { code: "42501" });
  const { rows } = await sql`select current_user as me`.execute(db);
  assert.deepEqual(rows, [{ me: "guiwei_app" }]);
});

test("a walk over the log sees every event of a kind once and in order, whatever the page", async () => {
  const ctx = kernel.context();
  for (const id of [30, 10, 20])
    await appendEvents(ctx, "walked", id, [happened(), happened(), happened()]);
  await appendEvents(ctx, "walkedtoo", 15, [happened()]);
  for (const pageSize of [1, 2, 4, 100]) {
    const seen: string[] = [];
    for await (const page of scanEvents(ctx.db, "walked", pageSize))
      seen.push(...page.map((event) => `${event.streamId}/${event.seq}`));
    assert.deepEqual(seen, [
      "10/1",
      "10/2",
      "10/3",
      "20/1",
      "20/2",
      "20/3",
      "30/1",
      "30/2",
      "30/3",
    ]);
  }
});

test("the kinds of streams are those that have events", async () => {
  const fresh = await testKernel();
  after(() => fresh.remove());
  assert.deepEqual(await streamKinds(fresh.app.db), []);
  for (const stream of ["b", "a", "c"])
    await appendEvents(fresh.context(), stream, 1, [happened(), happened()]);
  assert.deepEqual(await streamKinds(fresh.app.db), ["a", "b", "c"]);
});
