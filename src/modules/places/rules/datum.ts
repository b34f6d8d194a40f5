/**
 * Datums: the platform keeps WGS-84; maps and phones in mainland China speak GCJ-02.
 * The conversion happens at the edge, once, and nothing inside ever holds a GCJ-02 coordinate.
 */
import * as gcoordPackage from "gcoord";
import type { Point } from "./locator.ts";

/** The datums that the API takes. */
export const DATUMS = ["wgs84", "gcj02"] as const;
export type Datum = (typeof DATUMS)[number];

/** A point as the API takes it; WGS-84 unless it says otherwise. */
export type ApiPoint = Point & { readonly datum?: Datum };

type Transform = (position: [number, number], from: string, to: string) => [number, number];

// The package is CommonJS for Node and an ES module for bundlers; both put their functions on `default`.
const { transform } = gcoordPackage.default as unknown as { readonly transform: Transform };

/** Converts GCJ-02 to WGS-84, to within a millimetre; points outside China stay as they are. */
export function fromGcj02({ lng, lat }: Point): Point {
  let [x, y] = transform([lng, lat], "GCJ02", "WGS84");
  // The package's inverse is good to centimetres; two more steps towards the point that converts here end below a millimetre.
  for (let step = 0; step < 2; step++) {
    const there = transform([x, y], "WGS84", "GCJ02");
    x += lng - there[0];
    y += lat - there[1];
  }
  return { lng: x, lat: y };
}

/** Converts WGS-84 to GCJ-02; points outside China stay as they are. */
export function toGcj02({ lng, lat }: Point): Point {
  const [x, y] = transform([lng, lat], "WGS84", "GCJ02");
  return { lng: x, lat: y };
}

/** Brings a point from the API to WGS-84. */
export function toWgs84(point: ApiPoint): Point {
  return point.datum === "gcj02" ? fromGcj02(point) : { lng: point.lng, lat: point.lat };
}

/** Mean radius of the earth. Unit: m. */
const EARTH_RADIUS_M = 6_371_008.8;

/** The distance as the crow flies. Unit: m. */
export function distanceM(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const dLat = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2;
  const dLng = Math.sin(((b.lng - a.lng) * rad) / 2) ** 2;
  const h = dLat + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * dLng;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, h)));
}
