/** The district as lines: tap a community to choose it, tap again inside to mark a point. */
import { type MouseEvent, type ReactNode, useMemo, useRef } from "react";
import type { PlacesFeaturesAnswer } from "#ui/client.gen.ts";
import { isInside, type LngLat, pathOf } from "../console/map-geometry.ts";
import type { Ring } from "../console/case-requests.ts";

export type AreaShapes = PlacesFeaturesAnswer["features"];

/** Width of the whole district in the picture's own units. */
const WIDTH = 1000;

type Box = {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
};

/** The outer outlines of a shape. */
function pointsOf(shape: AreaShapes[number]): Ring {
  const { type, coordinates } = shape.geometry;
  return type === "Polygon"
    ? ((coordinates as readonly Ring[])[0] ?? [])
    : (coordinates as readonly (readonly Ring[])[]).flatMap((rings) => rings[0] ?? []);
}

function boxOf(shapes: AreaShapes): Box {
  const box = { west: 180, east: -180, south: 90, north: -90 };
  for (const [lng, lat] of shapes.flatMap(pointsOf)) {
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

/** From degrees to the picture and back; a district is small enough to be flat. */
function projection(box: Box) {
  const scale = WIDTH / Math.max(1e-9, box.east - box.west);
  const stretch = scale / Math.cos((((box.north + box.south) / 2) * Math.PI) / 180);
  return {
    height: Math.max(1, (box.north - box.south) * stretch),
    place: (lng: number, lat: number) =>
      [(lng - box.west) * scale, (box.north - lat) * stretch] as const,
    back: (x: number, y: number): LngLat => ({
      lng: box.west + x / scale,
      lat: box.north - y / stretch,
    }),
  };
}

type Map = ReturnType<typeof projection>;

/** The part of the picture that shows one community with what lies around it. */
function closeUp(map: Map, shape: AreaShapes[number]): string {
  const box = boxOf([shape]);
  const [left, top] = map.place(box.west, box.north);
  const [right, bottom] = map.place(box.east, box.south);
  const side = Math.max(right - left, bottom - top) * 1.7;
  return `${(left + right - side) / 2} ${(top + bottom - side) / 2} ${side} ${side}`;
}

/** A larger area by the id that its communities name as their parent. */
export type Region = { readonly id: number; readonly name: string };

type Label = { readonly id: number; readonly name: string; readonly chosen: boolean };

/** A name in the middle of what it names, the same size however close the picture is. */
function Name(props: { label: Label; of: AreaShapes; map: Map; unit: number }): ReactNode {
  const { west, east, south, north } = boxOf(props.of);
  const [x, y] = props.map.place((west + east) / 2, (south + north) / 2);
  return (
    <text
      className="area-name"
      data-chosen={props.label.chosen}
      transform={`translate(${x} ${y}) scale(${props.unit})`}
    >
      {props.label.name}
    </text>
  );
}

/**
 * Hidden from screen readers and the keyboard: the list of communities beside it does the same. What a tap
 * inside the chosen community means is for the form to say.
 */
export function AreaMap(props: {
  readonly shapes: AreaShapes;
  readonly chosen: number | null;
  readonly point: LngLat | null;
  readonly close: boolean;
  readonly nameOf: (shape: AreaShapes[number]) => string;
  /** What the communities belong to, named on the whole picture. */
  readonly regions: readonly Region[];
  readonly onTap: (areaId: number, point: LngLat) => void;
}): ReactNode {
  const svg = useRef<SVGSVGElement>(null);
  const map = useMemo(() => projection(boxOf(props.shapes)), [props.shapes]);
  const paths = useMemo(
    () => props.shapes.map((shape) => ({ shape, d: pathOf(shape.geometry, map.place) })),
    [props.shapes, map],
  );
  const chosen = props.shapes.find((shape) => shape.id === props.chosen);
  const whole = `-8 -8 ${WIDTH + 16} ${map.height + 16}`;
  const view = props.close && chosen !== undefined ? closeUp(map, chosen) : whole;
  const unit = Number(view.split(" ")[2]) / WIDTH;
  const tap = (event: MouseEvent) => {
    const matrix = svg.current?.getScreenCTM();
    if (!matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const point = map.back(at.x, at.y);
    const hit = props.shapes.find((shape) => isInside(shape.geometry, point));
    if (hit !== undefined) props.onTap(hit.id, point);
  };
  const close = view !== whole;
  const names = close
    ? props.shapes.map((shape) => ({
        label: { id: shape.id, name: props.nameOf(shape), chosen: shape.id === props.chosen },
        of: [shape],
      }))
    : props.regions.map((region) => ({
        label: { ...region, chosen: false },
        of: props.shapes.filter((shape) => shape.properties.parentId === region.id),
      }));
  const pin = props.point === null ? undefined : map.place(props.point.lng, props.point.lat);
  return (
    // A pointer's way to the same choice as the list above it, which keyboards and readers use.
    <svg className="area-map" viewBox={view} ref={svg} aria-hidden="true" onClick={tap}>
      {paths.map(({ shape, d }) => (
        <path key={shape.id} d={d} data-chosen={shape.id === props.chosen}>
          <title>{props.nameOf(shape)}</title>
        </path>
      ))}
      {props.close &&
        chosen !== undefined &&
        paths
          .filter(({ shape }) => shape.id === chosen.id)
          .map(({ shape, d }) => <path key="front" d={d} data-chosen="true" data-id={shape.id} />)}
      {names
        .filter(({ of }) => of.length > 0)
        .map(({ label, of }) => (
          <Name key={label.id} label={label} of={of} map={map} unit={unit} />
        ))}
      {pin !== undefined && (
        <g className="area-pin" transform={`translate(${pin[0]} ${pin[1]}) scale(${unit})`}>
          <path d="M0 0C-24 -36 -36 -52 -36 -74a36 36 0 1 1 72 0C36 -52 24 -36 0 0Z" />
          <circle cy="-74" r="13" />
        </g>
      )}
    </svg>
  );
}
