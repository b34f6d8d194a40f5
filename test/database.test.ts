import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import pg from "pg";
import { type Template, findOrMake, onCluster, openCluster } from "./cluster.ts";
import { testDatabase } from "./database.ts";

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("each test database is migrated, and writes in one are not seen in another", async () => {
  const [one, two] = [await testDatabase(), await testDatabase()];
  after(() => Promise.all([one.drop(), two.drop()]));
  await ask(one.adminUrl, "create table public.mine (n int)");
  const count = "select count(*)::int as n from pg_tables where tablename = 'mine'";
  assert.deepEqual(await ask(one.url, count), [{ n: 1 }]);
  assert.deepEqual(await ask(two.url, count), [{ n: 0 }]);
  const applied = await ask(two.url, "select count(*) > 0 as some from kernel.migration");
  assert.deepEqual(applied, [{ some: true }]);
});

test("a dropped test database is gone, whoever was still connected", async () => {
  const database = await testDatabase();
  const lingering = new pg.Client({ connectionString: database.url });
  lingering.on("error", () => undefined);
  await lingering.connect();
  await database.drop();
  await database.drop();
  await assert.rejects(ask(database.url, "select 1"), /does not exist|ENOENT|ECONNREFUSED/);
  await lingering.end().catch(() => undefined);
});

/** A template that only this test knows, with one table of that name. */
function template(kind: string, table: string): Template {
  const fill = (url: string) => ask(url, `create table public.${table} (n int)`);
  return { kind: `${kind}${process.pid}`, key: "1", fill };
}

async function removeTemplate(kind: string): Promise<void> {
  const { url, leave } = await openCluster();
  await onCluster(url, (client) =>
    client.query(`drop database if exists ${kind}${process.pid}_1 with (force)`),
  );
  await leave();
}

test("whoever needs a template at the same time waits for the one that makes it", async () => {
  after(() => removeTemplate("once"));
  let made = 0;
  const once: Template = {
    ...template("once", "mine"),
    async fill(url) {
      made++;
      await ask(url, "create table public.mine as select pg_sleep(0.2)::text as n");
    },
  };
  const databases = await Promise.all([1, 2, 3].map(() => testDatabase(once)));
  after(() => Promise.all(databases.map((database) => database.drop())));
  assert.equal(made, 1);
  for (const { url } of databases)
    assert.deepEqual(await ask(url, "select count(*)::int as n from mine"), [{ n: 1 }]);
});

test("a template whose maker was killed is not used but made anew", async () => {
  after(() => removeTemplate("killed"));
  const { url, leave } = await openCluster();
  after(leave);
  const script = `
    import { findOrMake } from ${JSON.stringify(join(import.meta.dirname, "cluster.ts"))};
    import pg from "pg";
    await findOrMake({ url: ${JSON.stringify(url)}, leave: async () => {} }, {
      kind: "killed${process.pid}", key: "1",
      async fill(url) {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        await client.query("create table public.half (n int)");
        process.kill(process.pid, "SIGKILL");
        await new Promise(() => {});
      },
    });`;
  const killed = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: join(import.meta.dirname, ".."),
  });
  assert.equal(killed.signal, "SIGKILL", String(killed.stderr));
  const name = await findOrMake({ url, leave }, template("killed", "whole"));
  const address = new URL(url);
  address.pathname = `/${name}`;
  const tables = await ask(
    address.href,
    "select tablename from pg_tables where schemaname = 'public'",
  );
  assert.deepEqual(tables, [{ tablename: "whole" }]);
});
