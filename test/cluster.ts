/**
 * The PostgreSQL that tests share, and databases in it that others are cloned from.
 *
 * `npm test` starts one for the whole run and hands its address on in GUIWEI_TEST_PG, its folder in
 * GUIWEI_TEST_DIR. A test file that is run by hand (`node --test FILE`) starts or joins one under
 * the system's temporary folder, which also keeps the templates until the next time.
 */
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
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

export type Cluster = {
  readonly url: string;
  /** Whoever leaves last stops it, if no run of the suite holds it. */
  readonly leave: () => Promise<void>;
};

/** A database that others are cloned from. */
export type Template = {
  /** Templates of one kind replace each other; also the beginning of their names. */
  readonly kind: string;
  /** Follows all that the content depends on: a changed source makes a template of its own. */
  readonly key: string;
  /** What it starts from; without one: from an empty database. */
  readonly from?: Template;
  /** Makes the content in the database at `url`, of the template to be called `name`; leaves no connection open. */
  readonly fill: (url: string, name: string) => Promise<unknown>;
};

/** Templates of a kind that stay for the next time: other working copies share the database. */
const KEPT = 12;
/** Namespace of the locks, so that they meet no lock of the program. */
const LOCKS = 72_651;

let opened = 0;

/** Joins the PostgreSQL of the suite's run, or starts one. */
export async function openCluster(): Promise<Cluster> {
  const given = process.env.GUIWEI_TEST_PG;
  if (given !== undefined && given !== "") return { url: given, leave: async () => undefined };
  const embedded: Embedded = await startEmbedded({
    dataDir: clusterFolder(),
    log: () => undefined,
    settings: TEST_SETTINGS,
  });
  const url = embedded.url("postgres");
  if (opened++ === 0) await dropLeftOvers(url);
  return { url, leave: embedded.stop };
}

/** The folder beside the shared PostgreSQL, for files that templates are made of. */
export function clusterFolder(): string {
  const given = process.env.GUIWEI_TEST_DIR;
  if (given !== undefined && given !== "") return given;
  return join(tmpdir(), `guiwei-test-${process.getuid?.() ?? "user"}`);
}

/** The name of the template, which is made if it is not there; whoever comes meanwhile waits. */
export async function findOrMake(cluster: Cluster, template: Template): Promise<string> {
  const name = `${template.kind}_${template.key}`;
  await onCluster(cluster.url, async (client) => {
    if (await exists(client, name)) return;
    // Goes with this connection, so that a process that is killed hands it on.
    await client.query("select pg_advisory_lock($1, hashtext($2))", [LOCKS, name]);
    if (await exists(client, name)) return;
    // Whatever was cut short bears another name: only what is whole is renamed.
    const unfinished = unfinishedOf(name);
    const { url } =
      template.from === undefined
        ? { url: await cloneDatabase(cluster, { from: "template1", to: unfinished }) }
        : await cloneTemplate(cluster, template.from, unfinished);
    await template.fill(url, name);
    await client.query(`alter database ${unfinished} rename to ${name}`);
    await dropOldTemplates(client, template.kind);
  });
  return name;
}

/** Makes a database as a copy of a template, which is made if it is not there. */
export async function cloneTemplate(
  cluster: Cluster,
  template: Template,
  to: string,
): Promise<{ readonly url: string; readonly from: string }> {
  for (let tries = 1; ; tries++) {
    const from = await findOrMake(cluster, template);
    try {
      return { url: await cloneDatabase(cluster, { from, to }), from };
    } catch (error) {
      // Another working copy has just removed it as an old one.
      if ((error as { code?: string }).code !== "3D000" || tries === 5) throw error;
    }
  }
}

/** What a template is called until it is whole; also a folder beside the database, for its files until then. */
export const unfinishedOf = (template: string): string => `unfinished_${template}`;

/** Makes a database as a copy of another, in some 30 ms for each 10 MB. */
async function cloneDatabase(
  cluster: Cluster,
  names: { readonly from: string; readonly to: string },
): Promise<string> {
  await onCluster(cluster.url, async (client) => {
    await client.query(`drop database if exists ${names.to} with (force)`);
    await client.query(`create database ${names.to} template ${names.from} strategy file_copy`);
  });
  return inDatabase(cluster.url, names.to);
}

/** Works on the shared PostgreSQL as its owner. */
export async function onCluster<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
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

/** Where the files of a template are kept; not every template has some. */
export function filesOf(template: string): string {
  return join(clusterFolder(), `files-${template}`);
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

async function exists(client: pg.Client, database: string): Promise<boolean> {
  const found = await client.query("select 1 from pg_database where datname = $1", [database]);
  return found.rowCount === 1;
}

/** Keeps the newest, as numbers of databases rise; what was never finished goes if nobody is at it. */
async function dropOldTemplates(client: pg.Client, kind: string): Promise<void> {
  const find = async (prefix: string, after: number): Promise<string[]> => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1) order by oid desc offset $2",
      [prefix, after],
    );
    return rows.map(({ datname }) => datname);
  };
  // Somebody may be copying from it right now: then it goes next time.
  const drop = async (name: string): Promise<boolean> =>
    client.query(`drop database if exists ${name}`).then(
      () => true,
      () => false,
    );
  for (const name of await find(`${kind}_`, KEPT))
    if (await drop(name)) rmSync(filesOf(name), { recursive: true, force: true });
  for (const unfinished of await find(unfinishedOf(`${kind}_`), 0)) {
    const name = unfinished.slice(unfinishedOf("").length);
    const { rows } = await client.query<{ free: boolean }>(
      "select pg_try_advisory_lock($1, hashtext($2)) as free",
      [LOCKS, name],
    );
    if (rows[0]?.free !== true) continue;
    if (await drop(unfinished))
      rmSync(join(clusterFolder(), unfinished), { recursive: true, force: true });
    await client.query("select pg_advisory_unlock($1, hashtext($2))", [LOCKS, name]);
  }
}
