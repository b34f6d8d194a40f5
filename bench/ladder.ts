/**
 * The ladder of supervision with a million open cases: how long ten thousand rungs take that fall due at once, and what
 * is left of intake meanwhile; then the same for a corrected calendar that moves the deadlines of all of them.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { loadCalendar, updateYear } from "#calendars";
import { insertCases, prepareHistory } from "#cases";
import type { HistoryStep } from "#cases";
import { addDays, dayOf, yearOf } from "#kernel/pure/day.ts";
import { isWorkday, nextWorkingTime, workdaysBetween } from "#kernel/pure/workdays.ts";
import { type Booted, ROOT } from "../src/boot.ts";
import { type BenchRequest, type Load, load } from "./client.ts";
import { bodies } from "./fill.ts";
import { randomOf } from "./texts.ts";

const HOUR = 3_600_000;
const BATCH = 400;
/** Cases of which a rung falls due at the moment of the bench. */
const DUE = 10_000;

export type LadderBench = {
  readonly booted: Booted;
  readonly port: number;
  readonly dataDir: string;
  /** Cookies of an account that takes cases in. */
  readonly cookie: string;
  /** Open cases. */
  readonly size: number;
  readonly say: (line: string) => void;
};

const n = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** The next working day, an hour after it has begun: nobody is urged at night. */
async function momentOf(booted: Booted): Promise<number> {
  const ctx = booted.program.context({ kind: "system", job: "bench" });
  return nextWorkingTime(await loadCalendar(ctx), Date.now()) + HOUR;
}

/**
 * Open cases received over the three working days before, and some received six working days before the moment, half
 * an hour before the day was over: half of their ten days is used up on its morning.
 */
async function fillOpen({ booted, size, say }: LadderBench, moment: number): Promise<void> {
  const { program } = booted;
  const actor = { kind: "system", job: "bench" } as const;
  const ctx = program.context(actor);
  const calendar = await loadCalendar(ctx);
  const next = await bodies(program, 20_261_122);
  const random = randomOf(20_261_123);
  const counted = await program.database.pool.query<{ open: number; due: number }>(
    `select count(*)::int as open, count(*) filter (where next_climb_at <= $1)::int as due
     from cases."case" where is_open`,
    [new Date(moment)],
  );
  const { open = 0, due = 0 } = counted.rows[0] ?? {};
  let day = dayOf(moment);
  while (workdaysBetween(calendar, day, dayOf(moment)) < 6 || !isWorkday(calendar, day))
    day = addDays(day, -1);
  const early = Date.parse(`${day}T17:00:00+08:00`);
  const lastMoment = Math.min(Date.now(), moment) - HOUR;
  const started = performance.now();
  const lanes: Promise<unknown>[] = [];
  const missing = { due: Math.max(0, DUE - due), other: Math.max(0, size - open - DUE + due) };
  const total = missing.due + missing.other;
  for (let done = 0; done < total; done += BATCH) {
    const batch = await Promise.all(
      Array.from({ length: Math.min(BATCH, total - done) }, (_, i) => {
        const isDue = done + i < missing.due;
        const at = Math.floor(isDue ? early - random() * HOUR : lastMoment - random() * 60 * HOUR);
        const steps: HistoryStep[] = [
          { at: at + 60_000, actor, command: { type: "accept" } },
          { at: at + 120_000, actor, command: { type: "respond", text: "今天到现场" } },
        ];
        return prepareHistory(ctx, { at, actor, body: next() }, (state) =>
          state.leadOrgId === null ? [] : steps,
        );
      }),
    );
    if (lanes.length >= 2) await lanes.shift();
    lanes.push(
      insertCases(
        ctx.db,
        batch.map(({ row }) => row),
      ),
    );
    if (done % (BATCH * 50) === 0) say(`  filling: ${n(done)} of ${n(total)}`);
  }
  await Promise.all(lanes);
  say(`  filled ${n(total)} open cases in ${n((performance.now() - started) / 1000)} s`);
}

type Work = { readonly cases: number; readonly seconds: number; readonly cpu: number };

/** A worker that is ready and waits for the word. */
async function workerFor(bench: LadderBench, what: string, moment: number) {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(ROOT, "bench/ladder-worker.ts"), what, String(moment)],
    {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: bench.dataDir, LOG_LEVEL: "warn", DATABASE_URL: "" },
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  let output = "";
  const told = (pattern: RegExp): Promise<string> =>
    new Promise((settle, fail) => {
      const look = (): void => {
        const found = pattern.exec(output);
        if (found !== null) settle(found[0]);
      };
      child.stdout?.on("data", look);
      child.once("exit", () => fail(new Error(`the worker ended: ${output}`)));
      look();
    });
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  await told(/ready/);
  return async (): Promise<Work> => {
    child.stdin?.write("go\n");
    return JSON.parse(await told(/\{.*\}/)) as Work;
  };
}

/** Measures. */
export async function ladder(bench: LadderBench): Promise<void> {
  const { booted, port, cookie, say, size } = bench;
  say(`\nThe ladder with ${n(size)} open cases`);
  const moment = await momentOf(booted);
  await fillOpen(bench, moment);
  const { default: pg } = await import("pg");
  const owner = new pg.Client({ connectionString: booted.adminUrl });
  await owner.connect();
  await owner.query("vacuum (analyze)");
  await owner.query("checkpoint");
  const next = await bodies(booted.program, 8);
  let key = 0;
  const send = (): BenchRequest => ({
    method: "POST",
    path: "/api/v1/cases",
    headers: { cookie, "idempotency-key": `ladder-${process.pid}-${++key}` },
    body: JSON.stringify(next()),
  });
  const intake = (seconds: number, until?: AbortSignal): Promise<Load> =>
    load({ port, connections: 64, seconds, next: send, ...(until === undefined ? {} : { until }) });
  await intake(5);
  const alone = await intake(20);
  say(`  intake alone, 64 connections, closed loop: ${told(alone)}`);
  const beside = async (what: string, go: () => Promise<Work>): Promise<Work> => {
    const over = new AbortController();
    const running = intake(1800, over.signal);
    const work = await go();
    over.abort();
    const during = await running;
    say(
      `  ${what}: ${n(work.cases)} cases in ${n(work.seconds, 1)} s (${n(work.cpu, 1)} s of processor in the worker); ` +
        `intake meanwhile ${told(during)}, ${n((100 * during.perSecond) / alone.perSecond)} % of alone`,
    );
    return work;
  };
  const climb = await workerFor(bench, "climb", moment);
  const began = await owner.query<{ position: number }>(
    "select coalesce(max(position), 0)::float8 as position from kernel.event",
  );
  await beside("rungs that fell due", climb);
  const rungs = await owner.query<{ n: number; cases: number }>(
    `select count(*)::int as n, count(distinct stream_id)::int as cases from kernel.event
     where position > $1 and type = 'rungReached'`,
    [began.rows[0]?.position],
  );
  say(`  rungs in the log: ${n(rungs.rows[0]?.n ?? 0)}, of ${n(rungs.rows[0]?.cases ?? 0)} cases`);
  await correct(bench, moment);
  const recompute = await workerFor(bench, "recompute", moment);
  await beside("a corrected calendar, every deadline anew", recompute);
  const again = await workerFor(bench, "recompute", moment);
  await beside("the pass that finds nothing to change", again);
  await owner.end();
}

const told = ({ perSecond, p50, p99 }: Load): string =>
  `${n(perSecond)}/s, p50 ${n(p50)} ms, p99 ${n(p99)} ms`;

/** A holiday four working days after the moment, announced afterwards: it moves the deadline of every open case. */
async function correct({ booted }: LadderBench, moment: number): Promise<void> {
  const ctx = booted.program.context({ kind: "system", job: "bench" });
  const calendar = await loadCalendar(ctx);
  let day = dayOf(moment);
  while (workdaysBetween(calendar, dayOf(moment), day) < 4 || !isWorkday(calendar, day))
    day = addDays(day, 1);
  const known = calendar.years.find(({ year }) => year === yearOf(day));
  if (known === undefined) throw new Error(`the calendar of ${yearOf(day)} is not known`);
  await updateYear(ctx, known.year, {
    holidays: [...known.holidays, day],
    makeUpWorkdays: [...known.makeUpWorkdays],
    source: { title: "bench" },
  });
}
