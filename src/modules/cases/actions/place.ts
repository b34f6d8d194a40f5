/** Where a case is: the area whose polygon holds the point, or the one that was named. */
import { type AreaDirectory, loadAreas, toWgs84 } from "#places";
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { CaseArea, Point } from "../rules/state.ts";
import type { IntakeBody } from "../schema.ts";
import { placeNames } from "./place-names.ts";

export type CasePlace = {
  readonly area: CaseArea;
  readonly point: Point | null;
  /** Names of the areas, so that a case is found by its place. */
  readonly names: readonly string[];
};

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * Finds the place. A point outside every polygon counts for the district as a whole.
 * Refuses: `cases.unknown_area`.
 */
export async function findPlace(
  ctx: Ctx,
  body: Pick<IntakeBody, "point" | "areaId">,
): Promise<CasePlace> {
  const areas = await loadAreas(ctx);
  const point = body.point ? toWgs84(body.point) : null;
  const located = point === null ? null : areas.locate(point);
  const areaId = located ?? body.areaId ?? rootOf(areas);
  if (areas.find(areaId) === undefined) refuse("invalid", "cases.unknown_area");
  const area = areas.pathOf(areaId);
  const names = await placeNames(ctx, area);
  return {
    area,
    point: point === null ? null : { lng: round(point.lng), lat: round(point.lat) },
    names,
  };
}

/** The district itself. */
export function rootOf(areas: AreaDirectory): number {
  const root = areas.all.find((area) => area.level === "district");
  return root === undefined ? refuse("conflict", "cases.unknown_area") : root.id;
}
