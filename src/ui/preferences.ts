/**
 * What a reader chose on this device: language, theme, elder mode. Kept in localStorage where it may
 * be kept, held in memory where it may not, and written on `<html>` where the style sheets read it.
 */
import { remember, remembered } from "./device-memory.ts";
import { type Language, startLanguage } from "./i18n/language.ts";
import { languages, loadLanguage } from "./i18n/languages.ts";

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

/** Changes some choices, remembers them and brings the page in line. */
export async function prefer(change: Partial<Preferences>): Promise<void> {
  if (change.language !== undefined) await loadLanguage(change.language);
  current = { ...current, ...change };
  for (const [name, value] of Object.entries(change)) remember(name, value);
  apply();
  for (const listener of listeners) listener();
}

/** Reads address, memory and browser once at the start of a page. */
export async function startPreferences(): Promise<void> {
  const query = new URLSearchParams(location.search).get("lang");
  const theme = remembered("theme");
  const language = startLanguage({
    query,
    stored: remembered("language"),
    preferred: navigator.languages,
    known: languages.map((known) => known.code),
  });
  if (query === language) remember("language", language);
  await loadLanguage(language);
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
