/** The postings: each is one entry, composed by the rules and written under the locks of what it touches. */
import { type Ctx, transaction } from "#kernel/context.ts";
import type { Day } from "#kernel/pure/day.ts";
import { isAmount, sayFen } from "#kernel/pure/money.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Appropriation, AppropriationKey, Fund } from "../rules/chart.ts";
import {
  type Line,
  type NewEntry,
  type Reason,
  appropriationLines,
  consumeLines,
  receiptLines,
  releaseLines,
  reserveLines,
  reversalLines,
  spendLines,
  transferLines,
  withdrawalLines,
} from "../rules/entry.ts";
import * as appropriations from "../store/appropriations.ts";
import * as entries from "../store/entries.ts";
import { openAccount } from "./accounts.ts";
import { type Held, type Posted, findFirst, hold, postHeld, writeEntry } from "./write.ts";

/** What every posting says: the day it happened, why, and what it is about. */
export type Posting = {
  readonly date: Day;
  readonly reason: Reason;
  readonly text: string;
};

/** An amount of a posting. Unit: fen. */
type Amount = { readonly amountFen: number };

const get = (held: Held, id: number): Appropriation => held.get(id) as Appropriation;

function refuseAmount(amountFen: number): void {
  if (!isAmount(amountFen)) refuse("invalid", "ledger.not_an_amount");
}

/**
 * Posts lines as they are given. Accounts of committed money are left to reserve, release and consume.
 * Refuses: see writeEntry; `ledger.commitment_missing`.
 */
export function post(
  ctx: Ctx,
  wanted: Posting & { readonly lines: readonly Omit<Line, "commitmentId">[] },
): Promise<Posted> {
  return transaction(ctx, async (inner) => {
    const owners = await appropriations.ownersOf(
      inner.db,
      wanted.lines.map((line) => line.accountId),
    );
    const held = await hold(inner, [...new Set(owners.values())]);
    return writeEntry(inner, held, { ...wanted, kind: "voucher" });
  });
}

/** Books money that comes in from outside: tax, subsidies of the city, donations. */
export async function receive(
  ctx: Ctx,
  wanted: Posting & Amount & { readonly appropriationId: number },
): Promise<Posted> {
  refuseAmount(wanted.amountFen);
  const { appropriationId: id, amountFen, ...posting } = wanted;
  return postHeld(ctx, [id], (held) => ({
    ...posting,
    kind: "receipt",
    lines: receiptLines(get(held, id), amountFen),
  }));
}

/**
 * Gives an organisation money out of a pool: the same fund and year as the pool.
 * Opens the accounts where they are not open yet. Refuses: `ledger.appropriation_exceeded`, `ledger.not_a_pool`.
 */
export async function appropriate(
  ctx: Ctx,
  wanted: Posting &
    Amount & {
      readonly poolId: number;
      readonly to: Omit<AppropriationKey, "fund" | "year"> & { readonly fund?: Fund };
    },
): Promise<Posted & { readonly appropriationId: number }> {
  refuseAmount(wanted.amountFen);
  return transaction(ctx, async (inner) => {
    const { poolId, to, amountFen, ...posting } = wanted;
    const pool = await readOne(inner, poolId);
    if (pool.purpose !== "pool") refuse("invalid", "ledger.not_a_pool");
    const { id } = await openAccount(inner, { fund: pool.fund, ...to, year: pool.year });
    const held = await hold(inner, [poolId, id]);
    const lines = appropriationLines(get(held, poolId), get(held, id), amountFen);
    const posted = await writeEntry(inner, held, { ...posting, kind: "appropriation", lines });
    return { ...posted, appropriationId: id };
  });
}

/** Takes free money of an appropriation back into the pool that it came from. */
export async function withdraw(
  ctx: Ctx,
  wanted: Posting & Amount & { readonly appropriationId: number; readonly poolId: number },
): Promise<Posted> {
  refuseAmount(wanted.amountFen);
  const { appropriationId, poolId, amountFen, ...posting } = wanted;
  return postHeld(ctx, distinct(appropriationId, poolId), (held) => {
    if (get(held, poolId).purpose !== "pool") refuse("invalid", "ledger.not_a_pool");
    const lines = withdrawalLines(get(held, appropriationId), get(held, poolId), amountFen);
    return { ...posting, kind: "withdrawal", lines };
  });
}

/** Moves free money from one appropriation to another, of the same organisation or of another one. */
export async function transfer(
  ctx: Ctx,
  wanted: Posting & Amount & { readonly fromId: number; readonly toId: number },
): Promise<Posted> {
  refuseAmount(wanted.amountFen);
  const { fromId, toId, amountFen, ...posting } = wanted;
  return postHeld(ctx, distinct(fromId, toId), (held) => ({
    ...posting,
    kind: "transfer",
    lines: transferLines(get(held, fromId), get(held, toId), amountFen),
  }));
}

/** Pays free money out of the district's books, without a commitment before. */
export async function spend(
  ctx: Ctx,
  wanted: Posting & Amount & { readonly appropriationId: number },
): Promise<Posted> {
  refuseAmount(wanted.amountFen);
  const { appropriationId: id, amountFen, ...posting } = wanted;
  return postHeld(ctx, [id], (held) => ({
    ...posting,
    kind: "spend",
    lines: spendLines(get(held, id), amountFen),
  }));
}

/**
 * Sets free money aside for one thing; what is not there cannot be set aside.
 * Refuses: `ledger.appropriation_exceeded`, naming what is available.
 */
export async function reserve(
  ctx: Ctx,
  wanted: Posting &
    Amount & {
      readonly appropriationId: number;
      /** The day by which it is to be consumed or released; it keeps that month open. */
      readonly until?: Day | null;
    },
): Promise<Posted & { readonly commitmentId: number }> {
  refuseAmount(wanted.amountFen);
  return transaction(ctx, async (inner) => {
    const { appropriationId: id, amountFen, until = null, ...posting } = wanted;
    const held = await hold(inner, [id]);
    const commitmentId = await entries.takeId(inner.db, "commitment");
    const lines = reserveLines(get(held, id), commitmentId, amountFen);
    const entry: NewEntry = { ...posting, kind: "reserve", lines };
    const posted = await writeEntry(inner, held, entry, { until });
    return { ...posted, commitmentId: posted.commitmentId ?? commitmentId };
  });
}

/**
 * Frees what a commitment still holds, or a part of it.
 * Refuses: `ledger.commitment_unknown`, `ledger.commitment_exceeded`.
 */
export async function release(
  ctx: Ctx,
  wanted: Posting & { readonly commitmentId: number; readonly amountFen?: number },
): Promise<Posted> {
  if (wanted.amountFen !== undefined) refuseAmount(wanted.amountFen);
  return transaction(ctx, async (inner) => {
    const { commitmentId, amountFen, ...posting } = wanted;
    const { from, openFen, held } = await holdCommitment(inner, commitmentId);
    const compose = (fen: number): NewEntry => ({
      ...posting,
      kind: "release",
      lines: releaseLines(from, commitmentId, fen),
    });
    if (amountFen !== undefined) return writeEntry(inner, held, compose(amountFen));
    // "The rest" said again is answered with the first release, whose amount is what was left then.
    const { type, id, step = "release" } = posting.reason;
    const before = await entries.findByReason(inner.db, type, id, step);
    const first =
      before === undefined ? undefined : await findFirst(inner, compose(before.amountFen));
    if (first !== undefined) return first;
    if (openFen === 0) refuseCommitment(commitmentId, 0, 1);
    return writeEntry(inner, held, compose(openFen));
  });
}

/** Where consumed money goes: into another organisation's books, or out of the district's. */
export type Payee = "outside" | AppropriationKey;

/**
 * Pays out of a commitment, in whole or in part; what remains stays set aside.
 * Refuses: `ledger.commitment_unknown`, `ledger.commitment_exceeded`, `ledger.same_appropriation`.
 */
export async function consume(
  ctx: Ctx,
  wanted: Posting & Amount & { readonly commitmentId: number; readonly to: Payee },
): Promise<Posted> {
  refuseAmount(wanted.amountFen);
  return transaction(ctx, async (inner) => {
    const { commitmentId, amountFen, to, ...posting } = wanted;
    const payee = to === "outside" ? undefined : await openAccount(inner, to);
    const { from, held } = await holdCommitment(inner, commitmentId, payee?.id);
    const receiver = payee === undefined ? undefined : get(held, payee.id);
    const lines = consumeLines(from, commitmentId, receiver, amountFen);
    return writeEntry(inner, held, { ...posting, kind: "consume", lines });
  });
}

/**
 * Answers an entry with its mirror image; nothing is ever edited. Money that has gone on cannot come back:
 * then it is refused like any overdraft.
 * Refuses: `ledger.entry_unknown`, `ledger.reversed_already`, `ledger.reversal_of_reversal`, `ledger.appropriation_exceeded`.
 */
export function reverse(
  ctx: Ctx,
  wanted: {
    readonly entryId: number;
    readonly date: Day;
    readonly text: string;
    readonly reason?: Reason;
  },
): Promise<Posted> {
  return transaction(ctx, async (inner) => {
    const { entryId, reason = { type: "reversal", id: entryId }, ...posting } = wanted;
    const first = await entries.findEntry(inner.db, entryId);
    if (first === undefined) refuse("notFound", "ledger.entry_unknown");
    if (first.kind === "reversal") refuse("conflict", "ledger.reversal_of_reversal");
    const owners = await appropriations.ownersOf(
      inner.db,
      first.lines.map((line) => line.accountId),
    );
    const held = await hold(inner, [...new Set(owners.values())]);
    const reversed = (await entries.findEntry(inner.db, entryId))?.reversedBy ?? null;
    if (reversed !== null)
      refuse("conflict", "ledger.reversed_already", { entry: String(reversed) });
    const lines = reversalLines(first.lines);
    return writeEntry(inner, held, {
      ...posting,
      kind: "reversal",
      reason,
      lines,
      reversalOf: entryId,
    });
  });
}

/** What a commitment was made for and what of it is open. Refuses: `ledger.commitment_unknown`. */
export async function getCommitment(ctx: Ctx, id: number): Promise<entries.Commitment> {
  const found = (await entries.readCommitments(ctx.db, [id])).get(id);
  return found ?? refuse("notFound", "ledger.commitment_unknown", { commitment: id });
}

async function holdCommitment(ctx: Ctx, commitmentId: number, payeeId?: number) {
  const { appropriationId } = await getCommitment(ctx, commitmentId);
  if (payeeId === appropriationId) refuse("invalid", "ledger.same_appropriation");
  const ids = payeeId === undefined ? [appropriationId] : [appropriationId, payeeId];
  const held = await hold(ctx, ids);
  const { openFen } = await getCommitment(ctx, commitmentId);
  return { held, openFen, from: get(held, appropriationId) };
}

function refuseCommitment(id: number, openFen: number, wantedFen: number): never {
  return refuse("conflict", "ledger.commitment_exceeded", {
    commitment: String(id),
    available: sayFen(openFen),
    wanted: sayFen(wantedFen),
  });
}

async function readOne(ctx: Ctx, id: number): Promise<Appropriation> {
  const found = (await appropriations.readAppropriations(ctx.db, [id])).get(id);
  return found ?? refuse("notFound", "ledger.appropriation_unknown", { appropriation: id });
}

function distinct(one: number, other: number): number[] {
  if (one === other) refuse("invalid", "ledger.same_appropriation");
  return [one, other];
}
