/** Lists of duties and categories of requests: data that the catalogue's keepers hold. */
import { type Ctx, changed, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { type Refusal, orRefuse, refusal, refuse } from "#kernel/pure/refusal.ts";
import { keepsCatalogue } from "../access.ts";
import { checkCategory } from "../rules/content.ts";
import { type FoundLead, leadFor } from "../rules/leads.ts";
import { checkTree } from "../rules/tree.ts";
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
 * `seen` is the revision that the writer saw, 0 for a new one; without it whatever stands is written over.
 * Refuses: `catalogue.leads_not_unique`, `catalogue.code_taken`, `catalogue.changed_meanwhile`, and what
 * {@link checkCategory} and {@link checkTree} refuse.
 */
export function saveCategory(
  ctx: Ctx,
  code: string,
  content: CategoryContent,
  seen?: number,
): Promise<Category & { revision: number }> {
  return transaction(ctx, async (inner) => {
    requireKeeper(inner);
    const directory = await loadDirectory(inner);
    const wrong = checkCategory(content, await loadKnownThings(inner, directory));
    if (wrong !== undefined) orRefuse(wrong);
    // What is checked against the others must still hold when it is written.
    await store.lockTrees(inner.db);
    const standing = await store.allCategories(inner.db);
    const misplaced = checkTree(
      { ...content, code },
      standing.map((one) => ({ ...one.content, code: one.code })),
    );
    if (misplaced !== undefined) orRefuse(misplaced);
    if (content.open && (content.leads.length > 0 || content.parentCode === null)) {
      const no = refuseLeads(directory, [{ name: content.name, source: content }]);
      if (no !== undefined) orRefuse(no);
    }
    const { id, revision } = written(
      await store.saveCategory(inner.db, code, content, seen ?? null),
      seen,
    );
    await appendEvents(inner, "category", id, [
      { type: "categorySaved", at: inner.clock.now(), data: { code, content } },
    ]);
    await changed(inner, MEMO);
    return { code, content, revision };
  });
}

/** Every list of duties, in order, closed ones too. */
export async function loadLists(ctx: Ctx): Promise<DutyList[]> {
  const rows = await store.allLists(ctx.db);
  return rows.map(({ id: _id, revision: _revision, ...list }) => list);
}

/** A list as somebody writes it; open unless it says otherwise. */
export type NewList = Omit<DutyList, "open"> & { readonly open?: boolean | undefined };

/**
 * Writes a list of duties: new, or over what its code held; `seen` as for {@link saveCategory}.
 * Refuses: `catalogue.code_taken`, `catalogue.changed_meanwhile`, and what {@link checkTree} refuses.
 */
export function saveList(
  ctx: Ctx,
  given: NewList,
  seen?: number,
): Promise<DutyList & { revision: number }> {
  const list: DutyList = { ...given, open: given.open ?? true };
  return transaction(ctx, async (inner) => {
    requireKeeper(inner);
    // What is checked against the others must still hold when it is written.
    await store.lockTrees(inner.db);
    const misplaced = checkTree(list, await store.allLists(inner.db));
    if (misplaced !== undefined) orRefuse(misplaced);
    const { id, revision } = written(await store.saveList(inner.db, list, seen ?? null), seen);
    await appendEvents(inner, "dutyList", id, [
      { type: "dutyListSaved", at: inner.clock.now(), data: { list } },
    ]);
    return { ...list, revision };
  });
}

/** Refuses where another writer was first, or where one who saw something finds nothing. */
function written(saved: store.Saved | undefined, seen: number | undefined): store.Saved {
  if (saved !== undefined && (seen === undefined || saved.revision === seen + 1)) return saved;
  refuse("conflict", seen === 0 ? "catalogue.code_taken" : "catalogue.changed_meanwhile");
}

function requireKeeper(ctx: Ctx): void {
  if (!keepsCatalogue(ctx.actor)) refuse("forbidden", "http.not_allowed");
}
