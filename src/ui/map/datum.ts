/**
 * What is drawn over tiles of another datum. The platform holds WGS-84; GCJ-02 tiles (高德, 腾讯) are shifted by some
 * hundred metres, so what is drawn is shifted alike and what is picked is shifted back. CGCS2000 (天地图) differs from
 * WGS-84 by centimetres and is drawn as it is.
 */
import * as gcoordPackage from "gcoord";
import type { AreaShape, LngLat } from "./contract.ts";
import { partsOf } from "./geometry.ts";

export type TileDatum = "wgs84" | "gcj02" | "cgcs2000";

type Transform = (position: [number, number], from: string, to: string) => [number, number];
// The package is CommonJS for Node and an ES module for bundlers; both put their functions on `default`.
const { transform } = gcoordPackage.default as unknown as { readonly transform: Transform };

/** Where a WGS-84 point is drawn on tiles of a datum. */
export function toTiles({ lng, lat }: LngLat, datum: TileDatum): LngLat {
  if (datum !== "gcj02") return { lng, lat };
  const [x, y] = transform([lng, lat], "WGS84", "GCJ02");
  return { lng: x, lat: y };
}

/** The WGS-84 point that is drawn at a place of tiles of a datum; `toTiles` the other way, to within a millimetre. */
export function fromTiles({ lng, lat }: LngLat, datum: TileDatum): LngLat {
  if (datum !== "gcj02") return { lng, lat };
  let [x, y] = transform([lng, lat], "GCJ02", "WGS84");
  // The package's inverse is good to centimetres; two more steps end below a millimetre.
  for (let step = 0; step < 2; step++) {
    const there = toTiles({ lng: x, lat: y }, datum);
    x += lng - there.lng;
    y += lat - there.lat;
  }
  return { lng: x, lat: y };
}

/** Areas as they are drawn on tiles of a datum. */
export function areasOnTiles(areas: readonly AreaShape[], datum: TileDatum): readonly AreaShape[] {
  if (datum !== "gcj02") return areas;
  return areas.map((area) => ({
    ...area,
    geometry: {
      type: "MultiPolygon",
      coordinates: partsOf(area.geometry).map((rings) =>
        rings.map((ring) =>
          ring.map(([lng, lat]) => {
            const on = toTiles({ lng, lat }, datum);
            return [on.lng, on.lat];
          }),
        ),
      ),
    },
  }));
}
