/**
 * What of a case is said in English: its title where that is the name of its duty, what was to bring, what
 * co-organisers are asked for.
 *
 * Events keep these in Chinese, as the record is. Their English is looked up when they are read, in the version of the
 * duty that the case keeps: nothing more is stored, cases from before need no change, and what somebody wrote by hand
 * (another name, another task) is shown as it was written. Versions are in memory, so a list asks for no more than it
 * did.
 */
import { type PublishedDuty, findVersions } from "#catalogue";
import type { Ctx } from "#kernel/context.ts";
import { en } from "../messages/pages-counter.en.ts";
import { zh } from "../messages/pages-counter.zh.ts";

/** A case as far as its title goes. */
type Titled = { readonly title: string; readonly dutyVersionId: number | null };

/** Says titles in English for the cases of a list; empty where a title is somebody's own words. */
export async function englishTitles(
  ctx: Ctx,
  cases: readonly Titled[],
): Promise<(one: Titled) => string> {
  const ids = new Set(cases.flatMap(({ dutyVersionId }) => dutyVersionId ?? []));
  const versions = await findVersions(ctx, [...ids]);
  return ({ title, dutyVersionId }) => {
    const content = versions.get(dutyVersionId ?? 0)?.content;
    return content?.name === title ? (content.nameEn ?? "") : "";
  };
}

/** Longest name of a material that a case keeps. */
const NAME_LIMIT = 200;

const made = new WeakMap<PublishedDuty, ReadonlyMap<string, string>>();

/** Materials by the names that cases keep of them: alone, and in full as the one-time notice has them; tasks. */
function wordsOf(duty: PublishedDuty): ReadonlyMap<string, string> {
  const known = made.get(duty);
  if (known !== undefined) return known;
  const words = new Map<string, string>();
  const { materials, coOrganisers } = duty.content;
  for (const { task, taskEn } of coOrganisers) if (taskEn !== null) words.set(task, taskEn);
  for (const material of materials) {
    if (material.nameEn === null) continue;
    const inFull = en.counter.inFull({ ...material, name: material.nameEn });
    words.set(material.name, material.nameEn);
    words.set(zh.counter.inFull(material).slice(0, NAME_LIMIT), inFull);
    // Counters that speak English once kept the Chinese name with English words around it.
    words.set(en.counter.inFull(material).slice(0, NAME_LIMIT), inFull);
  }
  made.set(duty, words);
  return words;
}

/** Says in English what a case keeps of its duty's words; empty where the duty has none for it. */
export async function englishWords(
  ctx: Ctx,
  dutyVersionId: number | null,
): Promise<(text: string) => string> {
  const duty =
    dutyVersionId === null
      ? undefined
      : (await findVersions(ctx, [dutyVersionId])).get(dutyVersionId);
  const words = duty === undefined ? undefined : wordsOf(duty);
  return (text) => words?.get(text) ?? "";
}
