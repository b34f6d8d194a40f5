/** Points that would cover each other become one with their number. Pure. */

export type Placed = { readonly x: number; readonly y: number };
export type Cluster<T> = Placed & { readonly members: readonly T[] };

/**
 * Gathers points on a screen: one that is nearer than `reach` to the middle of a group joins the nearest such group.
 * Points are taken in the order given, so the same points make the same groups. Unit of `reach`: px.
 */
export function gather<T extends Placed>(points: readonly T[], reach: number): Cluster<T>[] {
  const groups: { x: number; y: number; members: T[] }[] = [];
  for (const point of points) {
    let nearest: (typeof groups)[number] | undefined;
    let least = reach;
    for (const group of groups) {
      const distance = Math.hypot(group.x - point.x, group.y - point.y);
      if (distance < least) [nearest, least] = [group, distance];
    }
    if (nearest === undefined) {
      groups.push({ x: point.x, y: point.y, members: [point] });
      continue;
    }
    const n = nearest.members.push(point);
    nearest.x += (point.x - nearest.x) / n;
    nearest.y += (point.y - nearest.y) / n;
  }
  return groups;
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
