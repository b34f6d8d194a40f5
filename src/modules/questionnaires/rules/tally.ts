/**
 * From a box of ballots to what may be told: answers are counted, never kept one by one; groups too small to hide
 * somebody are destroyed unread; a score comes with its interval.
 *
 * Sources: Wilson (1927) for the interval; Bhatia, R. and Davis, C. (2000), A better bound on the variance, American
 * Mathematical Monthly 107, 353–357 (a mean between its ends varies at most as a share does, so the interval of a share
 * is wide enough for it, and is never of no width where all agree); Kish, L. (1965), Survey Sampling (effective size of
 * weighted answers).
 */
import { type Interval, wilson } from "#kernel/pure/interval.ts";
import { GROUPS, type GroupKey } from "./groups.ts";

/** A grade from 1 (very bad) to 5 (very good), or null: don't know. */
export type Grade = 1 | 2 | 3 | 4 | 5 | null;
export const GRADES = [1, 2, 3, 4, 5] as const;

/** What one ballot says of one target, by question. */
export type Marks = Readonly<Record<string, Grade>>;

/** How many gave each grade from 1 to 5, and how many did not know. */
export type Histogram = readonly [number, number, number, number, number, number];

/** One ballot out of the box. */
export type Ballot = {
  readonly place: number;
  readonly group: GroupKey;
  readonly stratum: Stratum;
  readonly marks: Marks;
};

/** How much whoever answers had dealt with the target: not known to have, sometimes, often. */
export const STRATA = [0, 1, 2] as const;
export type Stratum = (typeof STRATA)[number];
/** The weight of an answer by its stratum, where the scheme weighs by dealings. */
export const WEIGHT_OF_STRATUM = [1, 2, 3] as const satisfies Record<Stratum, number>;

/** From how many cases in the period on a body has dealt often with a target. A parameter of the district. */
const OFTEN = 10;

/** The stratum of so many cases. */
export function stratumOf(cases: number): Stratum {
  return cases >= OFTEN ? 2 : cases >= 1 ? 1 : 0;
}

/** What one group said of one target. */
export type GroupTally = {
  readonly place: number;
  readonly group: GroupKey;
  readonly invited: number;
  /** Null where fewer answered than the least that is told. */
  readonly answered: number | null;
  /** By question and stratum; null with `answered`. */
  readonly marks: Readonly<Record<string, Readonly<Partial<Record<Stratum, Histogram>>>>> | null;
};

const NONE: Histogram = [0, 0, 0, 0, 0, 0];
const plus = (a: Histogram, b: Histogram): Histogram =>
  a.map((count, i) => count + (b[i] ?? 0)) as unknown as Histogram;
const one = (grade: Grade): Histogram =>
  NONE.map((_, i) => ((grade ?? 6) === i + 1 ? 1 : 0)) as unknown as Histogram;

/** Whoever is told by a stratum is hidden in the whole group: one stratum for all, unless each holds the least or nobody. */
export function foldStrata<T extends { readonly stratum: Stratum }>(
  all: readonly T[],
  least: number,
): T[] {
  const sizes = STRATA.map((stratum) => all.filter((each) => each.stratum === stratum).length);
  return sizes.every((size) => size === 0 || size >= least)
    ? [...all]
    : all.map((each) => ({ ...each, stratum: 0 }));
}

/**
 * Counts a box. `invited` says how many ballots were handed out by place and group. A group of which fewer than `least`
 * answered about a target leaves nothing but how many were invited: no sum holds its answers, so that nothing can be
 * taken off to find them.
 */
export function tallyOf(
  invited: readonly { readonly place: number; readonly group: GroupKey; readonly count: number }[],
  ballots: readonly Ballot[],
  least: number,
): GroupTally[] {
  const boxes = new Map<string, Ballot[]>();
  for (const ballot of ballots) {
    const key = `${ballot.place} ${ballot.group}`;
    const box = boxes.get(key);
    if (box === undefined) boxes.set(key, [ballot]);
    else box.push(ballot);
  }
  return invited
    .toSorted((a, b) => a.place - b.place || GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group))
    .map(({ place, group, count }) => {
      const own = foldStrata(boxes.get(`${place} ${group}`) ?? [], least);
      if (own.length < least) return { place, group, invited: count, answered: null, marks: null };
      const marks: Record<string, Partial<Record<Stratum, Histogram>>> = {};
      for (const { stratum, marks: given } of own)
        for (const [key, grade] of Object.entries(given)) {
          marks[key] ??= {};
          marks[key][stratum] = plus(marks[key][stratum] ?? NONE, one(grade));
        }
      const told = Object.entries(marks).map(([key, strata]) => [key, largeEnough(strata, least)]);
      return {
        place,
        group,
        invited: count,
        answered: own.length,
        marks: Object.fromEntries(told) as GroupTally["marks"],
      };
    });
}

type ByStratum = Readonly<Partial<Record<Stratum, Histogram>>>;

/** Who says "don't know" hides nobody: strata of too few grades are one with the others, and too few grades in all are destroyed. */
function largeEnough(strata: ByStratum, least: number): ByStratum {
  const graded = (counts: Histogram): number =>
    counts.slice(0, 5).reduce((sum, count) => sum + count, 0);
  const small = STRATA.some((stratum) => {
    const size = graded(strata[stratum] ?? NONE);
    return size > 0 && size < least;
  });
  if (!small) return strata;
  const whole = STRATA.map((stratum) => strata[stratum] ?? NONE).reduce(plus, NONE);
  return graded(whole) < least ? {} : { 0: whole };
}

/** What a group says of a target, as a mean from 0 (all 1) to 1 (all 5) with its interval, and the share of 4 and 5. */
export type Estimate = Interval & {
  readonly mean: number;
  /** How many gave a grade. */
  readonly graded: number;
  readonly unknown: number;
  readonly satisfied: Interval & { readonly count: number; readonly share: number };
};

/**
 * The estimate of one question. Null where fewer than `least` gave a grade: those who do not know hide nobody.
 * `relevance` says whether strata weigh.
 */
export function estimateOf(
  strata: Readonly<Partial<Record<Stratum, Histogram>>>,
  relevance: "equal" | "dealings",
  least: number,
): Estimate | null {
  let [graded, unknown, satisfied, weights, squares, sum] = [0, 0, 0, 0, 0, 0];
  for (const stratum of STRATA) {
    const counts = strata[stratum] ?? NONE;
    const weight = relevance === "dealings" ? WEIGHT_OF_STRATUM[stratum] : 1;
    unknown += counts[5];
    satisfied += counts[3] + counts[4];
    for (const grade of GRADES) {
      const count = counts[grade - 1] ?? 0;
      graded += count;
      weights += weight * count;
      squares += weight * weight * count;
      sum += weight * count * (grade - 1);
    }
  }
  if (graded < least || graded === 0) return null;
  const mean = sum / (4 * weights);
  const effective = (weights * weights) / squares;
  const { low, high } = wilson(mean * effective, effective);
  return {
    mean,
    low: Math.min(mean, low),
    high: Math.max(mean, high),
    graded,
    unknown,
    satisfied: { count: satisfied, share: satisfied / graded, ...wilson(satisfied, graded) },
  };
}
