/** What residents come for most: six duties for the home page, told by the applications of the last twelve months. */
import { dutiesWithCodes, searchDuties } from "#catalogue";
import type { Ctx } from "#kernel/context.ts";
import { type Day, addDays, dayOf, startOfDay } from "#kernel/pure/day.ts";
import { commonSearches } from "../messages/common-searches.ts";
import { LEAST, openPeriod } from "../rules/open-figures.ts";
import type { CommonDutiesAnswer } from "../schema-open.ts";
import { frequentDuties } from "../store/open-figures.ts";

const REMEMBERED = "review.frequentDuties";
/** As many as stand on a telephone without scrolling far. */
const SHOWN = 6;

type Frequent = { readonly to: Day; readonly codes: readonly string[] };

async function count(ctx: Ctx): Promise<Frequent> {
  const { from, to } = openPeriod(dayOf(ctx.clock.now()));
  const before = startOfDay(addDays(to, 1));
  const codes = await frequentDuties(ctx.db, { from: startOfDay(from), before, least: LEAST });
  return { to, codes };
}

/** Counted once a day. */
async function frequentCodes(ctx: Ctx): Promise<readonly string[]> {
  const yesterday = addDays(dayOf(ctx.clock.now()), -1);
  const known = await ctx.memo.get(REMEMBERED, () => count(ctx));
  if (known.to === yesterday) return known.codes;
  ctx.memo.drop(REMEMBERED);
  return (await ctx.memo.get(REMEMBERED, () => count(ctx))).codes;
}

/**
 * The duties that residents apply for most. In a district too young to tell, what any district's residents come for
 * fills the places, and after that the first services of the catalogue.
 */
export async function commonDuties(ctx: Ctx): Promise<CommonDutiesAnswer> {
  const found = new Map<string, CommonDutiesAnswer["items"][number]>();
  const add = (hits: Awaited<ReturnType<typeof searchDuties>>): void => {
    for (const { code, name, nameEn, promised, materialCount } of hits)
      if (found.size < SHOWN) found.set(code, { code, name, nameEn, promised, materialCount });
  };
  add(await dutiesWithCodes(ctx, await frequentCodes(ctx)));
  for (const words of commonSearches)
    if (found.size < SHOWN) add(await searchDuties(ctx, words, { limit: 1 }));
  if (found.size < SHOWN)
    add(await searchDuties(ctx, "", { class: "publicService", limit: 2 * SHOWN }));
  return { items: [...found.values()] };
}
