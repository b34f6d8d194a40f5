/**
 * Which language a page speaks. Chinese and English are always complete; a further language is
 * added by adding files (see README.md), so `Language` is open.
 */
export type Language = "zh" | "en" | (string & {});

/** Texts of one place in every language; `en` is typed by `zh`, so that a missing key does not compile. */
export type Texts<T> = { readonly zh: T; readonly en: T };

/** A word or short phrase in both languages, for titles and labels that modules register. */
export type Label = Texts<string>;

/** What a language is called in itself and how the browser is told. */
export type LanguageName = { readonly code: Language; readonly name: string; readonly tag: string };

/**
 * The language to start with: what the address asks for, else what was chosen before, else what the
 * browser prefers, else Chinese. An unknown code is passed over, never an error.
 */
export function startLanguage(facts: {
  readonly query: string | null;
  readonly stored: string | null;
  readonly preferred: readonly string[];
  readonly known: readonly Language[];
}): Language {
  const known = new Set<string>(facts.known);
  for (const asked of [facts.query, facts.stored, ...facts.preferred]) {
    const code = asked?.toLowerCase().split("-")[0];
    if (code !== undefined && known.has(code)) return code;
  }
  return "zh";
}

const added = new WeakMap<object, Map<Language, object>>();
/**
 * Single texts of added languages: by the Chinese word that they translate (labels hold no more than their two words)
 * and, for the server's refusals, by their code.
 */
const words = new Map<Language, Map<string, string>>();
const CODE = /^[a-z][\w-]*\.\w+$/;

/**
 * Gives the texts of a further language for the texts that `zh` holds, typed by them:
 * `export const fr = translationOf(zh, "fr", {…})` in `messages/fr.ts`.
 */
export function translationOf<T extends object>(zh: T, language: Language, texts: T): T {
  const byLanguage = added.get(zh) ?? new Map<Language, object>();
  byLanguage.set(language, texts);
  added.set(zh, byLanguage);
  const known = words.get(language) ?? new Map<string, string>();
  words.set(language, known);
  learnWords(zh, texts, known);
  return texts;
}

function learnWords(zh: unknown, texts: unknown, known: Map<string, string>): void {
  if (typeof zh === "string" && typeof texts === "string") known.set(zh, texts);
  else if (typeof zh === "object" && zh !== null && typeof texts === "object" && texts !== null)
    for (const [key, value] of Object.entries(zh)) {
      const text = (texts as Record<string, unknown>)[key];
      if (CODE.test(key) && typeof text === "string") known.set(key, text);
      learnWords(value, text, known);
    }
}

/** What an added language says of a refusal, its `{places}` filled; undefined where it has no words for it. */
export function refusalIn(
  language: Language,
  code: string,
  params: Readonly<Record<string, unknown>>,
): string | undefined {
  return words
    .get(language)
    ?.get(code)
    ?.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return typeof value === "string" || typeof value === "number" ? String(value) : whole;
    });
}

/** The texts in a language; one that is not there falls back to English, which is always complete. */
export function textsIn<T extends object>(texts: Texts<T>, language: Language): T {
  if (language === "zh") return texts.zh;
  return language === "en"
    ? texts.en
    : ((added.get(texts.zh)?.get(language) as T | undefined) ?? texts.en);
}

/** A label in a language: a translation of its Chinese word where the language has one, else English. */
export function labelIn(label: Label, language: Language): string {
  if (language === "zh") return label.zh;
  return language === "en" ? label.en : (words.get(language)?.get(label.zh) ?? label.en);
}
