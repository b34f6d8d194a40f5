/** A process that does slow long work until it is killed; see src/kernel/long-work.test.ts. */
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { createMemo, systemClock } from "#kernel/context.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import { readEnv } from "#kernel/env.ts";
import { folderStore } from "#kernel/files.ts";
import { startWorker } from "#kernel/jobs.ts";
import { workJob } from "#kernel/long-work.ts";
import { APP_ROLE } from "#kernel/migrations.ts";
import { openVault } from "#kernel/vault.ts";

const [url = "", adminUrl = ""] = process.argv.slice(2);
const log = pino({ level: "silent" });
const { db } = openDatabase({ url, role: APP_ROLE, max: 4 });

await startWorker({
  adminUrl,
  log,
  context: (job) => ({
    db,
    clock: systemClock,
    log,
    vault: openVault(Buffer.alloc(32, 7)),
    files: folderStore("/nonexistent"),
    memo: createMemo(),
    env: readEnv({ DATABASE_URL: url }),
    actor: { kind: "system", job },
  }),
  jobs: [
    workJob(
      [
        {
          name: "test.slow",
          async run(ctx, input) {
            const { to } = input as { to: number };
            for (let n = 1; n <= to; n++) {
              await sql`insert into public.effect values (1, ${n})`.execute(ctx.db);
              ctx.work?.progress(n, to);
              await sleep(50);
            }
            return {};
          },
        },
      ],
      async (_ctx, { accountId, personId, postId }) => ({
        kind: "staff",
        accountId,
        personId,
        post: { postId, role: "coordinator", orgId: 1, orgKind: "districtOffice", areaIds: [] },
      }),
    ),
  ],
});
