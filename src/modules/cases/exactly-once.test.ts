/**
 * Each rung of each case exactly once: workers beside each other are killed at random moments, some hundred times.
 * `KILLS=2000 node --test src/modules/cases/exactly-once.test.ts` runs as long as one likes.
 */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "vite";
import { manualClock } from "#kernel/context.ts";
import { at, wall } from "#kernel/pure/calendar-builders.ts";
import { randomOf } from "../../../bench/texts.ts";
import { makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { type HistoryStep, prepareHistory } from "./actions/history.ts";
import { climbLadder, ringTimers } from "./actions/timers.ts";
import { verifyCases } from "./actions/verify.ts";
import { RUNGS } from "./rules/ladder.ts";
import type { IntakeBody } from "./schema.ts";
import { insertCases } from "./store/intake-store.ts";

const KILLS = Number(process.env.KILLS ?? 210);
/** Cases a page: what a killed worker had under way. */
const PAGES = [1, 8, 40] as const;
/** Cases by what becomes of them before the worker looks. */
const LATE = 200;
const QUIET = 20;
const NOW = at("2026-12-21 10:00");
const clock = manualClock(NOW);
const random = randomOf(20_261_221);
let program: TestProgram;

before(async () => {
  program = await testProgram({ clock });
  await makeDistrict(program);
  await bundleWorker();
});
after(() => program.remove());

const system = (job: string) => program.context({ kind: "system", job });

/** Cases that were received on 16 November and on which nothing was done since, but for what is said. */
async function receive(count: number, more: readonly HistoryStep[] = []): Promise<number[]> {
  const actor = { kind: "system", job: "test" } as const;
  const body = {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    title: "弄堂口垃圾堆积",
    description: "弄堂口的垃圾三天没有清运",
    point: { lng: 112.05, lat: 30.05 },
    reporter: null,
  } as IntakeBody;
  const accept: HistoryStep = {
    at: at("2026-11-17 09:30"),
    actor,
    command: { type: "accept" },
  };
  const made = await Promise.all(
    Array.from({ length: count }, () =>
      prepareHistory(system("test"), { at: at("2026-11-16 10:00"), actor, body }, () => [
        accept,
        ...more,
      ]),
    ),
  );
  for (let i = 0; i < made.length; i += 400)
    await insertCases(
      program.database.db,
      made.slice(i, i + 400).map(({ row }) => row),
    );
  return made.map(({ state }) => state.id);
}

const step = (when: string, command: HistoryStep["command"]): HistoryStep => ({
  at: at(when),
  actor: { kind: "system", job: "test" },
  command,
});

type RungRow = { readonly id: number; readonly rungs: string; readonly times: number };

/** The rungs of each case in the order in which they were reached. */
async function rungsOf(ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await program.database.pool.query<RungRow>(
    `select stream_id as id, string_agg(data->>'rung', ' ' order by seq) as rungs
     from kernel.event where stream = 'case' and type = 'rungReached' and stream_id = any($1) group by 1`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.rungs]));
}

const ROOT = join(import.meta.dirname, "../../..");
let worker = "";

/** The worker in one file: it starts in a tenth of a second instead of a whole one, so it can be killed more often. */
async function bundleWorker(): Promise<void> {
  const outDir = join(program.env.DATA_DIR, "worker");
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: "test/ladder-worker.ts",
      outDir,
      rolldownOptions: { external: ["exceljs", "pg-native"], output: { codeSplitting: false } },
    },
  });
  worker = join(outDir, "ladder-worker.js");
}

function startWorker(page: number): {
  child: ChildProcess;
  ready: Promise<void>;
  ended: Promise<void>;
} {
  const child = spawn(
    process.execPath,
    [worker, program.test.url, program.env.DATA_DIR, String(NOW), String(page)],
    {
      env: { ...process.env, NODE_COMPILE_CACHE: join(program.env.DATA_DIR, "compiled") },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = new Promise<void>((settle) => child.once("exit", () => settle()));
  const ready = new Promise<void>((settle) => {
    child.stdout?.once("data", () => settle());
    child.once("exit", () => settle());
  });
  return { child, ready, ended };
}

/** One place for a worker: starts it, lets it work for a moment, kills it, starts the next. */
async function killAgainAndAgain(
  left: { kills: number; patienceMs: number },
  page: number,
): Promise<void> {
  while (left.kills > 0) {
    left.kills--;
    const { child, ready, ended } = startWorker(page);
    await ready;
    await sleep(random() * left.patienceMs);
    child.kill("SIGKILL");
    await ended;
  }
}

/** Kills until some of the work is done and some is not: on a slow machine later, on a fast one with more to do. */
async function killedMidway(
  late: number[],
  left: { kills: number; patienceMs: number },
  page: number,
): Promise<{ reached: number; all: number }> {
  for (let round = 0; ; round++) {
    await Promise.all(Array.from({ length: 3 }, () => killAgainAndAgain(left, page)));
    const done = await rungsOf(late);
    const reached = [...done.values()].flatMap((told) => told.split(" ")).length;
    const all = late.length * RUNGS.length;
    if (round === 6 || (reached > 0 && reached < all)) return { reached, all };
    if (reached === 0) left.patienceMs *= 2;
    else late.push(...(await receive(LATE)));
    left.kills = 12;
  }
}

for (const page of PAGES)
  test(`each rung of each case exactly once, though workers with ${page} cases under way are killed ${KILLS / PAGES.length} times`, async (t) => {
    const late = await receive(LATE);
    const paused = await receive(QUIET, [
      step("2026-11-24 09:00", { type: "pause", reason: "courtProceedings", note: "诉讼" }),
    ]);
    const finished = await receive(QUIET, [
      step("2026-11-20 10:00", {
        type: "complete",
        outcome: "done",
        result: "已清运",
        notSolvedReason: null,
        fileIds: [],
      }),
    ]);
    const left = { kills: KILLS / PAGES.length, patienceMs: 150 };
    const { reached, all: wanted } = await killedMidway(late, left, page);
    t.diagnostic(`${reached} of ${wanted} rungs when the last worker was killed`);
    assert.ok(reached > 0 && reached < wanted, "killed in the middle of the work");
    await startWorker(250).ended;
    const all = RUNGS.join(" ");
    const rungs = await rungsOf(late);
    assert.equal(rungs.size, late.length);
    for (const [id, told] of rungs) assert.equal(told, all, `case ${id}`);
    assert.equal((await rungsOf([...paused, ...finished])).size, 0);
    const proof = await verifyCases(system("verify"));
    assert.equal(proof.difference, null);
  });

test("each rung exactly once, though the database ends the workers' connections at random moments", async () => {
  const ids = await receive(300);
  const over = new AbortController();
  const workers = Promise.all(
    Array.from({ length: 3 }, async () => {
      while (!over.signal.aborted) {
        await climbLadder(system("cases.climbLadder")).catch(() => undefined);
        await ringTimers(system("cases.ringTimers")).catch(() => undefined);
        await sleep(1);
      }
    }),
  );
  const { default: pg } = await import("pg");
  const owner = new pg.Client({ connectionString: program.test.adminUrl });
  await owner.connect();
  let ended = 0;
  for (let turn = 0; turn < 150 || (ended <= 50 && turn < 3000); turn++) {
    const { rows } = await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
      order by random() limit 1`);
    ended += rows.length;
    await sleep(random() * 25);
  }
  await owner.end();
  over.abort();
  await workers;
  await climbLadder(system("cases.climbLadder"));
  await ringTimers(system("cases.ringTimers"));
  assert.ok(ended > 50, `${ended} connections ended`);
  const all = RUNGS.join(" ");
  for (const [id, told] of await rungsOf(ids)) assert.equal(told, all, `case ${id}`);
  assert.equal((await rungsOf(ids)).size, 300);
  assert.equal((await verifyCases(system("verify"))).difference, null);
});

test("a worker that was down for weeks takes no rung before nine on the next working day, then all of them in order", async () => {
  const ids = await receive(5);
  for (const closed of [
    "2026-12-19 10:00",
    "2026-12-21 08:59",
    "2026-12-21 12:00",
    "2026-12-21 17:30",
  ]) {
    clock.set(at(closed));
    assert.equal(await climbLadder(system("cases.climbLadder")), 0);
    assert.equal((await rungsOf(ids)).size, 0, closed);
  }
  clock.set(at("2026-12-22 09:00"));
  await Promise.all(Array.from({ length: 4 }, () => climbLadder(system("cases.climbLadder"))));
  for (const [id, told] of await rungsOf(ids)) assert.equal(told, RUNGS.join(" "), `case ${id}`);
  assert.equal((await rungsOf(ids)).size, 5);
  const { rows } = await program.database.pool.query(
    `select distinct at from kernel.event where type = 'rungReached' and stream_id = any($1)`,
    [ids],
  );
  assert.deepEqual(
    rows.map((row) => wall(Number(row.at))),
    ["2026-12-22 09:00"],
  );
  assert.equal((await verifyCases(system("verify"))).difference, null);
});

test("a case that cannot go on by itself keeps no other waiting", async () => {
  clock.set(at("2026-12-22 09:00"));
  const [broken = 0, ...others] = await receive(8);
  const { default: pg } = await import("pg");
  const owner = new pg.Client({ connectionString: program.test.adminUrl });
  await owner.connect();
  // Its facts no longer say what its clocks are: a defect, such as no rule foresees.
  await owner.query(`update cases."case" set facts = facts - 'clocks' where id = $1`, [broken]);
  await climbLadder(system("cases.climbLadder"));
  assert.equal((await rungsOf(others)).size, 7);
  assert.equal((await rungsOf([broken])).size, 0);
  await owner.end();
});
