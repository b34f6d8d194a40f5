/** From degrees to a small picture: flat enough for a few streets, nothing more is claimed. */
import type { AreaFeature, Ring } from "./case-requests.ts";

export type LngLat = { readonly lng: number; readonly lat: number };
type Geometry = AreaFeature["geometry"];
type Place = (lng: number, lat: number) => readonly [number, number];

/** How much the picture shows from edge to edge. Unit: m. */
const SHOWN_METRES = 1600;
const METRES_PER_DEGREE = 111_320;

/** The outlines of a boundary, holes after each; the server has checked that they are what GeoJSON says. */
function polygonsOf({ type, coordinates }: Geometry): readonly (readonly Ring[])[] {
  return type === "Polygon"
    ? [coordinates as readonly Ring[]]
    : (coordinates as readonly (readonly Ring[])[]);
}

/** A picture of so many pixels with the point in its middle. */
export function frameAround(
  centre: LngLat,
  width: number,
  height: number,
): { readonly place: Place; readonly shows: (geometry: Geometry) => boolean } {
  const pixelsPerMetre = width / SHOWN_METRES;
  const east = METRES_PER_DEGREE * Math.cos((centre.lat * Math.PI) / 180) * pixelsPerMetre;
  const north = METRES_PER_DEGREE * pixelsPerMetre;
  const place: Place = (lng, lat) => [
    width / 2 + (lng - centre.lng) * east,
    height / 2 - (lat - centre.lat) * north,
  ];
  const shows = (geometry: Geometry): boolean => {
    const points = polygonsOf(geometry).flatMap((rings) => rings[0] ?? []);
    const placed = points.map(([lng, lat]) => place(lng, lat));
    const xs = placed.map(([x]) => x);
    const ys = placed.map(([, y]) => y);
    return (
      Math.max(...xs) > 0 &&
      Math.min(...xs) < width &&
      Math.max(...ys) > 0 &&
      Math.min(...ys) < height
    );
  };
  return { place, shows };
}

/** The outline as the `d` of an SVG path, to a tenth of a pixel. */
export function pathOf(geometry: Geometry, place: Place): string {
  return polygonsOf(geometry)
    .flat()
    .map((ring) => {
      const points = ring.map(([lng, lat]) =>
        place(lng, lat)
          .map((n) => n.toFixed(1))
          .join(" "),
      );
      return `M${points.join("L")}Z`;
    })
    .join("");
}

/** Whether a point lies in an outline, by counting the edges to its east. */
export function isInside(geometry: Geometry, { lng, lat }: LngLat): boolean {
  return polygonsOf(geometry).some((rings) => {
    let isIn = false;
    for (const ring of rings)
      ring.forEach(([x, y], index) => {
        const [px, py] = ring.at(index - 1) ?? [x, y];
        if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) isIn = !isIn;
      });
    return isIn;
  });
}
