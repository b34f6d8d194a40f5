/**
 * The page of the district with a year of cases: what a case costs its sums, and how fast the page answers sixteen
 * connections of several roles and filters, alone and while cases come in.
 */
import type { Booted } from "../src/boot.ts";
import { refresh } from "../src/modules/district-view/actions/derive.ts";
import { asAdmin, passFollowers } from "./admin.ts";
import { type BenchRequest, type Load, load, request } from "./client.ts";
import { type Cpu, cpuOf } from "./cpu.ts";
import { bodies, fill } from "./fill.ts";

export type DashboardBench = {
  readonly booted: Booted;
  readonly port: number;
  readonly serverPid: number;
  readonly dataDir: string;
  readonly size: number;
  readonly seconds: number;
  /** Signs an account in and answers its cookies. */
  readonly signIn: (username: string) => Promise<string>;
  readonly say: (line: string) => void;
};

const PATH = "/api/v1/district-view";
const n = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** Fills the district and makes its sums; answers nothing and says what a case cost. */
async function prepare(bench: DashboardBench): Promise<void> {
  const { booted, size, say, serverPid, dataDir } = bench;
  const { pool } = booted.program.database;
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from cases."case"`);
  const missing = size - (rows[0]?.n ?? 0);
  if (missing > 0)
    await fill(booted.program, missing, (done) => say(`  filling: ${n(done)} of ${n(missing)}`));
  await passFollowers(booted);
  const ctx = booted.program.context({ kind: "system", job: "bench" });
  const before = cpuOf(serverPid, dataDir);
  const started = performance.now();
  const done = await refresh(ctx);
  const seconds = (performance.now() - started) / 1000;
  const after = cpuOf(serverPid, dataDir);
  const each = (who: keyof Cpu): string =>
    before === undefined || after === undefined
      ? "?"
      : n((1000 * (after[who] - before[who])) / done, 0);
  say(
    `  all ${n(done)} cases gone over for their sums: ${n(seconds, 1)} s, ${n(done / seconds)} cases/s; ` +
      `processor a case: ${each("generator")} µs of the program, ${each("database")} µs of PostgreSQL`,
  );
  await asAdmin(booted.adminUrl, async (client) => {
    await client.query("vacuum (analyze)");
    await client.query("checkpoint");
  });
  const counted = await pool.query<{ sums: number }>(
    "select count(*)::int as sums from district_view.total",
  );
  say(`  ${n(counted.rows[0]?.sums ?? 0)} sums`);
}

/** What is asked, by role: the page as it opens, the year, an area, a class, a lead. */
async function questions(bench: DashboardBench): Promise<BenchRequest[]> {
  const asked: BenchRequest[] = [];
  const year = new Date().getFullYear();
  for (const username of ["leader", "coordinator", "dept-lvhua", "subdistrict"]) {
    const cookie = await bench.signIn(username);
    const get = (query: string): BenchRequest => ({
      method: "GET",
      path: `${PATH}${query}`,
      headers: { cookie },
    });
    const first = await request(bench.port, get(""));
    const { choices } = JSON.parse(first.body.toString()) as {
      choices: { areas: { id: number }[]; leads: { id: number }[] };
    };
    const [area, lead] = [choices.areas.at(-1)?.id, choices.leads[0]?.id];
    asked.push(
      get(""),
      get(`?from=${year}-01`),
      get(`?from=${year - 1}-12&to=${year}-11`),
      get("?class=enforcement"),
      get(`/beside?from=${year}-01`),
      ...(area === undefined ? [] : [get(`?area=${area}`)]),
      ...(lead === undefined ? [] : [get(`?lead=${lead}`)]),
    );
  }
  return asked;
}

/** Measures. */
export async function dashboard(bench: DashboardBench): Promise<void> {
  const { booted, port, say, seconds, size, serverPid, dataDir } = bench;
  say(`\nThe page of the district with ${n(size)} cases`);
  await prepare(bench);
  const asked = await questions(bench);
  let i = 0;
  const next = (): BenchRequest => asked[i++ % asked.length] as BenchRequest;
  const cookie = await bench.signIn("operator");
  const body = await bodies(booted.program, 9);
  let key = 0;
  const send = (): BenchRequest => ({
    method: "POST",
    path: "/api/v1/cases",
    headers: { cookie, "idempotency-key": `dashboard-${process.pid}-${++key}` },
    body: JSON.stringify(body()),
  });
  const told = ({ perSecond, p50, p99, statuses }: Load): string => {
    const wrong = Object.entries(statuses).filter(([status]) => !status.startsWith("2"));
    const trouble = wrong.map(([status, times]) => `, ${times}× ${status}!`).join("");
    return `${n(perSecond)}/s, p50 ${n(p50, 1)} ms, p99 ${n(p99, 1)} ms${trouble}`;
  };
  await load({ port, connections: 16, seconds: 2, next });
  const before = cpuOf(serverPid, dataDir);
  const alone = await load({ port, connections: 16, seconds, next });
  const after = cpuOf(serverPid, dataDir);
  const cost = (who: keyof Cpu): string =>
    before === undefined || after === undefined
      ? "?"
      : n((after[who] - before[who]) / alone.requests, 2);
  say(
    `  ${n(asked.length)} questions, 16 connections, alone: ${told(alone)}; processor a request: server ${cost("server")} ms, database ${cost("database")} ms`,
  );
  for (const connections of [16, 64]) {
    await load({ port, connections, seconds: 2, next: send });
    const intake = await load({ port, connections, seconds, next: send });
    const over = new AbortController();
    const running = load({ port, connections, seconds: 600, next: send, until: over.signal });
    const beside = await load({ port, connections: 16, seconds, next });
    over.abort();
    const during = await running;
    say(`  while cases come in over ${connections} connections: ${told(beside)}`);
    say(`    intake alone ${told(intake)}; beside the page ${told(during)}`);
  }
}
