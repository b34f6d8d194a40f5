/**
 * Intervals of shares and of weighted sums of scores.
 *
 * Source: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of the
 * American Statistical Association 22, 209–212 (the score interval of a share); Zou, G. Y. and Donner, A. (2008),
 * Construction of confidence limits about effect measures: a general approach, Statistics in Medicine 27, 1693–1702
 * (method of variance estimates recovery, for sums). Only + - * / and square root are used, which IEEE 754 rounds the
 * same everywhere, so that the last digit is the same on every machine.
 */

/** Two-sided 95 %: the 97.5 % point of the standard normal distribution. */
export const Z = 1.959963984540054;

export type Interval = { readonly low: number; readonly high: number };

/** The 95 % score interval of a share of `hits` among `n` cases, `n` at least 1. Unit: 0 to 1. */
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

export type Part = Interval & { readonly value: number; readonly weight: number };

/** The interval of a weighted mean of independent parts, each with its own interval. */
export function intervalOfMean(parts: readonly Part[]): Interval & { readonly value: number } {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const sum = (of: (part: Part) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const share = ({ weight }: Part) => weight / whole;
  const value = sum((part) => share(part) * part.value);
  const below = Math.sqrt(sum((part) => (share(part) * (part.value - part.low)) ** 2));
  const above = Math.sqrt(sum((part) => (share(part) * (part.high - part.value)) ** 2));
  return { value, low: value - below, high: value + above };
}
