/** The form of settings: what is typed, and the values that it means. Pure; percent for shares, as people say them. */
import { RUNGS, type Rung } from "../../rules/ladder.ts";
import { SETTING_KEYS, type SettingKey, type SettingValues } from "../../rules/settings.ts";

/** What one field holds: a text, empty where it is inherited; a rung may be switched off. */
export type DraftField = { readonly text: string; readonly off: boolean };
export type Draft = { readonly [K in SettingKey]: DraftField };

/** What a value is counted in. */
export type SettingUnit = "percent" | "days" | "hours";

/** Tells whether a setting is a rung. */
export function isRung(key: SettingKey): key is Rung {
  return (RUNGS as readonly string[]).includes(key);
}

/** The unit in which people say a setting. */
export function unitOf(key: SettingKey): SettingUnit {
  if (isRung(key) || key === "checkRate") return "percent";
  return key === "returnWorkingHours" ? "hours" : "days";
}

/** A share as percent, without the crumbs of binary fractions. */
export function percentOf(share: number): number {
  return Math.round(share * 100);
}

/** The form as it begins. */
export function draftOf(values: { readonly [K in SettingKey]?: number | null | undefined }): Draft {
  const field = (key: SettingKey): DraftField => {
    const value = values[key];
    if (value === undefined) return { text: "", off: false };
    if (value === null) return { text: "", off: true };
    return { text: String(unitOf(key) === "percent" ? percentOf(value) : value), off: false };
  };
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, field(key)])) as Draft;
}

/** Fields that hold something that is no whole number. */
export function wrongFields(draft: Draft): readonly SettingKey[] {
  return SETTING_KEYS.filter((key) => {
    const { text, off } = draft[key];
    return !off && text.trim() !== "" && !/^\d{1,3}$/.test(text.trim());
  });
}

/** The values that a form means; fields that are empty are inherited. */
export function valuesOf(draft: Draft): SettingValues {
  const values: Partial<Record<SettingKey, number | null>> = {};
  for (const key of SETTING_KEYS) {
    const { text, off } = draft[key];
    if (off && isRung(key)) values[key] = null;
    else if (/^\d{1,3}$/.test(text.trim()))
      values[key] = unitOf(key) === "percent" ? Number(text) / 100 : Number(text);
  }
  return values as SettingValues;
}
