/** Areas and their life: what may be created, changed and closed, and what the events make of it. */
import { type Day, isDay } from "#kernel/pure/day.ts";
import type { NewEvent } from "#kernel/pure/chain.ts";
import { type Names, isCode, trimNames } from "#kernel/pure/names.ts";
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import { type Boundary, checkBoundary } from "./boundary.ts";

/** From the widest to the narrowest. */
export const AREA_LEVELS = ["district", "subdistrict", "community", "grid"] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

export type Area = {
  readonly id: number;
  readonly level: AreaLevel;
  /** Stays the same for life, also when the name changes. */
  readonly code: string;
  readonly name: Names;
  readonly parentId: number | null;
  /** Residents. Unit: persons. */
  readonly population: number | null;
  readonly validFrom: Day;
  /** The first day on which the area no longer exists. */
  readonly validTo: Day | null;
  readonly boundary: Boundary | null;
};

/** What someone asks to create; the parent by id or, within one batch, by code. */
export type NewArea = {
  readonly level: AreaLevel;
  readonly code: string;
  readonly name: Names;
  readonly parentId?: number | null | undefined;
  readonly parentCode?: string | undefined;
  readonly population?: number | null | undefined;
  readonly validFrom?: Day | undefined;
  /** GeoJSON geometry, unchecked. */
  readonly boundary?: unknown;
};

/** What may be changed of an area; what is left out stays. */
export type AreaChange = {
  readonly name?: Names | undefined;
  readonly population?: number | null | undefined;
  /** GeoJSON geometry, unchecked; null takes the boundary away. */
  readonly boundary?: unknown;
};

export type AreaCreated = NewEvent<"areaCreated", Omit<Area, "id" | "validTo">>;
export type AreaUpdated = NewEvent<
  "areaUpdated",
  {
    readonly name?: Names;
    readonly population?: number | null;
    readonly boundary?: Boundary | null;
  }
>;
export type AreaClosed = NewEvent<"areaClosed", { readonly validTo: Day }>;
export type AreaEvent = AreaCreated | AreaUpdated | AreaClosed;

/** Tells whether an area exists on a day; without a day, whether it has not been closed. */
export function isOpen(area: Pick<Area, "validFrom" | "validTo">, day?: Day): boolean {
  if (day === undefined) return area.validTo === null;
  return area.validFrom <= day && (area.validTo === null || day < area.validTo);
}

/** Tells whether a level may lie directly under another; a level may be skipped. */
export function mayContain(parent: AreaLevel, child: AreaLevel): boolean {
  return AREA_LEVELS.indexOf(parent) < AREA_LEVELS.indexOf(child);
}

/**
 * Decides whether an area may be created.
 * Refuses: `places.code_malformed`, `places.code_taken`, `places.name_missing`, `places.parent_missing`,
 * `places.parent_unknown`, `places.parent_closed`, `places.parent_too_narrow`, `places.day_malformed`, `places.boundary_*`.
 */
export function decideCreate(
  wanted: NewArea,
  facts: { readonly parent: Area | undefined; readonly codeTaken: boolean; readonly today: Day },
  at: number,
): AreaCreated | Refusal {
  if (!isCode(wanted.code))
    return refusal("invalid", "places.code_malformed", { code: wanted.code });
  if (facts.codeTaken) return refusal("conflict", "places.code_taken", { code: wanted.code });
  const name = trimNames(wanted.name);
  if (name === undefined) return refusal("invalid", "places.name_missing");
  const validFrom = wanted.validFrom ?? facts.today;
  if (!isDay(validFrom)) return refusal("invalid", "places.day_malformed", { day: validFrom });
  const parentId = checkParent(wanted, facts.parent);
  if (isRefusal(parentId)) return parentId;
  const boundary =
    wanted.boundary === undefined || wanted.boundary === null
      ? null
      : checkBoundary(wanted.boundary);
  if (isRefusal(boundary)) return boundary;
  const { level, code, population = null } = wanted;
  return {
    type: "areaCreated",
    at,
    data: { level, code, name, parentId, population, validFrom, boundary },
  };
}

function checkParent(wanted: NewArea, parent: Area | undefined): number | null | Refusal {
  const names = wanted.parentId ?? wanted.parentCode ?? null;
  if (wanted.level === "district")
    return names === null ? null : refusal("invalid", "places.district_has_no_parent");
  if (names === null) return refusal("invalid", "places.parent_missing");
  if (parent === undefined)
    return refusal("invalid", "places.parent_unknown", { parent: String(names) });
  if (!isOpen(parent)) return refusal("conflict", "places.parent_closed", { code: parent.code });
  if (!mayContain(parent.level, wanted.level))
    return refusal("invalid", "places.parent_too_narrow");
  return parent.id;
}

/**
 * Decides whether an area may be changed as asked.
 * Refuses: `places.area_closed`, `places.nothing_to_change`, `places.name_missing`, `places.boundary_*`.
 */
export function decideUpdate(area: Area, change: AreaChange, at: number): AreaUpdated | Refusal {
  if (!isOpen(area)) return refusal("conflict", "places.area_closed", { code: area.code });
  const name = change.name === undefined ? undefined : trimNames(change.name);
  if (change.name !== undefined && name === undefined)
    return refusal("invalid", "places.name_missing");
  const boundary =
    change.boundary === undefined || change.boundary === null
      ? change.boundary
      : checkBoundary(change.boundary);
  if (isRefusal(boundary)) return boundary;
  const data = {
    ...(name === undefined ? {} : { name }),
    ...(change.population === undefined ? {} : { population: change.population }),
    ...(boundary === undefined ? {} : { boundary }),
  };
  if (Object.keys(data).length === 0) return refusal("invalid", "places.nothing_to_change");
  return { type: "areaUpdated", at, data };
}

/**
 * Decides whether an area may be closed on a day.
 * Refuses: `places.area_closed`, `places.area_has_children`, `places.day_malformed`, `places.closes_before_it_opens`,
 * `places.closes_in_future` (a planned change of structure is a reorganisation, not a closed area).
 */
export function decideClose(
  area: Area,
  facts: { readonly openChildren: number; readonly today: Day },
  on: Day,
  at: number,
): AreaClosed | Refusal {
  if (!isOpen(area)) return refusal("conflict", "places.area_closed", { code: area.code });
  if (facts.openChildren > 0)
    return refusal("conflict", "places.area_has_children", { count: facts.openChildren });
  if (!isDay(on)) return refusal("invalid", "places.day_malformed", { day: on });
  if (on > facts.today) return refusal("invalid", "places.closes_in_future");
  if (on < area.validFrom) return refusal("invalid", "places.closes_before_it_opens");
  return { type: "areaClosed", at, data: { validTo: on } };
}

/** What an event makes of an area; tables hold exactly this. */
export function evolveArea(id: number, area: Area | undefined, event: AreaEvent): Area {
  if (event.type === "areaCreated") return { id, ...event.data, validTo: null };
  if (area === undefined) throw new Error(`area ${id} begins with ${event.type}`);
  return { ...area, ...event.data };
}
