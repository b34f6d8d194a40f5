/**
 * Appraisal over the cases of a year: what all evidence indicators of all departments take from cold (a database that
 * has just been started, the facts of every case added up without counters), what they take with the counters that are
 * kept up, how long a round takes to be computed and sealed, and how long from the sealed file alone.
 */
import { createHash } from "node:crypto";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  SCHEME_TEMPLATES,
  beginCollection,
  computeWaiting,
  deriveAll,
  draftScheme,
  openRound,
  publishScheme,
  recounter,
} from "#appraisal";
import { type Ctx, manualClock } from "#kernel/context.ts";
import { createLogger } from "#kernel/log.ts";
import type { Env } from "#kernel/env.ts";
import { registerFollower } from "#kernel/followers.ts";
import { addDays, dayOf } from "#kernel/pure/day.ts";
import { bootTemplate, districtExists } from "#templates";
import { FOLLOWERS } from "../src/app.ts";
import { type Booted, boot } from "../src/boot.ts";
import { startComputing } from "../src/modules/appraisal/actions/compute.ts";
import { sealedFile } from "../src/modules/appraisal/actions/file.ts";
import { targetsOf } from "../src/modules/appraisal/actions/schemes.ts";
import { inOrder, sumsOfMasks } from "../src/modules/appraisal/rules/counts.ts";
import { CASE_DEFINITIONS } from "../src/modules/appraisal/rules/definitions.ts";
import type { SealedInputs } from "../src/modules/appraisal/rules/score.ts";
import { masksOf, sumsOf } from "../src/modules/appraisal/store/evidence.ts";
import { asAdmin, passFollowers } from "./admin.ts";
import { fill } from "./fill.ts";

type Bench = {
  readonly env: Env;
  readonly size: number;
  readonly say: (line: string) => void;
};

const n = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** Runs something and answers its result and the seconds that it took. */
async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}

const countOf = async (booted: Booted, table: string): Promise<number> => {
  const { rows } = await booted.program.database.pool.query<{ n: number }>(
    `select count(*)::int as n from ${table}`,
  );
  return rows[0]?.n ?? 0;
};

/** Fills the district and derives the evidence of its cases from the log. */
async function prepare({ env, size, say }: Bench): Promise<void> {
  const booted = await boot({ env, log: createLogger("warn"), say });
  const ctx = booted.program.context({ kind: "system", job: "bench" });
  if (!(await districtExists(ctx))) await bootTemplate(ctx, "demo", { say, cases: 0 });
  const missing = size - (await countOf(booted, `cases."case"`));
  if (missing > 0) {
    const { seconds } = await timed(() =>
      fill(booted.program, missing, (done) =>
        process.stdout.write(`\r  filling: ${n(done)} of ${n(missing)} `),
      ),
    );
    say(`\n  filled ${n(missing)} cases in ${n(seconds)} s`);
    const derived = await timed(() => deriveAll(ctx));
    say(
      `  evidence of every case derived from the log: ${n(derived.seconds, 1)} s, ${n(size / derived.seconds)} cases/s`,
    );
  }
  // The server that would follow the log does not run here: its followers stand at the end of it.
  for (const one of FOLLOWERS) await registerFollower(ctx.db, one);
  await passFollowers(booted);
  await asAdmin(booted.adminUrl, async (client) => {
    await client.query("vacuum (analyze) appraisal.fact");
    await client.query("vacuum (analyze) appraisal.counter");
    await client.query("checkpoint");
  });
  await booted.close();
}

/** The months of the year up to now. */
function yearOf(now: number): { from: string; to: string } {
  const today = dayOf(now);
  return { from: addDays(today, -365).slice(0, 7), to: today.slice(0, 7) };
}

async function sums(booted: Booted, ctx: Ctx, say: Bench["say"]): Promise<void> {
  const departments = (await targetsOf(ctx, "departments")).map(({ id }) => id);
  const span = yearOf(Date.now());
  const cold = await timed(async () =>
    sumsOfMasks("org", await masksOf(ctx.db, "org", departments, span)),
  );
  const kept = await timed(async () => inOrder(await sumsOf(ctx.db, "org", departments, span)));
  const isSame = JSON.stringify(cold.result) === JSON.stringify(kept.result.map(asSum));
  const facts = await countOf(booted, "appraisal.fact");
  say(
    `\nAll ${CASE_DEFINITIONS.length} indicators of cases, ${departments.length} departments, ${n(facts)} facts, ${span.from} to ${span.to}`,
  );
  say(`  from cold, facts added up without counters   ${n(cold.seconds, 2)} s`);
  say(`  with counters                                ${n(kept.seconds * 1000)} ms`);
  say(`  both say ${isSame ? "the same" : "DIFFERENT THINGS"}`);
}

const asSum = ({
  subjectId,
  matter,
  definition,
  counted,
  hits,
}: ReturnType<typeof inOrder>[number]) => ({
  subjectId,
  matter,
  definition,
  counted,
  hits,
});

/** A round over the whole year, computed by the job and computed again from its file. */
async function round(ctx: Ctx, say: Bench["say"]): Promise<void> {
  const span = yearOf(Date.now());
  // The year is over on a clock of the bench's own, so that every month of it counts.
  const later = addDays(`${span.to}-01`, 45);
  const then: Ctx = { ...ctx, clock: manualClock(Date.parse(`${later}T10:00:00+08:00`)) };
  const content = SCHEME_TEMPLATES.reverse;
  const scheme = await draftScheme(then, { content });
  await publishScheme(then, scheme.id, scheme.revision);
  const collectTo = addDays(later, -1);
  const { id } = await openRound(then, {
    title: "Bench",
    schemeId: scheme.id,
    schemeVersion: 1,
    ...span,
    collectFrom: addDays(later, -10),
    collectTo,
  });
  await beginCollection(then, id);
  const asked = await timed(() => startComputing(then, id));
  const computed = await timed(() => computeWaiting(then));
  const file = await timed(() => readFile(then, id));
  say(`\nA round over all of it`);
  say(`  asked for                                    ${n(asked.seconds * 1000)} ms`);
  say(
    `  computed and sealed by the job (${computed.result})            ${n(computed.seconds, 1)} s`,
  );
  say(
    `  sealed file read and counted again           ${n(file.seconds, 1)} s, ${n(file.result)} facts`,
  );
}

/** Reads the sealed file to its end, hashes its facts and counts them again. */
async function readFile(ctx: Ctx, id: number): Promise<number> {
  const hash = createHash("sha256");
  const head: string[] = [];
  let sheet: ReturnType<typeof recounter> | undefined;
  let facts = 0;
  let rest = "";
  const take = (line: string): void => {
    if (head.length < 3) {
      head.push(line);
      if (head.length === 3) sheet = recounter(JSON.parse(head[1] ?? "") as SealedInputs);
      return;
    }
    hash.update(facts === 0 ? line : `\n${line}`);
    facts++;
    sheet?.line(line);
  };
  const lines = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      const parts = (rest + chunk).split("\n");
      rest = parts.pop() ?? "";
      for (const line of parts) take(line);
      done();
    },
  });
  await pipeline(await sealedFile(ctx, id), lines);
  const { factsHash } = JSON.parse(head[1] ?? "{}") as SealedInputs;
  if (hash.digest("hex") !== factsHash || sheet?.difference() !== null)
    throw new Error("the file does not give the sealed counts");
  return facts;
}

/** Measures appraisal over `size` cases of a year. */
export async function appraisal(bench: Bench): Promise<void> {
  await prepare(bench);
  // Started anew, so that nothing of it is in the memory of PostgreSQL or of this program.
  const booted = await boot({ env: bench.env, log: createLogger("warn") });
  const ctx = booted.program.context({ kind: "system", job: "bench" });
  try {
    await sums(booted, ctx, bench.say);
    await round(ctx, bench.say);
  } finally {
    await booted.close();
  }
}
