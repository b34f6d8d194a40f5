/**
 * What counts as evidence: a closed set of named, versioned definitions over the events of cases. A change of meaning
 * is a new version; a sealed round names the version it went by. Log-ins, check-ins, points and uploads are not among
 * them and cannot be. Source: DOMAIN 7; the issue of appraisal.
 */

export const DEFINITION_KEYS = [
  "onTime",
  "firstAttempt",
  "rework",
  "extension",
  "urgesAnswered",
  "returnsLost",
  "tasksInTime",
  "satisfaction",
  "unadmitted",
] as const;
export type DefinitionKey = (typeof DEFINITION_KEYS)[number];

export type Definition = {
  readonly version: number;
  /** `share`: hits among counted cases; `count`: so many of them. */
  readonly measure: "share" | "count";
  readonly better: "more" | "less";
  /** `case`: how the matter went, which an area answers for too; `body`: what one body did. */
  readonly of: "case" | "body";
  /** Its place in the sums of a fact; null where its source is not derived from cases. */
  readonly bit: number | null;
};

export const DEFINITIONS = {
  onTime: { version: 1, measure: "share", better: "more", of: "case", bit: 0 },
  firstAttempt: { version: 1, measure: "share", better: "more", of: "case", bit: 1 },
  rework: { version: 1, measure: "share", better: "less", of: "case", bit: 2 },
  extension: { version: 1, measure: "share", better: "less", of: "case", bit: 3 },
  urgesAnswered: { version: 1, measure: "share", better: "more", of: "body", bit: 4 },
  returnsLost: { version: 1, measure: "share", better: "less", of: "body", bit: 5 },
  tasksInTime: { version: 1, measure: "share", better: "more", of: "body", bit: 6 },
  satisfaction: { version: 1, measure: "share", better: "more", of: "case", bit: 7 },
  unadmitted: { version: 1, measure: "count", better: "less", of: "body", bit: null },
} as const satisfies Record<DefinitionKey, Definition>;

/** Definitions that are derived from cases. */
export type CaseDefinition = Exclude<DefinitionKey, "unadmitted">;
export const CASE_DEFINITIONS: readonly CaseDefinition[] = DEFINITION_KEYS.filter(
  (key): key is CaseDefinition => DEFINITIONS[key].bit !== null,
);

/** The bit of a definition as a number. */
export function maskOf(key: CaseDefinition): number {
  return 1 << DEFINITIONS[key].bit;
}

/** The definitions that an area answers for as well. */
export const AREA_DEFINITIONS: readonly CaseDefinition[] = CASE_DEFINITIONS.filter(
  (key) => DEFINITIONS[key].of === "case",
);

/** What measures how busy people look; never an indicator, by whatever name it is asked for. */
const NEVER =
  /^(log-?ins?|sign-?ins?|check-?ins?|points?|credits?|uploads?|photos?|登录|签到|打卡|积分|上传|留痕)/i;

/** Tells whether a name asks for something that is never an indicator. */
export function isNeverAnIndicator(name: string): boolean {
  return NEVER.test(name.trim());
}

/** Tells whether a name is that of a definition. */
export function isDefinition(name: string): name is DefinitionKey {
  return (DEFINITION_KEYS as readonly string[]).includes(name);
}
