/** What the page shows, read from its address and written back into it. Pure. */

export const LAYERS = ["cases", "stations", "coverage"] as const;
export type Layer = (typeof LAYERS)[number];
export const MEASURES = ["open", "overdue", "rate"] as const;
export type Measure = (typeof MEASURES)[number];
export const LEVELS = ["subdistrict", "community", "grid"] as const;
export type Level = (typeof LEVELS)[number];
export const CLASSES = ["enforcement", "safety", "publicService", "selfGovernance"] as const;
export type DutyClass = (typeof CLASSES)[number];
export const MINUTES = [5, 10, 15] as const;
export type Minutes = (typeof MINUTES)[number];

export type Shown = {
  readonly layer: Layer;
  readonly measure: Measure;
  readonly level: Level;
  readonly dutyClass: DutyClass | undefined;
  readonly minutes: Minutes;
  /** A walking distance of one's own instead of minutes. Unit: m. */
  readonly metres: number | undefined;
  /** The area whose cases are listed; "outside" lists those that no area of the level holds. */
  readonly area: number | "outside" | undefined;
  /** Which of its cases. */
  readonly view: "open" | "overdue";
};

function oneOf<const T>(known: readonly T[], asked: string | null): T | undefined {
  return known.find((one) => String(one) === asked);
}

function wholeNumber(asked: string | null, least: number, most: number): number | undefined {
  const n = Number(asked ?? "");
  return asked !== null && Number.isInteger(n) && n >= least && n <= most ? n : undefined;
}

/** Reads the address; what it does not know is left out, never an error. */
export function readShown(query: URLSearchParams): Shown {
  const area = query.get("area");
  return {
    layer: oneOf(LAYERS, query.get("layer")) ?? "cases",
    measure: oneOf(MEASURES, query.get("measure")) ?? "open",
    level: oneOf(LEVELS, query.get("level")) ?? "community",
    dutyClass: oneOf(CLASSES, query.get("class")),
    minutes: oneOf(MINUTES, query.get("minutes")) ?? 15,
    metres: wholeNumber(query.get("metres"), 100, 10_000),
    area: area === "outside" ? area : wholeNumber(area, 1, Number.MAX_SAFE_INTEGER),
    view: oneOf(["open", "overdue"], query.get("view")) ?? "open",
  };
}

/** The address at which the cases of an area are listed, everything else as it is. */
export function listHref(
  query: URLSearchParams,
  area: number | "outside",
  view: Shown["view"],
): string {
  const next = new URLSearchParams(query);
  next.set("area", String(area));
  next.set("view", view);
  return `/console/map?${next.toString()}`;
}
