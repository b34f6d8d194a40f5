/** Sums that the cards show. Pure. */
import type { CampaignsListAnswer, LedgerOverviewAnswer } from "#ui/client.gen.ts";

export type Money = {
  readonly appropriatedFen: number;
  readonly committedFen: number;
  readonly spentFen: number;
  readonly availableFen: number;
};

type Owner = LedgerOverviewAnswer["organisations"][number];

/**
 * The money of a year over all bodies, what is not appropriated yet apart. What one body passes on to another is
 * counted where it arrived, so the three parts add up to the whole. Unit: fen.
 */
export function moneyOfYear(organisations: readonly Owner[]): Money & { readonly poolFen: number } {
  const lines = organisations.flatMap(({ appropriations }) => appropriations);
  const pools = lines.filter(({ purpose }) => purpose === "pool");
  const given = lines.filter(({ purpose }) => purpose !== "pool");
  const sum = (some: readonly Money[], member: keyof Money): number =>
    some.reduce((total, one) => total + one[member], 0);
  const committedFen = sum(given, "committedFen");
  // What the ledger calls spent holds what was passed on as well; here that is counted where it arrived.
  const spentFen = sum(given, "spentFen") - passedOnFen(given);
  const availableFen = sum(given, "availableFen");
  return {
    appropriatedFen: committedFen + spentFen + availableFen,
    committedFen,
    spentFen,
    availableFen,
    poolFen: sum(pools, "availableFen"),
  };
}

const passedOnFen = (lines: readonly Owner["appropriations"][number][]): number =>
  lines
    .flatMap(({ accounts }) => accounts)
    .filter(({ kind }) => kind === "passedOn")
    .reduce((total, { balanceFen }) => total + balanceFen, 0);

type Campaign = CampaignsListAnswer["items"][number];

/** Earned by stations and not settled yet. Unit: fen. */
export function owedFen({ totals }: Pick<Campaign, "totals">): number {
  return totals.accruedFen - totals.settledFen;
}

/** Campaigns that owe most first; those that owe nothing are left out. */
export function owing(campaigns: readonly Campaign[]): Campaign[] {
  return campaigns
    .filter((campaign) => owedFen(campaign) > 0)
    .toSorted((a, b) => owedFen(b) - owedFen(a));
}

/** Share of the units that are finished; null where there are none yet. */
export function shareDone({ totals }: Pick<Campaign, "totals">): number | null {
  return totals.units === 0 ? null : totals.done / totals.units;
}
