import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { type TestKernel, testKernel } from "../../test/kernel.ts";
import { manualClock, transaction } from "./context.ts";
import { type RawBuilder, sql } from "./db.ts";
import { appendEvents } from "./events.ts";
import { catchUp } from "./followers.ts";
import { KERNEL_JOBS } from "./housekeeping.ts";
import { checkSeals, lastSeal, sealDay } from "./seals.ts";

async function fresh(options: Parameters<typeof testKernel>[0] = {}): Promise<TestKernel> {
  const kernel = await testKernel(options);
  after(() => kernel.remove());
  return kernel;
}

async function write(kernel: TestKernel, id: number, count = 1): Promise<void> {
  const events = Array.from({ length: count }, (_, n) => ({ type: "e", at: 0, data: { n } }));
  await appendEvents(kernel.context(), "sealed", id, events);
}

async function hashes(kernel: TestKernel): Promise<Buffer[]> {
  const { rows } = await sql<{
    hash: Buffer;
  }>`select hash from kernel.event order by position`.execute(kernel.app.db);
  return rows.map(({ hash }) => hash);
}

test("the root of a day covers every event since the last seal, in order, over the root before", async () => {
  const kernel = await fresh();
  await write(kernel, 1, 2);
  const first = await sealDay(kernel.app.db, "2026-11-16");
  await write(kernel, 2, 3);
  const second = await sealDay(kernel.app.db, "2026-11-17");
  const [a, b, c, d, e] = (await hashes(kernel)) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  const rootOne = createHash("sha256")
    .update(Buffer.alloc(32))
    .update("2026-11-16 1-2\n")
    .update(a)
    .update(b)
    .digest();
  const rootTwo = createHash("sha256")
    .update(rootOne)
    .update("2026-11-17 3-5\n")
    .update(c)
    .update(d)
    .update(e)
    .digest();
  assert.deepEqual(first?.root, rootOne);
  assert.equal(first?.eventCount, 2);
  assert.deepEqual(second?.root, rootTwo);
  assert.deepEqual(await checkSeals(kernel.app.db), { sealed: 2 });
});

test("an event that comes after the seal of its day falls into the next one", async () => {
  const kernel = await fresh();
  await write(kernel, 1);
  assert.equal((await sealDay(kernel.app.db, "2026-11-16"))?.eventCount, 1);
  await write(kernel, 1);
  assert.equal(await sealDay(kernel.app.db, "2026-11-16"), undefined);
  assert.equal(await sealDay(kernel.app.db, "2026-11-15"), undefined);
  assert.equal((await sealDay(kernel.app.db, "2026-11-17"))?.eventCount, 1);
});

test("a day on which nothing happened is sealed too, and an empty log gives a root", async () => {
  const kernel = await fresh();
  const empty = await sealDay(kernel.app.db, "2026-11-15");
  assert.equal(empty?.eventCount, 0);
  await write(kernel, 1);
  assert.equal((await sealDay(kernel.app.db, "2026-11-16"))?.eventCount, 1);
  assert.equal((await sealDay(kernel.app.db, "2026-11-17"))?.eventCount, 0);
  assert.deepEqual(await checkSeals(kernel.app.db), { sealed: 3 });
});

test("sealing while eight writers insert loses no position, and nobody waits for the hashing", async () => {
  const kernel = await fresh();
  const writing = new AbortController();
  let written = 0;
  const writer = async (id: number): Promise<void> => {
    for (let round = 0; !writing.signal.aborted; round++) {
      // Positions are taken early and become visible late: the case in which a sealer could miss them.
      await transaction(kernel.context(), async (ctx) => {
        const events = Array.from({ length: 1 + ((id + round) % 3) }, () => ({
          type: "e",
          at: 0,
          data: {},
        }));
        await appendEvents(ctx, "busy", id, events);
        if (round % 4 === 0) await sql`select pg_sleep(${0.003 * (id % 4)})`.execute(ctx.db);
        written += events.length;
      });
    }
  };
  const writers = Array.from({ length: 8 }, (_, id) => writer(id + 1));
  for (let day = 1; day <= 28; day++)
    await sealDay(kernel.app.db, `2027-02-${String(day).padStart(2, "0")}`);
  writing.abort();
  await Promise.all(writers);
  await sealDay(kernel.app.db, "2027-03-01");
  const { rows } = await sql<{ sealed: number; events: number }>`
    select (select sum(event_count) from kernel.seal)::int as sealed, count(*)::int as events
    from kernel.event`.execute(kernel.app.db);
  assert.deepEqual(rows, [{ sealed: written, events: written }]);
  assert.ok(written > 200, `only ${written} events were written`);
  assert.deepEqual(await checkSeals(kernel.app.db), { sealed: 29 });
});

test("a transaction that stays open keeps neither writers nor the sealer waiting, and its events fall into the next seal", async () => {
  const kernel = await fresh();
  await write(kernel, 1, 2);
  // As in the running program, where followers go along with the log.
  const handle = async (): Promise<void> => undefined;
  await catchUp(kernel.context(), [
    { name: "test.all", streams: ["sealed"], from: "start", handle },
  ]);
  const [written, hold] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const long = transaction(kernel.context(), async (ctx) => {
    await appendEvents(ctx, "sealed", 2, [{ type: "e", at: 0, data: {} }]);
    written.resolve();
    await hold.promise;
  });
  await written.promise;
  await write(kernel, 3);
  let isSealed = false;
  const sealing = sealDay(kernel.app.db, "2026-11-16", 2_000);
  void sealing.then(() => (isSealed = true));
  for (let id = 4; id < 14; id++) await write(kernel, id);
  // An exclusive lock would queue them behind the transaction that is held open, until the sealer gives up.
  assert.equal(isSealed, false, "writers waited for the sealer");
  const first = await sealing;
  assert.deepEqual([first?.lastPosition, first?.eventCount], [2, 2]);
  hold.resolve();
  await long;
  const second = await sealDay(kernel.app.db, "2026-11-17");
  assert.deepEqual([second?.firstPosition, second?.lastPosition, second?.eventCount], [3, 14, 12]);
  assert.deepEqual(await checkSeals(kernel.app.db), { sealed: 2 });
});

test("a sealer waits for transactions that end soon, so that they are in the seal of their day", async () => {
  const kernel = await fresh();
  const written = Promise.withResolvers<void>();
  const short = transaction(kernel.context(), async (ctx) => {
    await appendEvents(ctx, "sealed", 1, [{ type: "e", at: 0, data: {} }]);
    written.resolve();
    await sql`select pg_sleep(0.2)`.execute(ctx.db);
  });
  await written.promise;
  await write(kernel, 2);
  assert.equal((await sealDay(kernel.app.db, "2026-11-16"))?.eventCount, 2);
  await short;
});

test("two sealers of the same day make one seal", async () => {
  const kernel = await fresh();
  await write(kernel, 1, 5);
  const seals = await Promise.all(
    Array.from({ length: 6 }, () => sealDay(kernel.app.db, "2026-11-16")),
  );
  assert.equal(seals.filter((seal) => seal !== undefined).length, 1);
  assert.deepEqual(await checkSeals(kernel.app.db), { sealed: 1 });
});

/** Three sealed days with four events each; then somebody who may do everything does something. */
async function tampered(statement: RawBuilder<unknown>) {
  const kernel = await fresh();
  for (const [i, day] of ["2026-11-16", "2026-11-17", "2026-11-18"].entries()) {
    await write(kernel, i + 1, 4);
    await sealDay(kernel.app.db, day);
  }
  await statement.execute(kernel.owner.db);
  return checkSeals(kernel.app.db);
}

const broken: readonly (readonly [
  what: string,
  statement: RawBuilder<unknown>,
  day: string,
  reason: RegExp,
])[] = [
  [
    "an event whose hash was altered",
    sql`update kernel.event set hash = sha256('x') where position = 6`,
    "2026-11-17",
    /no longer give its root/,
  ],
  [
    "a removed event",
    sql`delete from kernel.event where position = 11`,
    "2026-11-18",
    /covers 3 events, sealed were 4/,
  ],
  [
    "two events that changed places",
    sql`update kernel.event e set hash = o.hash from kernel.event o
      where e.position in (2, 3) and o.position = 5 - e.position`,
    "2026-11-16",
    /no longer give its root/,
  ],
  [
    "an altered root",
    sql`update kernel.seal set root = sha256('x') where day = '2026-11-17'`,
    "2026-11-17",
    /no longer give its root/,
  ],
  [
    "a root altered together with the one that follows from it",
    sql`update kernel.seal set root = sha256('x'), previous_root = case when day = '2026-11-18' then sha256('x') else previous_root end
      where day >= '2026-11-17'`,
    "2026-11-17",
    /no longer give its root/,
  ],
  [
    "an altered root before",
    sql`update kernel.seal set previous_root = sha256('x') where day = '2026-11-18'`,
    "2026-11-18",
    /does not follow from the root of the day before/,
  ],
  [
    "a removed seal",
    sql`delete from kernel.seal where day = '2026-11-17'`,
    "2026-11-18",
    /does not follow|does not begin/,
  ],
  [
    "a seal passed off as another day's",
    sql`update kernel.seal set day = '2026-11-30' where day = '2026-11-18'`,
    "2026-11-30",
    /no longer give its root/,
  ],
  [
    "a range that was cut short",
    sql`update kernel.seal set last_position = 11, event_count = 3 where day = '2026-11-18'`,
    "2026-11-18",
    /no longer give its root/,
  ],
];

for (const [what, statement, day, reason] of broken)
  test(`${what} is named by its day`, async () => {
    const { broken } = await tampered(statement);
    assert.equal(broken?.day, day);
    assert.match(broken?.reason ?? "", reason);
  });

test("the nightly job seals the day before in Shanghai, and a missed day with the next", async () => {
  // 00:10 on 17 November in Shanghai is 16:10 on the 16th in UTC.
  const clock = manualClock(Date.parse("2026-11-16T16:10:00Z"));
  const kernel = await fresh({ clock });
  const job = KERNEL_JOBS.find(({ name }) => name === "kernel.seal");
  await write(kernel, 1);
  await job?.run(kernel.context(), {});
  assert.equal((await lastSeal(kernel.app.db))?.day, "2026-11-16");
  clock.set(Date.parse("2026-11-19T16:10:00Z"));
  await write(kernel, 2, 2);
  await job?.run(kernel.context(), {});
  assert.equal((await lastSeal(kernel.app.db))?.day, "2026-11-19");
  assert.equal((await lastSeal(kernel.app.db))?.eventCount, 2);
});
