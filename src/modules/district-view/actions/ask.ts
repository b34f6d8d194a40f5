/** What a reader asks for, made out: the period, the filter within their part, the names that go with it. */
import { loadCategories } from "#catalogue";
import { scopeOf } from "#cases/pure";
import type { Ctx } from "#kernel/context.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import { type AreaDirectory, loadAreas } from "#places";
import { type ClassKey, type ClassOfCategory, mattersAsked } from "../rules/classes.ts";
import { NONE } from "../rules/contribution.ts";
import { type Filter, type FilterArea, type Part, narrowTo, partOf } from "../rules/filter.ts";
import { type Period, periodAsked } from "../rules/months.ts";
import type { ViewQuery } from "../schema.ts";

export type Asked = {
  readonly period: Period;
  readonly filter: Filter;
  readonly part: Part;
  readonly today: Day;
  readonly classes: ClassOfCategory;
  readonly class: ClassKey | null;
  readonly category: string | null;
};

/** An area as a filter; the district is none, and a grid is asked for by its community. */
function filterArea(areas: AreaDirectory, id: number): FilterArea | null {
  if (id === NONE) return { id, level: "subdistrict" };
  const area = areas.find(id);
  if (area === undefined) return refuse("notFound", "districtView.area_unknown");
  if (area.level === "district") return null;
  const level = area.level === "subdistrict" ? "subdistrict" : "community";
  const { communityId } = areas.pathOf(id);
  return { id: area.level === "grid" ? (communityId ?? id) : id, level };
}

/**
 * Makes out what is asked, within the reader's part.
 * Refuses: `districtView.wrong_months`, `districtView.area_unknown`, `districtView.category_unknown`,
 * `districtView.lead_unknown`, `districtView.not_your_part`.
 */
export async function askedOf(ctx: Ctx, query: ViewQuery): Promise<Asked> {
  const today = dayOf(ctx.clock.now());
  const period = orRefuse(periodAsked(query, today));
  const areas = await loadAreas(ctx);
  const categories = await loadCategories(ctx);
  const classes: ClassOfCategory = new Map(
    [...categories].map(([code, { content }]) => [code, content.class]),
  );
  if (query.category !== undefined && !categories.has(query.category))
    refuse("notFound", "districtView.category_unknown");
  const organisations = await loadOrganisations(ctx);
  if (
    query.lead !== undefined &&
    query.lead !== NONE &&
    organisations.find(query.lead) === undefined
  )
    refuse("notFound", "districtView.lead_unknown");
  const part = partOf(scopeOf(ctx.actor));
  const wanted = {
    area: query.area === undefined ? null : filterArea(areas, query.area),
    leadOrgId: query.lead ?? null,
  };
  const narrowed = orRefuse(narrowTo(part, wanted, areas.isWithin, (id) => filterArea(areas, id)));
  return {
    period,
    part,
    today,
    classes,
    filter: { ...narrowed, matters: mattersAsked(query, classes) },
    class: query.class ?? null,
    category: query.category ?? null,
  };
}
