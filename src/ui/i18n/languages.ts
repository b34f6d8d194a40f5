import type { LanguageName } from "./language.ts";

/** The languages that ship with the program, in the order in which they are offered. */
const shipped: readonly LanguageName[] = [
  { code: "zh", name: "中文", tag: "zh-CN" },
  { code: "en", name: "English", tag: "en" },
];

/**
 * Every language a reader may choose: the shipped ones, then one for each file
 * `i18n/added/<code>.ts` that exports `language`.
 */
export const languages: readonly LanguageName[] = [
  ...shipped,
  ...Object.values(
    import.meta.glob<LanguageName>("./added/*.ts", { eager: true, import: "language" }),
  ),
];

const addedMessages = import.meta.glob([
  "../messages/*.ts",
  "../*/messages/*.ts",
  "../../modules/*/messages/*.ts",
  // Chinese and English are imported by name where they are used; a file that is named here too would be one of its own.
  "!**/messages/{zh,en}.ts",
  "!**/messages/*.{zh,en}.ts",
  "!**/messages/{plural,common-searches}.ts",
]);

/** Loads every text of an added language; for Chinese and English see `spoken.ts`. */
export async function loadAdded(code: string): Promise<void> {
  if (code === "zh" || code === "en") return;
  const files = Object.entries(addedMessages).filter(
    ([path]) => path.endsWith(`/${code}.ts`) || path.endsWith(`.${code}.ts`),
  );
  await Promise.all(files.map(([, load]) => load()));
}
