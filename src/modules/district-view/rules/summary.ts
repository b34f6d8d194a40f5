/** Adds sums up to what the page shows. Pure: sums, filter and period in, figures out. */
import { type Filter, covers } from "./filter.ts";
import { COUNTS, type Counts, NOTHING } from "./measures.ts";
import { type Month, type Period, addMonths, monthsOf, periodBefore } from "./months.ts";

/** A sum as it is kept: its key and its counts in the order of {@link COUNTS}. */
export type Sum = {
  readonly month: Month;
  readonly subdistrictId: number;
  readonly communityId: number;
  readonly matter: string;
  readonly leadOrgId: number;
  readonly counts: readonly number[];
};

/** How many months the small pictures go back. */
export const SERIES_MONTHS = 13;

/** Figures by a key: an area, a matter, a body. */
export type ByKey<K> = ReadonlyMap<K, Counts>;

export type Summary = {
  readonly total: Counts;
  /** The period of the same length right before; open and overdue are of now and stand in `total` alone. */
  readonly before: Counts;
  readonly months: ByKey<Month>;
  readonly subdistricts: ByKey<number>;
  readonly communities: ByKey<number>;
  readonly matters: ByKey<string>;
  readonly leads: ByKey<number>;
  /** By matter and the areas one level below what is looked at; the key is `matter area`. */
  readonly crossed: ByKey<string>;
};

type Bin = number[];
const OPEN = COUNTS.indexOf("open");
const OVERDUE = COUNTS.indexOf("overdue");

function countsOf(bin: Bin): Counts {
  const counts: Record<string, number> = { ...NOTHING };
  for (const [i, name] of COUNTS.entries()) counts[name] = bin[i] ?? 0;
  return counts as Counts;
}

function frozen<K>(bins: ReadonlyMap<K, Bin>): Map<K, Counts> {
  return new Map([...bins].map(([key, bin]) => [key, countsOf(bin)]));
}

/** Adds the counts of a sum to a bin: flows of the period, and what is open now whenever it came. */
function add(bin: Bin, counts: readonly number[], isFlow: boolean): void {
  for (let i = 0; i < counts.length; i++)
    if (isFlow || i === OPEN || i === OVERDUE) bin[i] = (bin[i] ?? 0) + (counts[i] ?? 0);
}

const emptyBin = (): Bin => COUNTS.map(() => 0);

function binOf<K>(bins: Map<K, Bin>, key: K): Bin {
  const known = bins.get(key);
  if (known !== undefined) return known;
  const made = emptyBin();
  bins.set(key, made);
  return made;
}

/** Sums up. Costs a look at every sum, so that any filter costs the same. */
export function summarise(sums: Iterable<Sum>, filter: Filter, period: Period): Summary {
  const past = periodBefore(period);
  const firstMonth = addMonths(period.to, 1 - SERIES_MONTHS);
  const [total, before] = [emptyBin(), emptyBin()];
  const months = new Map(
    monthsOf({ from: firstMonth, to: period.to }).map((month) => [month, emptyBin()]),
  );
  const subdistricts = new Map<number, Bin>();
  const communities = new Map<number, Bin>();
  const matters = new Map<string, Bin>();
  const leads = new Map<number, Bin>();
  const crossed = new Map<string, Bin>();
  for (const sum of sums) {
    if (!covers(filter, sum)) continue;
    const { month, counts } = sum;
    const inPeriod = month >= period.from && month <= period.to;
    if (month >= past.from && month <= past.to) add(before, counts, true);
    const ofMonth = months.get(month);
    if (ofMonth !== undefined) add(ofMonth, counts, true);
    // A month of long ago of which nothing is open says nothing more.
    if (!inPeriod && counts[OPEN] === 0 && counts[OVERDUE] === 0) continue;
    const areaId = filter.area === null ? sum.subdistrictId : sum.communityId;
    for (const bin of [
      total,
      binOf(subdistricts, sum.subdistrictId),
      binOf(communities, sum.communityId),
      binOf(matters, sum.matter),
      binOf(leads, sum.leadOrgId),
      binOf(crossed, `${sum.matter} ${areaId}`),
    ])
      add(bin, counts, inPeriod);
  }
  before[OPEN] = before[OVERDUE] = 0;
  for (const bin of months.values()) bin[OPEN] = bin[OVERDUE] = 0;
  return {
    total: countsOf(total),
    before: countsOf(before),
    months: frozen(months),
    subdistricts: frozen(subdistricts),
    communities: frozen(communities),
    matters: frozen(matters),
    leads: frozen(leads),
    crossed: frozen(crossed),
  };
}
