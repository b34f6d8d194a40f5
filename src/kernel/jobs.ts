/** Jobs in PostgreSQL: enqueued in the transaction of the action, run by a worker in this or another process. */
import { Logger as WorkerLogger, type Runner, parseCronItems, run } from "graphile-worker";
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
  /** Takes minutes: has hands of its own, so that it holds up no other job. */
  readonly isLong?: true;
  /** A recurrence that fell into a time without a worker (a machine switched off at night) is made up for within a day. */
  readonly catchUp?: true;
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
  /** Called after each job: it may have written events. */
  readonly onDone?: () => void;
  readonly concurrency?: number;
};

/** Starts the worker; `stop` waits for running jobs. */
export async function startWorker(options: WorkerOptions): Promise<{ stop: () => Promise<void> }> {
  const pool = new pg.Pool({
    connectionString: options.adminUrl,
    max: 6,
    application_name: "guiwei-worker",
  });
  const lost = (error: Error): void => options.log.warn({ err: error }, "worker connection lost");
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  const runners: Runner[] = [];
  for (const isLong of [false, true]) {
    const jobs = options.jobs.filter((job) => (job.isLong ?? false) === isLong);
    if (jobs.length > 0) runners.push(await startRunner(options, pool, jobs));
  }
  return {
    async stop() {
      await Promise.all(runners.map((runner) => runner.stop()));
      await pool.end();
    },
  };
}

function startRunner(options: WorkerOptions, pool: pg.Pool, jobs: readonly Job[]): Promise<Runner> {
  return run({
    pgPool: pool,
    concurrency: options.concurrency ?? 2,
    noHandleSignals: true,
    pollInterval: 2000,
    parsedCronItems: cronItems(jobs),
    taskList: Object.fromEntries(
      jobs.map((job) => [
        job.name,
        async (payload: unknown) => {
          await job.run(options.context(job.name), payload);
          options.onDone?.();
        },
      ]),
    ),
    logger: workerLogger(options.log),
  });
}

const DAY_MS = 24 * 3_600_000;

/** Recurring jobs: one of a kind waits at most, and one that fails is tried three times. */
function cronItems(jobs: readonly Job[]) {
  return parseCronItems(
    jobs.flatMap(({ name, every, catchUp }) =>
      every === undefined
        ? []
        : [
            {
              task: name,
              match: every,
              options: { maxAttempts: 3, jobKey: name, backfillPeriod: catchUp ? DAY_MS : 0 },
            },
          ],
    ),
  );
}

/** What the queue says of itself, without the texts of errors, which may quote what people wrote. */
function workerLogger(log: Logger): WorkerLogger {
  return new WorkerLogger((scope) => (level, message, meta) => {
    const job = meta?.job as
      | { id?: string; task_identifier?: string; attempts?: number }
      | undefined;
    if (meta?.failure === true)
      log.error(
        { job: job?.id, task: job?.task_identifier, attempt: job?.attempts, err: meta.error },
        "job failed",
      );
    else if (level === "error") log.error({ task: scope.taskIdentifier }, "job queue");
    else if (level === "warning") log.warn({ task: scope.taskIdentifier }, "job queue");
    else log.debug(message);
  });
}
