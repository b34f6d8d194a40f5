/** Forward-only SQL migrations under one advisory lock, each in its own transaction, held by checksum. */
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";

/** The role that the program runs as; it owns nothing and cannot alter or delete events. */
export const APP_ROLE = "guiwei_app";

const LOCK = 7_265_194_501;

/** The database cannot be brought to this program's schema; its message is a sentence for whoever starts it. */
export class CannotMigrate extends Error {}

export type MigrateOptions = {
  /** Folder with `NNNN_verb_noun.sql`. */
  readonly dir: string;
  readonly log?: (line: string) => void;
};

/**
 * Brings a database to the newest schema.
 * Refuses: a changed or missing file that was applied already, a database newer than the program.
 */
export async function migrate(adminUrl: string, options: MigrateOptions): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: "guiwei-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await ensureRole(client);
    await client.query(`create schema if not exists kernel`);
    await client.query(`create table if not exists kernel.migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const applied = await applyFiles(client, options);
    await migrateJobs(adminUrl);
    return applied;
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client): Promise<void> {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [APP_ROLE]);
  if (found.rowCount === 0) {
    try {
      await client.query(`create role ${APP_ROLE} nologin`);
    } catch (error) {
      const { code } = error as { code?: string };
      // Two databases of one cluster may be migrated at the same moment.
      if (code !== "42710" && code !== "23505")
        throw new CannotMigrate(
          `The database account may not create the role ${APP_ROLE}: let an administrator create it (create role ${APP_ROLE} nologin) and grant it to this account.`,
          { cause: error },
        );
    }
  }
  await client.query(`do $$ begin execute format('grant ${APP_ROLE} to %I', current_user);
    exception when others then null; end $$`);
  const member = await client.query("select pg_has_role(current_user, $1, 'member') as yes", [
    APP_ROLE,
  ]);
  if (member.rows[0]?.yes !== true)
    throw new CannotMigrate(
      `The database account may not take on the role ${APP_ROLE}: let an administrator run "grant ${APP_ROLE} to <account>".`,
    );
}

async function applyFiles(client: pg.Client, options: MigrateOptions): Promise<number> {
  const names = (await readdir(options.dir)).filter((name) => name.endsWith(".sql")).sort();
  const done = new Map<string, string>();
  for (const row of (await client.query("select name, checksum from kernel.migration")).rows)
    done.set(row.name, row.checksum);
  for (const name of done.keys())
    if (!names.includes(name))
      throw new CannotMigrate(
        `The database holds migration ${name}, which this program does not know: it is newer than the program. Use the newer program.`,
      );
  let applied = 0;
  for (const name of names) {
    const text = await readFile(join(options.dir, name), "utf8");
    const checksum = createHash("sha256").update(text).digest("hex");
    const before = done.get(name);
    if (before === checksum) continue;
    if (before !== undefined)
      throw new CannotMigrate(
        `Migration ${name} was changed after it had been applied; write a new one instead.`,
      );
    await applyOne(client, name, text, checksum);
    options.log?.(`applied ${name}`);
    applied++;
  }
  return applied;
}

async function applyOne(client: pg.Client, name: string, text: string, checksum: string) {
  await client.query("begin");
  try {
    await client.query(text);
    await client.query("insert into kernel.migration (name, checksum) values ($1, $2)", [
      name,
      checksum,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new CannotMigrate(`Migration ${name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function migrateJobs(adminUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}
