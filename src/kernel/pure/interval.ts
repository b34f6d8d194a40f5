/**
 * Intervals of shares, of differences between them, and of how much more or less often something happened.
 *
 * Source: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of the
 * American Statistical Association 22, 209–212 (the score interval of a share); Newcombe, R. G. (1998), Interval
 * estimation for the difference between independent proportions, Statistics in Medicine 17, 873–890, method 10. Only
 * + - * / and square root are used, which IEEE 754 rounds the same everywhere, so that the last digit is the same on
 * every machine.
 */

/** Two-sided 95 %: the 97.5 % point of the standard normal distribution. */
export const Z = 1.959963984540054;

export type Interval = { readonly low: number; readonly high: number };

/**
 * The 95 % score interval of a share of `hits` among `n` cases, `n` above 0. Neither needs to be whole: a mean between 0
 * and 1 counts as `mean × n` hits, an effective size as `n`. Unit: 0 to 1.
 */
export function wilson(hits: number, n: number): Interval {
  const p = hits / n;
  const zz = (Z * Z) / n;
  const middle = (p + zz / 2) / (1 + zz);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + zz / (4 * n))) / (1 + zz);
  // At the ends the formula gives the end itself, but for the last binary digit.
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === n ? 1 : Math.min(1, middle + half),
  };
}

/** Hits among counted cases, at least one of them. */
export type Part = { readonly hits: number; readonly n: number };

/** The 95 % interval of the difference between two independent shares, the second taken from the first. */
export function differenceOfShares(a: Part, b: Part): Interval & { readonly value: number } {
  const [p, q] = [a.hits / a.n, b.hits / b.n];
  const [of, to] = [wilson(a.hits, a.n), wilson(b.hits, b.n)];
  const value = p - q;
  return {
    value,
    low: value - Math.sqrt((p - of.low) ** 2 + (to.high - q) ** 2),
    high: value + Math.sqrt((of.high - p) ** 2 + (q - to.low) ** 2),
  };
}

/** How often something happened in how many days, more than none. */
export type Rate = { readonly count: number; readonly days: number };

/**
 * How many times as often a day something happened in one period as in another, with its 95 % interval: given how often
 * in both together, the share of the first is a share like any other. Null where it happened in neither, or never before.
 */
export function ratioOfRates(a: Rate, b: Rate): (Interval & { readonly value: number }) | null {
  const both = a.count + b.count;
  if (both === 0 || b.count === 0) return null;
  const { low, high } = wilson(a.count, both);
  const times = (share: number): number => ((share / (1 - share)) * b.days) / a.days;
  return {
    value: times(a.count / both),
    low: times(low),
    high: high === 1 ? Infinity : times(high),
  };
}
