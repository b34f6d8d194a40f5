/** What the keepers' desk shows of lists and categories: closed ones too, with what is wrong and what hangs on them. */
import type { Ctx } from "#kernel/context.ts";
import { keepsCatalogue } from "../access.ts";
import { checkLeads, widestProblems } from "../rules/leads.ts";
import type { CategoryLine, ListLine } from "../schema/desk.ts";
import * as store from "../store/categories.ts";
import { loadDirectory } from "./directory.ts";
import { publishedCatalogue } from "./published.ts";

/** Every list with how many published duties it holds, and whether this actor may change them. */
export async function listDesk(ctx: Ctx): Promise<{ items: ListLine[]; mayEdit: boolean }> {
  const [lists, { duties }] = await Promise.all([store.allLists(ctx.db), publishedCatalogue(ctx)]);
  const counts = new Map<string, number>();
  for (const { content } of duties)
    for (const code of content.lists) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    items: lists.map(({ id: _id, ...list }) => ({ ...list, duties: counts.get(list.code) ?? 0 })),
    mayEdit: keepsCatalogue(ctx.actor),
  };
}

/** Every category with the areas in which its lead is not clear, by the rule that saving uses. */
export async function categoryDesk(ctx: Ctx): Promise<{ items: CategoryLine[]; mayEdit: boolean }> {
  const directory = await loadDirectory(ctx);
  const { leaves, facts, areas } = directory;
  const rows = await store.allCategories(ctx.db);
  return {
    items: rows.map(({ code, content, revision }) => {
      // Without leads of its own a category uses those of its parent.
      const inherits = content.leads.length === 0 && content.parentCode !== null;
      const problems = inherits ? [] : checkLeads(content, leaves, facts);
      return {
        code,
        content,
        revision,
        problems: widestProblems(leaves, problems).map(({ areaId, problem }) => {
          const name = areaId === null ? undefined : areas.find(areaId)?.name;
          return { areaId, problem, name: name?.zh ?? null, nameEn: name?.en ?? null };
        }),
      };
    }),
    mayEdit: keepsCatalogue(ctx.actor),
  };
}
