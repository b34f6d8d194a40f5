/** Lists and categories stand in a tree by the code of what is above them. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** One of them, as far as the tree is concerned. */
export type TreeNode = {
  readonly code: string;
  readonly parentCode: string | null;
  readonly open: boolean;
};

/** How deep a tree may be; deeper ones nobody finds their way in. */
const DEPTH_LIMIT = 4;

/**
 * Checks one node, new or changed, against all that stand; undefined where nothing is wrong.
 * An open one needs an open parent, and one with open ones below it cannot be closed: nothing open hangs on what is closed.
 * Refuses: `catalogue.parent_unknown`, `catalogue.parent_loop`, `catalogue.tree_too_deep`, `catalogue.parent_closed`,
 * `catalogue.open_below`.
 */
export function checkTree(node: TreeNode, standing: readonly TreeNode[]): Refusal | undefined {
  const byCode = new Map(standing.map((one) => [one.code, one]));
  byCode.set(node.code, node);
  const seen = new Set([node.code]);
  for (let at = node; at.parentCode !== null; ) {
    const parent = byCode.get(at.parentCode);
    if (parent === undefined)
      return refusal("invalid", "catalogue.parent_unknown", { code: at.parentCode });
    if (seen.has(parent.code)) return refusal("invalid", "catalogue.parent_loop");
    seen.add(parent.code);
    if (node.open && !parent.open)
      return refusal("conflict", "catalogue.parent_closed", { code: parent.code });
    at = parent;
  }
  if (seen.size + heightBelow(node.code, standing) > DEPTH_LIMIT)
    return refusal("invalid", "catalogue.tree_too_deep", { limit: DEPTH_LIMIT });
  const open = standing.filter((one) => one.parentCode === node.code && one.open);
  if (!node.open && open.length > 0)
    return refusal("conflict", "catalogue.open_below", {
      codes: open.slice(0, 10).map((one) => one.code),
    });
  return undefined;
}

function heightBelow(code: string, standing: readonly TreeNode[], depth = 0): number {
  if (depth > DEPTH_LIMIT) return depth;
  const below = standing.filter((one) => one.parentCode === code);
  return Math.max(0, ...below.map((one) => 1 + heightBelow(one.code, standing, depth + 1)));
}

/** A node with how deep it stands. */
export type Placed<T> = { readonly node: T; readonly depth: number };

/** Puts nodes in the order of a tree: each behind what it stands under. The order among sisters stays as given. */
export function inTreeOrder<T extends Pick<TreeNode, "code" | "parentCode">>(
  nodes: readonly T[],
): Placed<T>[] {
  const known = new Set(nodes.map((node) => node.code));
  const placed: Placed<T>[] = [];
  const place = (parent: string | null, depth: number): void => {
    for (const node of nodes) {
      const above = node.parentCode !== null && known.has(node.parentCode) ? node.parentCode : null;
      if (above !== parent) continue;
      placed.push({ node, depth });
      if (depth < DEPTH_LIMIT) place(node.code, depth + 1);
    }
  };
  place(null, 0);
  return placed;
}
