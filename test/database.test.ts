import assert from "node:assert/strict";
import { after, test } from "node:test";
import pg from "pg";
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
