/** Entries: how each kind of posting is composed of debits and credits, and when it is refused. */
import { type Day, isDay } from "#kernel/pure/day.ts";
import { isAmount } from "#kernel/pure/money.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import {
  type AccountKind,
  type Appropriation,
  type Purpose,
  SIDE_OF,
  type Side,
  otherSide,
} from "./chart.ts";

/** What sort of posting it is. */
export const ENTRY_KINDS = [
  "receipt",
  "appropriation",
  "withdrawal",
  "transfer",
  "reserve",
  "release",
  "consume",
  "spend",
  "voucher",
  "reversal",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What may give rise to an entry; each names a thing by its id. */
export const REASON_TYPES = [
  "budget",
  "allocation",
  "draw",
  "admission",
  "settlement",
  "project",
  "contract",
  "subsidy",
  "voucher",
  "carryOver",
  "reversal",
] as const;
export type ReasonType = (typeof REASON_TYPES)[number];

/**
 * Why an entry is made. One thing gives rise to one entry a step: `{type: "settlement", id: 7}` is posted
 * once, whoever tries again gets the first. Several entries of one thing name their `step`.
 */
export type Reason = {
  readonly type: ReasonType;
  readonly id: number;
  /** Default: the kind of the entry. At most 80 characters. */
  readonly step?: string | undefined;
};

/** A debit or a credit. Unit: fen. */
export type Line = {
  readonly accountId: number;
  readonly side: Side;
  readonly amountFen: number;
  /** On accounts of committed money only: which commitment. */
  readonly commitmentId?: number | undefined;
};

/** What somebody asks to be posted. */
export type NewEntry = {
  readonly kind: EntryKind;
  /** The day on which it happened; posted then, or on the first day of the next open month. */
  readonly date: Day;
  readonly reason: Reason;
  /** What it is about, in a sentence; shown to the public for communities. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly reversalOf?: number | undefined;
};

/** Most lines of one entry. */
export const MOST_LINES = 2000;
/** Longest text of an entry. */
export const LONGEST_TEXT = 500;

/** Builds the lines of a posting out of accounts of appropriations. */
type Put = readonly [
  appropriation: Appropriation,
  debit: AccountKind,
  credit: AccountKind,
  commitmentId?: number,
];

function lines(amountFen: number, puts: readonly Put[]): Line[] {
  return puts.flatMap(([{ accounts }, debit, credit, commitmentId]) =>
    ([debit, credit] as const).map((kind, i) => ({
      accountId: accounts[kind],
      side: i === 0 ? "debit" : "credit",
      amountFen,
      ...(kind === "committed" ? { commitmentId } : {}),
    })),
  );
}

/** Money comes in from outside the district's books. */
export function receiptLines(to: Appropriation, amountFen: number): Line[] {
  return lines(amountFen, [[to, "revenue", "available"]]);
}

/** The finance office passes money on; the organisation has it granted. */
export function appropriationLines(
  pool: Appropriation,
  to: Appropriation,
  amountFen: number,
): Line[] {
  return lines(amountFen, [
    [pool, "available", "passedOn"],
    [to, "grant", "available"],
  ]);
}

/** What was appropriated and is still free goes back to the finance office. */
export function withdrawalLines(
  from: Appropriation,
  pool: Appropriation,
  amountFen: number,
): Line[] {
  return lines(amountFen, [
    [from, "available", "grant"],
    [pool, "passedOn", "available"],
  ]);
}

/** Free money goes from one appropriation to another. */
export function transferLines(from: Appropriation, to: Appropriation, amountFen: number): Line[] {
  return lines(amountFen, [
    [from, "available", "passedOn"],
    [to, "income", "available"],
  ]);
}

/** Free money is set aside for one thing. */
export function reserveLines(from: Appropriation, commitmentId: number, amountFen: number): Line[] {
  return lines(amountFen, [[from, "available", "committed", commitmentId]]);
}

/** What was set aside is free again. */
export function releaseLines(from: Appropriation, commitmentId: number, amountFen: number): Line[] {
  return lines(amountFen, [[from, "committed", "available", commitmentId]]);
}

/** What was set aside is paid: to another organisation's books, or out of the district's books. */
export function consumeLines(
  from: Appropriation,
  commitmentId: number,
  to: Appropriation | undefined,
  amountFen: number,
): Line[] {
  if (to === undefined) return lines(amountFen, [[from, "committed", "spent", commitmentId]]);
  return lines(amountFen, [
    [from, "committed", "passedOn", commitmentId],
    [to, "income", "available"],
  ]);
}

/** Free money is paid out of the district's books. */
export function spendLines(from: Appropriation, amountFen: number): Line[] {
  return lines(amountFen, [[from, "available", "spent"]]);
}

/** The same lines with debit and credit exchanged. */
export function reversalLines(posted: readonly Line[]): Line[] {
  return posted.map((line) => ({ ...line, side: otherSide(line.side) }));
}

/** Says in which direction a line moves its account: more or less of it. */
export function effectOf(kind: AccountKind, side: Side, amountFen: number): number {
  return SIDE_OF[kind] === side ? amountFen : -amountFen;
}

/** The sum of the debits of an entry. */
export function amountOf(posted: readonly Line[]): number {
  return posted.reduce((sum, line) => sum + (line.side === "debit" ? line.amountFen : 0), 0);
}

type Place = { readonly appropriation: Appropriation; readonly kind: AccountKind };

/** Finds what an account is in the appropriations at hand. */
export function placesOf(appropriations: Iterable<Appropriation>): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const appropriation of appropriations)
    for (const [kind, accountId] of Object.entries(appropriation.accounts))
      places.set(accountId, { appropriation, kind: kind as AccountKind });
  return places;
}

/**
 * Checks that an entry can be posted whatever stands in the accounts.
 * Refuses: `ledger.not_a_day`, `ledger.not_an_amount`, `ledger.no_text`, `ledger.account_unknown`,
 * `ledger.account_twice`, `ledger.commitment_missing`, `ledger.unbalanced`, `ledger.money_from_nowhere`.
 */
export function checkEntry(
  entry: NewEntry,
  places: ReadonlyMap<number, Place>,
): Refusal | undefined {
  const text = entry.text.trim();
  if (!isDay(entry.date)) return refusal("invalid", "ledger.not_a_day", { day: entry.date });
  if (text === "" || text.length > LONGEST_TEXT) return refusal("invalid", "ledger.no_text");
  if (entry.lines.length < 2 || entry.lines.length > MOST_LINES)
    return refusal("invalid", "ledger.unbalanced", { difference: 0 });
  const seen = new Set<number>();
  for (const line of entry.lines) {
    if (!isAmount(line.amountFen)) return refusal("invalid", "ledger.not_an_amount");
    const place = places.get(line.accountId);
    if (place === undefined)
      return refusal("notFound", "ledger.account_unknown", { account: line.accountId });
    if (seen.has(line.accountId))
      return refusal("invalid", "ledger.account_twice", { account: line.accountId });
    seen.add(line.accountId);
    if ((place.kind === "committed") !== (line.commitmentId !== undefined))
      return refusal("invalid", "ledger.commitment_missing", { account: line.accountId });
  }
  return checkBalanced(entry.lines, places);
}

function checkBalanced(
  all: readonly Line[],
  places: ReadonlyMap<number, Place>,
): Refusal | undefined {
  const differences = new Map<number, number>();
  let fromNowhere = 0;
  for (const { accountId, side, amountFen } of all) {
    const { appropriation, kind } = places.get(accountId) as Place;
    const signed = side === "debit" ? amountFen : -amountFen;
    differences.set(appropriation.id, (differences.get(appropriation.id) ?? 0) + signed);
    if (kind === "grant" || kind === "income" || kind === "passedOn") fromNowhere += signed;
  }
  for (const [appropriation, difference] of differences)
    if (difference !== 0)
      return refusal("invalid", "ledger.unbalanced", { difference, appropriation });
  return fromNowhere === 0 ? undefined : refusal("invalid", "ledger.money_from_nowhere");
}

/** What is short where an entry would overdraw an account. Unit: fen. */
export type Shortage = {
  readonly orgId: number;
  readonly year: number;
  readonly purpose: Purpose;
  readonly kind: AccountKind;
  readonly availableFen: number;
  readonly wantedFen: number;
};

/** What stands in accounts and commitments while a run of entries is decided. Unit: fen. */
export type Standing = {
  readonly balances: Map<number, number>;
  /** What commitments still hold. */
  readonly open: Map<number, number>;
};

/** The standing that appropriations and commitments begin with. */
export function standingOf(
  appropriations: Iterable<Appropriation>,
  commitments: Iterable<{ readonly id: number; readonly openFen: number }>,
): Standing {
  const balances = new Map<number, number>();
  for (const one of appropriations)
    for (const [kind, accountId] of Object.entries(one.accounts))
      balances.set(accountId, one.balances[kind as AccountKind]);
  return { balances, open: new Map([...commitments].map(({ id, openFen }) => [id, openFen])) };
}

/** A commitment that does not hold enough. Unit: fen. */
export type CommitmentShortage = {
  readonly commitmentId: number;
  readonly openFen: number;
  readonly wantedFen: number;
};

/**
 * Moves what stands in accounts and commitments by an entry, or answers what is short and moves nothing.
 * Each account stands in an entry once, so the order of its lines does not matter.
 */
export function applyEntry(
  entry: Pick<NewEntry, "lines">,
  places: ReadonlyMap<number, Place>,
  standing: Standing,
): Shortage | CommitmentShortage | undefined {
  const { balances, open } = standing;
  for (const { commitmentId, side, amountFen } of entry.lines) {
    if (commitmentId === undefined || side === "credit") continue;
    const openFen = open.get(commitmentId) ?? 0;
    if (openFen < amountFen) return { commitmentId, openFen, wantedFen: amountFen };
  }
  for (const { accountId, side, amountFen } of entry.lines) {
    const { appropriation, kind } = places.get(accountId) as Place;
    const { orgId, year, purpose } = appropriation;
    const availableFen = balances.get(accountId) ?? 0;
    if (availableFen + effectOf(kind, side, amountFen) < 0)
      return { orgId, year, purpose, kind, availableFen, wantedFen: amountFen };
  }
  for (const { accountId, side, amountFen, commitmentId } of entry.lines) {
    const { kind } = places.get(accountId) as Place;
    const effect = effectOf(kind, side, amountFen);
    balances.set(accountId, (balances.get(accountId) ?? 0) + effect);
    if (commitmentId !== undefined) open.set(commitmentId, (open.get(commitmentId) ?? 0) + effect);
  }
  return undefined;
}

/** Tells whether two entries say the same: then the second one is answered with the first. */
export function isSamePosting(
  first: Pick<NewEntry, "kind" | "lines">,
  second: Pick<NewEntry, "kind" | "lines">,
): boolean {
  // A commitment is made by its entry, so the second try has another number for it.
  const text = ({ kind, lines: all }: Pick<NewEntry, "kind" | "lines">): string =>
    JSON.stringify([
      kind,
      all
        .map((line) => [line.accountId, line.side, line.amountFen])
        .toSorted((a, b) => Number(a[0]) - Number(b[0])),
      kind === "reserve"
        ? null
        : all.map((line) => line.commitmentId ?? 0).toSorted((a, b) => a - b),
    ]);
  return text(first) === text(second);
}
