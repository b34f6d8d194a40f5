/** A database of its own for each test file: a clone of a template that the real migrations made. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "#kernel/migrations.ts";
import { type Template, cloneTemplate, onCluster, openCluster } from "./cluster.ts";

export type TestDatabase = {
  /** What the program is given as DATABASE_URL; it takes on its own restricted role by itself. */
  readonly url: string;
  /** The same database for the owner of everything; for arranging and inspecting. */
  readonly adminUrl: string;
  /** The template that it was cloned from. */
  readonly template: string;
  /** Closes every connection and removes the database: `after(() => database.drop())`. */
  readonly drop: () => Promise<void>;
};

const MIGRATIONS = join(import.meta.dirname, "../db/migrations");
let clones = 0;

/** Makes a database in some 30 ms: migrated and empty, or a clone of another template. */
export async function testDatabase(template: Template = migrated()): Promise<TestDatabase> {
  const cluster = await openCluster();
  const name = `test_${process.pid}_${++clones}`;
  const { url, from } = await cloneTemplate(cluster, template, name);
  let dropped: Promise<void> | undefined;
  const drop = async (): Promise<void> => {
    await onCluster(cluster.url, (client) =>
      client.query(`drop database if exists ${name} with (force)`),
    );
    await cluster.leave();
  };
  return { url, adminUrl: url, template: from, drop: () => (dropped ??= drop()) };
}

/** All tables and nothing in them. Its key follows what the migrations say, so a changed migration makes a new one. */
export function migrated(): Template {
  const hash = createHash("sha256");
  for (const file of readdirSync(MIGRATIONS).sort())
    hash.update(file).update(readFileSync(join(MIGRATIONS, file)));
  hash.update(readFileSync(join(import.meta.dirname, "../src/kernel/migrations.ts")));
  return {
    kind: "migrated",
    key: hash.digest("hex").slice(0, 16),
    fill: (url) => migrate(url, { dir: MIGRATIONS }),
  };
}
