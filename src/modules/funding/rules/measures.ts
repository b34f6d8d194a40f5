/** How unequal a distribution is, in three measures that officials and researchers know. */

export type Measures = {
  /** The largest over the smallest; null where the smallest is nothing. */
  readonly maxOverMin: number | null;
  /** Standard deviation over the mean (of the whole population, not of a sample). */
  readonly variation: number;
  /** 0 where all have the same, towards 1 where one has all. */
  readonly gini: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
};

/** Measures a distribution; all nothing for an empty one or where nobody has anything. */
export function measure(values: readonly number[]): Measures {
  const count = values.length;
  const total = values.reduce((sum, value) => sum + value, 0);
  const mean = count === 0 ? 0 : total / count;
  const min = count === 0 ? 0 : Math.min(...values);
  const max = count === 0 ? 0 : Math.max(...values);
  if (total === 0) return { maxOverMin: null, variation: 0, gini: 0, mean, min, max };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  // With values in order, Gini = Σ (2i − n − 1)·x_i / (n · Σ x), i counting from 1.
  const weighted = values
    .toSorted((a, b) => a - b)
    .reduce((sum, value, i) => sum + (2 * (i + 1) - count - 1) * value, 0);
  return {
    maxOverMin: min === 0 ? null : max / min,
    variation: Math.sqrt(variance) / mean,
    gini: weighted / (count * total),
    mean,
    min,
    max,
  };
}
