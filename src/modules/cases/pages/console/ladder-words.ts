/** Texts of the ladder's page, and how its values and scopes are said. */
import type { CasesSettingsAnswer } from "#ui/client.gen.ts";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/ladder.en.ts";
import { type LadderWords, zh } from "../../messages/ladder.zh.ts";
import type { SettingClass, SettingKey } from "../../rules/settings.ts";
import { isRung, percentOf, unitOf } from "./ladder-draft.ts";

export type SettingLine = CasesSettingsAnswer["items"][number];
/** For what something is set, with the name under which people know it. */
export type Scope = Pick<SettingLine, "scope" | "code" | "name" | "nameEn">;

export function useLadderWords(): LadderWords {
  return useText({ zh, en });
}

/** The name of a setting. */
export function keyName(words: LadderWords, key: SettingKey): string {
  return isRung(key) ? words.rung[key] : words.keys[key];
}

/** A value with its unit. */
export function sayValue(words: LadderWords, key: SettingKey, value: number | null): string {
  if (value === null) return words.units.off;
  const unit = unitOf(key);
  return unit === "percent" ? words.units.percent(percentOf(value)) : words.units[unit](value);
}

/** Names a scope in the reader's language. */
export function useScopeName(): (scope: Scope) => string {
  const words = useLadderWords();
  const language = useLanguage();
  return ({ scope, code, name, nameEn }) => {
    if (scope === "district") return words.scopes.district;
    if (scope === "class") return words.classes[code as SettingClass];
    return (language === "zh" ? name : (nameEn ?? name)) ?? code;
  };
}
