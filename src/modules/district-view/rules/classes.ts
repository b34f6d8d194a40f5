/** What cases are about, as the page groups them: the four classes of duty, and cases that have none. */

/** As in the catalogue; `none`: neither duty nor category. */
export const CLASSES = [
  "enforcement",
  "safety",
  "publicService",
  "selfGovernance",
  "none",
] as const;
export type ClassKey = (typeof CLASSES)[number];

/** The class of a category as it is now, by code. */
export type ClassOfCategory = ReadonlyMap<string, ClassKey>;

/** The class of a matter as sums keep it; a category that is no longer known has none. */
export function classOf(matter: string, classes: ClassOfCategory): ClassKey {
  if (matter.startsWith("category:"))
    return classes.get(matter.slice("category:".length)) ?? "none";
  const named = matter.slice("duty:".length);
  return CLASSES.find((one) => one === named) ?? "none";
}

/** The code of the category that a matter is; null where it is none. */
export function categoryOf(matter: string): string | null {
  return matter.startsWith("category:") ? matter.slice("category:".length) : null;
}

/** The matters of a class, or of one category, among those that there are; null: all of them. */
export function mattersAsked(
  asked: { readonly class?: ClassKey | undefined; readonly category?: string | undefined },
  classes: ClassOfCategory,
): readonly string[] | null {
  if (asked.category !== undefined) return [`category:${asked.category}`];
  if (asked.class === undefined) return null;
  const wanted = asked.class;
  const categories = [...classes].flatMap(([code, of]) =>
    of === wanted ? [`category:${code}`] : [],
  );
  return [wanted === "none" ? "none" : `duty:${wanted}`, ...categories];
}
