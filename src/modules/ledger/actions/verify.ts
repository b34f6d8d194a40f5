/** Proves the books: replays every event, computes every balance anew and compares to the fen. */
import type { Ctx } from "#kernel/context.ts";
import { scanEvents } from "#kernel/events.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import type { StoredEvent } from "#kernel/pure/chain.ts";
import type { EntryPosted } from "../rules/events.ts";
import {
  type Books,
  balanceIn,
  brokenIdentity,
  emptyBooks,
  replayEntry,
  replayOpening,
  turnoverKey,
} from "../rules/replay.ts";
import * as store from "../store/proof.ts";

/** The first place where a table and the events disagree; `what` names the thing, with its number. */
export type LedgerDifference = {
  readonly what: string;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
};

export type LedgerProof = {
  readonly entries: number;
  readonly accounts: number;
  readonly difference: LedgerDifference | null;
};

type Posted = StoredEvent<"entryPosted", EntryPosted["data"]>;

/** Replays the ledger and compares entries, lines, balances, turnovers and commitments with the tables. */
export async function verifyLedger(ctx: Ctx): Promise<LedgerProof> {
  const books = emptyBooks();
  const posted = new Map<number, Posted>();
  for await (const page of scanEvents(ctx.db, "ledger"))
    for (const event of page) {
      if (event.type === "appropriationOpened")
        replayOpening(books, event as unknown as Parameters<typeof replayOpening>[1]);
      else {
        const entry = event as unknown as Posted;
        posted.set(entry.data.entryId, entry);
      }
    }
  for (const id of [...posted.keys()].toSorted((a, b) => a - b))
    replayEntry(books, posted.get(id) as Posted);
  const difference =
    (await wrongEntry(ctx, posted)) ??
    (await wrongAccount(ctx, books)) ??
    (await wrongTurnover(ctx, books)) ??
    (await wrongCommitment(ctx, books)) ??
    (await wrongLine(ctx)) ??
    wrongIdentity(books);
  return { entries: posted.size, accounts: books.accounts.size, difference };
}

/** Compares member by member; the first that differs. */
function differs(
  what: string,
  expected: Readonly<Record<string, Json | undefined>>,
  found: Readonly<Record<string, Json | undefined>>,
): LedgerDifference | null {
  for (const field of Object.keys(expected)) {
    const [wanted, is] = [canonicalJson(expected[field]), canonicalJson(found[field])];
    if (wanted !== is) return { what, field, expected: wanted, found: is };
  }
  return null;
}

const missing = (what: string): LedgerDifference => ({
  what,
  field: "",
  expected: "a row",
  found: "no row",
});
const unknown = (what: string): LedgerDifference => ({
  what,
  field: "",
  expected: "nothing",
  found: "a row",
});

async function wrongEntry(
  ctx: Ctx,
  posted: ReadonlyMap<number, Posted>,
): Promise<LedgerDifference | null> {
  let count = 0;
  const seen = new Set<number>();
  for await (const rows of store.everyEntry(ctx.db))
    for (const row of rows) {
      const what = `entry ${row.id}`;
      const event = posted.get(row.id);
      if (event === undefined) return unknown(what);
      seen.add(row.id);
      count++;
      const { entryId: id, commitment: _, ...data } = event.data;
      const amountFen = data.lines.reduce(
        (sum, line) => sum + (line.side === "debit" ? line.amountFen : 0),
        0,
      );
      const expected = {
        id,
        ...data,
        amountFen,
        lineCount: data.lines.length,
        recordedAt: event.at,
        streamId: event.streamId,
        eventSeq: event.seq,
      };
      const difference = differs(what, expected, row);
      if (difference !== null) return difference;
    }
  if (count === posted.size) return null;
  const lost = [...posted.keys()].find((id) => !seen.has(id)) ?? 0;
  return missing(`entry ${lost}`);
}

async function wrongAccount(ctx: Ctx, books: Books): Promise<LedgerDifference | null> {
  const waiting = new Set(books.accounts.keys());
  for await (const rows of store.everyAccount(ctx.db))
    for (const { id, ...found } of rows) {
      const what = `account ${id}`;
      const account = books.accounts.get(id);
      if (account === undefined) return unknown(what);
      waiting.delete(id);
      const expected = {
        ...account,
        ...books.appropriations.get(account.appropriationId),
        ...books.balances.get(id),
        balanceFen: balanceIn(books, id),
      };
      const difference = differs(what, expected, found);
      if (difference !== null) return difference;
    }
  const [lost] = waiting;
  return lost === undefined ? null : missing(`account ${lost}`);
}

async function wrongTurnover(ctx: Ctx, books: Books): Promise<LedgerDifference | null> {
  const waiting = new Set(books.turnovers.keys());
  for (const { accountId, period, ...found } of await store.everyTurnover(ctx.db)) {
    const what = `turnover of account ${accountId} in ${period}`;
    const expected = books.turnovers.get(turnoverKey(accountId, period));
    if (expected === undefined) return unknown(what);
    waiting.delete(turnoverKey(accountId, period));
    const difference = differs(what, expected, found);
    if (difference !== null) return difference;
  }
  const [lost] = waiting;
  return lost === undefined ? null : missing(`turnover ${lost}`);
}

async function wrongCommitment(ctx: Ctx, books: Books): Promise<LedgerDifference | null> {
  const waiting = new Set(books.commitments.keys());
  for await (const rows of store.everyCommitment(ctx.db))
    for (const { id, ...found } of rows) {
      const expected = books.commitments.get(id);
      if (expected === undefined) return unknown(`commitment ${id}`);
      waiting.delete(id);
      const difference = differs(`commitment ${id}`, expected, found);
      if (difference !== null) return difference;
    }
  const [lost] = waiting;
  return lost === undefined ? null : missing(`commitment ${lost}`);
}

async function wrongLine(ctx: Ctx): Promise<LedgerDifference | null> {
  const wrong = await store.firstWrongLine(ctx.db);
  if (wrong === undefined) return null;
  const { accountId, seq, expectedFen, foundFen } = wrong;
  return {
    what: `line ${seq} of account ${accountId}`,
    field: "balanceAfterFen",
    expected: String(expectedFen),
    found: String(foundFen),
  };
}

function wrongIdentity(books: Books): LedgerDifference | null {
  const sentence = brokenIdentity(books);
  return sentence === null
    ? null
    : { what: "the books", field: "sum", expected: "equal sums", found: sentence };
}
