/**
 * A database of its own for each test file: a clone of a template that the real migrations made.
 *
 * `npm test` starts one PostgreSQL for the whole run and hands its address on in GUIWEI_TEST_PG.
 * A test file that is run by hand (`node --test FILE`) starts or joins one under the system's
 * temporary folder, which also keeps the template until the next time.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "#kernel/migrations.ts";
import { type Embedded, startEmbedded } from "#kernel/postgres.ts";

/** Speed for safety: what a test has written need not survive a power cut. */
export const TEST_SETTINGS: Readonly<Record<string, string>> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum: "off",
  shared_buffers: "256MB",
  max_connections: "200",
  checkpoint_timeout: "1h",
};

export type TestDatabase = {
  /** What the program is given as DATABASE_URL; it takes on its own restricted role by itself. */
  readonly url: string;
  /** The same database for the owner of everything; for arranging and inspecting. */
  readonly adminUrl: string;
  /** Closes every connection and removes the database: `after(() => database.drop())`. */
  readonly drop: () => Promise<void>;
};

const MIGRATIONS = join(import.meta.dirname, "../db/migrations");
let clones = 0;

/** Makes an empty, migrated database in some 30 ms. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = await openCluster();
  const template = await findOrMakeTemplate(cluster.url);
  const name = `test_${process.pid}_${++clones}`;
  await onCluster(cluster.url, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  const url = inDatabase(cluster.url, name);
  let dropped: Promise<void> | undefined;
  const drop = async (): Promise<void> => {
    await onCluster(cluster.url, (client) =>
      client.query(`drop database if exists ${name} with (force)`),
    );
    await cluster.leave();
  };
  return { url, adminUrl: url, drop: () => (dropped ??= drop()) };
}

type Cluster = { readonly url: string; readonly leave: () => Promise<void> };

async function openCluster(): Promise<Cluster> {
  const given = process.env.GUIWEI_TEST_PG;
  if (given !== undefined && given !== "") return { url: given, leave: async () => undefined };
  const account = process.getuid?.() ?? "user";
  const embedded: Embedded = await startEmbedded({
    dataDir: join(tmpdir(), `guiwei-test-${account}`),
    log: () => undefined,
    settings: TEST_SETTINGS,
  });
  const url = embedded.url("postgres");
  if (clones === 0) await dropLeftOvers(url);
  return { url, leave: embedded.stop };
}

/** Databases of test runs that were killed. */
async function dropLeftOvers(url: string): Promise<void> {
  await onCluster(url, async (client) => {
    const found = await client.query(
      "select datname from pg_database where datname like 'test\\_%'",
    );
    for (const { datname } of found.rows as { datname: string }[]) {
      const pid = Number(datname.split("_")[1]);
      if (!isRunning(pid)) await client.query(`drop database if exists ${datname} with (force)`);
    }
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The template's name follows what the migrations say, so a changed migration makes a new one. */
function templateName(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(MIGRATIONS).sort())
    hash.update(file).update(readFileSync(join(MIGRATIONS, file)));
  hash.update(readFileSync(join(import.meta.dirname, "../src/kernel/migrations.ts")));
  return `template_${hash.digest("hex").slice(0, 16)}`;
}

async function findOrMakeTemplate(url: string): Promise<string> {
  const name = templateName();
  await onCluster(url, async (client) => {
    if (await exists(client, name)) return;
    // One test file makes it; the others wait here and then find it.
    await client.query("select pg_advisory_lock(7265194502)");
    if (await exists(client, name)) return;
    await client.query("drop database if exists template_unfinished with (force)");
    await client.query("create database template_unfinished");
    await migrate(inDatabase(url, "template_unfinished"), { dir: MIGRATIONS });
    await client.query(`alter database template_unfinished rename to ${name}`);
    await dropOldTemplates(client, name);
  });
  return name;
}

async function exists(client: pg.Client, database: string): Promise<boolean> {
  const found = await client.query("select 1 from pg_database where datname = $1", [database]);
  return found.rowCount === 1;
}

async function dropOldTemplates(client: pg.Client, current: string): Promise<void> {
  const found = await client.query(
    "select datname from pg_database where datname like 'template\\__%' and datname not in ('template0', 'template1', $1)",
    [current],
  );
  // Somebody may be copying from it right now: then it goes next time.
  for (const { datname } of found.rows as { datname: string }[])
    await client.query(`drop database if exists ${datname}`).catch(() => undefined);
}

async function onCluster<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
