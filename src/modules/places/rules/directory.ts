/** The areas in memory: the tree, its codes, and which area holds a point. Pure; runs in the browser too. */
import type { Day } from "#kernel/pure/day.ts";
import { AREA_LEVELS, type Area, isOpen } from "./area.ts";
import { type Point, locatorOf } from "./locator.ts";

/** The areas above a place, one a level; null where a level is skipped or lies below. */
export type AreaPath = {
  readonly districtId: number;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly gridId: number | null;
};

export type AreaDirectory = {
  /** Every area, closed ones too, in tree order. */
  readonly all: readonly Area[];
  /** Throws for an unknown id. */
  readonly get: (id: number) => Area;
  readonly find: (id: number) => Area | undefined;
  /** Codes are for life, so closed areas are found too. */
  readonly byCode: (code: string) => Area | undefined;
  /** Throws for an unknown id. */
  readonly pathOf: (id: number) => AreaPath;
  /** An area lies within itself; unknown ids lie nowhere. */
  readonly isWithin: (id: number, ancestorId: number) => boolean;
  /** The areas below, at every level, without the area itself. */
  readonly descendants: (id: number) => readonly number[];
  /** The open areas directly below. */
  readonly children: (id: number) => readonly Area[];
  /** The deepest area whose polygon holds the point; with a day, among the areas of that day. */
  readonly locate: (point: Point, day?: Day) => number | null;
};

type Node = { readonly area: Area; readonly path: AreaPath; readonly enter: number; leave: number };

/** Builds the directory; costs about 2 ms for 300 areas with boundaries. */
export function buildAreaDirectory(areas: readonly Area[]): AreaDirectory {
  const nodes = new Map<number, Node>();
  const codes = new Map(areas.map((area) => [area.code, area]));
  const order = treeOrder(areas, nodes);
  const find = (id: number): Area | undefined => nodes.get(id)?.area;
  const node = (id: number): Node => {
    const found = nodes.get(id);
    if (found === undefined) throw new RangeError(`no area ${id}`);
    return found;
  };
  const deepestFirst = AREA_LEVELS.toReversed();
  const locator = locatorOf(
    deepestFirst.flatMap((level) =>
      order.flatMap((area) =>
        area.level === level && area.boundary !== null
          ? [{ key: area, boundary: area.boundary }]
          : [],
      ),
    ),
  );
  return {
    all: order,
    find,
    get: (id) => node(id).area,
    byCode: (code) => codes.get(code),
    pathOf: (id) => node(id).path,
    isWithin(id, ancestorId) {
      const inner = nodes.get(id);
      const outer = nodes.get(ancestorId);
      if (inner === undefined || outer === undefined) return false;
      return outer.enter <= inner.enter && inner.enter < outer.leave;
    },
    descendants(id) {
      const { enter, leave } = node(id);
      return order.slice(enter + 1, leave).map((area) => area.id);
    },
    children(id) {
      const { enter, leave } = node(id);
      return order.slice(enter + 1, leave).filter((area) => area.parentId === id && isOpen(area));
    },
    locate: (point, day) => locator.locate(point, (area) => isOpen(area, day))?.id ?? null,
  };
}

/** Walks the tree depth first, siblings by code, so that what lies below an area follows it directly. */
function treeOrder(areas: readonly Area[], nodes: Map<number, Node>): Area[] {
  const byParent = Map.groupBy(areas, (area) => area.parentId);
  for (const siblings of byParent.values()) siblings.sort((a, b) => (a.code < b.code ? -1 : 1));
  const order: Area[] = [];
  const walk = (area: Area, above: AreaPath): void => {
    const path = { ...above, [`${area.level}Id`]: area.id };
    const node: Node = { area, path, enter: order.length, leave: 0 };
    nodes.set(area.id, node);
    order.push(area);
    for (const child of byParent.get(area.id) ?? []) walk(child, path);
    node.leave = order.length;
  };
  const nowhere = { districtId: 0, subdistrictId: null, communityId: null, gridId: null };
  for (const district of byParent.get(null) ?? []) walk(district, nowhere);
  return order;
}
