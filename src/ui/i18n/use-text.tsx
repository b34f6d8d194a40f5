import { createContext, type ReactNode, use, useMemo, useSyncExternalStore } from "react";
import { type Format, formatIn } from "#ui/format.ts";
import { type Preferences, preferences, watchPreferences } from "#ui/preferences.ts";
import { type Label, type Language, labelIn, type Texts, textsIn } from "./language.ts";
import { languages } from "./languages.ts";

const SpokenLanguage = createContext<Language | undefined>(undefined);

/** The reader's choices, kept fresh. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(watchPreferences, preferences);
}

/** The language of this part of the page. */
export function useLanguage(): Language {
  const chosen = usePreferences().language;
  return use(SpokenLanguage) ?? chosen;
}

/** The texts of a module in the reader's language: `const text = useText({ zh, en })`. */
export function useText<T extends object>(texts: Texts<T>): T {
  return textsIn(texts, useLanguage());
}

/** Reads registered labels in the reader's language. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage();
  return (label) => labelIn(label, language);
}

/** Formatters for dates, durations, money and counts in the reader's habit. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatIn(language), [language]);
}

/** Speaks a language inside one part of a page, whatever the reader chose; says so to screen readers. */
export function Speaking(props: { language: Language; children: ReactNode }): ReactNode {
  const tag = languages.find((known) => known.code === props.language)?.tag;
  return (
    <SpokenLanguage value={props.language}>
      <div lang={tag}>{props.children}</div>
    </SpokenLanguage>
  );
}
