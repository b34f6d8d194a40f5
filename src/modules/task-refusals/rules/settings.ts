/**
 * How long the department has to state its side and the office to decide: set by the district from a day on, never
 * backwards. A refusal pins what holds on the day of its record, so nothing set later moves it.
 */
import { type Day, type Instant, isDay } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { type TaskRefusalParameters, parametersOn } from "./parameters.ts";

/** Least and most. Unit: working days. */
export const RANGES = {
  statementWorkdays: [1, 20],
  decisionWorkdays: [1, 60],
} as const satisfies Record<keyof TaskRefusalParameters, readonly [number, number]>;

export type SettingVersion = TaskRefusalParameters & {
  readonly from: Day;
  readonly reason: string;
};

export type SettingEvent =
  | { readonly type: "settingSaved"; readonly at: Instant; readonly data: SettingVersion }
  | {
      readonly type: "settingWithdrawn";
      readonly at: Instant;
      readonly data: { readonly from: Day; readonly reason: string };
    };

/** What holds on a day: the district's newest version from before or on it, else the house's. */
export function limitsOn(versions: readonly SettingVersion[], day: Day): TaskRefusalParameters {
  const own = versions.findLast(({ from }) => from <= day);
  if (own === undefined) return parametersOn(day);
  const { statementWorkdays, decisionWorkdays } = own;
  return { statementWorkdays, decisionWorkdays };
}

/** Applies one event; versions stand in the order of their days. */
export function evolveSettings(
  before: readonly SettingVersion[],
  { type, data }: SettingEvent,
): readonly SettingVersion[] {
  const others = before.filter(({ from }) => from !== data.from);
  if (type === "settingWithdrawn") return others;
  return [...others, data].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const no = (code: string, params = {}): Refusal =>
  refusal("invalid", `taskRefusals.${code}`, params);

type Facts = { readonly at: Instant; readonly today: Day };

/**
 * Decides a change, from today on or later.
 * Refuses: `taskRefusals.setting_wrong`, `.setting_in_past`, `.setting_reason`, `.setting_order`.
 */
export function decideSetting(
  wanted: SettingVersion,
  { at, today }: Facts,
): SettingEvent | Refusal {
  const { from, statementWorkdays, decisionWorkdays } = wanted;
  if (!isDay(from)) return no("setting_wrong", { least: 1, most: 60 });
  if (from < today) return no("setting_in_past", { today });
  const reason = wanted.reason.trim();
  if (reason === "") return no("setting_reason");
  for (const key of ["statementWorkdays", "decisionWorkdays"] as const) {
    const [least, most] = RANGES[key];
    const value = wanted[key];
    if (!Number.isInteger(value) || value < least || value > most)
      return no("setting_wrong", { least, most });
  }
  if (statementWorkdays > decisionWorkdays) return no("setting_order");
  return {
    type: "settingSaved",
    at,
    data: { from, statementWorkdays, decisionWorkdays, reason },
  };
}

/**
 * Takes back what was set: for a day to come, or for today as long as no refusal was recorded under it.
 * Refuses: `taskRefusals.setting_unknown`, `.setting_in_force`.
 */
export function withdrawSetting(
  versions: readonly SettingVersion[],
  from: Day,
  { at, today, isUsed, reason }: Facts & { readonly isUsed: boolean; readonly reason: string },
): SettingEvent | Refusal {
  if (!versions.some((one) => one.from === from)) return no("setting_unknown");
  if (from < today || (from === today && isUsed)) return no("setting_in_force");
  return { type: "settingWithdrawn", at, data: { from, reason } };
}
