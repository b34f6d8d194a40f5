import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { type TestKernel, testKernel } from "../../test/kernel.ts";
import { until } from "../../test/waiting.ts";
import { listenForChanges } from "./change-notices.ts";
import { changed, createMemo, transaction } from "./context.ts";
import { openDatabase, sql } from "./db.ts";
import { openListener } from "./listener.ts";

async function fresh(): Promise<TestKernel> {
  const kernel = await testKernel();
  after(() => kernel.remove());
  return kernel;
}

test("a remembered value is loaded once, also by callers who come at the same moment", async () => {
  const memo = createMemo();
  let loads = 0;
  const load = async () => {
    await sleep(5);
    return ++loads;
  };
  const got = await Promise.all(Array.from({ length: 20 }, () => memo.get("areas", load)));
  assert.deepEqual(new Set(got), new Set([1]));
  memo.drop("areas");
  assert.equal(await memo.get("areas", load), 2);
});

test("a load that fails is not remembered", async () => {
  const memo = createMemo();
  await assert.rejects(
    memo.get("areas", async () => Promise.reject(new Error("away"))),
    /away/,
  );
  assert.equal(await memo.get("areas", async () => 1), 1);
});

test("dropping a name drops what is kept under it, and not what only begins alike", async () => {
  const memo = createMemo();
  for (const name of ["duty", "duty:12", "dutyList", "duties"]) await memo.get(name, async () => 1);
  memo.drop("duty");
  const now = async (name: string) => memo.get(name, async () => 2);
  assert.deepEqual(
    [await now("duty"), await now("duty:12"), await now("dutyList"), await now("duties")],
    [2, 2, 1, 1],
  );
});

test("what was being loaded when it changed is loaded again", async () => {
  const memo = createMemo();
  let release: () => void = () => undefined;
  const gate = new Promise<void>((done) => {
    release = done;
  });
  const early = memo.get("areas", async () => {
    await gate;
    return "before";
  });
  memo.drop("areas");
  release();
  assert.equal(await early, "before");
  assert.equal(await memo.get("areas", async () => "after"), "after");
});

test("a failed old load does not forget the new one", async () => {
  const memo = createMemo();
  let fail: (error: Error) => void = () => undefined;
  const old = memo.get("areas", () => new Promise<string>((_, no) => (fail = no)));
  memo.drop("areas");
  assert.equal(await memo.get("areas", async () => "new"), "new");
  fail(new Error("late"));
  await assert.rejects(old, /late/);
  assert.equal(await memo.get("areas", async () => "newer"), "new");
});

test("an action within an action shares its transaction: both are written or neither", async () => {
  const kernel = await fresh();
  await sql`create table public.noted (n int); grant all on public.noted to guiwei_app`.execute(
    kernel.owner.db,
  );
  const note = (n: number) => (ctx: ReturnType<TestKernel["context"]>) =>
    transaction(ctx, ({ db }) => sql`insert into public.noted values (${n})`.execute(db));
  const both = transaction(kernel.context(), async (ctx) => {
    await note(1)(ctx);
    await note(2)(ctx);
    throw new Error("no");
  });
  await assert.rejects(both, /no/);
  await note(3)(kernel.context());
  const { rows } = await sql`select n from public.noted`.execute(kernel.app.db);
  assert.deepEqual(rows, [{ n: 3 }]);
});

/** Listens as one process does. */
async function listening(kernel: TestKernel, memo: ReturnType<typeof createMemo>): Promise<void> {
  const listener = await openListener(kernel.app.pool, pino({ level: "silent" }));
  kernel.defer(() => listener.stop());
  await listenForChanges(listener, memo);
}

test("a changed value is forgotten after the commit, here at once and elsewhere soon; not after a rollback", async () => {
  const kernel = await fresh();
  const [here, elsewhere] = [createMemo(), createMemo()];
  for (const memo of [here, elsewhere]) await listening(kernel, memo);
  const ctx = kernel.context({ kind: "anonymous" }, { memo: here });
  await here.get("areas", async () => "old");
  await elsewhere.get("areas", async () => "old");
  const undone = transaction(ctx, async (inner) => {
    await changed(inner, "areas");
    throw new Error("no");
  });
  await assert.rejects(undone, /no/);
  await sleep(50);
  assert.equal(await here.get("areas", async () => "new"), "old");
  assert.equal(await elsewhere.get("areas", async () => "new"), "old");
  await transaction(ctx, async (inner) => {
    await changed(inner, "areas");
    assert.equal(await here.get("areas", async () => "new"), "old");
  });
  assert.equal(await here.get("areas", async () => "new"), "new");
  await until(async () => (await elsewhere.get("areas", async () => "new")) === "new");
});

test("a listener that lost its connection forgets everything and hears the next change", async () => {
  const kernel = await fresh();
  const memo = createMemo();
  await listening(kernel, memo);
  await memo.get("areas", async () => "old");
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where pid <> pg_backend_pid() and datname = current_database()`.execute(kernel.owner.db);
  await until(async () => (await memo.get("areas", async () => "new")) === "new");
  await transaction(kernel.context(), (ctx) => changed(ctx, "areas"));
  await until(async () => (await memo.get("areas", async () => "newer")) === "newer");
});

test("a listener keeps trying while the database takes nobody in", async () => {
  const kernel = await fresh();
  const memo = createMemo();
  const address = new URL(kernel.test.url);
  const name = address.pathname.slice(1);
  address.pathname = "/postgres";
  await listening(kernel, memo);
  await memo.get("areas", async () => "old");
  const server = openDatabase({ url: address.href, max: 1 });
  kernel.defer(server.close);
  const allow = (yes: boolean) =>
    sql`alter database ${sql.id(name)} with allow_connections ${sql.raw(String(yes))}`.execute(
      server.db,
    );
  await allow(false);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${name}`.execute(server.db);
  await sleep(2500); // longer than one attempt
  assert.equal(await memo.get("areas", async () => "new"), "old");
  await allow(true);
  await until(async () => (await memo.get("areas", async () => "new")) === "new");
});
