/** The chart of accounts: funds, purposes, and the seven accounts of an appropriation. */

/** Where money stands in the district's books by its origin and the rules that bind it. */
export const FUNDS = [
  "general",
  "partyBuilding",
  "serviceProjects",
  "selfGovernance",
  "contingency",
  "special",
] as const;
export type Fund = (typeof FUNDS)[number];

/** What money is for. `pool` is what the finance office has not appropriated yet. */
export const PURPOSES = [
  "pool",
  "personnel",
  "operations",
  "tasks",
  "partyBuilding",
  "serviceProjects",
  "selfGovernance",
  "publicWorks",
  "purchasedServices",
  "contingency",
  "relief",
] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * The seven accounts of an appropriation. The first three say where its money came from, the next two
 * where it stands, the last two where it went: sources = standing + uses, at every moment.
 */
export const ACCOUNT_KINDS = [
  "revenue",
  "grant",
  "income",
  "available",
  "committed",
  "passedOn",
  "spent",
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export type Side = "debit" | "credit";

/** The side on which an account grows; its balance is counted there and never falls below nothing. */
export const SIDE_OF = {
  revenue: "debit",
  grant: "debit",
  income: "debit",
  available: "credit",
  committed: "credit",
  passedOn: "credit",
  spent: "credit",
} as const satisfies Record<AccountKind, Side>;

/** The other side. */
export function otherSide(side: Side): Side {
  return side === "debit" ? "credit" : "debit";
}

/** What an appropriation is known by: one organisation, one year, one fund, one purpose. */
export type AppropriationKey = {
  readonly orgId: number;
  readonly year: number;
  readonly fund: Fund;
  readonly purpose: Purpose;
};

/** An appropriation and what stands in its accounts. Unit: fen. */
export type Appropriation = AppropriationKey & {
  readonly id: number;
  readonly accounts: Readonly<Record<AccountKind, number>>;
  readonly balances: Readonly<Record<AccountKind, number>>;
};

/** The figures of an appropriation as officials read them. Unit: fen. */
export type Figures = {
  /** Given by the finance office. */
  readonly appropriatedFen: number;
  /** Come from elsewhere: revenue, fees for tasks, transfers. */
  readonly receivedFen: number;
  readonly committedFen: number;
  /** Paid out, or passed on to another organisation. */
  readonly spentFen: number;
  readonly availableFen: number;
};

/** Appropriated + received = committed + spent + available. */
export function figuresOf(balances: Readonly<Record<AccountKind, number>>): Figures {
  return {
    appropriatedFen: balances.grant,
    receivedFen: balances.revenue + balances.income,
    committedFen: balances.committed,
    spentFen: balances.spent + balances.passedOn,
    availableFen: balances.available,
  };
}

/**
 * The money of a year over all bodies, by the accounts that each figure adds up, in pools or in everything else.
 * All of them grow by credits. What one body passes on to another cancels itself out.
 */
export const YEAR_FIGURES = {
  appropriated: { kinds: ["available", "committed", "spent"], isPool: false },
  committed: { kinds: ["committed"], isPool: false },
  spent: { kinds: ["spent"], isPool: false },
  available: { kinds: ["available"], isPool: false },
  pool: { kinds: ["available"], isPool: true },
} as const satisfies Record<string, { kinds: readonly AccountKind[]; isPool: boolean }>;
export type YearFigure = keyof typeof YEAR_FIGURES;
export const YEAR_FIGURE_KEYS = Object.keys(YEAR_FIGURES) as readonly YearFigure[];

/** No money anywhere. */
export function noBalances(): Record<AccountKind, number> {
  return { revenue: 0, grant: 0, income: 0, available: 0, committed: 0, passedOn: 0, spent: 0 };
}
