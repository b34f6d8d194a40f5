/** Points that would cover each other become one with their number. Pure. */

export type Placed = { readonly x: number; readonly y: number };
export type Cluster<T> = Placed & { readonly members: readonly T[] };

/**
 * Gathers points on a screen until no two groups stand nearer than `reach`: the two nearest become one, again and again.
 * The same points make the same groups, whatever their order. Unit of `reach`: px.
 */
export function gather<T extends Placed>(points: readonly T[], reach: number): Cluster<T>[] {
  const groups: Cluster<T>[] = points.map((point) => ({
    x: point.x,
    y: point.y,
    members: [point],
  }));
  for (;;) {
    let least = reach;
    let pair: readonly [number, number] | undefined;
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; j < groups.length; j++) {
        const [a, b] = [groups[i], groups[j]];
        if (a === undefined || b === undefined) continue;
        const distance = Math.hypot(a.x - b.x, a.y - b.y);
        if (distance < least) [least, pair] = [distance, [i, j]];
      }
    if (pair === undefined) return groups;
    const [joined] = groups.splice(pair[1], 1);
    const into = groups[pair[0]];
    if (joined !== undefined && into !== undefined) groups[pair[0]] = merged(into, joined);
  }
}

function merged<T>(a: Cluster<T>, b: Cluster<T>): Cluster<T> {
  const [n, m] = [a.members.length, b.members.length];
  return {
    x: (a.x * n + b.x * m) / (n + m),
    y: (a.y * n + b.y * m) / (n + m),
    members: [...a.members, ...b.members],
  };
}

export type Rect = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Which names can be shown without covering one given before them: a true or false for each. */
export function uncovered(rects: readonly Rect[]): boolean[] {
  const shown: Rect[] = [];
  return rects.map((rect) => {
    const isFree = shown.every(
      (other) =>
        rect.right <= other.left ||
        rect.left >= other.right ||
        rect.bottom <= other.top ||
        rect.top >= other.bottom,
    );
    if (isFree) shown.push(rect);
    return isFree;
  });
}
