/** The map with everything on it. A chunk of its own, with MapLibre: only ever reached through {@link DistrictMap}. */
import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { useLabel, useLanguage, usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import type { AreaValue, DistrictMapProps } from "./contract.ts";
import { type TileDatum, areasOnTiles, fromTiles, toTiles } from "./datum.ts";
import { type Box, areaAt, boxOfAreas, moved, nameplace } from "./geometry.ts";
import {
  type Drawn,
  type GlMap,
  areaUnder,
  comeTo,
  isStill,
  look,
  openMap,
  outline,
  paint,
  redraw,
  styleOf,
} from "./gl-map.ts";
import { type Look, lookOf } from "./look.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { type NamedArea, NamesLayer } from "./names-layer.tsx";
import { PinLayer } from "./pin-layer.tsx";
import { usePlaces } from "./place-overlay.ts";
import { type PlacedPoint, PointCard, PointsLayer } from "./points-layer.tsx";
import { classOf, shadeOf } from "./shading.ts";
import type { Sources } from "./sources.ts";
import { properName } from "./words-place.ts";

export type CanvasProps = Omit<DistrictMapProps, "areas" | "table" | "level"> & {
  readonly sources: Sources;
  readonly steps: readonly number[];
};

/** The element of a map knows its map: how a test asks what is drawn. */
export type MapElement = HTMLDivElement & { glMap?: GlMap };

function fillsOf(
  values: ReadonlyMap<number, AreaValue> | undefined,
  steps: readonly number[],
  colours: Look,
): Map<number, string> {
  const fills = new Map<number, string>();
  for (const [id, { value }] of values ?? []) {
    const index = classOf(value, steps);
    if (index > 0) fills.set(id, shadeOf(index, steps.length, colours.surface, colours.tone));
  }
  return fills;
}

/** What is drawn, in the datum of the tiles. */
function useDrawn(props: CanvasProps): Omit<Drawn, "fills"> & { readonly datum: TileDatum } {
  const { areas, borders, tiles } = props.sources;
  const datum = tiles?.datum ?? "wgs84";
  const onTiles = useMemo(
    () => ({ areas: areasOnTiles(areas, datum), borders: areasOnTiles(borders, datum) }),
    [areas, borders, datum],
  );
  return { ...onTiles, datum, chosen: props.chosen ?? null };
}

const NOWHERE: Box = { west: 73, south: 18, east: 135, north: 54 };

function firstBox(props: CanvasProps, datum: TileDatum, whole: Box): Box {
  if (props.focus === undefined) return whole;
  const { at, metres } = props.focus;
  const middle = toTiles(at, datum);
  const [a, b] = [moved(middle, -metres, -metres), moved(middle, metres, metres)];
  return { west: a.lng, south: a.lat, east: b.lng, north: b.lat };
}

/** Opens the map once and keeps what is drawn on it up to date. */
function useGlMap(props: CanvasProps, drawn: ReturnType<typeof useDrawn>) {
  const words = useText({ zh, en });
  const preferences = usePreferences();
  const frame = useRef<MapElement>(null);
  const [map, setMap] = useState<GlMap | null>(null);
  const [isReady, setIsReady] = useState(false);
  const [tilesFailed, setTilesFailed] = useState(false);
  const whole = useMemo(() => boxOfAreas(drawn.areas) ?? NOWHERE, [drawn.areas]);
  const { tiles } = props.sources;
  const { areas, borders } = drawn;
  const tone = props.scale?.tone ?? "jade";
  const made = (element: HTMLElement) => {
    const colours = lookOf(element, tone);
    return { colours, all: { ...drawn, fills: fillsOf(props.values, props.steps, colours) } };
  };
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const { colours, all } = made(element);
    const opened = openMap(element, {
      style: styleOf(all, colours, tiles),
      label: props.label,
      first: firstBox(props, drawn.datum, whole),
      whole,
      cooperative: props.gestures !== "map" && props.pick === undefined,
      gestures: words.gestures,
    });
    element.glMap = opened;
    opened.on("error", ({ error }) => {
      // A background that is away is said once; the district itself is drawn all the same.
      if (tiles !== null) setTilesFailed(true);
      else console.error(error);
    });
    opened.once("style.load", () => setIsReady(true));
    setMap(opened);
    return () => {
      setMap(null);
      setIsReady(false);
      delete element.glMap;
      opened.remove();
    };
    // The map is opened once for its tiles and its words; everything else is painted below.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [tiles, words, props.label]);
  useEffect(() => {
    if (map === null || !isReady || frame.current === null) return;
    const { colours, all } = made(frame.current);
    paint(map, all, colours, tiles);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [map, isReady, props.values, props.steps, props.scale?.tone, props.chosen, preferences]);
  useEffect(() => {
    if (map !== null && isReady) redraw(map, { areas, borders });
  }, [map, isReady, areas, borders]);
  useEffect(() => {
    const chosen = drawn.areas.find(({ id }) => id === props.chosen);
    const box = chosen === undefined ? undefined : boxOfAreas([chosen]);
    const pin = props.pick?.value ?? null;
    if (map !== null && props.follow === true && box !== undefined)
      comeTo(map, box, pin === null ? null : toTiles(pin, drawn.datum));
    // Coming closer answers a choice, not a new drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [map, props.chosen]);
  return { frame, map, whole, tilesFailed };
}

/** Names with their places; larger areas and greater values come first where room is short. */
function useNames(props: CanvasProps, drawn: ReturnType<typeof useDrawn>): readonly NamedArea[] {
  const label = useLabel();
  const language = useLanguage();
  const { values, onPick } = props;
  const places = useMemo(
    () =>
      drawn.areas.map((area) => {
        const box = boxOfAreas([area]) ?? NOWHERE;
        return {
          area,
          at: nameplace(area),
          size: (box.east - box.west) * (box.north - box.south),
        };
      }),
    [drawn.areas],
  );
  return useMemo(
    () =>
      places.map(({ area, at, size }) => {
        const value = values?.get(area.id);
        return {
          id: area.id,
          at,
          name: properName(label(area.properties.name), area.properties.level),
          title: label(area.properties.name),
          figure: value?.quiet === true ? undefined : value?.text,
          href: onPick === undefined ? value?.href : undefined,
          rank: (value?.value ?? 0) * 10 + size,
        };
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [places, values, onPick, language],
  );
}

function Controls(props: { readonly map: GlMap; readonly whole: Box }): ReactNode {
  const words = useText({ zh, en });
  const { map } = props;
  const motion = { animate: !isStill(), duration: 140 };
  return (
    <div className="map-controls">
      <button
        type="button"
        className="map-button"
        aria-label={words.zoomIn}
        title={words.zoomIn}
        onClick={() => map.zoomIn(motion)}
      >
        <Icon name="plus" size={18} />
      </button>
      <button
        type="button"
        className="map-button"
        aria-label={words.zoomOut}
        title={words.zoomOut}
        onClick={() => map.zoomOut(motion)}
      >
        <svg className="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M4 10h12" />
        </svg>
      </button>
      <button
        type="button"
        className="map-button"
        aria-label={words.whole}
        title={words.whole}
        onClick={() => look(map, props.whole)}
      >
        <Icon name="home" size={18} />
      </button>
    </div>
  );
}

/** What a pointer does on the ground: hover, choose an area, put the pin. */
function usePointer(
  map: GlMap | null,
  overlay: RefObject<HTMLElement | null>,
  onGround: ((at: { readonly lng: number; readonly lat: number }) => void) | undefined,
): number | null {
  const [hover, setHover] = useState<number | null>(null);
  const latest = useRef(onGround);
  latest.current = onGround;
  useEffect(() => {
    if (map === null) return undefined;
    const onMove = ({ point }: { readonly point: { readonly x: number; readonly y: number } }) => {
      const id = areaUnder(map, point);
      setHover((before) => {
        if (before !== id) outline(map, "hover", id);
        return id;
      });
    };
    const onOut = () => {
      outline(map, "hover", null);
      setHover(null);
    };
    const onClick = (event: {
      readonly point: { readonly x: number; readonly y: number };
      readonly lngLat: { readonly lng: number; readonly lat: number };
    }) => {
      if (latest.current !== undefined) return latest.current(event.lngLat);
      const id = areaUnder(map, event.point);
      // The name is the button or link of its area: whatever it does is done.
      overlay.current
        ?.querySelector<HTMLElement>(`a[data-area="${id}"],button[data-area="${id}"]`)
        ?.click();
    };
    map.on("mousemove", onMove);
    map.on("mouseout", onOut);
    map.on("click", onClick);
    return () => {
      map.off("mousemove", onMove);
      map.off("mouseout", onOut);
      map.off("click", onClick);
    };
  }, [map, overlay]);
  return hover;
}

export default function GlCanvas(props: CanvasProps): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const { pick, sources } = props;
  const drawn = useDrawn(props);
  const { frame, map, whole, tilesFailed } = useGlMap(props, drawn);
  const names = useNames(props, drawn);
  const overlay = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const [open, setOpen] = useState<readonly PlacedPoint[]>([]);
  const { datum } = drawn;
  const picked = (at: { readonly lng: number; readonly lat: number }) =>
    pick?.onPick(at, areaAt(sources.areas, at)?.id ?? null);
  const hover = usePointer(
    map,
    overlay,
    pick === undefined ? undefined : ({ lng, lat }) => picked(fromTiles({ lng, lat }, datum)),
  );
  return (
    <div className="map-drawing">
      <div
        className="map-frame"
        style={{ height: props.height ?? 420 }}
        data-pick={pick !== undefined}
      >
        <div className="map-gl" ref={frame} aria-describedby={keysId} />
        <p id={keysId} className="visually-hidden">
          {pick === undefined ? words.keys : words.keysPick}
        </p>
        {map !== null && (
          <Overlay
            {...props}
            map={map}
            overlay={overlay}
            names={names}
            hover={hover}
            keysId={keysId}
            datum={datum}
            placeOf={(at) => {
              const area = areaAt(sources.areas, at);
              return area === undefined ? words.outside : label(area.properties.name);
            }}
            onOpen={setOpen}
            onPlace={picked}
          />
        )}
        {map !== null && <Controls map={map} whole={whole} />}
        {sources.tiles !== null && (
          <p className="map-attribution">
            {tilesFailed ? words.tilesFailed : sources.tiles.attribution}
          </p>
        )}
      </div>
      {open.length > 0 && <PointCard points={open} onClose={() => setOpen([])} />}
    </div>
  );
}

function Overlay(
  props: CanvasProps & {
    readonly map: GlMap;
    readonly overlay: RefObject<HTMLDivElement | null>;
    readonly names: readonly NamedArea[];
    readonly hover: number | null;
    readonly keysId: string;
    readonly datum: TileDatum;
    readonly placeOf: (at: { readonly lng: number; readonly lat: number }) => string;
    readonly onOpen: (points: readonly PlacedPoint[]) => void;
    readonly onPlace: (at: { readonly lng: number; readonly lat: number }) => void;
  },
): ReactNode {
  const { map, overlay, datum, pick, points } = props;
  const placed = useMemo(
    () => (points ?? []).map((point) => ({ ...point, at: toTiles(point.at, datum) })),
    [points, datum],
  );
  usePlaces(overlay, map);
  return (
    <div className="map-overlay" ref={overlay}>
      <NamesLayer
        map={map}
        areas={props.names}
        chosen={props.chosen ?? null}
        hover={props.hover}
        keysId={props.keysId}
        onPick={props.onPick}
      />
      <PointsLayer map={map} points={placed} onOpen={props.onOpen} />
      {pick !== undefined && (
        <PinLayer
          map={map}
          datum={datum}
          value={pick.value}
          keysId={props.keysId}
          placeOf={props.placeOf}
          onPick={props.onPlace}
        />
      )}
    </div>
  );
}
