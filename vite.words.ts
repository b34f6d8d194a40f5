import { existsSync, globSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";

const SOURCES = join(import.meta.dirname, "src");
const SPOKEN = join(SOURCES, "ui", "i18n", "spoken.ts");

/** A file of texts in one of the two languages: `messages/en.ts`, `messages/pages-portal.zh.ts`. */
const WORDS = /[\\/]src[\\/](?:modules[\\/])?([^?]+)[\\/]messages[\\/](?:[\w-]+\.)?(zh|en)\.ts$/;
const IN_MESSAGES = /[\\/]messages[\\/][\w.-]+\.ts$/;
/** What it really says, and whatever that is made of, so that it leans on nothing that waits for it. */
const REAL = "?words";
/** The file of all texts of a place in a language that the residents' pages have: `words-cases-en.all`. */
const ALL = /[\\/](words-[\w-]+)\.all$/;
/** Code of ours that is fetched when it is needed: `import("./matter-part.tsx")`. */
const FETCHED = /(?<!typeof )\bimport\("[.#][^"]*\.tsx?"\)(?!\.[A-Z])/g;
const SOURCE = /[\\/]src[\\/](?!ui[\\/]i18n[\\/]).*\.tsx?$/;
/** Titles of pages and names of doors are wanted in both languages at once, and are few. */
const IN_BOTH = /[\\/]doors\.(zh|en)\.ts$/;

/** Where the texts of a file stand when it comes by language, else undefined: it exports its language and no more. */
function wordsAt(id: string): { readonly chunk: string; readonly language: string } | undefined {
  const [, place, language] = WORDS.exec(id) ?? [];
  if (place === undefined || language === undefined || IN_BOTH.test(id)) return undefined;
  const names = [...readFileSync(id, "utf8").matchAll(/^export (?:const|function|let) (\w+)/gm)];
  if (names.length !== 1 || names[0]?.[1] !== language) return undefined;
  return { chunk: `words-${place.replace(/[\\/]/g, "-")}-${language}`, language };
}

/** The file that code names, where it is one of ours. */
export function namedFile(source: string, importer: string): string | undefined {
  const path = source.startsWith("#ui/")
    ? join(SOURCES, "ui", source.slice("#ui/".length))
    : source.startsWith("#kernel/")
      ? join(SOURCES, "kernel", source.slice("#kernel/".length))
      : resolve(dirname(importer), source);
  return /^[.#]/.test(source) && /\.tsx?$/.test(path) && existsSync(path) ? path : undefined;
}

/** Every file that the residents' pages may need, and those of texts among them that come by language, by where they stand. */
export function sourcesOfPages(): {
  readonly files: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, readonly string[]>;
} {
  const found = new Map<string, string[]>();
  const seen = new Set<string>();
  const walk = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const at = wordsAt(path);
    if (at !== undefined) found.set(at.chunk, [...(found.get(at.chunk) ?? []), path]);
    const code = readFileSync(path, "utf8").replace(/^(?:im|ex)port type [^;]*;/gm, "");
    for (const [, source = ""] of code.matchAll(/(?:from|import\()\s*"([^"]+)"/g)) {
      const next = namedFile(source, path);
      if (next !== undefined) walk(next);
    }
  };
  walk(join(SOURCES, "portal.tsx"));
  for (const path of globSync("modules/*/pages/portal.tsx", { cwd: SOURCES }))
    walk(join(SOURCES, path));
  return { files: seen, words: found };
}

/** What texts of several places are made of has a file of its own, which nothing waits for. */
export const isOfWords = (id: string): boolean =>
  id.endsWith(REAL) && !WORDS.test(id.slice(0, -REAL.length));

type WordsOfPages = ReturnType<typeof sourcesOfPages>["words"];

/** One file with what many files of texts say. */
function everything(paths: readonly string[]): string {
  const lines = paths.map(
    (path, n) =>
      `export { ${wordsAt(path)?.language} as w${n} } from ${JSON.stringify(path + REAL)};`,
  );
  return lines.join("\n");
}

/** What stands for a file of texts: an export that is filled once its language is spoken. */
function filledLater(pages: WordsOfPages, id: string): string | null {
  const at = wordsAt(id);
  const place = at === undefined ? -1 : (pages.get(at.chunk)?.indexOf(id) ?? -1);
  if (at === undefined || place < 0) return null;
  const { chunk, language } = at;
  return [
    `import { whenSpoken } from ${JSON.stringify(SPOKEN)};`,
    `export let ${language};`,
    `whenSpoken("${language}", async () => {`,
    `  ({ w${place}: ${language} } = await import(${JSON.stringify(join(SOURCES, `${chunk}.all`))}));`,
    `});`,
  ].join("\n");
}

/**
 * Fetches texts in the language that the reader has, and the other ones when the reader changes it: a file that exports
 * `zh` or `en` becomes an export that is filled once its language is spoken (`ui/i18n/spoken.ts`), what it says goes
 * into one file a module and language, and code that is fetched is there when its texts are. (Modules that await their
 * texts themselves would be simpler; where files import one another in a ring, browsers now and then never go on.)
 * Texts may not be read while a file is run for the first time; everything else about them stays as it is written.
 */
export function wordsByLanguage(): Plugin {
  const { words: pages } = sourcesOfPages();
  return {
    name: "words-by-language",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer) {
      if (ALL.test(source)) return source;
      if (importer === undefined) return null;
      if (importer.endsWith(REAL)) {
        const path = namedFile(source, importer.slice(0, -REAL.length));
        if (path === undefined) throw new Error(`${importer}: texts may not use ${source}`);
        return path + REAL;
      }
      // Texts made of texts, and a further language, which is known by the very ones that it translates, bring them along.
      const path = IN_MESSAGES.test(importer) ? namedFile(source, importer) : undefined;
      const at = path === undefined ? undefined : wordsAt(path);
      const isLater = at !== undefined && pages.get(at.chunk)?.includes(path ?? "") === true;
      return isLater ? `${path}${REAL}` : null;
    },
    load: {
      filter: { id: [/\?words$/, ALL, WORDS] },
      async handler(id) {
        if (id.endsWith(REAL)) return readFile(id.slice(0, -REAL.length), "utf8");
        const [, all] = ALL.exec(id) ?? [];
        return all === undefined ? filledLater(pages, id) : everything(pages.get(all) ?? []);
      },
    },
    transform: {
      filter: { id: SOURCE, code: /\bimport\("/ },
      handler: (code) => ({
        code: `import { withTexts } from ${JSON.stringify(SPOKEN)};\n${code.replace(FETCHED, "$&.then(withTexts)")}`,
        map: null,
      }),
    },
  };
}

const isWords = (fileName: string): boolean => fileName.startsWith("assets/words-");

/** Files of texts that some scripts fetch in a language, with what these are made of. */
export function wordsOf(
  bundle: Rolldown.OutputBundle,
  scripts: Iterable<string>,
  language: string,
): string[] {
  const found = new Set<string>();
  for (const name of scripts) {
    const chunk = bundle[name];
    for (const inner of chunk?.type === "chunk" ? chunk.dynamicImports : []) {
      const words = bundle[inner];
      if (!isWords(inner) || words?.type !== "chunk") continue;
      if (!words.name.endsWith(`-${language}`)) continue;
      for (const one of [inner, ...words.imports]) found.add(one);
    }
  }
  return [...found];
}
