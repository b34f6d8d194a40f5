/**
 * `npm run bench`: how fast cases come in, beside the limit that this PostgreSQL sets, and how fast officials see them
 * with 100,000 and with a million cases. Prints what it measures; nothing here is a test.
 *
 * Options: --sizes 100000,1000000, --quick (10,000 and 50,000 cases), --only intake|matrix|read|ladder|campaign|appraisal|vitals|dashboard, --keep (leave the data folder for another run).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { DEMO_SIGN_INS, bootTemplate, districtExists } from "#templates";
import { prepareCase } from "#cases";
import { readEnv } from "#kernel/env.ts";
import { followerStates } from "#kernel/followers.ts";
import { createLogger } from "#kernel/log.ts";
import { FOLLOWERS } from "../src/app.ts";
import { type Booted, ROOT, boot } from "../src/boot.ts";
import type { NewCaseRow } from "../src/modules/cases/store/intake-store.ts";
import { asAdmin, passFollowers } from "./admin.ts";
import { appraisal } from "./appraisal.ts";
import { campaign } from "./campaign.ts";
import { type BenchRequest, type Load, load, request } from "./client.ts";
import { type Cpu, cpuOf } from "./cpu.ts";
import { dashboard } from "./dashboard.ts";
import { bodies, fill } from "./fill.ts";
import { ladder } from "./ladder.ts";
import { matrix } from "./matrix.ts";
import { rawInserts } from "./raw.ts";
import { vitals } from "./vitals.ts";

const { values: args } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    keep: { type: "boolean", default: false },
    data: { type: "string" },
    sizes: { type: "string" },
  },
});
const SECONDS = args.quick ? 4 : 10;
const say = (line = ""): void => void process.stdout.write(`${line}\n`);
const n = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });
const ms = (value: number): string => `${n(value, value < 10 ? 2 : 1)} ms`;

const dataDir = args.data ?? mkdtempSync(join(tmpdir(), "guiwei-bench-"));
const env = readEnv({ DATA_DIR: dataDir, LOG_LEVEL: "warn", PORT: "0" });

type Server = {
  readonly port: number;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
};

/** The production server in a process of its own. */
async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [join(ROOT, "src/main.ts")], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "warn", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  const port = await new Promise<number>((settle, fail) => {
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const found = /localhost:(\d+)/.exec(output);
      if (found !== null) settle(Number(found[1]));
    });
    child.once("exit", (code) => fail(new Error(`the server ended with ${code}\n${output}`)));
  });
  return {
    port,
    process: child,
    stop: () =>
      new Promise((settle) => {
        child.once("exit", () => settle());
        child.kill("SIGTERM");
      }),
  };
}

async function memoryMb(port: number): Promise<number> {
  const { body } = await request(port, { method: "GET", path: "/metrics" });
  const found = /process_resident_memory_bytes (\d+)/.exec(body.toString());
  return Number(found?.[1] ?? 0) / 1024 / 1024;
}

/** Signs a demo account in and answers its cookie. */
async function signIn(port: number, username: string): Promise<string> {
  const account = DEMO_SIGN_INS.find((known) => known.username === username);
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password: account?.password }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (answer.status !== 200 || cookies.length === 0)
    throw new Error(`sign-in of ${username} failed: ${answer.status} ${await answer.text()}`);
  return cookies.join("; ");
}

function report(what: string, result: Load, extra = ""): void {
  const wrong = Object.entries(result.statuses).filter(([status]) => !status.startsWith("2"));
  const trouble = wrong.length > 0 ? `  !! ${wrong.map(([s, c]) => `${c}× ${s}`).join(", ")}` : "";
  say(
    `  ${what.padEnd(46)} ${n(result.perSecond).padStart(7)}/s   p50 ${ms(result.p50).padStart(9)}   p99 ${ms(result.p99).padStart(9)}${extra}${trouble}`,
  );
}

async function intake(booted: Booted, server: Server): Promise<void> {
  const username = DEMO_SIGN_INS.find((account) => account.role === "operator")?.username ?? "";
  const cookie = await signIn(server.port, username);
  const next = await bodies(booted.program, 7);
  let key = 0;
  const send = (): BenchRequest => ({
    method: "POST",
    path: "/api/v1/cases",
    headers: { cookie, "idempotency-key": `bench-${process.pid}-${++key}` },
    body: JSON.stringify(next()),
  });
  await load({ port: server.port, connections: 16, seconds: 3, next: send });
  const ctx = booted.program.context({ kind: "system", job: "bench" });
  say("\nCase intake: authenticated, validated, encrypted, all rows and events, durable");
  for (const connections of [16, 64]) {
    const limits: Load[] = [];
    for (const way of ["separate", "together"] as const) {
      const rows: NewCaseRow[] = [];
      for (let i = 0; i < SECONDS * 2500; i++) rows.push((await prepareCase(ctx, next())).row);
      limits.push(
        await rawInserts({
          url: booted.adminUrl,
          connections,
          seconds: SECONDS,
          way,
          take: () => rows.pop(),
        }),
      );
      report(`raw inserts, ${way}, ${connections} connections`, limits.at(-1) as Load);
    }
    // The raw rows are nobody's news: whoever follows the log begins after them.
    await passFollowers(booted);
    const before = cpuOf(server.process.pid ?? 0, dataDir);
    const result = await load({ port: server.port, connections, seconds: SECONDS, next: send });
    const after = cpuOf(server.process.pid ?? 0, dataDir);
    const behind = await catchUpTime(booted);
    const share = (limit: Load | undefined): string =>
      n((100 * result.perSecond) / (limit?.perSecond ?? 1));
    report(
      `intake over HTTP, ${connections} connections`,
      result,
      `   ${share(limits[0])} % of separate, ${share(limits[1])} % of together`,
    );
    say(`  ${costOf(before, after, result.perSecond * SECONDS)}`);
    say(
      `    what follows the log was then ${n(behind.events)} events behind, ${n(behind.ms / 1000, 1)} s later nothing`,
    );
  }
  say(`  memory of the server: ${n(await memoryMb(server.port))} MB`);
}

/** How far notices, figures and live pages are behind intake when it ends, and how long they take to be level. */
async function catchUpTime(booted: Booted): Promise<{ events: number; ms: number }> {
  const { db } = booted.program.database;
  const lag = async (): Promise<number> =>
    Math.max(0, ...(await followerStates(db, FOLLOWERS)).map((state) => state.lagEvents));
  const started = performance.now();
  const events = await lag();
  while ((await lag()) > 0 && performance.now() - started < 120_000) await sleep(50);
  return { events, ms: performance.now() - started };
}

/** What a request cost in processor time, where the system tells. */
function costOf(before: Cpu | undefined, after: Cpu | undefined, requests: number): string {
  if (before === undefined || after === undefined) return "";
  const each = (who: keyof Cpu): string => n((after[who] - before[who]) / requests, 2);
  return `   CPU ms a request: server ${each("server")}, database ${each("database")}, generator ${each("generator")}`;
}

type Reader = {
  readonly role: string;
  readonly get: (path: string) => BenchRequest;
  /** Cases that the role may open. */
  readonly ids: readonly number[];
};

const q = (text: string): string => `/api/v1/cases/search?q=${encodeURIComponent(text)}`;

/** What is read, by name: the path of the i-th request. */
const READS: readonly [string, (ids: readonly number[], i: number) => string][] = [
  ["inbox", () => "/api/v1/cases?view=inbox"],
  ["all open, by due date", () => "/api/v1/cases?view=open"],
  ["all, newest first", () => "/api/v1/cases?view=all"],
  ["search, frequent words", () => q("垃圾堆积")],
  ["search, two words", () => q("幼儿园 油烟扰民")],
  ["search, rare word", () => q("苍鹭")],
  ["search, no hit", () => q("独角兽")],
  ["open a case", (ids, i) => `/api/v1/cases/${ids[i % Math.max(1, ids.length)] ?? 1}`],
];

async function reading(server: Server, cases: number): Promise<void> {
  say(`\nReading with ${n(cases)} cases`);
  const roles = [
    "stationWorker",
    "departmentOfficial",
    "subdistrictOfficial",
    "districtLeader",
  ] as const;
  const readers: Reader[] = [];
  for (const role of roles) {
    const account = DEMO_SIGN_INS.find((known) => known.role === role);
    if (account === undefined) continue;
    const cookie = await signIn(server.port, account.username);
    const get = (path: string): BenchRequest => ({ method: "GET", path, headers: { cookie } });
    const listed = await request(server.port, get("/api/v1/cases?view=open&limit=50"));
    const { items } = JSON.parse(listed.body.toString()) as { items: { id: number }[] };
    readers.push({ role, get, ids: items.map(({ id }) => id) });
  }
  const clocks = (): Cpu | undefined => cpuOf(server.process.pid ?? 0, dataDir);
  // The roles one after another for each page: a machine that is slower for a minute is so for all of them.
  for (const connections of [1, 16])
    for (const [what, path] of READS)
      for (const { role, get, ids } of readers) {
        let i = 0;
        const next = (): BenchRequest => get(path(ids, i++));
        // Long enough that the first role does not pay for compiling what the others then run, and that one pause of the
        // machine is not the slowest hundredth of all.
        await load({ port: server.port, connections, seconds: args.quick ? 0.5 : 1, next });
        const before = clocks();
        const seconds = args.quick ? 1 : 4;
        const result = await load({ port: server.port, connections, seconds, next });
        const cost = costOf(before, clocks(), result.requests);
        report(`${what}, ${role}, ${connections} conn.`, result, cost);
      }
  say(`  memory of the server: ${n(await memoryMb(server.port))} MB`);
}

/** Whether a section is asked for. */
const wants = (section: "intake" | "matrix" | "read"): boolean =>
  args.only === undefined || args.only === section;

/** Fills the district to each size that is asked for and reads from it. */
async function reads(booted: Booted, server: Server): Promise<void> {
  const sizes =
    args.sizes?.split(",").map(Number) ?? (args.quick ? [10_000, 50_000] : [100_000, 1_000_000]);
  for (const size of sizes) {
    const { rows } = await booted.program.database.pool.query(
      `select count(*)::int as n from cases."case"`,
    );
    const missing = size - rows[0].n;
    const started = performance.now();
    if (missing > 0)
      await fill(booted.program, missing, (done) =>
        process.stdout.write(`\r  filling: ${n(done)} of ${n(missing)} `),
      );
    say(
      `\n  filled ${n(Math.max(0, missing))} cases in ${n((performance.now() - started) / 1000)} s`,
    );
    // What was filled is history: followers that read nine million events meanwhile would be measured too.
    await passFollowers(booted);
    await asAdmin(booted.adminUrl, async (client) => {
      await client.query("vacuum (analyze)");
      await client.query("checkpoint");
    });
    await reading(server, size);
  }
}

async function main(): Promise<void> {
  say(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${n(totalmem() / 2 ** 30)} GiB`,
  );
  if (args.only === "appraisal") {
    const size = Number(args.sizes ?? (args.quick ? 50_000 : 1_000_000));
    await appraisal({ env, size, say });
    return clear();
  }
  const booted = await boot({ env, log: createLogger("warn"), say });
  const ctx = booted.program.context({ kind: "system", job: "bench" });
  if (!(await districtExists(ctx))) await bootTemplate(ctx, "demo", { say, cases: 0 });
  const server = await startServer();
  try {
    if (wants("intake")) await intake(booted, server);
    if (wants("matrix")) {
      const cookie = await signIn(server.port, "coordinator");
      const rounds = args.quick ? 3 : 10;
      await matrix({ port: server.port, dataDir, cookie, rounds, say });
    }
    // Only when it is asked for: its million cases are all open.
    if (args.only === "ladder") {
      const username = DEMO_SIGN_INS.find((account) => account.role === "operator")?.username ?? "";
      const cookie = await signIn(server.port, username);
      const size = Number(args.sizes ?? (args.quick ? 50_000 : 1_000_000));
      await ladder({ booted, port: server.port, dataDir, cookie, size, say });
    }
    // Only when it is asked for: it fills the district with a year of cases.
    if (args.only === "dashboard")
      await dashboard({
        booted,
        port: server.port,
        serverPid: server.process.pid ?? 0,
        dataDir,
        size: Number(args.sizes ?? (args.quick ? 50_000 : 1_000_000)),
        seconds: SECONDS,
        signIn: (username) => signIn(server.port, username),
        say,
      });
    // Only when it is asked for: it needs a browser.
    if (args.only === "vitals")
      await vitals({
        port: server.port,
        rounds: args.quick ? 1 : 5,
        dist: join(ROOT, "dist"),
        say,
      });
    // Only when it is asked for: it fills the district with one campaign.
    if (args.only === "campaign") {
      const units = Number(args.sizes ?? (args.quick ? 11_113 : 111_137));
      const serverPid = server.process.pid ?? 0;
      await campaign({ booted, port: server.port, serverPid, dataDir, units, say });
    }
    if (wants("read")) await reads(booted, server);
  } finally {
    await server.stop();
    await booted.close();
    clear();
  }
}

/** Leaves nothing behind that nobody asked to keep. */
function clear(): void {
  if (!args.keep && args.data === undefined) rmSync(dataDir, { recursive: true, force: true });
  else say(`Data kept in ${dataDir}`);
}

await main();
