/** The drawing itself: MapLibre with a style made of our tokens; nothing is fetched but tiles that the settings name. */
import {
  type ExpressionSpecification,
  GeoJSONSource,
  type LngLatBoundsLike,
  Map as GlMap,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
// Without its address the worker is looked for beside the bundle, where it is not.
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { AreaShape, LngLat } from "./contract.ts";
import type { Box } from "./geometry.ts";
import type { Look } from "./look.ts";
import type { Tiles } from "./sources.ts";

setWorkerUrl(workerUrl);

export type { GlMap };

/** What lies on the ground, in the datum of the tiles. */
export type Drawn = {
  readonly areas: readonly AreaShape[];
  readonly borders: readonly AreaShape[];
  /** Colour by id; what is not in it is ground. */
  readonly fills: ReadonlyMap<number, string>;
  readonly chosen: number | null;
};

const NOBODY = -1;
/** Zoom levels that a district needs: whole to a doorstep. */
const MOST_ZOOM = 18;

function collection(features: readonly AreaShape[]): never {
  return { type: "FeatureCollection", features } as never;
}

function fillColour(drawn: Drawn, look: Look): ExpressionSpecification | string {
  const pairs = [...drawn.fills].flat();
  if (pairs.length === 0) return look.surface;
  return ["match", ["id"], ...pairs, look.surface] as unknown as ExpressionSpecification;
}

/** Over a background the ground is clear and shades let it through. */
function fillOpacity(drawn: Drawn, tiles: Tiles): ExpressionSpecification | number {
  if (tiles === null) return 1;
  const ids = [...drawn.fills.keys()];
  if (ids.length === 0) return 0.1;
  return ["match", ["id"], ids, 0.6, 0.1] as unknown as ExpressionSpecification;
}

const only = (id: number | null): ExpressionSpecification => ["==", ["id"], id ?? NOBODY];

/** The whole style; later changes go through {@link paint}. */
export function styleOf(drawn: Drawn, look: Look, tiles: Tiles): StyleSpecification {
  const backgrounds = (tiles?.urls ?? []).map((url, i) => ({ id: `tiles-${i}`, url }));
  return {
    version: 8,
    sources: {
      areas: { type: "geojson", data: collection(drawn.areas) },
      borders: { type: "geojson", data: collection(drawn.borders) },
      ...Object.fromEntries(
        backgrounds.map(({ id, url }) => [
          id,
          { type: "raster", tiles: [url], tileSize: 256, maxzoom: MOST_ZOOM },
        ]),
      ),
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": look.paper } },
      ...backgrounds.map(({ id }) => ({ id, type: "raster" as const, source: id })),
      {
        id: "areas",
        type: "fill",
        source: "areas",
        paint: {
          "fill-color": fillColour(drawn, look),
          "fill-opacity": fillOpacity(drawn, tiles),
        },
      },
      {
        id: "lines",
        type: "line",
        source: "areas",
        paint: { "line-color": look.hairline, "line-width": 1 },
      },
      {
        id: "borders",
        type: "line",
        source: "borders",
        paint: { "line-color": look.border, "line-width": 1.8 },
      },
      {
        id: "hover",
        type: "line",
        source: "areas",
        filter: only(null),
        paint: { "line-color": look.ink, "line-width": 1.6 },
      },
      {
        id: "chosen",
        type: "line",
        source: "areas",
        filter: only(drawn.chosen),
        paint: { "line-color": look.ink, "line-width": 2.6 },
      },
      {
        id: "focus",
        type: "line",
        source: "areas",
        filter: only(null),
        paint: { "line-color": look.focus, "line-width": 3.2 },
      },
    ],
  };
}

/** Draws anew what has changed, in colours that may have changed. */
export function paint(map: GlMap, drawn: Drawn, look: Look, tiles: Tiles): void {
  map.setPaintProperty("ground", "background-color", look.paper);
  map.setPaintProperty("areas", "fill-color", fillColour(drawn, look));
  map.setPaintProperty("areas", "fill-opacity", fillOpacity(drawn, tiles));
  map.setPaintProperty("lines", "line-color", look.hairline);
  map.setPaintProperty("borders", "line-color", look.border);
  map.setPaintProperty("hover", "line-color", look.ink);
  map.setPaintProperty("chosen", "line-color", look.ink);
  map.setPaintProperty("focus", "line-color", look.focus);
  map.setFilter("chosen", only(drawn.chosen));
}

/** Draws other outlines. */
export function redraw(map: GlMap, drawn: Pick<Drawn, "areas" | "borders">): void {
  for (const name of ["areas", "borders"] as const) {
    const source = map.getSource(name);
    if (source instanceof GeoJSONSource) void source.setData(collection(drawn[name]));
  }
}

/** Draws a line around one area, for the pointer or the keyboard. */
export function outline(map: GlMap, layer: "hover" | "focus", id: number | null): void {
  if (map.getLayer(layer) !== undefined) map.setFilter(layer, only(id));
}

/** The area drawn under a place of the screen. */
export function areaUnder(
  map: GlMap,
  at: { readonly x: number; readonly y: number },
): number | null {
  if (map.getLayer("areas") === undefined) return null;
  const [hit] = map.queryRenderedFeatures([at.x, at.y], { layers: ["areas"] });
  return typeof hit?.id === "number" ? hit.id : null;
}

const boundsOf = ({ west, south, east, north }: Box): LngLatBoundsLike => [
  west,
  south,
  east,
  north,
];

/** How far beyond the district one may look, as a share of its size. */
const BEYOND = 0.6;

function around({ west, south, east, north }: Box): Box {
  const [x, y] = [(east - west) * BEYOND, (north - south) * BEYOND];
  return { west: west - x, south: south - y, east: east + x, north: north + y };
}

export type Opening = {
  readonly style: StyleSpecification;
  readonly label: string;
  /** What is seen first, and what is the whole. */
  readonly first: Box;
  readonly whole: Box;
  /** Fingers and wheel scroll the page. */
  readonly cooperative: boolean;
  readonly gestures: {
    readonly wheel: string;
    readonly wheelMac: string;
    readonly fingers: string;
  };
};

/** Free space around what is fitted into view; on the right stand the buttons. Unit: px. */
const MARGIN = { top: 24, bottom: 24, left: 20, right: 60 };

/** Opens a map in an element. Throws where the device has no WebGL. */
export function openMap(container: HTMLElement, opening: Opening): GlMap {
  const map = new GlMap({
    container,
    style: opening.style,
    bounds: boundsOf(opening.first),
    fitBoundsOptions: { padding: MARGIN },
    maxBounds: boundsOf(around(opening.whole)),
    maxZoom: MOST_ZOOM,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
    cooperativeGestures: opening.cooperative,
    locale: {
      "Map.Title": opening.label,
      "CooperativeGesturesHandler.WindowsHelpText": opening.gestures.wheel,
      "CooperativeGesturesHandler.MacHelpText": opening.gestures.wheelMac,
      "CooperativeGesturesHandler.MobileHelpText": opening.gestures.fingers,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/** Whether the reader has asked for less motion. */
export function isStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Comes as close as a box needs; who is closer already and looks into it, or at the pin, stays where they are. */
export function comeTo(map: GlMap, box: Box, pin: LngLat | null): void {
  const fitting = map.cameraForBounds(boundsOf(box), { padding: MARGIN })?.zoom ?? 0;
  const { lng, lat } = map.getCenter();
  const isIn = lng > box.west && lng < box.east && lat > box.south && lat < box.north;
  const isSeen = pin !== null && map.getBounds().contains([pin.lng, pin.lat]);
  if ((!isIn && !isSeen) || map.getZoom() < fitting - 0.5) look(map, box);
}

/** Brings a box into view, at once where less motion is asked for. */
export function look(map: GlMap, box: Box): void {
  map.fitBounds(boundsOf(box), {
    padding: MARGIN,
    maxZoom: 16,
    animate: !isStill(),
    duration: 140,
  });
}
