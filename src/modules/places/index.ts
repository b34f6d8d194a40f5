/** Public face of places: areas, where a point lies, datums. */
export {
  closeArea,
  createArea,
  createAreas,
  importAreas,
  loadAreas,
  updateArea,
} from "./actions.ts";
export {
  AREA_LEVELS,
  type Area,
  type AreaLevel,
  type NewArea,
  isOpen,
} from "./rules/area.ts";
export { type Boundary, areaM2Of } from "./rules/boundary.ts";
export {
  type ApiPoint,
  type Datum,
  distanceM,
  fromGcj02,
  toGcj02,
  toWgs84,
} from "./rules/datum.ts";
export { type AreaDirectory, type AreaPath, buildAreaDirectory } from "./rules/directory.ts";
export { type Feature, type Point, buildLocator } from "./rules/locator.ts";
