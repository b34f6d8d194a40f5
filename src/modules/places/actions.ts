/** What is done with areas: load, decide, write; one transaction each. */
import { type Ctx, changed, transaction } from "#kernel/context.ts";
import {
  EMPTY_HEAD,
  type EventRow,
  appendEvents,
  chainEvents,
  insertEvents,
} from "#kernel/events.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { type Refusal, isRefusal, orRefuse, refusal, refuse } from "#kernel/pure/refusal.ts";
import {
  type Area,
  type AreaChange,
  type AreaEvent,
  type NewArea,
  decideClose,
  decideCreate,
  decideUpdate,
  evolveArea,
} from "./rules/area.ts";
import { areaM2Of, checkBoundary, roundBoundary } from "./rules/boundary.ts";
import { type AreaDirectory, buildAreaDirectory } from "./rules/directory.ts";
import { type ApiPoint, toWgs84 } from "./rules/datum.ts";
import { type Feature, propertyText } from "./rules/locator.ts";
import type { AreaImportBody, AreaImportReport, AreaView, MapTiles } from "./schema.ts";
import * as store from "./store.ts";

const MEMO = "places.areas";

/**
 * Answers every area, remembered in this process until one changes.
 * A transaction that has changed areas itself reads its own changes from the tables.
 */
export function loadAreas(ctx: Ctx): Promise<AreaDirectory> {
  const load = async (): Promise<AreaDirectory> => buildAreaDirectory(await store.allAreas(ctx.db));
  return ctx.stale?.has(MEMO) ? load() : ctx.memo.get(MEMO, load);
}

/** Creates one area; see {@link createAreas}. */
export async function createArea(ctx: Ctx, wanted: NewArea): Promise<Area> {
  const [area] = await createAreas(ctx, [wanted]);
  return area as Area;
}

/**
 * Creates areas, parents before their children; a parent may be named by its code.
 * Refuses: what {@link decideCreate} refuses; nothing is created then.
 */
export function createAreas(ctx: Ctx, wanted: readonly NewArea[]): Promise<Area[]> {
  return transaction(ctx, async (inner) => {
    const known = await gatherFacts(inner, wanted);
    const ids = await store.takeAreaIds(inner.db, wanted.length);
    const at = inner.clock.now();
    const today = dayOf(at);
    const rows: EventRow[] = [];
    const areas = wanted.map((one, i) => {
      const parent = known.find((area) =>
        one.parentId === undefined || one.parentId === null
          ? area.code === one.parentCode
          : area.id === one.parentId,
      );
      const codeTaken = known.some((area) => area.code === one.code);
      const event = orRefuse(decideCreate(one, { parent, codeTaken, today }, at));
      const id = ids[i] as number;
      rows.push(...chainEvents("area", id, EMPTY_HEAD, [event], inner.actor).rows);
      const area = evolveArea(id, undefined, event);
      known.push(area);
      return area;
    });
    await store.insertAreas(inner.db, areas);
    await insertEvents(inner.db, rows);
    await changed(inner, MEMO);
    return areas;
  });
}

function gatherFacts(ctx: Ctx, wanted: readonly NewArea[]): Promise<Area[]> {
  const ids = new Set(wanted.flatMap((one) => one.parentId ?? []));
  const codes = new Set(wanted.flatMap((one) => [one.code, one.parentCode ?? one.code]));
  return store.holdAreas(ctx.db, [...ids], [...codes]);
}

async function change(
  ctx: Ctx,
  id: number,
  decide: (area: Area, ctx: Ctx) => Promise<AreaEvent | Refusal>,
): Promise<Area> {
  return transaction(ctx, async (inner) => {
    const area = await store.lockArea(inner.db, id);
    if (area === undefined) refuse("notFound", "places.no_such_area");
    const event = orRefuse(await decide(area, inner));
    const after = evolveArea(id, area, event);
    await store.saveArea(inner.db, after);
    await appendEvents(inner, "area", id, [event]);
    await changed(inner, MEMO);
    return after;
  });
}

/** Renames an area, corrects its population or redraws its boundary. Refuses: see {@link decideUpdate}. */
export function updateArea(ctx: Ctx, id: number, wanted: AreaChange): Promise<Area> {
  return change(ctx, id, async (area, inner) => decideUpdate(area, wanted, inner.clock.now()));
}

/** Closes an area from a day on (today unless given). Refuses: see {@link decideClose}. */
export function closeArea(ctx: Ctx, id: number, on?: Day): Promise<Area> {
  return change(ctx, id, async (area, inner) => {
    const at = inner.clock.now();
    const today = dayOf(at);
    const openChildren = await store.countOpenChildren(inner.db, id);
    return decideClose(area, { openChildren, today }, on ?? today, at);
  });
}

type ImportOptions = Omit<AreaImportBody, "collection">;

function wantedOf(feature: Feature, options: ImportOptions): NewArea {
  const id = propertyText(feature, options.idProperty) ?? "";
  const zh = propertyText(feature, options.nameProperty) ?? "";
  const { nameEnProperty, parentCodeProperty } = options;
  const en = nameEnProperty === undefined ? zh : propertyText(feature, nameEnProperty);
  return {
    level: options.level,
    code: id === "" ? "" : `${options.codePrefix ?? ""}${id}`,
    name: { zh, en: en ?? zh },
    parentId: options.parentId,
    parentCode:
      parentCodeProperty === undefined ? undefined : propertyText(feature, parentCodeProperty),
    validFrom: options.validFrom,
    boundary: feature.geometry ?? {},
  };
}

/**
 * Takes GeoJSON features as areas of one level and answers for every row.
 * Good rows are created together; bad rows are refused with the reason and stop nobody. A row whose code exists
 * with the same name and boundary is unchanged, so that an import may be repeated.
 */
export function importAreas(
  ctx: Ctx,
  features: readonly Feature[],
  options: ImportOptions,
): Promise<AreaImportReport> {
  return transaction(ctx, async (inner) => {
    const wanted = features.map((feature) => wantedOf(feature, options));
    const known = await gatherFacts(inner, wanted);
    const at = inner.clock.now();
    const facts = { known: new Map(known.map((area) => [area.code, area])), at };
    const parentById = known.find((area) => area.id === options.parentId);
    const good: NewArea[] = [];
    const rows = wanted.map((one, i): AreaImportReport["rows"][number] => {
      const answer = checkRow(one, parentById, facts);
      const row = { row: i + 1, code: one.code === "" ? null : one.code, reason: null };
      if (answer === "unchanged") return { ...row, outcome: "unchanged" };
      if (isRefusal(answer)) return { ...row, outcome: "refused", reason: answer.code };
      good.push(one);
      facts.known.set(one.code, evolveArea(0, undefined, answer));
      return { ...row, outcome: "accepted" };
    });
    if (good.length > 0) await createAreas(inner, good);
    const count = (outcome: string): number => rows.filter((r) => r.outcome === outcome).length;
    return {
      accepted: count("accepted"),
      unchanged: count("unchanged"),
      refused: count("refused"),
      rows,
    };
  });
}

function checkRow(
  one: NewArea,
  parentById: Area | undefined,
  facts: { readonly known: ReadonlyMap<string, Area>; readonly at: number },
) {
  if (one.code === "") return refusal("invalid", "places.id_missing");
  const same = facts.known.get(one.code);
  const parent =
    parentById ?? (one.parentCode === undefined ? undefined : facts.known.get(one.parentCode));
  if (same !== undefined) {
    const boundary = checkBoundary(one.boundary);
    const alike =
      same.id !== 0 &&
      same.level === one.level &&
      same.name.zh === one.name.zh &&
      same.name.en === one.name.en &&
      JSON.stringify(same.boundary) === JSON.stringify(boundary);
    return alike ? "unchanged" : refusal("conflict", "places.code_taken", { code: one.code });
  }
  return decideCreate(one, { parent, codeTaken: false, today: dayOf(facts.at) }, facts.at);
}

/** An area as the API shows it. */
export function viewArea(area: Area): AreaView {
  const { boundary, ...rest } = area;
  return { ...rest, areaM2: boundary === null ? null : Math.round(areaM2Of(boundary)) };
}

/** The open areas with a boundary as a GeoJSON FeatureCollection for a map, rounded to 0.1 m. */
export async function areaFeatures(ctx: Ctx, level?: Area["level"]) {
  const areas = await loadAreas(ctx);
  return {
    type: "FeatureCollection" as const,
    features: areas.all.flatMap((area) => {
      if (area.boundary === null || area.validTo !== null) return [];
      if (level !== undefined && area.level !== level) return [];
      const { id, code, name, parentId } = area;
      return {
        type: "Feature" as const,
        id,
        properties: { level: area.level, code, name, parentId },
        geometry: roundBoundary(area.boundary),
      };
    }),
  };
}

/** The open areas in tree order, of one level or within one area where asked. */
export async function listAreas(
  ctx: Ctx,
  query: { readonly level?: Area["level"]; readonly within?: number },
): Promise<AreaView[]> {
  const areas = await loadAreas(ctx);
  const { level, within } = query;
  return areas.all
    .filter((area) => area.validTo === null)
    .filter((area) => level === undefined || area.level === level)
    .filter((area) => within === undefined || areas.isWithin(area.id, within))
    .map(viewArea);
}

/** One area with its path and boundary. Refuses: `places.no_such_area`. */
export async function areaDetail(ctx: Ctx, id: number) {
  const areas = await loadAreas(ctx);
  const area = areas.find(id);
  if (area === undefined) refuse("notFound", "places.no_such_area");
  return { area: viewArea(area), path: areas.pathOf(id), boundary: area.boundary };
}

/** The deepest open area that holds a point of the API, with the areas above it. */
export async function locatePoint(ctx: Ctx, apiPoint: ApiPoint) {
  const areas = await loadAreas(ctx);
  const point = toWgs84(apiPoint);
  const areaId = areas.locate(point);
  return { areaId, path: areaId === null ? null : areas.pathOf(areaId), point };
}

/** The background that maps are drawn on, as the settings name it. */
export function mapTiles({ env }: Pick<Ctx, "env">): MapTiles {
  const { MAP_TILES_URL, MAP_TILES_ATTRIBUTION, MAP_TILES_DATUM } = env;
  if (MAP_TILES_URL.length === 0) return { tiles: null };
  return {
    tiles: {
      urls: [...MAP_TILES_URL],
      attribution: MAP_TILES_ATTRIBUTION,
      datum: MAP_TILES_DATUM,
    },
  };
}
