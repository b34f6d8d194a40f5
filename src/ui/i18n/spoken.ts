/**
 * Which languages this page has the texts of. Residents' pages are built so that texts come in the language that is
 * spoken and in another one when the reader changes to it (`vite.words.ts`); the console brings both.
 */
import { remembered } from "#ui/device-memory.ts";
import { type Language, startLanguage } from "./language.ts";
import { languages } from "./languages.ts";

/** Added languages fall back to English, and are known by the Chinese texts that they translate. */
const textsFor = (language: Language): readonly Language[] =>
  language === "zh" || language === "en" ? [language] : ["zh", "en"];

/** The language in which a page begins: as the address says, else as was chosen, else as the browser prefers. */
export function firstLanguage(): Language {
  return startLanguage({
    query: new URLSearchParams(location.search).get("lang"),
    stored: remembered("language"),
    preferred: navigator.languages,
    known: languages.map(({ code }) => code),
  });
}

type Texts = {
  readonly language: Language;
  readonly fetch: () => Promise<void>;
  coming?: Promise<void> | undefined;
};

const spoken = new Set<Language>(textsFor(firstLanguage()));
const missing = new Set<Texts>();

/** Asks once for texts that are missing; what did not come can be asked for again. */
async function come(texts: Texts): Promise<void> {
  texts.coming ??= texts.fetch();
  try {
    await texts.coming;
    missing.delete(texts);
  } catch (error) {
    texts.coming = undefined;
    throw error;
  }
}

async function allOf(wanted: ReadonlySet<Language>): Promise<void> {
  await Promise.all([...missing].filter(({ language }) => wanted.has(language)).map(come));
}

/** Says of texts how they are fetched: they are asked for now where their language is spoken, else when it will be. */
export function whenSpoken(language: Language, fetch: () => Promise<void>): void {
  const texts: Texts = { language, fetch };
  missing.add(texts);
  // Whoever waits for them is told of a failure.
  if (spoken.has(language)) come(texts).catch(() => undefined);
}

/** Hands on the code of a page once its texts are there as well; fails as the code would. */
export async function withTexts<T>(code: T): Promise<T> {
  await allOf(spoken);
  return code;
}

/** Fetches what is wanting of a language; throws where that fails, and can be tried again. */
export async function speak(language: Language): Promise<void> {
  const wanted = new Set(textsFor(language));
  await allOf(wanted);
  for (const one of wanted) spoken.add(one);
}
