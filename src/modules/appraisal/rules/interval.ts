/**
 * Intervals of weighted sums of scores; those of shares are the kernel's.
 *
 * Source: Zou, G. Y. and Donner, A. (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27, 1693–1702 (method of variance estimates recovery, for sums). Only + - * / and square root
 * are used, which IEEE 754 rounds the same everywhere, so that the last digit is the same on every machine.
 */
import type { Interval } from "#kernel/pure/interval.ts";

export { type Interval, wilson } from "#kernel/pure/interval.ts";

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
