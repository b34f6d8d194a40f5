/** The boundaries of an area and of what it contains, as lines on paper: no tiles, no outside server. */
import type { ReactNode } from "react";
import type { PlacesFeaturesAnswer } from "#ui/client.gen.ts";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import { type Boundary, type Box, boxOf, partsOf } from "../rules/boundary.ts";

export type AreaFeature = PlacesFeaturesAnswer["features"][number];

/** Drawn width. Unit: px of the view box. */
const WIDTH = 640;

/** Draws a boundary into a box of {@link WIDTH}; a degree of longitude is shortened by the latitude. */
function draw(boundary: Boundary, box: Box): string {
  const scale = WIDTH / (box.east - box.west);
  const stretch = scale / Math.cos((((box.north + box.south) / 2) * Math.PI) / 180);
  const at = ([lng, lat]: readonly [number, number]): string =>
    `${((lng - box.west) * scale).toFixed(1)} ${((box.north - lat) * stretch).toFixed(1)}`;
  return partsOf(boundary)
    .flat()
    .map((ring) => `M${ring.map(at).join("L")}Z`)
    .join("");
}

function heightOf(box: Box): number {
  const stretch = 1 / Math.cos((((box.north + box.south) / 2) * Math.PI) / 180);
  return ((box.north - box.south) / (box.east - box.west)) * WIDTH * stretch;
}

/** Where the name of an area stands: the middle of its box. */
function middleOf(boundary: Boundary, box: Box): { readonly x: number; readonly y: number } {
  const own = boxOf(boundary);
  const scale = WIDTH / (box.east - box.west);
  const stretch = scale / Math.cos((((box.north + box.south) / 2) * Math.PI) / 180);
  return {
    x: Math.round(((own.west + own.east) / 2 - box.west) * scale),
    y: Math.round((box.north - (own.south + own.north) / 2) * stretch),
  };
}

export function AreaMap(props: {
  readonly outer: AreaFeature;
  readonly inner: readonly AreaFeature[];
}): ReactNode {
  const words = useText({ zh, en }).areas;
  const label = useLabel();
  const outline = props.outer.geometry as Boundary;
  const box = boxOf(outline);
  return (
    <svg
      className="area-map"
      viewBox={`-4 -4 ${WIDTH + 8} ${(heightOf(box) + 8).toFixed(0)}`}
      role="group"
      aria-label={words.map(label(props.outer.properties.name))}
    >
      {props.inner.map((feature) => (
        <a
          key={feature.id}
          href={`/console/areas?area=${feature.id}`}
          aria-label={label(feature.properties.name)}
        >
          <title>{label(feature.properties.name)}</title>
          <path d={draw(feature.geometry as Boundary, box)} />
          <text {...middleOf(feature.geometry as Boundary, box)}>
            {label(feature.properties.name)}
          </text>
        </a>
      ))}
      <path className="area-map-outline" d={draw(outline, box)} />
    </svg>
  );
}
