/**
 * A worker of the ladder in a process of its own, to be killed: takes rung after rung and timer after timer at one
 * moment that stands still, and says when it begins and when nothing is left.
 * Arguments: address of the database, data folder, the moment (epoch ms), cases a page.
 */
import { pino } from "pino";
import { createMemo, manualClock } from "#kernel/context.ts";
import { openDatabase } from "#kernel/db.ts";
import { readEnv } from "#kernel/env.ts";
import { folderStore } from "#kernel/files.ts";
import { APP_ROLE } from "#kernel/migrations.ts";
import { openVault } from "#kernel/vault.ts";
import { climbLadder, ringTimers } from "../src/modules/cases/actions/timers.ts";

const [url = "", dataDir = "", now = "0", page = "250"] = process.argv.slice(2);
const database = openDatabase({ url, role: APP_ROLE, max: 2 });
const ctx = {
  db: database.db,
  clock: manualClock(Number(now)),
  actor: { kind: "system", job: "cases.climbLadder" },
  log: pino({ level: "silent" }),
  vault: openVault(Buffer.alloc(32, 7)),
  files: folderStore(`${dataDir}/files`),
  memo: createMemo(),
  env: readEnv({ DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: "silent" }),
} as const;

process.stdout.write("ready\n");
for (;;) {
  const climbed = await climbLadder(ctx, Number(page));
  const rung = await ringTimers(ctx, Number(page));
  if (climbed + rung === 0) break;
}
process.stdout.write("nothing left\n");
await database.close();
