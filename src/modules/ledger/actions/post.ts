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
import { openAccounts } from "./accounts.ts";
import {
  type Held,
  type Planned,
  type Posted,
  answerWithFirst,
  hold,
  writePlanned,
} from "./write.ts";

/** What every posting says: the day it happened, why, and what it is about. */
export type Posting = {
  readonly date: Day;
  readonly reason: Reason;
  readonly text: string;
};

/** An amount of a posting. Unit: fen. */
type Amount = { readonly amountFen: number };

/** Where consumed money goes: into another organisation's books, or out of the district's. */
export type Payee = "outside" | AppropriationKey;

export type Receipt = Posting & Amount & { readonly appropriationId: number };
export type Spending = Posting & Amount & { readonly appropriationId: number };
export type Transfer = Posting & Amount & { readonly fromId: number; readonly toId: number };
export type Withdrawal = Posting &
  Amount & { readonly appropriationId: number; readonly poolId: number };
export type Appropriating = Posting &
  Amount & {
    readonly poolId: number;
    readonly to: Omit<AppropriationKey, "fund" | "year"> & { readonly fund?: Fund };
  };
export type Reservation = Posting &
  Amount & {
    readonly appropriationId: number;
    /** The day by which it is to be consumed or released; it keeps that month open. */
    readonly until?: Day | null;
  };
export type Consumption = Posting & Amount & { readonly commitmentId: number; readonly to: Payee };

const get = (held: Held, id: number): Appropriation => held.get(id) as Appropriation;

function refuseAmount(amountFen: number): void {
  if (!isAmount(amountFen)) refuse("invalid", "ledger.not_an_amount");
}

async function writeOne(ctx: Ctx, planned: Planned): Promise<Posted> {
  const [posted] = await writePlanned(ctx, [planned]);
  return posted as Posted;
}

/**
 * Posts lines as they are given. Accounts of committed money are left to reserve, release and consume.
 * Refuses: see writePlanned; `ledger.commitment_missing`.
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
    const ids = [...new Set(owners.values())];
    return writeOne(inner, { ids, compose: () => ({ ...wanted, kind: "voucher" }) });
  });
}

/** Books money that comes in from outside: tax, subsidies of the city, donations. */
export async function receive(ctx: Ctx, wanted: Receipt): Promise<Posted> {
  refuseAmount(wanted.amountFen);
  const { appropriationId: id, amountFen, ...posting } = wanted;
  return writeOne(ctx, {
    ids: [id],
    compose: (held) => ({
      ...posting,
      kind: "receipt",
      lines: receiptLines(get(held, id), amountFen),
    }),
  });
}

/**
 * Gives an organisation money out of a pool: the same fund and year as the pool.
 * Opens the accounts where they are not open yet. Refuses: `ledger.appropriation_exceeded`, `ledger.not_a_pool`.
 */
export async function appropriate(
  ctx: Ctx,
  wanted: Appropriating,
): Promise<Posted & { readonly appropriationId: number }> {
  const [posted] = await appropriateAll(ctx, [wanted]);
  return posted as Posted & { readonly appropriationId: number };
}

/** Many appropriations at once: all or none, in a handful of statements. See {@link appropriate}. */
export async function appropriateAll(
  ctx: Ctx,
  wanted: readonly Appropriating[],
): Promise<(Posted & { readonly appropriationId: number })[]> {
  for (const { amountFen } of wanted) refuseAmount(amountFen);
  return transaction(ctx, async (inner) => {
    const pools = await appropriations.readAppropriations(inner.db, [
      ...new Set(wanted.map(({ poolId }) => poolId)),
    ]);
    const opened = await openAccounts(
      inner,
      wanted.map(({ poolId, to }) => {
        const pool = pools.get(poolId);
        if (pool === undefined)
          return refuse("notFound", "ledger.appropriation_unknown", { appropriation: poolId });
        if (pool.purpose !== "pool") return refuse("invalid", "ledger.not_a_pool");
        return { fund: pool.fund, ...to, year: pool.year };
      }),
    );
    const planned = wanted.map((one, i): Planned => {
      const { poolId, to: _, amountFen, ...posting } = one;
      const id = opened[i] ?? 0;
      return {
        ids: distinct(poolId, id),
        compose: (held) => ({
          ...posting,
          kind: "appropriation",
          lines: appropriationLines(get(held, poolId), get(held, id), amountFen),
        }),
      };
    });
    const posted = await writePlanned(inner, planned);
    return posted.map((one, i) => ({ ...one, appropriationId: opened[i] ?? 0 }));
  });
}

/** Takes free money of an appropriation back into the pool that it came from. */
export async function withdraw(ctx: Ctx, wanted: Withdrawal): Promise<Posted> {
  refuseAmount(wanted.amountFen);
  const { appropriationId, poolId, amountFen, ...posting } = wanted;
  return writeOne(ctx, {
    ids: distinct(appropriationId, poolId),
    compose(held) {
      if (get(held, poolId).purpose !== "pool") refuse("invalid", "ledger.not_a_pool");
      const lines = withdrawalLines(get(held, appropriationId), get(held, poolId), amountFen);
      return { ...posting, kind: "withdrawal", lines };
    },
  });
}

/** Moves free money from one appropriation to another, of the same organisation or of another one. */
export async function transfer(ctx: Ctx, wanted: Transfer): Promise<Posted> {
  refuseAmount(wanted.amountFen);
  const { fromId, toId, amountFen, ...posting } = wanted;
  return writeOne(ctx, {
    ids: distinct(fromId, toId),
    compose: (held) => ({
      ...posting,
      kind: "transfer",
      lines: transferLines(get(held, fromId), get(held, toId), amountFen),
    }),
  });
}

/** Pays free money out of the district's books, without a commitment before. */
export async function spend(ctx: Ctx, wanted: Spending): Promise<Posted> {
  const [posted] = await spendAll(ctx, [wanted]);
  return posted as Posted;
}

/** Many payments at once: all or none, in a handful of statements. See {@link spend}. */
export async function spendAll(ctx: Ctx, wanted: readonly Spending[]): Promise<Posted[]> {
  for (const { amountFen } of wanted) refuseAmount(amountFen);
  return writePlanned(
    ctx,
    wanted.map(({ appropriationId: id, amountFen, ...posting }) => ({
      ids: [id],
      compose: (held) => ({
        ...posting,
        kind: "spend",
        lines: spendLines(get(held, id), amountFen),
      }),
    })),
  );
}

/**
 * Sets free money aside for one thing; what is not there cannot be set aside.
 * Refuses: `ledger.appropriation_exceeded`, naming what is available.
 */
export async function reserve(
  ctx: Ctx,
  wanted: Reservation,
): Promise<Posted & { readonly commitmentId: number }> {
  refuseAmount(wanted.amountFen);
  return transaction(ctx, async (inner) => {
    const { appropriationId: id, amountFen, until = null, ...posting } = wanted;
    const [commitmentId = 0] = await entries.takeIds(inner.db, "commitment", 1);
    const posted = await writeOne(inner, {
      ids: [id],
      compose: (held) => ({
        ...posting,
        kind: "reserve",
        lines: reserveLines(get(held, id), commitmentId, amountFen),
      }),
      commitment: { until },
    });
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
    const { appropriationId } = await getCommitment(inner, commitmentId);
    const plan = (fen: number): Planned => ({
      ids: [appropriationId],
      compose: (held): NewEntry => ({
        ...posting,
        kind: "release",
        lines: releaseLines(get(held, appropriationId), commitmentId, fen),
      }),
    });
    if (amountFen !== undefined) return writeOne(inner, plan(amountFen));
    const held = await hold(inner, [appropriationId]);
    const { openFen } = await getCommitment(inner, commitmentId);
    // "The rest" said again is answered with the first release, whose amount is what was left then.
    const { type, id, step = "release" } = posting.reason;
    const known = await entries.findByReasons(inner.db, [{ type, id, step }]);
    const first = known.get(entries.reasonKey(type, id, step));
    if (first !== undefined) return answerWithFirst(first, plan(first.amountFen).compose(held));
    if (openFen === 0) refuseEmpty(commitmentId);
    return writeOne(inner, plan(openFen));
  });
}

/**
 * Pays out of a commitment, in whole or in part; what remains stays set aside.
 * Refuses: `ledger.commitment_unknown`, `ledger.commitment_exceeded`, `ledger.same_appropriation`.
 */
export async function consume(ctx: Ctx, wanted: Consumption): Promise<Posted> {
  const [posted] = await consumeAll(ctx, [wanted]);
  return posted as Posted;
}

/** Many payments out of commitments at once, such as a settlement: all or none. See {@link consume}. */
export async function consumeAll(ctx: Ctx, wanted: readonly Consumption[]): Promise<Posted[]> {
  for (const { amountFen } of wanted) refuseAmount(amountFen);
  return transaction(ctx, async (inner) => {
    const keys = wanted.flatMap(({ to }) => (to === "outside" ? [] : [to]));
    const opened = await openAccounts(inner, keys);
    const planned: Planned[] = [];
    for (const { commitmentId, amountFen, to, ...posting } of wanted) {
      const { appropriationId: fromId } = await getCommitment(inner, commitmentId);
      const toId = to === "outside" ? undefined : opened[keys.indexOf(to)];
      planned.push({
        ids: toId === undefined ? [fromId] : distinct(fromId, toId),
        compose(held) {
          const receiver = toId === undefined ? undefined : get(held, toId);
          const lines = consumeLines(get(held, fromId), commitmentId, receiver, amountFen);
          return { ...posting, kind: "consume", lines };
        },
      });
    }
    return writePlanned(inner, planned);
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
    const ids = [...new Set(owners.values())];
    await hold(inner, ids);
    const reversed = (await entries.findEntry(inner.db, entryId))?.reversedBy ?? null;
    if (reversed !== null)
      refuse("conflict", "ledger.reversed_already", { entry: String(reversed) });
    const lines = reversalLines(first.lines);
    return writeOne(inner, {
      ids,
      compose: () => ({ ...posting, kind: "reversal", reason, lines, reversalOf: entryId }),
    });
  });
}

/** What a commitment was made for and what of it is open. Refuses: `ledger.commitment_unknown`. */
export async function getCommitment(ctx: Ctx, id: number): Promise<entries.Commitment> {
  const found = (await entries.readCommitments(ctx.db, [id])).get(id);
  return found ?? refuse("notFound", "ledger.commitment_unknown", { commitment: id });
}

function refuseEmpty(commitmentId: number): never {
  return refuse("conflict", "ledger.commitment_exceeded", {
    commitment: String(commitmentId),
    available: sayFen(0),
    wanted: sayFen(1),
  });
}

function distinct(one: number, other: number): number[] {
  if (one === other) refuse("invalid", "ledger.same_appropriation");
  return [one, other];
}
