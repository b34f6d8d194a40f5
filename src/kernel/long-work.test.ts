import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type TestKernel, testKernel } from "../../test/kernel.ts";
import { transaction } from "./context.ts";
import { sql } from "./db.ts";
import { startWorker } from "./jobs.ts";
import { type WorkKind, startWork, sweepWork, workJob } from "./long-work.ts";
import { type WorkRow, askToCancel, findWork, listWork, readParts } from "./long-work/store.ts";
import type { StaffActor } from "./pure/actor.ts";
import { refuse } from "./pure/refusal.ts";

const official = (personId: number): StaffActor => ({
  kind: "staff",
  accountId: "1",
  personId,
  post: { postId: 7, role: "coordinator", orgId: 1, orgKind: "districtOffice", areaIds: [] },
});

async function fresh(): Promise<TestKernel> {
  const kernel = await testKernel();
  after(() => kernel.remove());
  await sql`create table public.effect (work_id bigint not null, n integer not null)`.execute(
    kernel.owner.db,
  );
  await sql`grant all on public.effect to guiwei_app`.execute(kernel.owner.db);
  return kernel;
}

async function work(kernel: TestKernel, kinds: readonly WorkKind[]): Promise<void> {
  const worker = await startWorker({
    adminUrl: kernel.test.adminUrl,
    jobs: [workJob(kinds, async (_ctx, { personId }) => official(personId))],
    context: (job) => kernel.context({ kind: "system", job }),
    log: kernel.context().log,
  });
  kernel.defer(() => worker.stop());
}

/** Waits until a work has ended, or is in a state that the test names. */
async function until(
  kernel: TestKernel,
  id: number,
  holds: (row: WorkRow) => boolean = ({ endedAt }) => endedAt !== null,
  seconds = 10,
): Promise<WorkRow> {
  for (let i = 0; i < seconds * 40; i++) {
    const row = await findWork(kernel.app.db, id, 1);
    if (row !== undefined && holds(row)) return row;
    await sleep(25);
  }
  return assert.fail(`it did not come to hold within ${seconds} seconds`);
}

const effects = async (kernel: TestKernel): Promise<number> => {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from public.effect`.execute(kernel.app.db);
  return rows[0]?.count ?? -1;
};

const begin = (kernel: TestKernel, kind: string, input: unknown = {}, personId = 1) =>
  startWork(kernel.context(official(personId)), kind, input, { subject: "名册.xlsx" });

const counting: WorkKind = {
  name: "test.count",
  async run(ctx, input, { progress }) {
    const { to } = input as { to: number };
    for (let n = 1; n <= to; n++) {
      await sql`insert into public.effect values (${ctx.work?.id}, ${n})`.execute(ctx.db);
      progress(n, to);
    }
    return {
      href: "/console/campaigns/1",
      bytes: { type: "text/csv", name: "结果.csv", content: Buffer.alloc(1_200_000, "甲") },
    };
  },
};

test("work is done once with its rights and input, and keeps what it made in sealed pieces", async () => {
  const kernel = await fresh();
  await work(kernel, [counting]);
  const id = await begin(kernel, "test.count", { to: 3 });
  const row = await until(kernel, id);
  assert.deepEqual(
    [row.state, row.done, row.total, row.subject, row.result],
    [
      "done",
      3,
      3,
      "名册.xlsx",
      {
        href: "/console/campaigns/1",
        bytes: { type: "text/csv", name: "结果.csv", sizeBytes: 1_200_000 },
      },
    ],
  );
  assert.equal(await effects(kernel), 3);
  const pieces: Buffer[] = [];
  for await (const piece of readParts(kernel.context(), id, "result")) pieces.push(piece);
  assert.equal(pieces.length, 3);
  assert.deepEqual(Buffer.concat(pieces), Buffer.alloc(1_200_000, "甲"));
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from kernel.work_part`.execute(
    kernel.app.db,
  );
  assert.ok(rows.every(({ sealed }) => !sealed.includes("甲甲甲")));
});

test("work exists if and only if the transaction that began it commits", async () => {
  const kernel = await fresh();
  await assert.rejects(
    transaction(kernel.context(official(1)), async (ctx) => {
      await startWork(ctx, "test.count", { to: 1 });
      throw new Error("no");
    }),
    /no/,
  );
  assert.deepEqual(await listWork(kernel.app.db, 1, undefined, 10), []);
});

test("what a rule refuses is told with its code, and nothing of it remains", async () => {
  const kernel = await fresh();
  await work(kernel, [
    {
      name: "test.refused",
      async run(ctx) {
        await sql`insert into public.effect values (1, 1)`.execute(ctx.db);
        return refuse("conflict", "test.no", { most: 3 });
      },
    },
    {
      name: "test.broken",
      async run(ctx) {
        await sql`insert into public.effect values (1, 1)`.execute(ctx.db);
        throw new Error("our fault");
      },
    },
  ]);
  const refused = await until(kernel, await begin(kernel, "test.refused"));
  assert.deepEqual(
    [refused.state, refused.failure],
    ["failed", { kind: "conflict", code: "test.no", params: { most: 3 } }],
  );
  const broken = await until(kernel, await begin(kernel, "test.broken"));
  assert.deepEqual([broken.state, broken.failure?.code], ["failed", "http.defect"]);
  assert.match(String(broken.failure?.params["reference"]), /^[0-9a-f-]{36}$/);
  assert.equal(await effects(kernel), 0);
});

test("an error that an action catches undoes the action's own part alone", async () => {
  const kernel = await fresh();
  await work(kernel, [
    {
      name: "test.trial",
      async run(ctx) {
        await sql`insert into public.effect values (1, 1)`.execute(ctx.db);
        await transaction(ctx, async (inner) => {
          await sql`insert into public.effect values (1, 2)`.execute(inner.db);
          throw new Error("only a trial");
        }).catch(() => undefined);
        return {};
      },
    },
  ]);
  assert.equal((await until(kernel, await begin(kernel, "test.trial"))).state, "done");
  assert.equal(await effects(kernel), 1);
});

test("work that is stopped in the middle ends and leaves nothing; one that waits never begins; fixed work goes on", async () => {
  const kernel = await fresh();
  const slow = async (ctx: Parameters<WorkKind["run"]>[0]): Promise<object> => {
    for (let n = 1; n <= 60; n++) {
      await sql`insert into public.effect values (1, ${n})`.execute(ctx.db);
      ctx.work?.progress(n, 60);
      await sleep(50);
    }
    return {};
  };
  const waits = await begin(kernel, "test.slow");
  await askToCancel(kernel.app.db, waits, Date.now());
  await work(kernel, [
    { name: "test.slow", run: slow },
    { name: "test.fixed", isFixed: true, run: slow },
  ]);
  const id = await begin(kernel, "test.slow");
  const fixed = await begin(kernel, "test.fixed");
  const seen = await until(kernel, id, ({ done }) => done > 0);
  assert.deepEqual([seen.state, seen.total], ["running", 60]);
  await until(kernel, fixed, ({ state }) => state === "running");
  for (const one of [id, fixed]) await askToCancel(kernel.app.db, one, Date.now());
  assert.equal((await until(kernel, id)).state, "cancelled");
  assert.equal((await until(kernel, fixed)).state, "done");
  assert.equal((await until(kernel, waits)).state, "cancelled");
  assert.equal(await effects(kernel), 60);
});

test("another person's work is not there for anybody, and an ended one is forgotten after 30 days", async () => {
  const kernel = await fresh();
  await work(kernel, [counting]);
  const id = await begin(kernel, "test.count", { to: 1 });
  await until(kernel, id);
  assert.equal(await findWork(kernel.app.db, id, 2), undefined);
  assert.deepEqual(await listWork(kernel.app.db, 2, undefined, 10), []);
  const month = (days: number) => ({ now: () => Date.now() + days * 24 * 3_600_000 });
  await sweepWork(kernel.context(official(1), { clock: month(29) }));
  assert.notEqual(await findWork(kernel.app.db, id, 1), undefined);
  await sweepWork(kernel.context(official(1), { clock: month(31) }));
  assert.equal(await findWork(kernel.app.db, id, 1), undefined);
  const { rows } = await sql`select 1 from kernel.work_part`.execute(kernel.app.db);
  assert.equal(rows.length, 0);
});

test("more than twenty open works of one person are refused", async () => {
  const kernel = await fresh();
  for (let n = 0; n < 20; n++) await begin(kernel, "test.count", { to: 1 });
  await assert.rejects(begin(kernel, "test.count", { to: 1 }), /work.too_many/);
  await begin(kernel, "test.count", { to: 1 }, 2);
});

function startProcess(kernel: TestKernel): ChildProcess {
  return spawn(
    process.execPath,
    [join(import.meta.dirname, "../../test/long-worker.ts"), kernel.test.url, kernel.test.adminUrl],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
}

test("work whose process is killed in the middle is taken over and takes effect once", async () => {
  const kernel = await fresh();
  // The lease is what one waits for: it is over at once here.
  const id = await begin(kernel, "test.slow", { to: 400 });
  const child = startProcess(kernel);
  await until(kernel, id, ({ state, done }) => state === "running" && done > 3, 20);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  assert.equal(await effects(kernel), 0);
  assert.equal((await findWork(kernel.app.db, id, 1))?.state, "running");
  await sql`update kernel.work set lease_until = now()`.execute(kernel.owner.db);
  await sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(
    kernel.owner.db,
  );
  await work(kernel, [
    {
      name: "test.slow",
      async run(ctx) {
        await sql`insert into public.effect values (1, 1)`.execute(ctx.db);
        return {};
      },
    },
  ]);
  const row = await until(kernel, id, undefined, 20);
  assert.deepEqual([row.state, row.attempts], ["done", 2]);
  assert.equal(await effects(kernel), 1);
});

test("a runner that was given up cannot end the work any more: what it wrote is undone", async () => {
  const kernel = await fresh();
  let overtake = async (): Promise<void> => undefined;
  await work(kernel, [
    {
      name: "test.overtaken",
      async run(ctx) {
        await sql`insert into public.effect values (1, 1)`.execute(ctx.db);
        await overtake();
        return {};
      },
    },
  ]);
  overtake = async () => {
    overtake = async () => undefined;
    await sql`update kernel.work set runner = gen_random_uuid(), lease_until = now() - interval '1 s'`.execute(
      kernel.owner.db,
    );
    await sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(
      kernel.owner.db,
    );
  };
  const row = await until(kernel, await begin(kernel, "test.overtaken"), undefined, 15);
  assert.deepEqual([row.state, row.attempts], ["done", 2]);
  assert.equal(await effects(kernel), 1);
});
