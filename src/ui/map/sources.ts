/** What a map is drawn from: outlines and the tiles of the settings, each asked for once a page. */
import { api, type PlacesMapTilesAnswer } from "#ui/client.gen.ts";
import { type Load, useLoad } from "#ui/use-load.ts";
import type { AreaShape, MapLevel } from "./contract.ts";

export type Tiles = PlacesMapTilesAnswer["tiles"];

const outlines = new Map<MapLevel, Promise<readonly AreaShape[]>>();
let tiles: Promise<Tiles> | undefined;

/** The outlines of one level; structures change by appointment, so a page asks once. What fails is asked again. */
export function fetchOutlines(level: MapLevel): Promise<readonly AreaShape[]> {
  const known = outlines.get(level);
  if (known !== undefined) return known;
  const asked = api.places
    .features({ query: { level } })
    .then(({ features }) => features)
    .catch((error: unknown) => {
      outlines.delete(level);
      throw error;
    });
  outlines.set(level, asked);
  return asked;
}

function fetchTiles(): Promise<Tiles> {
  tiles ??= api.places
    .mapTiles()
    .then((answer) => answer.tiles)
    .catch((error: unknown) => {
      tiles = undefined;
      throw error;
    });
  return tiles;
}

/** The level whose borders are drawn stronger over the areas of one. */
const ABOVE: Readonly<Record<MapLevel, MapLevel | null>> = {
  district: null,
  subdistrict: "district",
  community: "subdistrict",
  grid: "community",
};

export type Sources = {
  readonly areas: readonly AreaShape[];
  readonly borders: readonly AreaShape[];
  readonly tiles: Tiles;
};

/** Everything that one map is drawn from. */
export function useSources(
  level: MapLevel,
  given: readonly AreaShape[] | undefined,
): Load<Sources> {
  return useLoad(async () => {
    const above = ABOVE[level];
    const [areas, borders, background] = await Promise.all([
      given ?? fetchOutlines(level),
      // The map is drawn without either where they cannot be had.
      above === null ? [] : fetchOutlines(above).catch(() => []),
      fetchTiles().catch(() => null),
    ]);
    return { areas, borders, tiles: background };
  }, [level, given]);
}
