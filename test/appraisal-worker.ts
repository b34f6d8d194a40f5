/**
 * A worker that computes rounds of appraisal in a process of its own, to be killed.
 * Arguments: address of the database, data folder, the moment (epoch ms).
 */
import { computeWaiting } from "#appraisal";
import { manualClock } from "#kernel/context.ts";
import { readEnv } from "#kernel/env.ts";
import { pino } from "pino";
import { openProgram } from "../src/app.ts";

const [url = "", dataDir = "", now = "0"] = process.argv.slice(2);
const program = await openProgram({
  env: readEnv({ DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: "silent" }),
  databaseUrl: url,
  fieldKey: Buffer.alloc(32, 7),
  log: pino({ level: "silent" }),
  poolSize: 3,
  clock: manualClock(Number(now)),
});
process.stdout.write("ready\n");
await computeWaiting(program.context({ kind: "system", job: "appraisal.compute" }));
process.stdout.write("done\n");
await program.close();
