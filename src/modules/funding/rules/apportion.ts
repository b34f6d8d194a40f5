/** Sharing out a sum exactly: by largest remainder, so that the parts add up to the fen. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/**
 * Shares a sum out in proportion to weights. Each gets the whole part of its share; what is left goes, one fen
 * each, to the largest remainders, and where these are equal to whoever stands first.
 * Weights are whole numbers of any size, so nothing is rounded before the end.
 * Refuses: `funding.no_weights` where all weights are nothing and there is something to share.
 */
export function apportion(totalFen: number, weights: readonly bigint[]): number[] | Refusal {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (totalFen === 0) return weights.map(() => 0);
  if (sum === 0n || weights.some((weight) => weight < 0n))
    return refusal("invalid", "funding.no_weights");
  const total = BigInt(totalFen);
  const shares = weights.map((weight) => Number((total * weight) / sum));
  const remainders = weights.map((weight) => (total * weight) % sum);
  const left = totalFen - shares.reduce((all, share) => all + share, 0);
  const order = remainders
    .map((remainder, at) => ({ remainder, at }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1,
    );
  for (const { at } of order.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

/** A share in thousandths of a sum, rounded down. Unit: fen. */
export function permilleOf(fen: number, permille: number): number {
  return Number((BigInt(fen) * BigInt(permille)) / 1000n);
}
