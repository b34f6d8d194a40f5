/** The organisations as one chart, and colleagues by name: what everybody in office may know of each other. */
import type { Ctx } from "#kernel/context.ts";
import { normaliseText } from "#kernel/pure/text.ts";
import type { ChartView, ColleagueList, ColleagueQuery } from "../schema.ts";
import { loadOrganisations } from "./directory.ts";

/** Every open organisation with its posts; about 200 of them, from memory. */
export async function organisationChart(ctx: Ctx): Promise<ChartView> {
  const directory = await loadOrganisations(ctx);
  const open = directory.all.filter(({ validTo }) => validTo === null);
  const known = new Set(open.map(({ id }) => id));
  return {
    items: open.map(({ id, parentId, kind, code, name }) => ({
      id,
      // Below one that is closed it stands on its own, so that nobody is missing from the chart.
      parentId: parentId !== null && known.has(parentId) ? parentId : null,
      kind,
      code,
      name,
      posts: directory.postsByOrg(id).map((post) => ({
        id: post.id,
        title: post.title,
        personName: directory.personName(post.personId),
        role: post.role,
      })),
    })),
  };
}

/** Whoever holds a post and is meant by some words: a part of the name, of the title or of the organisation's name. */
export async function findColleagues(ctx: Ctx, query: ColleagueQuery): Promise<ColleagueList> {
  const { limit = 8 } = query;
  const search = normaliseText(query.search);
  if (search === "") return { items: [] };
  const directory = await loadOrganisations(ctx);
  const found = directory.people.flatMap((person) =>
    directory.postsOf(person.id).flatMap((post) => {
      const orgName = directory.organisationName(post.orgId);
      const byName = normaliseText(person.name).includes(search);
      const words = `${post.title.zh} ${post.title.en} ${orgName.zh} ${orgName.en}`;
      if (!byName && !normaliseText(words).includes(search)) return [];
      const line = {
        personId: person.id,
        name: person.name,
        orgId: post.orgId,
        orgName,
        title: post.title,
      };
      return [{ line, byName }];
    }),
  );
  // Who is meant by name stands before who is meant by office.
  const inOrder = found.toSorted((a, b) => Number(b.byName) - Number(a.byName));
  return { items: inOrder.slice(0, limit).map(({ line }) => line) };
}
