/**
 * The draw: everybody's lot is the hash of the seed and of a key that stands for them, and the lowest lots are drawn.
 * Whoever has the seed and the keys draws again and finds the same.
 */

/** Everybody who dealt with one target, by keys in order; `passed`: who was not asked when their turn came, and why not. */
export type Frame = {
  readonly place: number;
  readonly keys: readonly string[];
  readonly drawn: readonly string[];
  readonly passed: readonly string[];
};

/** The lot of a key; `hash` is SHA-256 as hexadecimal text. */
export type Hash = (text: string) => string;
const lotOf = (hash: Hash, seed: string, place: number, key: string): string =>
  hash(`${seed}:${place}:${key}`);

/** Keys in the order in which they are drawn. */
export function inOrder(
  hash: Hash,
  seed: string,
  place: number,
  keys: readonly string[],
): string[] {
  return keys
    .map((key) => [lotOf(hash, seed, place, key), key] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, key]) => key);
}

/** How many are drawn for one target: at most `most`, and nobody where fewer than `least` could be, whose answers nobody would learn. */
export type Bounds = { readonly least: number; readonly most: number };

/** Tells whether a recorded draw is what the seed gives: those with the lowest lots, who was passed over left out. */
export function isDrawOf(hash: Hash, seed: string, { least, most }: Bounds, frame: Frame): boolean {
  const { place, keys, drawn, passed } = frame;
  const order = inOrder(hash, seed, place, keys);
  const left = new Set(passed);
  const reached = order.filter((key) => !left.has(key)).slice(0, most);
  const turnOf = new Map(order.map((key, turn) => [key, turn]));
  const lastTurn = turnOf.get(reached.at(-1) ?? "") ?? -1;
  // Nobody is passed over who never had a turn.
  const hadTurns = passed.every(
    (key) => reached.length < most || (turnOf.get(key) ?? Number.POSITIVE_INFINITY) < lastTurn,
  );
  const expected = reached.length < least ? [] : reached;
  const found = drawn.toSorted();
  return (
    hadTurns &&
    expected.length === found.length &&
    expected.toSorted().every((key, i) => key === found[i])
  );
}
