/** From boundaries to lines on a picture: a district is small enough to be flat. Pure. */

export type Shape = {
  readonly id: number;
  readonly geometry: { readonly type: string; readonly coordinates?: unknown };
};
type Ring = readonly (readonly [number, number])[];

/** Every ring of a boundary, holes among them; the server has checked that they are what GeoJSON says. */
function ringsOf({ geometry }: Shape): readonly Ring[] {
  const coordinates = geometry.coordinates;
  return geometry.type === "Polygon"
    ? (coordinates as readonly Ring[])
    : (coordinates as readonly (readonly Ring[])[]).flat();
}

/** Pictures of shapes side by side in one frame of a width; names stand in the middle of each. */
export function picture(
  shapes: readonly Shape[],
  width: number,
): {
  readonly height: number;
  readonly drawn: readonly {
    readonly id: number;
    readonly d: string;
    readonly x: number;
    readonly y: number;
  }[];
} {
  const points = shapes.flatMap((shape) => ringsOf(shape).flat());
  if (points.length === 0) return { height: 0, drawn: [] };
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [lng, lat] of points) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const scale = width / Math.max(1e-9, east - west);
  // A degree of longitude is shorter than one of latitude.
  const stretch = scale / Math.cos((((north + south) / 2) * Math.PI) / 180);
  const place = ([lng, lat]: readonly [number, number]) =>
    [(lng - west) * scale, (north - lat) * stretch] as const;
  const drawn = shapes.map((shape) => {
    const rings = ringsOf(shape).map((ring) => ring.map(place));
    const all = rings.flat();
    const xs = all.map(([x]) => x);
    const ys = all.map(([, y]) => y);
    const lineOf = (ring: readonly (readonly [number, number])[]) =>
      `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
    return {
      id: shape.id,
      d: rings.map(lineOf).join(""),
      x: Math.round((Math.min(...xs) + Math.max(...xs)) / 2),
      y: Math.round((Math.min(...ys) + Math.max(...ys)) / 2),
    };
  });
  return { height: Math.ceil((north - south) * stretch), drawn };
}

/** Which of six shades an area has: 0 without units, 5 when all is done, the quarters between. */
export function shadeOf(done: number, units: number): number {
  if (units === 0) return 0;
  if (done >= units) return 5;
  return 1 + Math.min(3, Math.floor((done / units) * 4));
}
