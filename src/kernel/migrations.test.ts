import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pg from "pg";
import { testDatabase } from "../../test/database.ts";
import { migrate } from "./migrations.ts";

/** A database without any schema, and a folder of migrations for it. */
async function blank(files: Record<string, string>) {
  const test = await testDatabase();
  const dir = mkdtempSync(join(tmpdir(), "guiwei-migrations-"));
  after(async () => {
    await test.drop();
    rmSync(dir, { recursive: true, force: true });
  });
  await ask(test.adminUrl, "drop schema kernel cascade");
  const write = (name: string, text: string) => writeFileSync(join(dir, name), text);
  for (const [name, text] of Object.entries(files)) write(name, text);
  const run = (log?: (line: string) => void) =>
    migrate(test.adminUrl, { dir, ...(log === undefined ? {} : { log }) });
  return { dir, write, run, ask: (text: string) => ask(test.adminUrl, text) };
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

const ONE = { "0001_create_one.sql": "create table public.one (n int);" };

test("files are applied once, in the order of their numbers", async () => {
  const { run, write, ask } = await blank({
    "0010_fill_one.sql": "insert into public.one values (1);",
    ...ONE,
    "notes.txt": "not a migration",
  });
  const lines: string[] = [];
  assert.equal(await run((line) => lines.push(line)), 2);
  assert.deepEqual(lines, ["applied 0001_create_one.sql", "applied 0010_fill_one.sql"]);
  assert.equal(await run(), 0);
  write("0011_fill_again.sql", "insert into public.one values (2);");
  assert.equal(await run(), 1);
  assert.deepEqual(await ask("select n from public.one order by n"), [{ n: 1 }, { n: 2 }]);
});

test("a file that was changed after it had been applied is refused by name", async () => {
  const { run, write } = await blank(ONE);
  await run();
  write("0001_create_one.sql", "create table public.one (n bigint);");
  await assert.rejects(run(), /^Error: Migration 0001_create_one\.sql was changed after/);
});

test("a database that is newer than the program is refused", async () => {
  const { dir, run, write } = await blank({ ...ONE, "0002_add.sql": "select 1;" });
  await run();
  rmSync(join(dir, "0002_add.sql"));
  await assert.rejects(run(), /holds migration 0002_add\.sql, .* newer than the program/);
  write("0002_add.sql", "select 1;");
  assert.equal(await run(), 0);
});

test("a migration that fails half-way leaves nothing, is named, and those before it stay", async () => {
  const { run, write, ask } = await blank({
    ...ONE,
    "0002_break.sql": "create table public.two (n int); insert into public.two values ('x');",
  });
  await assert.rejects(run(), /^Error: Migration 0002_break\.sql failed: invalid input syntax/);
  assert.deepEqual(
    await ask("select to_regclass('public.one')::text as one, to_regclass('public.two') as two"),
    [{ one: "one", two: null }],
  );
  write("0002_break.sql", "create table public.two (n int);");
  assert.equal(await run(), 1);
});

test("two programs that start at the same moment migrate once", async () => {
  const { run, ask } = await blank({
    ...ONE,
    "0002_fill_slowly.sql": "select pg_sleep(0.2); insert into public.one values (1);",
  });
  const applied = await Promise.all([run(), run(), run()]);
  assert.deepEqual(
    applied.toSorted((a, b) => a - b),
    [0, 0, 2],
  );
  assert.deepEqual(await ask("select count(*)::int as n from public.one"), [{ n: 1 }]);
});

test("the migrations of the program are numbered once each and named by what they do", () => {
  const names = readdirSync(join(import.meta.dirname, "../../db/migrations"));
  for (const name of names) assert.match(name, /^\d{4}_[a-z]+(_[a-z0-9]+)+\.sql$/);
  assert.equal(new Set(names.map((name) => name.slice(0, 4))).size, names.length);
});

test("every table of the program says in a comment what it holds", async () => {
  const test = await testDatabase();
  after(() => test.drop());
  const silent = await ask(
    test.adminUrl,
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
       and n.nspname || '.' || c.relname <> 'kernel.migration' and obj_description(c.oid) is null`,
  );
  assert.deepEqual(silent, []);
});
