/**
 * `npm run verify [-- --json]`: replays every case, the whole catalogue, the working sets and the ledger from their events and compares with
 * the tables, checks every hash chain and every daily root, and names the first difference in one sentence.
 * Exit code: 0 proven, 1 a difference was found, 2 the proof could not be made. Runs beside a running server.
 */
import { parseArgs } from "node:util";
import { type CasesProof, receiptNo, verifyCases } from "#cases";
import { verifyChains } from "#kernel/chains.ts";
import type { Ctx } from "#kernel/context.ts";
import { isTransaction } from "#kernel/db.ts";
import { streamKinds } from "#kernel/events.ts";
import { checkSeals } from "#kernel/seals.ts";
import { MODULES } from "../app.ts";
import { CommandError, isSentence, openForCommand, runCommand } from "./open.ts";

/** What was proved, and the first difference as one sentence. */
export type Proof = {
  readonly cases: number;
  readonly events: number;
  /** Events by kind of stream whose chains were checked beside the cases'. */
  readonly chains: Readonly<Record<string, number>>;
  readonly sealedDays: number;
  readonly difference: string | null;
};

type Say = (line: string) => void;
type Step = Partial<Proof>;

/**
 * Proves the tables on one snapshot, so that a server that goes on working beside it changes nothing.
 * Stops at the first difference.
 */
export async function prove(ctx: Ctx, say: Say = () => undefined): Promise<Proof> {
  if (isTransaction(ctx.db)) return proveHere(ctx, say);
  const snapshot = ctx.db.transaction().setIsolationLevel("repeatable read");
  return snapshot.setAccessMode("read only").execute((db) => proveHere({ ...ctx, db }, say));
}

async function proveHere(ctx: Ctx, say: Say): Promise<Proof> {
  let proof: Proof = { cases: 0, events: 0, chains: {}, sealedDays: 0, difference: null };
  for (const step of [proveCases, proveModules, proveChains, proveSeals]) {
    proof = { ...proof, ...(await step(ctx, say)) };
    if (proof.difference !== null) break;
  }
  return proof;
}

async function proveCases(ctx: Ctx, say: Say): Promise<Step> {
  const started = performance.now();
  const rate = (cases: number): string =>
    `${Math.round(cases / ((performance.now() - started) / 1000)).toLocaleString("en")} cases/s`;
  let told = 0;
  const { cases, events, difference } = await verifyCases(ctx, (done) => {
    if (done - told < 50_000) return;
    told = done;
    say(`${done.toLocaleString("en")} cases so far (${rate(done)})`);
  });
  say(`cases      ${cases} with ${events} events (${rate(cases)})`);
  return { cases, events, difference: difference === null ? null : caseSentence(difference) };
}

type CaseDifference = NonNullable<CasesProof["difference"]>;

function caseSentence({ id, what, expected, found }: CaseDifference): string {
  const who = `Case ${id} (${receiptNo(id)})`;
  const event = /^hash of (event \d+ \w+)$/.exec(what)?.[1];
  if (event !== undefined)
    return `${who}: ${event} does not follow from the events before it: it, one before it or its hash was altered.`;
  if (what === "chain") return `${who}: ${expected} is missing; ${found} stands in its place.`;
  if (what === "case") return `${who} has ${found}.`;
  if (what === "party") return `${who}: its personal data is not what was handed in (${found}).`;
  if (what.startsWith("event ")) return `${who}: ${what} cannot have happened: ${found}.`;
  return `${who}: ${what} is ${short(found)} in the table and ${short(expected)} by its events.`;
}

const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);

/** Every other module that keeps tables proves its own. */
async function proveModules(ctx: Ctx, say: Say): Promise<Step> {
  for (const { name, prove: proveOwn } of MODULES) {
    const proven = await proveOwn?.(ctx);
    if (proven === undefined) continue;
    if ("difference" in proven) return { difference: proven.difference };
    say(`${name.padEnd(15)}${proven.agrees}`);
  }
  return {};
}

async function proveChains(ctx: Ctx, say: Say): Promise<Step> {
  const chains: Record<string, number> = {};
  for (const kind of await streamKinds(ctx.db)) {
    if (kind === "case") continue; // walked with the cases
    const { events, broken } = await verifyChains(ctx.db, kind);
    chains[kind] = events;
    if (broken === null) continue;
    const { id, seq, type, reason } = broken;
    const sentence =
      reason === "gap"
        ? `${kind} ${id}: an event before event ${seq} ${type} is missing.`
        : `${kind} ${id}: event ${seq} ${type} does not follow from the events before it: it, one before it or its hash was altered.`;
    return { chains, difference: sentence };
  }
  const total = Object.entries(chains).map(([kind, n]) => `${kind} ${n}`);
  say(`chains     ${total.join(", ")}`);
  return { chains };
}

async function proveSeals(ctx: Ctx, say: Say): Promise<Step> {
  const { sealed, broken } = await checkSeals(ctx.db);
  if (broken !== undefined)
    return {
      sealedDays: sealed,
      difference: `The daily root of ${broken.day} does not hold: ${broken.reason}.`,
    };
  say(`seals      ${sealed} days`);
  return { sealedDays: sealed };
}

function readArguments(): { json: boolean } {
  try {
    const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
    return values;
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\nUsage: npm run verify [-- --json]`);
  }
}

async function main(): Promise<void> {
  const { json } = readArguments();
  const started = performance.now();
  const booted = await openForCommand().catch((error: unknown) => {
    if (isSentence(error)) throw error;
    throw new CommandError(`The database cannot be opened: ${(error as Error).message}`);
  });
  try {
    const ctx = booted.program.context({ kind: "system", job: "verify" });
    const proof = await prove(ctx, (line) => (json ? console.error(line) : console.log(line)));
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    const proven = proof.difference === null;
    if (!proven) console.error(proof.difference);
    if (json) console.log(JSON.stringify({ proven, ...proof, seconds }));
    else console.log(proven ? `Proven in ${seconds} s: nothing differs.` : "NOT proven.");
    process.exitCode = proven ? 0 : 1;
  } finally {
    await booted.close();
  }
}

if (import.meta.main)
  await runCommand(() =>
    main().catch((error: Error) => {
      if (error instanceof CommandError) throw error;
      throw new CommandError(`The proof could not be made: ${error.stack ?? error.message}`);
    }),
  );
