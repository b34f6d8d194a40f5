/** The district on one page: the figures with the names that go with them. */
import { loadCategories } from "#catalogue";
import type { Ctx } from "#kernel/context.ts";
import { iso } from "#kernel/pure/day.ts";
import type { Names } from "#kernel/pure/names.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { type Area, type AreaDirectory, isOpen, loadAreas } from "#places";
import { file as en } from "../messages/file.en.ts";
import { file as zh } from "../messages/file.zh.ts";
import { CLASSES, categoryOf, classOf } from "../rules/classes.ts";
import { NONE } from "../rules/contribution.ts";
import type { Filter } from "../rules/filter.ts";
import { COUNTS, type Counts, NOTHING } from "../rules/measures.ts";
import { type Period, daysBegun, monthText, periodBefore } from "../rules/months.ts";
import type { ByKey, Summary } from "../rules/summary.ts";
import type { View, ViewQuery } from "../schema.ts";
import { type Asked, askedOf } from "./ask.ts";
import { summaryOf } from "./sums.ts";

const NOWHERE: Names = { zh: zh.nowhere, en: en.nowhere };
const NOBODY: Names = { zh: zh.nobody, en: en.nobody };

const isNothing = (counts: Counts): boolean => COUNTS.every((name) => counts[name] === 0);

/** Adds counts up. */
function sumOf(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = { ...NOTHING };
  for (const counts of all) for (const name of COUNTS) sum[name] = (sum[name] ?? 0) + counts[name];
  return sum as Counts;
}

const nameOf = (organisations: OrganisationDirectory, id: number): Names =>
  id === NONE ? NOBODY : (organisations.find(id)?.name ?? { zh: `${id}`, en: `${id}` });

type AreaLine = View["areas"][number];
const lineOf = (area: Area, counts: Counts): AreaLine => ({
  id: area.id,
  parentId: area.level === "subdistrict" ? null : area.parentId,
  level: area.level === "subdistrict" ? "subdistrict" : "community",
  name: area.name,
  population: area.population,
  counts,
});

/** The areas that are looked at, in tree order; closed ones only where they still count something. */
function areaLines(
  areas: AreaDirectory,
  filter: Filter,
  { subdistricts, communities }: Summary,
): AreaLine[] {
  const asked = filter.area;
  const lines = areas.all.flatMap((area): AreaLine[] => {
    if (area.level !== "subdistrict" && area.level !== "community") return [];
    const isAsked =
      asked === null || areas.isWithin(area.id, asked.id) || areas.isWithin(asked.id, area.id);
    if (!isAsked) return [];
    const from: ByKey<number> = area.level === "subdistrict" ? subdistricts : communities;
    const counts = from.get(area.id) ?? NOTHING;
    return isOpen(area) || !isNothing(counts) ? [lineOf(area, counts)] : [];
  });
  const nowhere = subdistricts.get(NONE);
  if (nowhere === undefined || isNothing(nowhere)) return lines;
  return [
    ...lines,
    {
      id: NONE,
      parentId: null,
      level: "subdistrict",
      name: NOWHERE,
      population: null,
      counts: nowhere,
    },
  ];
}

async function classLines(ctx: Ctx, asked: Asked, summary: Summary): Promise<View["classes"]> {
  const categories = await loadCategories(ctx);
  const of = (matter: string) => classOf(matter, asked.classes);
  const byClass = Map.groupBy(summary.matters, ([matter]) => of(matter));
  const crossed = Map.groupBy(summary.crossed, ([key]) => of(key.slice(0, key.lastIndexOf(" "))));
  return CLASSES.flatMap((name): View["classes"] => {
    const own = byClass.get(name) ?? [];
    const counts = sumOf(own.map(([, one]) => one));
    if (isNothing(counts)) return [];
    const byArea = Map.groupBy(crossed.get(name) ?? [], ([key]) =>
      Number(key.slice(key.lastIndexOf(" ") + 1)),
    );
    return [
      {
        class: name,
        counts,
        categories: own
          .flatMap(([matter, one]) => {
            const code = categoryOf(matter);
            if (code === null || isNothing(one)) return [];
            const content = categories.get(code)?.content;
            const name = content?.name ?? code;
            return [{ code, name: { zh: name, en: content?.nameEn ?? name }, counts: one }];
          })
          .toSorted((a, b) => b.counts.received - a.counts.received),
        areas: [...byArea].map(([id, some]) => ({
          id,
          counts: sumOf(some.map(([, one]) => one)),
        })),
      },
    ];
  });
}

async function choicesOf(
  ctx: Ctx,
  { part, classes }: Asked,
  areas: AreaDirectory,
  organisations: OrganisationDirectory,
): Promise<View["choices"]> {
  const mayChoose = (id: number): boolean =>
    part === "everything" ||
    part.areaIds.length === 0 ||
    part.areaIds.some((own) => areas.isWithin(id, own));
  const leads =
    part === "everything" || part.areaIds.length > 0
      ? [...organisations.departments(), ...organisations.ofKind("subdistrictOffice")]
      : organisations.all.filter(({ id }) => part.leadOrgIds.includes(id));
  return {
    areas: areas.all.flatMap((area) =>
      (area.level === "subdistrict" || area.level === "community") &&
      isOpen(area) &&
      mayChoose(area.id)
        ? [{ id: area.id, level: area.level, name: area.name }]
        : [],
    ),
    leads: leads.map(({ id, name }) => ({ id, name })),
    categories: [...(await loadCategories(ctx)).values()].map(({ code, content }) => ({
      code,
      class: classes.get(code) ?? "none",
      name: { zh: content.name, en: content.nameEn ?? content.name },
    })),
  };
}

const periodView = (period: Period, today: string) => ({
  from: monthText(period.from),
  to: monthText(period.to),
  days: daysBegun(period, today),
});

/** The district on one page, as far as it is the reader's. Refuses: as {@link askedOf}. */
export async function viewDistrict(ctx: Ctx, query: ViewQuery): Promise<View> {
  const asked = await askedOf(ctx, query);
  const { filter, period, part, today } = asked;
  const [areas, organisations, categories] = [
    await loadAreas(ctx),
    await loadOrganisations(ctx),
    await loadCategories(ctx),
  ];
  const { summary, asOf, behind } = await summaryOf(ctx, filter, period);
  const category = asked.category === null ? undefined : categories.get(asked.category)?.content;
  return {
    asOf: iso(asOf),
    behind: behind === null ? null : { events: behind.events, upTo: iso(behind.upTo) },
    period: periodView(period, today),
    before: periodView(periodBefore(period), today),
    filter: {
      area:
        filter.area === null
          ? null
          : { ...filter.area, name: areas.find(filter.area.id)?.name ?? NOWHERE },
      class: asked.class,
      category:
        category === undefined || asked.category === null
          ? null
          : {
              code: asked.category,
              name: { zh: category.name, en: category.nameEn ?? category.name },
            },
      lead:
        filter.leadOrgId === null
          ? null
          : { id: filter.leadOrgId, name: nameOf(organisations, filter.leadOrgId) },
    },
    part:
      part === "everything"
        ? part
        : { areaIds: [...part.areaIds], leadOrgIds: [...part.leadOrgIds] },
    total: summary.total,
    previous: summary.before,
    months: [...summary.months].map(([month, counts]) => ({ month: monthText(month), counts })),
    areas: areaLines(areas, filter, summary),
    classes: await classLines(ctx, asked, summary),
    leads: [...summary.leads]
      .filter(([, counts]) => !isNothing(counts))
      .map(([id, counts]) => ({ id, name: nameOf(organisations, id), counts }))
      .toSorted((a, b) => b.counts.received - a.counts.received || a.id - b.id),
    choices: await choicesOf(ctx, asked, areas, organisations),
  };
}
