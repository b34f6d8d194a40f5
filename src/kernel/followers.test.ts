/** Every event once and in order, whatever happens to who follows. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import type { TestKernel } from "../../test/kernel.ts";
import { quickest, until } from "../../test/waiting.ts";
import { type Ctx, createMemo, transaction } from "./context.ts";
import { openDatabase } from "./db.ts";
import { createFenceReader } from "./followers/fence.ts";
import { createAnnouncer } from "./followers/announce.ts";
import { PAGE_EVENTS, createPageReader } from "./followers/pages.ts";
import { startFollowers } from "./followers/supervisor.ts";
import {
  type Follower,
  FollowerFailed,
  catchUp,
  followOnce,
  followerStates,
  registerFollower,
} from "./followers.ts";
import { openListener } from "./listener.ts";
import { APP_ROLE } from "./migrations.ts";
import {
  fresh,
  holdExactlyOnce,
  recorder,
  seen,
  write,
  writeForAWhile,
} from "./followers.fixture.ts";

const CHILD = process.env.GUIWEI_FOLLOWING_CHILD;

/** Another process that follows until it is killed. */
async function childFollows(url: string): Promise<never> {
  const app = openDatabase({ url, role: APP_ROLE, max: 2 });
  const ctx = { db: app.db, memo: createMemo(), log: pino({ level: "silent" }) } as unknown as Ctx;
  const fence = createFenceReader();
  const follower = recorder();
  await registerFollower(app.db, follower);
  process.stdout.write("following\n");
  for (;;) {
    const { settled } = await fence.read(app.db);
    await followOnce(ctx, follower, settled, 7);
    await sleep(1);
  }
}

if (CHILD !== undefined) await childFollows(CHILD);

test("what became visible later is not overtaken: an event waits for those before it", async () => {
  const kernel = await fresh();
  const ctx = kernel.context();
  const follower = recorder();
  await registerFollower(ctx.db, follower);
  const fence = createFenceReader();
  const hold = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  const slow = transaction(ctx, async (inner) => {
    await write(inner, 1);
    written.resolve();
    await hold.promise;
  });
  await written.promise;
  await write(ctx, 2);
  assert.deepEqual(await fence.read(ctx.db), { settled: 0, last: 2 });
  await followOnce(ctx, follower, (await fence.read(ctx.db)).settled);
  assert.deepEqual(await seen(kernel), []);
  // Nobody has to wait for this: writers go on while the fence stands, or this would never end.
  await write(ctx, 3);
  hold.resolve();
  await slow;
  assert.deepEqual(await fence.read(ctx.db), { settled: 3, last: 3 });
  await followOnce(ctx, follower, 3);
  assert.deepEqual(
    (await seen(kernel)).map(({ position, streamId }) => [position, streamId]),
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  );
});

test("a position that was rolled back is passed", async () => {
  const kernel = await fresh();
  const ctx = kernel.context();
  await write(ctx, 1);
  const given = transaction(ctx, async (inner) => {
    await write(inner, 2);
    throw new Error("given up");
  });
  await assert.rejects(given, /given up/);
  await write(ctx, 3);
  await catchUp(ctx, [recorder()]);
  assert.deepEqual(
    (await seen(kernel)).map(({ position }) => position),
    [1, 3],
  );
});

test("a follower from the start is given everything, one from now on what is recorded after it was first seen", async () => {
  const kernel = await fresh();
  const ctx = kernel.context();
  await write(ctx, 1, 3);
  const followers = [recorder("test.all"), recorder("test.fresh", { from: "now" })];
  await catchUp(ctx, followers);
  await write(ctx, 2);
  await write(ctx, 3, 1, "other");
  await catchUp(ctx, followers);
  const positions = async (name: string) =>
    (await seen(kernel, name)).map(({ position }) => position);
  assert.deepEqual(await positions("test.all"), [1, 2, 3, 4]);
  assert.deepEqual(await positions("test.fresh"), [4]);
  const states = await followerStates(ctx.db, followers);
  assert.deepEqual(
    states.map(({ name, position, lagEvents }) => [name, position, lagEvents]),
    [
      ["test.all", 5, 0],
      ["test.fresh", 5, 0],
    ],
  );
});

test("a follower of a rare kind of stream passes the others in bounded steps", async () => {
  const kernel = await fresh();
  const ctx = kernel.context();
  await write(ctx, 1, 12_500, "other");
  await write(ctx, 1);
  const follower = recorder();
  await registerFollower(ctx.db, follower);
  const { settled } = await createFenceReader().read(ctx.db);
  assert.deepEqual(await followOnce(ctx, follower, settled), {
    busy: false,
    handled: 0,
    position: 10_000,
  });
  assert.deepEqual(await followOnce(ctx, follower, settled), {
    busy: false,
    handled: 1,
    position: 12_501,
  });
});

test("followers of one process share a page, and each is given its own streams after its own cursor", async () => {
  const kernel = await fresh();
  const ctx = kernel.context();
  await write(ctx, 1, 3);
  await write(ctx, 2, 2, "other");
  await write(ctx, 3, 1);
  const pages = createPageReader();
  const read = (streams: readonly string[], after: number, settled: number, limit = PAGE_EVENTS) =>
    pages.read(ctx.db, { streams, after, settled, limit });
  const places = async (page: ReturnType<typeof read>) =>
    (await page).events.map(({ position, streamId }) => `${position}:${streamId}`);
  const first = await read(["thing"], 0, 6);
  assert.deepEqual(
    first.events.map(({ position }) => position),
    [1, 2, 3, 6],
  );
  assert.equal(first.reached, 6);
  const second = await read(["thing"], 0, 6);
  assert.equal(second.events[0], first.events[0], "the very same event, read once");
  assert.deepEqual(await places(read(["other"], 4, 6)), ["5:2"]);
  // What is settled later is another page; what fails is read alone.
  await write(ctx, 4, 2);
  assert.deepEqual(await places(read(["thing"], 6, 8)), ["7:4", "8:4"]);
  assert.deepEqual(await places(read(["thing"], 0, 8, 1)), ["1:1"]);
});

test("what a follower writes and its cursor move together or not at all", async () => {
  const kernel = await fresh();
  const ctx = kernel.context();
  await write(ctx, 1, 2);
  let fails = true;
  const inner = recorder();
  const follower = recorder("test.recorder", {
    async handle(handling, events) {
      await inner.handle(handling, events);
      if (fails) throw new Error("too early");
    },
  });
  await assert.rejects(catchUp(ctx, [follower]), (error) => {
    assert.ok(error instanceof FollowerFailed);
    assert.equal(error.first.position, 1);
    return true;
  });
  assert.deepEqual(await seen(kernel), []);
  fails = false;
  await catchUp(ctx, [follower]);
  assert.equal((await seen(kernel)).length, 2);
});

test("while one process handles a follower another finds it busy and goes away", async () => {
  const kernel = await fresh();
  const ctx = kernel.context();
  await write(ctx, 1);
  const [entered, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = recorder("test.recorder", {
    async handle() {
      entered.resolve();
      await leave.promise;
    },
  });
  await registerFollower(ctx.db, slow);
  const first = followOnce(ctx, slow, 1);
  await entered.promise;
  assert.deepEqual(await followOnce(ctx, recorder(), 1), { busy: true });
  leave.resolve();
  assert.deepEqual(await first, { busy: false, handled: 1, position: 1 });
});

async function supervised(kernel: TestKernel, followers: readonly Follower[], log = "silent") {
  const logger = pino({ level: log });
  const listener = await openListener(kernel.app.pool, logger);
  const supervisor = await startFollowers(kernel.context(), followers, listener);
  kernel.defer(async () => {
    await supervisor.stop();
    await listener.stop();
  });
  return supervisor;
}

test("two supervisors and eight writers that commit when they please: every event once, in order", {
  timeout: 240_000,
}, async () => {
  const kernel = await fresh();
  await supervised(kernel, [recorder()]);
  await supervised(kernel, [recorder()]);
  await writeForAWhile(kernel, 8, 40);
  await catchUp(kernel.context(), [recorder()]);
  assert.ok((await holdExactlyOnce(kernel)) > 300);
});

test("killed at any moment, again and again: every event once, in order", {
  timeout: 240_000,
}, async (t) => {
  const kernel = await fresh();
  const writing = writeForAWhile(kernel, 6, 150);
  const progress = { isWriting: true };
  void writing.then(() => (progress.isWriting = false));
  let kills = 0;
  while (progress.isWriting || kills < 12) {
    const child: ChildProcess = spawn(process.execPath, [import.meta.filename], {
      env: { ...process.env, GUIWEI_FOLLOWING_CHILD: kernel.test.url, NODE_TEST_CONTEXT: "" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), ended]);
    await sleep(Math.random() * 120);
    child.kill("SIGKILL");
    await ended;
    kills++;
    if (!progress.isWriting) await write(kernel.context(), 100 + kills, 20);
  }
  await writing;
  await catchUp(kernel.context(), [recorder()]);
  t.diagnostic(`${kills} kills, ${await holdExactlyOnce(kernel)} events`);
});

test("an announcement wakes followers at once; without one they look within a second", async () => {
  const kernel = await fresh();
  await supervised(kernel, [recorder()]);
  await until(async () => (await followerStates(kernel.app.db, [recorder()])).length === 1);
  const { announce } = createAnnouncer(kernel.app.pool);
  // Each try begins when the last look has just ended: looking alone would take a second every time.
  let written = 0;
  const took = await quickest(6, async () => {
    await write(kernel.context(), 1);
    written++;
    announce();
    announce();
    await until(async () => (await seen(kernel)).length === written);
  });
  assert.ok(took < 500, `${took} ms`);
  await write(kernel.context(), 1);
  await until(async () => (await seen(kernel)).length === written + 1);
});

test("an event that cannot be handled is singled out, told, and never passed over; the others go on to it", async () => {
  const kernel = await fresh();
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line) => void lines.push(line) });
  let poison = 31;
  const inner = recorder();
  const follower = recorder("test.recorder", {
    async handle(ctx, events) {
      if (events.some((event) => event.position === poison)) throw new Error("cannot be");
      await inner.handle(ctx, events);
    },
  });
  await write(kernel.context(), 1, 60);
  const listener = await openListener(kernel.app.pool, log);
  const supervisor = await startFollowers(
    kernel.context({ kind: "anonymous" }, { log }),
    [follower],
    listener,
  );
  kernel.defer(async () => {
    await supervisor.stop();
    await listener.stop();
  });
  const state = async () => (await followerStates(kernel.app.db, [follower]))[0];
  await until(async () => ((await state())?.failures ?? 0) >= 2);
  const standing = await state();
  assert.equal(standing?.position, 30);
  assert.equal(standing?.failedAt, 31);
  assert.equal(standing?.lagEvents, 30);
  assert.equal((await seen(kernel)).length, 30);
  const told = lines.map((line) => JSON.parse(line) as { isAlone: boolean; position: number });
  assert.ok(told.some(({ isAlone, position }) => isAlone && position === 31));
  poison = 0;
  await until(async () => (await state())?.position === 60);
  assert.equal((await state())?.failures, 0);
  assert.equal(await holdExactlyOnce(kernel), 60);
});

test("a follower may write events that others follow", async () => {
  const kernel = await fresh();
  const echo: Follower = {
    name: "test.echo",
    streams: ["call"],
    from: "start",
    async handle(ctx, events) {
      for (const { streamId } of events) await write(ctx, streamId);
    },
  };
  await supervised(kernel, [echo, recorder()]);
  for (let id = 1; id <= 5; id++) await write(kernel.context(), id, 2, "call");
  await until(async () => (await seen(kernel)).length === 10);
});

test("stopping waits for the page at hand and leaves nothing half done", async () => {
  const kernel = await fresh();
  const entered = Promise.withResolvers<void>();
  const inner = recorder();
  const slow = recorder("test.recorder", {
    async handle(ctx, events) {
      entered.resolve();
      await sleep(200);
      await inner.handle(ctx, events);
    },
  });
  await write(kernel.context(), 1);
  const supervisor = await supervised(kernel, [slow]);
  await entered.promise;
  await supervisor.stop();
  assert.equal((await seen(kernel)).length, 1);
});
