import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type TestKernel, testKernel } from "../../test/kernel.ts";
import { until } from "../../test/waiting.ts";
import { transaction } from "./context.ts";
import { sql } from "./db.ts";
import { KERNEL_JOBS } from "./housekeeping.ts";
import { type Job, enqueue, startWorker } from "./jobs.ts";
import { type Logger, createLogger } from "./log.ts";

async function fresh(): Promise<TestKernel> {
  const kernel = await testKernel();
  after(() => kernel.remove());
  return kernel;
}

async function work(kernel: TestKernel, jobs: readonly Job[], log?: Logger) {
  const worker = await startWorker({
    adminUrl: kernel.test.adminUrl,
    jobs,
    context: (job) => kernel.context({ kind: "system", job }),
    log: log ?? kernel.context().log,
  });
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= worker.stop());
  kernel.defer(stop);
  return { stop };
}

const waiting = async (kernel: TestKernel) => {
  const { rows } = await sql<{ name: string; payload: unknown; attempts: number }>`
    select t.identifier as name, j.payload, j.attempts from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`.execute(
    kernel.owner.db,
  );
  return rows;
};

test("a job exists if and only if the transaction that added it commits", async () => {
  const kernel = await fresh();
  const add = (fail: boolean) =>
    transaction(kernel.context(), async ({ db }) => {
      await enqueue(db, "cases.tell", { caseId: fail ? 1 : 2 });
      if (fail) throw new Error("no");
    });
  await assert.rejects(add(true), /no/);
  assert.deepEqual(await waiting(kernel), []);
  await add(false);
  assert.deepEqual(
    (await waiting(kernel)).map(({ name, payload }) => ({ name, payload })),
    [{ name: "cases.tell", payload: { caseId: 2 } }],
  );
});

test("a job with the same key replaces the one that waits", async () => {
  const kernel = await fresh();
  const runAt = Date.now() + 3_600_000;
  for (const n of [1, 2, 3]) await enqueue(kernel.app.db, "x.y", { n }, { key: "k", runAt });
  const jobs = await waiting(kernel);
  assert.deepEqual(
    jobs.map(({ payload }) => payload),
    [{ n: 3 }],
  );
});

test("the app can add jobs but not touch the queue", async () => {
  const kernel = await fresh();
  await assert.rejects(sql`delete from graphile_worker._private_jobs`.execute(kernel.app.db), {
    code: "42501",
  });
});

test("a job runs under its own name as the system, with what it was given", async () => {
  const kernel = await fresh();
  const seen: unknown[] = [];
  await work(kernel, [
    {
      name: "cases.tell",
      run: async (ctx, payload) => {
        const { rows } = await sql`select current_user as me`.execute(ctx.db);
        seen.push(ctx.actor, payload, rows[0]);
      },
    },
  ]);
  await enqueue(kernel.app.db, "cases.tell", { caseId: 12 });
  await until(() => seen.length === 3);
  assert.deepEqual(seen, [
    { kind: "system", job: "cases.tell" },
    { caseId: 12 },
    { me: "guiwei_app" },
  ]);
});

test("a job that failed is tried again, and its log line does not quote the error of the database", async () => {
  const kernel = await fresh();
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  let attempts = 0;
  await work(
    kernel,
    [
      {
        name: "cases.tell",
        run: async (ctx) => {
          attempts++;
          if (attempts === 1) await sql`select ${"张三"}::text::bigint`.execute(ctx.db);
        },
      },
    ],
    createLogger("info", sink),
  );
  await enqueue(kernel.app.db, "cases.tell", { name: "张三" });
  await until(() => attempts === 1 && lines.some((line) => line.includes("job failed")));
  // The queue waits some seconds longer after each failure; here the wait is over at once.
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(kernel.owner.db);
  await until(() => attempts === 2);
  await until(async () => (await waiting(kernel)).length === 0);
  assert.ok(!lines.join("").includes("张三"), lines.join(""));
  const failed = JSON.parse(lines.find((line) => line.includes("job failed")) ?? "{}") as object;
  assert.partialDeepStrictEqual(failed, {
    task: "cases.tell",
    attempt: 1,
    err: { message: "code 22P02" },
  });
});

test("a running job is waited for when the worker stops", async () => {
  const kernel = await fresh();
  let [begun, ended] = [false, false];
  const { stop } = await work(kernel, [
    {
      name: "slow.one",
      run: async () => {
        begun = true;
        await sleep(300);
        ended = true;
      },
    },
  ]);
  await enqueue(kernel.app.db, "slow.one", {});
  await until(() => begun);
  await stop();
  assert.equal(ended, true);
});

test("the recurring jobs of the kernel are taken on, and one that was missed at night is made up for", async () => {
  const kernel = await fresh();
  const crontabs = async () =>
    (
      await sql<{
        identifier: string;
      }>`select identifier from graphile_worker._private_known_crontabs
        order by identifier`.execute(kernel.owner.db)
    ).rows.map(({ identifier }) => identifier);
  const first = await work(kernel, KERNEL_JOBS);
  await until(async () => (await crontabs()).length === 2);
  assert.deepEqual(await crontabs(), ["kernel.seal", "kernel.sweep"]);
  await first.stop();
  // As if the machine had been off since the day before yesterday.
  await sql`update graphile_worker._private_known_crontabs set known_since = now() - interval '9 days',
    last_execution = now() - interval '2 days'`.execute(kernel.owner.db);
  const seals = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from kernel.seal`.execute(kernel.app.db))
      .rows[0]?.n;
  assert.equal(await seals(), 0);
  await work(kernel, KERNEL_JOBS);
  await until(async () => (await seals()) === 1);
});
