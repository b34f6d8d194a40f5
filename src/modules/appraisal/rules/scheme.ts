/** A scheme of appraisal as data: drafted, checked when it is published, and from then on sealed under a number. */
import type { NewEvent } from "#kernel/pure/chain.ts";
import type { Names } from "#kernel/pure/names.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { DEFINITIONS, isDefinition, isNeverAnIndicator } from "./definitions.ts";

/** Whom a scheme grades. Communities and sub-districts are areas, the others bodies. */
export const TARGET_CLASSES = [
  "departments",
  "communities",
  "internalOffices",
  "dispatchedBodies",
  "subdistricts",
] as const;
export type TargetClass = (typeof TARGET_CLASSES)[number];

/** Who answers questionnaires. */
export const APPRAISERS = ["subdistricts", "residents", "units", "deputies"] as const;
export type AppraiserClass = (typeof APPRAISERS)[number];

/** Classes of duties that an indicator can look at; those of the catalogue. */
export const MATTER_CLASSES = ["enforcement", "safety", "publicService", "selfGovernance"] as const;

/** Classes of duties and codes of categories that an indicator looks at. */
export type Matters = {
  readonly classes: readonly string[];
  readonly categories: readonly string[];
};

export type Indicator = {
  readonly key: string;
  readonly name: Names;
  /** Unit: thousandths of the score. */
  readonly weight: number;
} & (
  | {
      readonly kind: "evidence";
      readonly definition: string;
      /** Null: every case. */
      readonly matters: Matters | null;
      /** Where no point is given, and from where all are. Unit: thousandths for shares, pieces for counts. */
      readonly floor: number;
      readonly goal: number;
    }
  | {
      readonly kind: "questionnaire";
      readonly question: Names;
      readonly appraisers: readonly {
        readonly class: AppraiserClass;
        /** Unit: thousandths of the indicator, together 1000. */
        readonly weight: number;
        /** `dealings`: by how often the appraiser dealt with the target. */
        readonly relevance: "equal" | "dealings";
      }[];
    }
);

export type SchemeContent = {
  readonly name: Names;
  readonly source: string;
  readonly targets: readonly TargetClass[];
  readonly indicators: readonly Indicator[];
  readonly publication: {
    /** Working days for replies, from the computation on. */
    readonly replyWorkdays: number;
    /** Working days for appeals, from publication on. */
    readonly appealWorkdays: number;
    /** With fewer cases or answers an indicator is suppressed. */
    readonly leastCount: number;
    readonly isPublic: boolean;
  };
};

export type SchemeVersion = {
  readonly number: number;
  readonly content: SchemeContent;
  readonly hash: string;
  readonly publishedAt: number;
};
export type Scheme = {
  readonly id: number;
  readonly revision: number;
  /** What is being edited; null where nothing has changed since it was published. */
  readonly draft: SchemeContent | null;
  readonly versions: readonly SchemeVersion[];
};

export type SchemeEvent =
  | NewEvent<"schemeDrafted", { readonly content: SchemeContent }>
  | NewEvent<"schemePublished", { readonly number: number; readonly hash: string }>;

/** Share of a score that comes from evidence at least. Unit: thousandths. Source: DOMAIN 7. */
export const LEAST_EVIDENCE = 600;
/** A number below which a figure would tell of single people. */
export const SMALLEST_GROUP = 5;

const wrong = (what: string, params: Record<string, string | number> = {}): Refusal =>
  refusal("invalid", `appraisal.${what}`, params);

function wrongsOfIndicator(one: Indicator): Refusal[] {
  const wrongs: Refusal[] = [];
  const never = [one.key, one.name.zh, one.name.en].find(isNeverAnIndicator);
  if (never !== undefined) wrongs.push(wrong("never_an_indicator", { name: one.name.zh }));
  if (!Number.isInteger(one.weight) || one.weight < 1)
    wrongs.push(wrong("weight_missing", { name: one.name.zh }));
  if (one.kind === "questionnaire") {
    const sum = one.appraisers.reduce((total, { weight }) => total + weight, 0);
    const classes = new Set(one.appraisers.map((appraiser) => appraiser.class));
    if (classes.size !== one.appraisers.length)
      wrongs.push(wrong("appraiser_twice", { name: one.name.zh }));
    if (sum !== 1000 || one.appraisers.some(({ weight }) => weight < 1))
      wrongs.push(wrong("appraisers_not_whole", { name: one.name.zh, sum }));
    return wrongs;
  }
  const { definition, floor, goal } = one;
  if (isNeverAnIndicator(definition))
    return [...wrongs, wrong("never_an_indicator", { name: definition })];
  if (!isDefinition(definition))
    return [...wrongs, wrong("definition_unknown", { name: definition })];
  const { better } = DEFINITIONS[definition];
  if (better === "more" ? goal <= floor : goal >= floor)
    wrongs.push(wrong("goal_not_beyond_floor", { name: one.name.zh }));
  return wrongs;
}

/** The sum of some weights. Unit: thousandths. */
export function weightOf(some: readonly Pick<Indicator, "weight">[]): number {
  return some.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * Everything that stands against publishing a scheme, in the order in which one reads it: the page says it while one
 * types, publishing refuses by it. `targetCounts` says how many targets there are of each class.
 */
export function problemsOf(
  content: SchemeContent,
  targetCounts: Readonly<Record<TargetClass, number>>,
): Refusal[] {
  const { indicators, targets, publication } = content;
  const problems: Refusal[] = [];
  if (new Set(indicators.map(({ key }) => key)).size !== indicators.length)
    problems.push(wrong("indicator_twice"));
  problems.push(...indicators.flatMap(wrongsOfIndicator));
  const sum = weightOf(indicators);
  if (sum !== 1000) problems.push(wrong("weights_not_whole", { sum: sum / 10 }));
  const evidence = weightOf(indicators.filter(({ kind }) => kind === "evidence"));
  if (evidence < LEAST_EVIDENCE)
    problems.push(wrong("too_little_evidence", { share: evidence / 10 }));
  if (targets.length === 0) problems.push(wrong("no_targets"));
  for (const one of targets)
    if (targetCounts[one] === 0) problems.push(wrong("group_empty", { group: one }));
  if (publication.leastCount < SMALLEST_GROUP)
    problems.push(wrong("group_too_small", { least: SMALLEST_GROUP }));
  return problems;
}

/**
 * Checks what is to be published. Refuses: weights that do not add up to the whole, less evidence than
 * {@link LEAST_EVIDENCE}, indicators that are never one, unknown definitions, empty classes of targets, groups smaller
 * than {@link SMALLEST_GROUP}.
 */
export function checkScheme(
  content: SchemeContent,
  targetCounts: Readonly<Record<TargetClass, number>>,
): Refusal | undefined {
  return problemsOf(content, targetCounts)[0];
}

/** What an event makes of a scheme; the table holds exactly this. */
export function evolveScheme(id: number, known: Scheme | undefined, event: SchemeEvent): Scheme {
  const { revision = 0, versions = [], draft = null } = known ?? {};
  if (event.type === "schemeDrafted")
    return { id, revision: revision + 1, versions, draft: event.data.content };
  if (draft === null) throw new Error(`scheme ${id} is published without a draft`);
  const version = { ...event.data, content: draft, publishedAt: event.at };
  return { id, revision: revision + 1, versions: [...versions, version], draft: null };
}
