/** What long work is called, from the texts of a module. */
import type { WorkTitles } from "./contract.ts";

/** Joins the texts of both languages, kind by kind. */
export function workTitlesOf<Kind extends string>(
  zh: Readonly<Record<Kind, string>>,
  en: Readonly<Record<Kind, string>>,
): WorkTitles {
  const kinds = Object.keys(zh) as Kind[];
  return Object.fromEntries(kinds.map((kind) => [kind, { zh: zh[kind], en: en[kind] }]));
}
