/** What the events make of the books: an account of its own, independent of the triggers that keep the tables. */
import type { StoredEvent } from "#kernel/pure/chain.ts";
import { type AccountKind, type AppropriationKey, SIDE_OF } from "./chart.ts";
import type { EntryKind } from "./entry.ts";
import type { AppropriationOpened, EntryPosted } from "./events.ts";
import { type Period, periodOf } from "./period.ts";

export type Sums = { debitFen: number; creditFen: number };

export type ReplayedCommitment = {
  readonly appropriationId: number;
  readonly untilDay: string | null;
  reservedFen: number;
  consumedFen: number;
  releasedFen: number;
};

/** The books as the events have made them. Memory: one row an account, a month of it, a commitment and an entry. */
export type Books = {
  readonly appropriations: Map<number, AppropriationKey>;
  readonly accounts: Map<number, { readonly appropriationId: number; readonly kind: AccountKind }>;
  readonly balances: Map<number, Sums>;
  /** By account and month. */
  readonly turnovers: Map<string, Sums>;
  readonly commitments: Map<number, ReplayedCommitment>;
  readonly kinds: Map<number, EntryKind>;
};

/** Books without anything in them. */
export function emptyBooks(): Books {
  return {
    appropriations: new Map(),
    accounts: new Map(),
    balances: new Map(),
    turnovers: new Map(),
    commitments: new Map(),
    kinds: new Map(),
  };
}

/** The key under which a month of an account is kept. */
export function turnoverKey(accountId: number, period: Period): string {
  return `${accountId}:${period}`;
}

type Opened = StoredEvent<"appropriationOpened", AppropriationOpened["data"]>;
type Posted = StoredEvent<"entryPosted", EntryPosted["data"]>;

/** Opens what an event opens. */
export function replayOpening(books: Books, { streamId, data }: Opened): void {
  const { accounts, ...key } = data;
  books.appropriations.set(streamId, key);
  for (const [kind, accountId] of Object.entries(accounts)) {
    books.accounts.set(accountId, { appropriationId: streamId, kind: kind as AccountKind });
    books.balances.set(accountId, { debitFen: 0, creditFen: 0 });
  }
}

function add(
  sums: Map<string, Sums> | Map<number, Sums>,
  key: never,
  debit: number,
  credit: number,
) {
  const known = (sums as Map<unknown, Sums>).get(key) ?? { debitFen: 0, creditFen: 0 };
  known.debitFen += debit;
  known.creditFen += credit;
  (sums as Map<unknown, Sums>).set(key, known);
}

/**
 * Posts what an event says. A reversal does to a commitment the opposite of what its first entry did, so
 * entries are replayed in the order of their numbers.
 */
export function replayEntry(books: Books, { streamId, data }: Posted): void {
  const { entryId, kind, postedOn, reversalOf, commitment, lines } = data;
  books.kinds.set(entryId, kind);
  if (commitment !== null)
    books.commitments.set(commitment.id, {
      appropriationId: streamId,
      untilDay: commitment.until,
      reservedFen: 0,
      consumedFen: 0,
      releasedFen: 0,
    });
  const does = reversalOf === null ? kind : books.kinds.get(reversalOf);
  for (const { accountId, side, amountFen, commitmentId } of lines) {
    const [debit, credit] = side === "debit" ? [amountFen, 0] : [0, amountFen];
    add(books.balances, accountId as never, debit, credit);
    add(books.turnovers, turnoverKey(accountId, periodOf(postedOn)) as never, debit, credit);
    const made = commitmentId === undefined ? undefined : books.commitments.get(commitmentId);
    if (made === undefined) continue;
    if (does === "reserve") made.reservedFen += credit - debit;
    if (does === "consume") made.consumedFen += debit - credit;
    if (does === "release") made.releasedFen += debit - credit;
  }
}

/** The balance of an account on its own side. Unit: fen. */
export function balanceIn(books: Books, accountId: number): number {
  const { debitFen = 0, creditFen = 0 } = books.balances.get(accountId) ?? {};
  const kind = books.accounts.get(accountId)?.kind ?? "available";
  return SIDE_OF[kind] === "debit" ? debitFen - creditFen : creditFen - debitFen;
}

/** Sums of a kind of account over the whole district. Unit: fen. */
export function totalOf(books: Books, kind: AccountKind): number {
  let total = 0;
  for (const [accountId, account] of books.accounts)
    if (account.kind === kind) total += balanceIn(books, accountId);
  return total;
}

/**
 * What must hold of all books together; answers the first sentence that does not, or null.
 * Money comes in as revenue and is still there or spent; what was passed on was received.
 */
export function brokenIdentity(books: Books): string | null {
  const total = (kind: AccountKind): number => totalOf(books, kind);
  if (total("revenue") !== total("available") + total("committed") + total("spent"))
    return "revenue is not what is available, committed and spent";
  if (total("passedOn") !== total("grant") + total("income"))
    return "what was passed on is not what was received";
  const open = new Map<number, number>();
  for (const {
    appropriationId,
    reservedFen,
    consumedFen,
    releasedFen,
  } of books.commitments.values())
    open.set(
      appropriationId,
      (open.get(appropriationId) ?? 0) + reservedFen - consumedFen - releasedFen,
    );
  for (const [accountId, { appropriationId, kind }] of books.accounts)
    if (kind === "committed" && balanceIn(books, accountId) !== (open.get(appropriationId) ?? 0))
      return `the commitments of appropriation ${appropriationId} are not what its account holds`;
  return null;
}
