/** A round is sealed as a whole or not at all, whatever happens to who computes it. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareHistory, type IntakeBody, insertCases } from "#cases";
import { manualClock } from "#kernel/context.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { catchUpFollowers } from "../../app.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { beginCollection, openRound } from "./actions/rounds.ts";
import { computeWaiting, startComputing } from "./actions/compute.ts";
import { draftScheme, publishScheme } from "./actions/schemes.ts";
import { verifyAppraisal } from "./actions/verify.ts";
import { readRound } from "./actions/view.ts";

const NOW = at("2027-01-06 10:00");
const clock = manualClock(NOW);
const ROOT = join(import.meta.dirname, "../../..");
let program: TestProgram;
let district: District;

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  await receive(60);
  await catchUpFollowers(program);
});
after(() => program.remove());

const keeper = () => program.context(district.staff("coordinator"));
const worker = () => program.context({ kind: "system", job: "appraisal.compute" });

/** Cases that were received in November, done after four days and graded. */
async function receive(count: number): Promise<void> {
  const actor = { kind: "system", job: "test" } as const;
  const body = {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    title: "弄堂口垃圾堆积",
    description: "弄堂口的垃圾三天没有清运",
    point: { lng: 112.05, lat: 30.05 },
    reporter: null,
  } as IntakeBody;
  const complete = {
    type: "complete",
    outcome: "done",
    result: "已清运",
    notSolvedReason: null,
    fileIds: [],
  } as const;
  const made = await Promise.all(
    Array.from({ length: count }, () =>
      prepareHistory(program.context(actor), { at: at("2026-11-16 10:00"), actor, body }, () => [
        { at: at("2026-11-17 09:30"), actor, command: { type: "accept" } },
        { at: at("2026-11-20 10:00"), actor, command: complete },
      ]),
    ),
  );
  await insertCases(
    program.database.db,
    made.map(({ row }) => row),
  );
}

/** A round that waits to be computed. */
async function waitingRound(): Promise<number> {
  const scheme = await draftScheme(keeper(), { template: "reverse" });
  await publishScheme(keeper(), scheme.id, scheme.revision);
  const { id } = await openRound(keeper(), {
    title: "四季度",
    schemeId: scheme.id,
    schemeVersion: 1,
    from: "2026-10",
    to: "2026-12",
    collectFrom: "2027-01-04",
    collectTo: "2027-01-05",
  });
  await beginCollection(keeper(), id);
  assert.equal((await startComputing(keeper(), id)).status, "computing");
  return id;
}

function startWorker(): ChildProcess {
  const { test: database, env } = program;
  return spawn(
    process.execPath,
    [join(ROOT, "test/appraisal-worker.ts"), database.url, env.DATA_DIR, String(NOW)],
    { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
  );
}

const counted = async (id: number) => {
  const one = async (table: string): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n
      from ${sql.table(`appraisal.${table}`)} where round_id = ${id}`.execute(program.database.db);
    return rows[0]?.n ?? -1;
  };
  return { facts: await one("sealed_fact"), seals: await one("sealing") };
};

test("a worker that is killed while it seals leaves nothing of it, and the next one seals the round once", async () => {
  const id = await waitingRound();
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  try {
    // The worker has copied every fact and waits at the door of the seal, where it is killed.
    const child = await owner.db.transaction().execute(async (db) => {
      await sql`lock table appraisal.sealing in exclusive mode`.execute(db);
      const process = startWorker();
      const ended = new Promise((settle) => process.once("exit", settle));
      for (;;) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_locks
          where not granted and relation = 'appraisal.sealing'::regclass`.execute(db);
        if (rows[0]?.n === 1) break;
        assert.equal(process.exitCode, null, "the worker came to the seal");
        await sleep(20);
      }
      const midway = await readRound(keeper(), id);
      assert.deepEqual([midway.status, midway.computation?.attempts], ["computing", 1]);
      process.kill("SIGKILL");
      await ended;
      return process;
    });
    assert.equal(child.signalCode, "SIGKILL");
  } finally {
    await owner.close();
  }
  // The server notices that the connection has gone, and what was written in it never was.
  for (let tries = 0; (await computeWaiting(worker())) === 0; tries++) {
    assert.deepEqual(await counted(id), { facts: 0, seals: 0 });
    assert.ok(tries < 200, "the lock of the killed worker is let go of");
    await sleep(50);
  }
  assert.deepEqual(await counted(id), { facts: 60, seals: 1 });
  assert.equal(await computeWaiting(worker()), 0);
  const { rows } = await sql<{ type: string }>`select type from kernel.event
    where stream = 'appraisalRound' and stream_id = ${id} order by seq`.execute(
    program.database.db,
  );
  assert.deepEqual(
    rows.map(({ type }) => type),
    ["roundOpened", "collectionBegun", "computationBegun", "roundComputed"],
  );
  const round = await readRound(keeper(), id);
  assert.deepEqual(
    [round.status, round.sealed?.factCount, round.computation],
    ["replying", 60, null],
  );
  assert.equal(await verifyAppraisal(worker()), null);
});

test("what cannot be computed stays waiting and says so, and is computed once the reason is gone", async () => {
  const id = await waitingRound();
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  try {
    await sql`update appraisal.counter set hits = hits - 1
      where subject = 'org' and definition = 'onTime'`.execute(owner.db);
    assert.equal(await computeWaiting(worker()), 0, "nothing is sealed over a doubt");
    const waiting = await readRound(keeper(), id);
    assert.deepEqual(
      [waiting.status, waiting.computation?.phase, waiting.computation?.hasFailed],
      ["computing", "waiting", true],
    );
    assert.deepEqual(await counted(id), { facts: 0, seals: 0 });
    await sql`update appraisal.counter set hits = hits + 1
      where subject = 'org' and definition = 'onTime'`.execute(owner.db);
  } finally {
    await owner.close();
  }
  assert.equal(await computeWaiting(worker()), 1);
  assert.equal((await readRound(keeper(), id)).status, "replying");
});
