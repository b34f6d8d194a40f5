/** What has come into a list and left it since it was shown. */
import type { CaseLine } from "./case-requests.ts";

export type InboxNews = { readonly fresh: number; readonly left: number };
export const NO_NEWS: InboxNews = { fresh: 0, left: 0 };

/** An item that an action of one's own answered is a whole case: that it leaves is no news. */
const isOwnDoing = (item: CaseLine): boolean => "timeline" in item;

/**
 * Compares a list as it is shown with the same list as it is now. Rows that are there change in place, nothing moves.
 * What has left can be told only of a list that was asked for as far as it is shown.
 */
export function compareLists(
  shown: readonly CaseLine[],
  now: readonly CaseLine[],
  isWhole: boolean,
): InboxNews & { readonly items: readonly CaseLine[] } {
  const current = new Map(now.map((item) => [item.id, item]));
  const known = new Set(shown.map(({ id }) => id));
  return {
    items: shown.map((item) => current.get(item.id) ?? item),
    fresh: now.filter(({ id }) => !known.has(id)).length,
    left: isWhole ? shown.filter((item) => !current.has(item.id) && !isOwnDoing(item)).length : 0,
  };
}
