/**
 * The published case in full: 111,137 fictional people, ¥1 each, 28 stations, a deadline, 400 workers; everything over
 * HTTP, with requests that are repeated and answers that are dropped, settled and proved.
 *
 * Accounts are real; sessions are opened by the same action that signing in ends with, so that 400 passwords need not
 * be hashed, which is no part of what is measured.
 */
import { randomUUID } from "node:crypto";
import { loadavg } from "node:os";
import type { Socket } from "node:net";
import { addDays, dayOf, iso } from "#kernel/pure/day.ts";
import { sayFen } from "#kernel/pure/money.ts";
import { loadOrganisations } from "#organisations";
import type { Booted } from "../src/boot.ts";
import { prove } from "../src/commands/verify.ts";
import { rosterCsv } from "../src/modules/campaigns/builders.ts";
import {
  PRICE_FEN,
  SEED,
  STATIONS,
  type Signed,
  type Station,
  WORKERS,
  admit,
  hire,
  signDesk,
  stationsOf,
} from "./campaign-people.ts";
import { exchange, open, quantile, request, write } from "./client.ts";
import { type Cpu, cpuOf } from "./cpu.ts";
import { randomOf } from "./texts.ts";

export type CampaignBench = {
  readonly booted: Booted;
  readonly port: number;
  readonly serverPid: number;
  readonly dataDir: string;
  readonly units: number;
  readonly say: (line?: string) => void;
};

const n = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });
const load = (): string => `load ${loadavg()[0]?.toFixed(1) ?? "?"}`;

/** What repeats and losses came to. */
type Sent = {
  requests: number;
  repeated: number;
  dropped: number;
  recorded: number;
  already: number;
  refused: number;
  readonly latencies: number[];
};

type Item = {
  readonly unitId: number;
  readonly clientKey: string;
  readonly at: string;
  readonly result: "done";
};

/** One worker with a device: reads its queue, reports in batches, repeats some and loses some answers. */
async function work(
  { port }: Pick<CampaignBench, "port">,
  { cookie }: Signed,
  campaignId: number,
  random: () => number,
  sent: Sent,
): Promise<void> {
  const host = `127.0.0.1:${port}`;
  let socket: Socket = await open(port);
  const ask = async (method: "GET" | "POST", path: string, body?: string) => {
    const text = write(
      { method, path, headers: { cookie }, ...(body === undefined ? {} : { body }) },
      host,
    );
    const before = performance.now();
    const answer = await exchange(socket, text, true);
    sent.latencies.push(performance.now() - before);
    sent.requests++;
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${answer.body.toString()}`);
    return JSON.parse(answer.body.toString());
  };
  const items: Item[] = [];
  let since = "";
  for (let more = true; more; ) {
    const page = await ask("GET", `/api/v1/campaigns/mine${since}`);
    for (const unit of page.units as { unitId: number; campaignId: number; state: string }[])
      if (unit.campaignId === campaignId && unit.state === "open")
        items.push({
          unitId: unit.unitId,
          clientKey: randomUUID(),
          at: iso(Date.now()),
          result: "done",
        });
    since = `?since=${page.next}`;
    more = page.more;
  }
  const path = `/api/v1/campaigns/${campaignId}/completions`;
  while (items.length > 0) {
    // Some are sent from the door one by one, most when the network is back.
    const size = random() < 0.25 ? 1 : 1 + Math.floor(random() * 24);
    const batch = items.slice(0, size);
    const body = JSON.stringify({ items: batch });
    if (random() < 0.05) {
      // The request goes out, the answer never arrives: the device tries again later.
      socket.write(write({ method: "POST", path, headers: { cookie }, body }, host));
      await new Promise((resume) => setTimeout(resume, 5 + random() * 20));
      socket.destroy();
      socket = await open(port);
      sent.requests++;
      sent.dropped++;
      continue;
    }
    const times = random() < 0.1 ? 2 : 1;
    for (let time = 0; time < times; time++) {
      const answer = await ask("POST", path, body);
      sent.recorded += answer.recorded;
      sent.already += answer.already;
      sent.refused += answer.refused;
      if (time > 0) sent.repeated++;
    }
    items.splice(0, size);
  }
  socket.destroy();
}

type Http = <T>(
  who: Signed,
  method: "GET" | "POST",
  path: string,
  body?: string | Buffer,
  type?: string,
) => Promise<T>;

/** Requests of desks: one connection each; a roster is too large for the small generator. */
function httpOf(port: number): Http {
  return async (who, method, path, body, type = "application/json") => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: { cookie: who.cookie, ...(body === undefined ? {} : { "content-type": type }) },
      ...(body === undefined ? {} : { body: body as never }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as never;
  };
}

/** Runs something and says how long it took. */
async function timed<T>(
  say: CampaignBench["say"],
  what: string,
  limit: number | null,
  run: () => Promise<T>,
): Promise<T> {
  const started = performance.now();
  const result = await run();
  const seconds = (performance.now() - started) / 1000;
  const against =
    limit === null ? "" : `   (to be under ${limit} s${seconds < limit ? "" : "  !! MISSED"})`;
  say(`  ${what.padEnd(58)} ${n(seconds, 2).padStart(8)} s${against}   ${load()}`);
  return result;
}

/** Reads a path again and again; says how long answers take. */
async function readOften(
  bench: CampaignBench,
  who: Signed,
  path: string,
  times: number,
  what: string,
): Promise<void> {
  const latencies: number[] = [];
  for (let i = 0; i < times; i++) {
    const before = performance.now();
    const { status } = await request(bench.port, {
      method: "GET",
      path,
      headers: { cookie: who.cookie },
    });
    if (status !== 200) throw new Error(`${path}: ${status}`);
    latencies.push(performance.now() - before);
  }
  latencies.sort((a, b) => a - b);
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  const missed = p99 < 100 ? "" : "  !! MISSED";
  bench.say(
    `  ${what.padEnd(58)} p50 ${n(p50, 1)} ms, p99 ${n(p99, 1)} ms   (to be under 100 ms${missed})   ${load()}`,
  );
}

/** Measures. */
export async function campaign(bench: CampaignBench): Promise<void> {
  const { booted, port, say, units } = bench;
  const ctx = booted.program.context({ kind: "system", job: "bench" });
  say(
    `\nThe published case: ${n(units)} people, ${sayFen(PRICE_FEN)} each, ${STATIONS} stations, ${WORKERS} workers; ${load()}`,
  );
  const organisations = await loadOrganisations(ctx);
  const stations = await stationsOf(ctx);
  const departmentId =
    organisations.departments().find(({ code }) => code !== "DEP-CAIZHENG")?.id ?? 0;
  const mandate = await admit(ctx, departmentId, stations, units);
  const workers = await hire(ctx, stations);
  const [department, finance, ...desks] = (await signDesk(ctx, booted.program.database.pool, [
    [departmentId, "departmentOfficial"],
    [undefined, "financeOfficer"],
    ...stations.map(({ orgId }) => [orgId, "stationWorker"] as const),
  ])) as [Signed, Signed, ...Signed[]];
  const http = httpOf(port);
  const today = dayOf(ctx.clock.now());
  const { id } = await http<{ id: number }>(
    department,
    "POST",
    "/campaigns",
    JSON.stringify({
      mandateId: mandate.id,
      basis: "roster",
      subject: "person",
      title: mandate.title,
      startsOn: today,
      deadline: addDays(today, 20),
      instructions: "上门核对姓名和证件，把卡交给本人。",
    }),
  );
  const roster = rosterCsv(
    stations.map(({ areaCode }, i) => ({ code: areaCode, count: share(units, i) })),
  );
  const report = await timed(
    say,
    `roster of ${n(roster.length / 1024 / 1024, 1)} MB imported, sealed field by field`,
    20,
    () =>
      http<{ taken: number; refused: number; duplicates: number }>(
        department,
        "POST",
        `/campaigns/${id}/roster?name=roster.csv`,
        roster,
        "text/csv",
      ),
  );
  say(
    `    ${n(report.taken)} taken, ${n(report.refused)} refused, ${n(report.duplicates)} duplicates`,
  );
  await timed(say, "sent", null, () => http(department, "POST", `/campaigns/${id}/send`));
  await giveOut(bench, http, { id, stations, workers, desks });
  await atTheDoors(bench, workers, department, id);
  await afterwards(bench, { http, department, finance, id, mandateCode: mandate.code });
}

/** How many people the ith station has. */
const share = (units: number, i: number): number =>
  Math.floor(((i + 1) * units) / STATIONS) - Math.floor((i * units) / STATIONS);

type Given = {
  readonly id: number;
  readonly stations: readonly Station[];
  readonly workers: readonly Signed[];
  readonly desks: readonly Signed[];
};

async function giveOut(
  { say, units }: CampaignBench,
  http: Http,
  { id, stations, workers, desks }: Given,
): Promise<void> {
  await timed(say, `given to ${WORKERS} workers by the desks of their stations`, null, async () => {
    await Promise.all(
      stations.map(async (station, i) => {
        const own = workers.filter(({ actor }) => actor.post.orgId === station.orgId);
        for (const [w, { actor }] of own.entries()) {
          const count =
            Math.ceil(share(units, i) / own.length) + (w === own.length - 1 ? own.length : 0);
          const body = JSON.stringify({ personId: actor.personId, count });
          await http(desks[i] as Signed, "POST", `/campaigns/${id}/assignments`, body);
        }
      }),
    );
  });
}

async function atTheDoors(
  bench: CampaignBench,
  workers: readonly Signed[],
  department: Signed,
  id: number,
): Promise<void> {
  const { say, units, serverPid, dataDir } = bench;
  const sent: Sent = {
    requests: 0,
    repeated: 0,
    dropped: 0,
    recorded: 0,
    already: 0,
    refused: 0,
    latencies: [],
  };
  const clocks = (): Cpu | undefined => cpuOf(serverPid, dataDir);
  const before = clocks();
  const over = new AbortController();
  const watched: number[] = [];
  const watching = (async () => {
    while (!over.signal.aborted) {
      const started = performance.now();
      await request(bench.port, {
        method: "GET",
        path: `/api/v1/campaigns/${id}/progress`,
        headers: { cookie: department.cookie },
      });
      watched.push(performance.now() - started);
      await new Promise((resume) => setTimeout(resume, 500));
    }
  })();
  await timed(say, "all completions", 180, () =>
    Promise.all(workers.map((worker, i) => work(bench, worker, id, randomOf(SEED + i), sent))),
  );
  over.abort();
  await watching;
  const after = clocks();
  sent.latencies.sort((a, b) => a - b);
  watched.sort((a, b) => a - b);
  say(
    `    ${n(sent.requests)} requests, ${n(sent.repeated)} sent twice, ${n(sent.dropped)} answers dropped; ` +
      `${n(sent.recorded)} recorded, ${n(sent.already)} answered again, ${n(sent.refused)} refused`,
  );
  say(
    `    requests p50 ${n(quantile(sent.latencies, 0.5))} ms, p99 ${n(quantile(sent.latencies, 0.99))} ms; ` +
      `progress meanwhile p50 ${n(quantile(watched, 0.5))} ms, p99 ${n(quantile(watched, 0.99))} ms`,
  );
  if (before === undefined || after === undefined) return;
  const cost = (who: keyof Cpu): string => n(((after[who] - before[who]) * 1000) / units);
  say(
    `    processor a unit: server ${cost("server")} µs, database ${cost("database")} µs, generator ${cost("generator")} µs`,
  );
}

type Rest = {
  readonly http: Http;
  readonly department: Signed;
  readonly finance: Signed;
  readonly id: number;
  readonly mandateCode: string;
};

async function afterwards(
  bench: CampaignBench,
  { http, department, finance, id, mandateCode }: Rest,
): Promise<void> {
  const { booted, say, units } = bench;
  const path = `/api/v1/campaigns/${id}/progress`;
  await readOften(bench, department, path, 300, "progress by station, area and day");
  const settle = () =>
    http<{ units: number; amountFen: number; number: number }>(
      finance,
      "POST",
      `/campaigns/${id}/settlements`,
      "{}",
    );
  const first = await timed(say, "settlement of what was not drawn", 5, settle);
  say(`    ${n(first.units)} units, ${sayFen(first.amountFen)}`);
  await timed(say, "what was drawn is verified by the department", null, async () => {
    for (;;) {
      const page = await http<{ items: { id: number }[] }>(
        department,
        "GET",
        `/campaigns/${id}/units?sample=drawn&limit=100`,
      );
      if (page.items.length === 0) return;
      const items = page.items.map((unit) => ({ unitId: unit.id, verdict: "confirmed" }));
      await http(department, "POST", `/campaigns/${id}/verifications`, JSON.stringify({ items }));
    }
  });
  const second = await timed(say, "settlement of the rest", 5, settle);
  const total = first.amountFen + second.amountFen;
  const exact = total === units * PRICE_FEN ? "exactly" : "!! NOT";
  say(
    `    ${n(second.units)} units, ${sayFen(second.amountFen)}; together ${sayFen(total)}, ${exact} ${n(units)} × ${sayFen(PRICE_FEN)} (${mandateCode})`,
  );
  const again = await http(finance, "POST", `/campaigns/${id}/settlements`, "{}").catch(
    (error: Error) => error.message,
  );
  say(`    settled once more: ${String(again).slice(0, 120)}`);
  await http(department, "POST", `/campaigns/${id}/close`, JSON.stringify({ text: "按期完成" }));
  const proof = await timed(say, "npm run verify", null, () =>
    prove(booted.program.context({ kind: "system", job: "verify" })),
  );
  say(`    ${proof.difference ?? "nothing differs"}`);
}
