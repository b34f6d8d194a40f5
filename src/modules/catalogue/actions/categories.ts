/** Lists of duties and categories of requests: data that the catalogue's keepers hold. */
import { type Ctx, changed, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { type Refusal, orRefuse, refusal, refuse } from "#kernel/pure/refusal.ts";
import { keepsCatalogue } from "../access.ts";
import { checkCategory } from "../rules/content.ts";
import { type FoundLead, leadFor } from "../rules/leads.ts";
import type { Category, CategoryContent, DutyList } from "../schema.ts";
import * as store from "../store/categories.ts";
import { loadDirectory, loadKnownThings, pathTo, refuseLeads } from "./directory.ts";

const MEMO = "catalogue.categories";

/** Every category with its dispatch rule, remembered until one changes. */
export async function loadCategories(ctx: Ctx): Promise<ReadonlyMap<string, Category>> {
  const load = async (): Promise<ReadonlyMap<string, Category>> =>
    new Map(
      (await store.allCategories(ctx.db)).map(({ code, content }) => [code, { code, content }]),
    );
  return ctx.stale?.has(MEMO) ? load() : ctx.memo.get(MEMO, load);
}

/** The open categories in order, for whoever makes a request. */
export async function categories(ctx: Ctx): Promise<Category[]> {
  return [...(await loadCategories(ctx)).values()].filter((category) => category.content.open);
}

/**
 * Finds who takes a request of a category at an area. A category without leads of its own uses those of its parent.
 * Refuses: `catalogue.unknown_category` and as {@link leadFor}.
 */
export async function leadOfCategory(
  ctx: Ctx,
  code: string,
  areaId: number | null,
): Promise<FoundLead | Refusal> {
  const categories = await loadCategories(ctx);
  let category = categories.get(code);
  if (category === undefined || !category.content.open)
    return refusal("notFound", "catalogue.unknown_category");
  for (let depth = 0; depth < 5 && category.content.leads.length === 0; depth++) {
    const parent: Category | undefined = categories.get(category.content.parentCode ?? "");
    if (parent === undefined) break;
    category = parent;
  }
  const { areas, facts } = await loadDirectory(ctx);
  return leadFor(category.content, pathTo(areas, areaId), facts);
}

/**
 * Writes a category: new, or over what its code held. An open category with leads must have exactly one everywhere.
 * Refuses: `catalogue.leads_not_unique`, `catalogue.unknown_category` for the parent, and what {@link checkCategory} refuses.
 */
export function saveCategory(ctx: Ctx, code: string, content: CategoryContent): Promise<Category> {
  return transaction(ctx, async (inner) => {
    requireKeeper(inner);
    const directory = await loadDirectory(inner);
    const wrong = checkCategory(content, await loadKnownThings(inner, directory));
    if (wrong !== undefined) orRefuse(wrong);
    const { parentCode } = content;
    if (parentCode === code) refuse("invalid", "catalogue.category_parent_is_itself");
    const categories = await loadCategories(inner);
    if (parentCode !== null && !categories.has(parentCode))
      refuse("invalid", "catalogue.unknown_category");
    if (content.open && (content.leads.length > 0 || parentCode === null)) {
      const no = refuseLeads(directory, [{ name: content.name, source: content }]);
      if (no !== undefined) orRefuse(no);
    }
    const id = await store.saveCategory(inner.db, code, content);
    await appendEvents(inner, "category", id, [
      { type: "categorySaved", at: inner.clock.now(), data: { code, content } },
    ]);
    await changed(inner, MEMO);
    return { code, content };
  });
}

/** Every list of duties, in order. */
export async function loadLists(ctx: Ctx): Promise<DutyList[]> {
  return (await store.allLists(ctx.db)).map(({ id: _id, ...list }) => list);
}

/** Writes a list of duties: new, or over what its code held. */
export function saveList(ctx: Ctx, list: DutyList): Promise<DutyList> {
  return transaction(ctx, async (inner) => {
    requireKeeper(inner);
    const lists = await store.allLists(inner.db);
    if (list.parentCode !== null && !lists.some((other) => other.code === list.parentCode))
      refuse("invalid", "catalogue.unknown_list", { code: list.parentCode });
    const id = await store.saveList(inner.db, list);
    await appendEvents(inner, "dutyList", id, [
      { type: "dutyListSaved", at: inner.clock.now(), data: { list } },
    ]);
    return list;
  });
}

function requireKeeper(ctx: Ctx): void {
  if (!keepsCatalogue(ctx.actor)) refuse("forbidden", "http.not_allowed");
}
