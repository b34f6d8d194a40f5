/** Jobs in PostgreSQL: enqueued in the transaction of the action, run by a worker in this or another process. */
import { type Runner, run } from "graphile-worker";
import pg from "pg";
import type { Ctx } from "./context.ts";
import { type Db, sql } from "./db.ts";
import type { Logger } from "./log.ts";

export type Job = {
  /** `<module>.<what>`. */
  readonly name: string;
  readonly run: (ctx: Ctx, payload: unknown) => Promise<void>;
  /** A crontab line in UTC, where the job recurs, e.g. `10 16 * * *` for 00:10 in Shanghai. */
  readonly every?: string;
};

export type EnqueueOptions = {
  /** A job with the same key replaces the one that waits. */
  readonly key?: string;
  readonly runAt?: number;
  readonly maxAttempts?: number;
};

/** Adds a job; it exists if and only if the transaction commits. */
export async function enqueue(
  db: Db,
  name: string,
  payload: unknown,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`select kernel.enqueue(${name}, ${JSON.stringify(payload)}::json, ${options.key ?? null},
    ${options.runAt === undefined ? null : new Date(options.runAt)}, ${options.maxAttempts ?? 12})`.execute(
    db,
  );
}

export type WorkerOptions = {
  /** The queue belongs to the migrator's role; jobs themselves run with the app's. */
  readonly adminUrl: string;
  readonly jobs: readonly Job[];
  readonly context: (job: string) => Ctx;
  readonly log: Logger;
  readonly concurrency?: number;
};

/** Starts the worker; `stop` waits for running jobs. */
export async function startWorker(options: WorkerOptions): Promise<{ stop: () => Promise<void> }> {
  const pool = new pg.Pool({
    connectionString: options.adminUrl,
    max: 4,
    application_name: "guiwei-worker",
  });
  pool.on("error", (error) => options.log.warn({ err: error }, "worker connection lost"));
  const crontab = options.jobs
    .filter((job) => job.every !== undefined)
    .map((job) => `${job.every} ${job.name} ?max=3&jobKey=${job.name}`)
    .join("\n");
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: options.concurrency ?? 2,
    noHandleSignals: true,
    pollInterval: 2000,
    crontab,
    taskList: Object.fromEntries(
      options.jobs.map((job) => [
        job.name,
        (payload: unknown) => job.run(options.context(job.name), payload),
      ]),
    ),
    events: undefined as never,
    logger: undefined as never,
  });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}
