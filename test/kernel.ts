/** The kernel alone on a test database of its own: no module, no HTTP. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Logger, pino } from "pino";
import { type ClockSource, type Ctx, createMemo, systemClock } from "#kernel/context.ts";
import { type Database, openDatabase } from "#kernel/db.ts";
import { readEnv } from "#kernel/env.ts";
import { folderStore } from "#kernel/files.ts";
import { APP_ROLE } from "#kernel/migrations.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { openVault } from "#kernel/vault.ts";
import { type TestDatabase, testDatabase } from "./database.ts";

export type TestKernel = {
  readonly test: TestDatabase;
  /** Connections under the app's restricted role. */
  readonly app: Database;
  /** Connections of the owner, who may tamper. */
  readonly owner: Database;
  readonly dataDir: string;
  readonly context: (actor?: Actor, overrides?: Partial<Ctx>) => Ctx;
  /** Does something before the kernel is removed, the last first. */
  readonly defer: (work: () => Promise<unknown>) => void;
  readonly remove: () => Promise<void>;
};

/** Opens the kernel; `after(() => kernel.remove())`. */
export async function testKernel(
  options: { readonly clock?: ClockSource; readonly log?: Logger } = {},
): Promise<TestKernel> {
  const test = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), "guiwei-kernel-"));
  const app = openDatabase({ url: test.url, role: APP_ROLE, max: 12 });
  const owner = openDatabase({ url: test.adminUrl, max: 2 });
  const deferred: (() => Promise<unknown>)[] = [];
  const shared = {
    db: app.db,
    clock: options.clock ?? systemClock,
    log: options.log ?? pino({ level: "silent" }),
    vault: openVault(Buffer.alloc(32, 7)),
    files: folderStore(join(dataDir, "files")),
    memo: createMemo(),
    env: readEnv({ DATA_DIR: dataDir, DATABASE_URL: test.url }),
  };
  return {
    test,
    app,
    owner,
    dataDir,
    context: (actor = { kind: "anonymous" }, overrides = {}) => ({
      ...shared,
      actor,
      ...overrides,
    }),
    defer: (work) => void deferred.push(work),
    async remove() {
      for (const work of deferred.toReversed()) await work();
      await Promise.all([app.close(), owner.close()]);
      await test.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** For `assert.rejects`: refused with this code. */
export function refusedWith(code: string) {
  return (error: unknown): boolean =>
    (error as { refusal?: { code?: string } }).refusal?.code === code;
}
