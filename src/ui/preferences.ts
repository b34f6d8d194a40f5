/**
 * What a reader chose on this device: language, theme, elder mode. Kept in localStorage where it may
 * be kept, held in memory where it may not, and written on `<html>` where the style sheets read it.
 */
import { remember, remembered } from "./device-memory.ts";
import type { Language } from "./i18n/language.ts";
import { languages, loadAdded } from "./i18n/languages.ts";
import { firstLanguage, speak } from "./i18n/spoken.ts";
import { isNotFetched, reopenAfterUpgrade } from "./newer-build.ts";

export type Theme = "auto" | "light" | "dark";
export type Mode = "standard" | "elder";
export type Preferences = {
  readonly language: Language;
  readonly theme: Theme;
  readonly mode: Mode;
};

const listeners = new Set<() => void>();
let current: Preferences = { language: "zh", theme: "auto", mode: "standard" };

/** The choices in force now. */
export function preferences(): Preferences {
  return current;
}

/** Calls back after every change; returns what ends it. */
export function watchPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has the texts of a language at hand, an added one's too. */
async function fetchLanguage(language: Language): Promise<void> {
  await speak(language);
  await loadAdded(language);
}

/**
 * Changes some choices, remembers them and brings the page in line. A language whose texts do not come is not spoken;
 * where that is because there is a newer build the page opens anew in it.
 */
export async function prefer(change: Partial<Preferences>): Promise<void> {
  if (change.language !== undefined)
    try {
      await fetchLanguage(change.language);
    } catch (error) {
      const before = remembered("language");
      remember("language", change.language);
      if (await reopenAfterUpgrade(error)) return;
      remember("language", before);
      if (isNotFetched(error)) return;
      throw error;
    }
  current = { ...current, ...change };
  for (const [name, value] of Object.entries(change)) remember(name, value);
  apply();
  for (const listener of listeners) listener();
}

/** Reads address, memory and browser once at the start of a page. */
export async function startPreferences(): Promise<void> {
  const query = new URLSearchParams(location.search).get("lang");
  const theme = remembered("theme");
  const language = firstLanguage();
  if (query === language) remember("language", language);
  await fetchLanguage(language);
  current = {
    language,
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    mode: remembered("mode") === "elder" ? "elder" : "standard",
  };
  apply();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    apply();
    for (const listener of listeners) listener();
  });
}

/** Light or dark, after what the device prefers has been asked. */
export function shownTheme(theme: Theme = current.theme): "light" | "dark" {
  if (theme !== "auto") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function apply(): void {
  const root = document.documentElement;
  root.lang = languages.find((known) => known.code === current.language)?.tag ?? current.language;
  root.dataset["theme"] = shownTheme();
  root.dataset["mode"] = current.mode;
}
