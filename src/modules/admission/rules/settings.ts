/**
 * What the district sets for admission: limits in working days and the list of assisted duties; as data, from a day on.
 * An application pins what holds on the day of its submission, so nothing set later moves it.
 * Sources: docs/rules/admission.md.
 */
import { type Day, type Instant, isDay } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** An item of the list of what a residents' committee helps with, and the clause that says so. */
export type AssistedDuty = {
  readonly code: string;
  readonly item: string;
  readonly clause: string;
};

/** Least and most of every limit. Unit: working days, months where the name says so. */
export const LIMIT_RANGES = {
  /** From the submission to the first day of the work. */
  leadWorkdays: [0, 120],
  /** From the submission to the decision. */
  decideWorkdays: [1, 60],
  /** For an opinion; silence after it is no opinion, never agreement. */
  opinionWorkdays: [1, 30],
  /** From the beginning of an emergency to its ratification. */
  ratifyWorkdays: [1, 60],
  /** How long before its sunset the review of standing work opens. */
  reviewWorkdays: [1, 120],
  /** How long before its sunset a reminder goes out. */
  remindWorkdays: [1, 60],
  /** How long after the last day of the work it is to be settled. */
  settleWorkdays: [1, 250],
  /** How long standing work lasts without a review. */
  standingMonths: [1, 36],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;
export type LimitKey = keyof typeof LIMIT_RANGES;
export const LIMIT_KEYS = Object.keys(LIMIT_RANGES) as readonly LimitKey[];

export type Limits = { readonly [K in LimitKey]: number };
export type SettingValues = Limits & { readonly assistedDuties: readonly AssistedDuty[] };

export type SettingVersion = {
  readonly from: Day;
  readonly values: SettingValues;
  readonly reason: string;
};

/**
 * The house's own limits. 30 and 15 working days are published; the others are choices of this district.
 * Source: work plan on easing the burden of communities, Xicheng District, Beijing, 2018 (30 working days ahead, decided within 15).
 */
const STANDARD_LIMITS: Limits = {
  leadWorkdays: 30,
  decideWorkdays: 15,
  opinionWorkdays: 5,
  ratifyWorkdays: 10,
  reviewWorkdays: 40,
  remindWorkdays: 15,
  settleWorkdays: 30,
  standingMonths: 12,
};

const ITEMS = [
  ["public-security", "协助维护社会治安"],
  ["public-health", "协助做好公共卫生工作"],
  ["family-planning", "协助做好计划生育工作"],
  ["relief", "协助做好优抚救济工作"],
  ["youth", "协助做好青少年教育工作"],
] as const;

function itemsUnder(clauseOf: (code: string) => string): AssistedDuty[] {
  return ITEMS.map(([code, item]) => ({ code, item, clause: clauseOf(code) }));
}

/**
 * What the house ships with, by day: the list follows the law in force. Whoever runs a district replaces it by the
 * list that the district has published.
 * Source: Organic Law of the Urban Residents Committees, 2018, article 3 (4) and (5); revised 28 October 2025, in force
 * from 1 January 2026.
 */
const STANDARD: readonly SettingVersion[] = [
  {
    from: "2000-01-01",
    reason: "",
    values: {
      ...STANDARD_LIMITS,
      assistedDuties: itemsUnder((code) =>
        code === "public-security"
          ? "《城市居民委员会组织法》（2018年修正）第三条第四项"
          : "《城市居民委员会组织法》（2018年修正）第三条第五项",
      ),
    },
  },
  {
    from: "2026-01-01",
    reason: "",
    values: {
      ...STANDARD_LIMITS,
      assistedDuties: itemsUnder(
        () =>
          "《城市居民委员会组织法》（2025年修订，2026年1月1日起施行）关于协助人民政府开展工作的规定",
      ),
    },
  },
];

/** What holds on a day: the district's own newest version from before or on it, else the house's. */
export function settingsOn(versions: readonly SettingVersion[], day: Day): SettingVersion {
  const own = versions.findLast(({ from }) => from <= day);
  const standard = STANDARD.findLast(({ from }) => from <= day) ?? STANDARD[0];
  return own ?? (standard as SettingVersion);
}

export type SettingEvent =
  | { readonly type: "settingSaved"; readonly at: Instant; readonly data: SettingVersion }
  | {
      readonly type: "settingWithdrawn";
      readonly at: Instant;
      readonly data: { readonly from: Day; readonly reason: string };
    };

/** Applies one event; versions stand in the order of their days. */
export function evolveSettings(
  before: readonly SettingVersion[],
  { type, data }: SettingEvent,
): readonly SettingVersion[] {
  const others = before.filter(({ from }) => from !== data.from);
  if (type === "settingWithdrawn") return others;
  return [...others, data].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const wrong = (setting: string): Refusal =>
  refusal("invalid", "admission.setting_wrong", { setting });

/** Most items of the list. */
const MOST_ITEMS = 200;

/**
 * Decides a change: from today on or later, never backwards. Refuses: `admission.setting_wrong` naming the setting,
 * `admission.setting_in_past`, `admission.no_reason`.
 */
export function decideSetting(
  wanted: SettingVersion,
  { at, today }: { readonly at: Instant; readonly today: Day },
): SettingEvent | Refusal {
  if (!isDay(wanted.from)) return wrong("from");
  if (wanted.from < today) return refusal("invalid", "admission.setting_in_past", { today });
  const reason = wanted.reason.trim();
  if (reason === "") return refusal("invalid", "admission.no_reason");
  for (const key of LIMIT_KEYS) {
    const [least, most] = LIMIT_RANGES[key];
    const value = wanted.values[key];
    if (!Number.isInteger(value) || value < least || value > most) return wrong(key);
  }
  const { assistedDuties } = wanted.values;
  const codes = new Set(assistedDuties.map(({ code }) => code));
  const isWhole = assistedDuties.every(
    ({ code, item, clause }) => code.trim() !== "" && item.trim() !== "" && clause.trim() !== "",
  );
  if (!isWhole || codes.size < assistedDuties.length || assistedDuties.length > MOST_ITEMS)
    return wrong("assistedDuties");
  return { type: "settingSaved", at, data: { ...wanted, reason } };
}

/** Takes back what was set for a day to come. Refuses: `admission.setting_unknown`, `admission.setting_in_past`. */
export function withdrawSetting(
  versions: readonly SettingVersion[],
  from: Day,
  { at, today, reason }: { readonly at: Instant; readonly today: Day; readonly reason: string },
): SettingEvent | Refusal {
  if (!versions.some((one) => one.from === from))
    return refusal("notFound", "admission.setting_unknown");
  if (from <= today) return refusal("conflict", "admission.setting_in_past", { today });
  if (reason.trim() === "") return refusal("invalid", "admission.no_reason");
  return { type: "settingWithdrawn", at, data: { from, reason: reason.trim() } };
}
