/**
 * What the page counts: a closed set of measures over cases, each with a version of its meaning. A measure is a filter
 * of one cohort (cases received in the period, completed in it, or open now), so its cases can always be listed.
 * Wording and reasons: docs/rules/district-view.md.
 */

/** What is kept of a case, one bit each. */
export const MARKS = {
  urged: 1,
  reopened: 2,
  returned: 4,
  inTime: 8,
  graded: 16,
  satisfied: 32,
} as const;
export type Mark = keyof typeof MARKS;

/** The sums that are kept, in the order of their columns. */
export const COUNTS = [
  "received",
  "urged",
  "reopened",
  "returned",
  "open",
  "overdue",
  "completed",
  "inTime",
  "graded",
  "satisfied",
] as const;
export type Count = (typeof COUNTS)[number];
export type Counts = { readonly [C in Count]: number };

/** `received`: cases received in the period; `completed`: completed in it; `now`: open now, whenever received. */
export type Cohort = "received" | "completed" | "now";

export type MeasureRule = {
  readonly version: number;
  readonly cohort: Cohort;
  /** Marks that a counted case bears. */
  readonly with?: readonly Mark[];
  /** Marks that it does not bear. */
  readonly without?: readonly Mark[];
  /** Only cases past their deadline. */
  readonly overdue?: true;
};

export const MEASURES = {
  received: { version: 1, cohort: "received" },
  urged: { version: 1, cohort: "received", with: ["urged"] },
  reopened: { version: 1, cohort: "received", with: ["reopened"] },
  returned: { version: 1, cohort: "received", with: ["returned"] },
  completed: { version: 1, cohort: "completed" },
  inTime: { version: 1, cohort: "completed", with: ["inTime"] },
  late: { version: 1, cohort: "completed", without: ["inTime"] },
  graded: { version: 1, cohort: "completed", with: ["graded"] },
  satisfied: { version: 1, cohort: "completed", with: ["graded", "satisfied"] },
  dissatisfied: { version: 1, cohort: "completed", with: ["graded"], without: ["satisfied"] },
  open: { version: 1, cohort: "now" },
  overdue: { version: 1, cohort: "now", overdue: true },
} as const satisfies Record<string, MeasureRule>;
export type Measure = keyof typeof MEASURES;
export const MEASURE_KEYS = Object.keys(MEASURES) as readonly Measure[];

/** The rule of a measure, with what it leaves out as absent members. */
export function ruleOf(measure: Measure): MeasureRule {
  return MEASURES[measure];
}

/** The bits of some marks. */
export function bitsOf(marks: readonly Mark[] = []): number {
  return marks.reduce((bits, mark) => bits | MARKS[mark], 0);
}

/** The value of a measure among sums. */
export function valueOf(counts: Counts, measure: Measure): number {
  if (measure === "late") return counts.completed - counts.inTime;
  if (measure === "dissatisfied") return counts.graded - counts.satisfied;
  return counts[measure];
}

/** Measures that are shares, with what is divided by what. */
export const SHARES = {
  inTimeShare: { hits: "inTime", of: "completed" },
  satisfiedShare: { hits: "satisfied", of: "graded" },
  urgedShare: { hits: "urged", of: "received" },
  reopenedShare: { hits: "reopened", of: "received" },
  returnedShare: { hits: "returned", of: "received" },
} as const satisfies Record<string, { readonly hits: Count; readonly of: Count }>;
export type Share = keyof typeof SHARES;

/** Received for every thousand people who live there; null where nobody knows how many do. */
export function perThousand(counts: Counts, population: number | null): number | null {
  return population === null || population === 0 ? null : (1000 * counts.received) / population;
}

/** No cases. */
export const NOTHING: Counts = {
  received: 0,
  urged: 0,
  reopened: 0,
  returned: 0,
  open: 0,
  overdue: 0,
  completed: 0,
  inTime: 0,
  graded: 0,
  satisfied: 0,
};
