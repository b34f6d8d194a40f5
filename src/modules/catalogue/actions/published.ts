/** The published catalogue in memory: what residents search, what cases are opened under. */
import type { Ctx } from "#kernel/context.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { isRefusal, refuse } from "#kernel/pure/refusal.ts";
import { inEffect } from "../rules/lifecycle.ts";
import { coOrganisersFor, leadFor } from "../rules/leads.ts";
import { type SearchIndex, buildSearchIndex, searchScore } from "../rules/search.ts";
import type { DutyContent, DutyHit, DutyList, Guidance } from "../schema.ts";
import { allLists } from "../store/categories.ts";
import * as store from "../store/duties.ts";
import { loadCategories } from "./categories.ts";
import { type Directory, loadDirectory, pathTo } from "./directory.ts";
import { PUBLISHED_MEMO } from "./write.ts";

/** A version in effect: what a case pins. */
export type PublishedDuty = {
  readonly versionId: number;
  readonly dutyId: number;
  readonly code: string;
  readonly number: number;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  readonly content: DutyContent;
};

/** The catalogue of one day. */
export type PublishedCatalogue = {
  readonly day: Day;
  readonly duties: readonly PublishedDuty[];
  readonly byCode: ReadonlyMap<string, PublishedDuty>;
  readonly index: SearchIndex;
};

type Published = {
  readonly byVersionId: ReadonlyMap<number, PublishedDuty>;
  readonly onDay: (day: Day) => PublishedCatalogue;
};

/** How many days are kept ready; an import on a historical clock walks through many. */
const DAYS_KEPT = 4;

async function loadPublished(ctx: Ctx): Promise<Published> {
  const load = async (): Promise<Published> =>
    buildPublished(await store.publishedVersions(ctx.db));
  return ctx.stale?.has(PUBLISHED_MEMO) ? load() : ctx.memo.get(PUBLISHED_MEMO, load);
}

function buildPublished(rows: readonly store.VersionRow[]): Published {
  const duties: PublishedDuty[] = rows.map((row) => ({
    versionId: row.id,
    dutyId: row.dutyId,
    code: row.code,
    number: row.number,
    effectiveFrom: row.effectiveFrom ?? "",
    effectiveTo: row.effectiveTo,
    content: row.content,
  }));
  const byCode = Map.groupBy(duties, (duty) => duty.code);
  const days = new Map<Day, PublishedCatalogue>();
  return {
    byVersionId: new Map(duties.map((duty) => [duty.versionId, duty])),
    onDay(day) {
      const known = days.get(day);
      if (known !== undefined) return known;
      const current = [...byCode.values()].flatMap((versions) => inEffect(versions, day) ?? []);
      const catalogue = catalogueOf(day, current);
      if (days.size >= DAYS_KEPT) days.delete(days.keys().next().value as Day);
      days.set(day, catalogue);
      return catalogue;
    },
  };
}

function catalogueOf(day: Day, duties: readonly PublishedDuty[]): PublishedCatalogue {
  let index: SearchIndex | undefined;
  return {
    day,
    duties,
    byCode: new Map(duties.map((duty) => [duty.code, duty])),
    /** Made on the first search: an import on a historical clock never searches. */
    get index() {
      return (index ??= buildSearchIndex(
        duties.map(({ content }) => ({
          name: content.name,
          nameEn: content.nameEn,
          synonyms: content.synonyms,
          group: content.group,
          summary: `${content.summary} ${content.summaryEn ?? ""}`,
          materials: content.materials.map(({ name, nameEn }) => `${name} ${nameEn ?? ""}`),
          applicants: `${content.applicants} ${content.applicantsEn ?? ""}`,
        })),
      ));
    },
  };
}

/** The catalogue in effect on a day, today unless given. */
export async function publishedCatalogue(ctx: Ctx, day?: Day): Promise<PublishedCatalogue> {
  const published = await loadPublished(ctx);
  return published.onDay(day ?? dayOf(ctx.clock.now()));
}

/** The version of a duty in effect today, or on a day. */
export async function findDuty(
  ctx: Ctx,
  code: string,
  day?: Day,
): Promise<PublishedDuty | undefined> {
  return (await publishedCatalogue(ctx, day)).byCode.get(code);
}

/** Versions that cases have pinned, by id, from memory; ids that were never published are missing. */
export async function findVersions(
  ctx: Ctx,
  versionIds: readonly number[],
): Promise<Map<number, PublishedDuty>> {
  const { byVersionId } = await loadPublished(ctx);
  const found = new Map<number, PublishedDuty>();
  for (const id of versionIds) {
    const duty = byVersionId.get(id);
    if (duty !== undefined) found.set(id, duty);
  }
  return found;
}

/** The version that a case has pinned. Throws for an id that was never published. */
export async function getVersion(ctx: Ctx, versionId: number): Promise<PublishedDuty> {
  const duty = (await findVersions(ctx, [versionId])).get(versionId);
  if (duty === undefined) throw new RangeError(`no published version ${versionId}`);
  return duty;
}

/** The duties and categories of one class, so that others can tell whose cases those are. */
export type OfClass = {
  /** Every version that was ever published under the class: a case pins one. */
  readonly versionIds: readonly number[];
  readonly categoryCodes: readonly string[];
};

/** What belongs to a class of duties; closed categories and retired duties too, since their cases stay. */
export async function ofClass(ctx: Ctx, wanted: DutyContent["class"]): Promise<OfClass> {
  const { byVersionId } = await loadPublished(ctx);
  const versions = [...byVersionId.values()].filter(({ content }) => content.class === wanted);
  const categories = [...(await loadCategories(ctx)).values()];
  return {
    versionIds: versions.map(({ versionId }) => versionId),
    categoryCodes: categories.filter(({ content }) => content.class === wanted).map((c) => c.code),
  };
}

export type SearchOptions = {
  readonly limit?: number | undefined;
  readonly class?: DutyContent["class"] | undefined;
  readonly list?: string | undefined;
};

/** Finds published duties in residents' own words, best first; an empty text lists the catalogue from its start. */
export async function searchDuties(
  ctx: Ctx,
  text: string,
  options: SearchOptions = {},
): Promise<DutyHit[]> {
  const catalogue = await publishedCatalogue(ctx);
  const { limit = 20, class: dutyClass, list } = options;
  const ranked =
    text.trim() === ""
      ? catalogue.duties
      : searchScore(catalogue.index, text, 300).flatMap(
          ({ document }) => catalogue.duties[document] ?? [],
        );
  const hits: DutyHit[] = [];
  for (const duty of ranked) {
    if (dutyClass !== undefined && duty.content.class !== dutyClass) continue;
    if (list !== undefined && !duty.content.lists.includes(list)) continue;
    hits.push(hitOf(duty));
    if (hits.length >= limit) break;
  }
  return hits;
}

/** Published duties by their codes, in the order asked for; what is no longer in effect is left out. */
export async function dutiesWithCodes(ctx: Ctx, codes: readonly string[]): Promise<DutyHit[]> {
  const { byCode } = await publishedCatalogue(ctx);
  return codes.flatMap((code) => {
    const duty = byCode.get(code);
    return duty === undefined ? [] : [hitOf(duty)];
  });
}

function hitOf({ code, content }: PublishedDuty): DutyHit {
  return {
    code,
    name: content.name,
    nameEn: content.nameEn,
    summary: content.summary,
    summaryEn: content.summaryEn,
    class: content.class,
    lists: content.lists,
    channels: content.channels,
    promised: content.limits.promised ?? content.limits.statutory,
    materialCount: content.materials.filter((material) => !material.shared).length,
  };
}

/**
 * What residents read before they begin, with who is responsible for an area where one is given.
 * Refuses: `catalogue.unknown_duty`, `catalogue.unknown_area`.
 */
export async function dutyGuidance(ctx: Ctx, code: string, areaId?: number): Promise<Guidance> {
  const duty = await findDuty(ctx, code);
  if (duty === undefined) refuse("notFound", "catalogue.unknown_duty");
  const directory = await loadDirectory(ctx);
  if (areaId !== undefined && directory.areas.find(areaId) === undefined)
    refuse("notFound", "catalogue.unknown_area");
  const lists = await allLists(ctx.db);
  const { leads: _leads, coOrganisers: _x, areaIds: _areas, ...content } = duty.content;
  return {
    code: duty.code,
    versionId: duty.versionId,
    number: duty.number,
    effectiveFrom: duty.effectiveFrom,
    content,
    lists: namedLists(lists, content.lists),
    responsible: responsibleFor(directory, duty.content, areaId ?? null),
  };
}

function namedLists(lists: readonly DutyList[], codes: readonly string[]): Guidance["lists"] {
  return lists
    .filter((list) => list.open && codes.includes(list.code))
    .map(({ code, name, nameEn }) => ({ code, name, nameEn }));
}

function responsibleFor(
  directory: Directory,
  content: DutyContent,
  areaId: number | null,
): Guidance["responsible"] {
  const { organisations, areas, facts } = directory;
  const organisationNames = (orgId: number | null) => {
    const name = orgId === null ? undefined : organisations.find(orgId)?.name;
    return { orgName: name?.zh ?? null, orgNameEn: name?.en ?? null };
  };
  const areaNames = (id: number | null) => {
    const name = id === null ? undefined : areas.find(id)?.name;
    return { areaName: name?.zh ?? null, areaNameEn: name?.en ?? null };
  };
  const path = pathTo(areas, areaId);
  const found = leadFor(content, path, facts);
  const english = new Map(content.coOrganisers.map(({ task, taskEn }) => [task, taskEn]));
  const helpers =
    areaId === null
      ? content.coOrganisers
      : coOrganisersFor(content, path, facts).map((helper) => ({
          ...helper,
          kind: "organisation" as const,
        }));
  return {
    areaId,
    lead: isRefusal(found) ? null : namedLead(directory, found.orgId),
    clause: isRefusal(found) ? "" : found.clause,
    problem: isRefusal(found) && areaId !== null ? found.code : null,
    leads: content.leads.map((lead) => ({
      kind: lead.kind,
      orgId: lead.orgId,
      ...organisationNames(lead.orgId),
      ...areaNames(lead.areaId),
    })),
    coOrganisers: helpers.map(({ kind, orgId, task }) => ({
      kind,
      ...organisationNames(orgId),
      task,
      taskEn: english.get(task) ?? null,
    })),
  };
}

function namedLead({ organisations }: Directory, orgId: number) {
  const { zh, en } = organisations.get(orgId).name;
  return { orgId, name: zh, nameEn: en };
}

/** The body that leads a published version at an area. Refuses: as {@link leadFor}. */
export async function leadOfDuty(ctx: Ctx, duty: PublishedDuty, areaId: number | null) {
  const { areas, facts } = await loadDirectory(ctx);
  return leadFor(duty.content, pathTo(areas, areaId), facts);
}

/** The X of a published version at an area, each with its task and limit. */
export async function coOrganisersOfDuty(ctx: Ctx, duty: PublishedDuty, areaId: number | null) {
  const { areas, facts } = await loadDirectory(ctx);
  return coOrganisersFor(duty.content, pathTo(areas, areaId), facts);
}
