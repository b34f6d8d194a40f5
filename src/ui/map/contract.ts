/** What a map is told: areas, what they are shaded by, points, a place to pick. Shapes only, so that nothing heavy comes along. */
import type { ReactNode } from "react";
import type { PlacesFeaturesAnswer } from "#ui/client.gen.ts";

/** A point on the earth, always WGS-84; the map itself converts for tiles of another datum. Unit: degrees. */
export type LngLat = { readonly lng: number; readonly lat: number };

/** An area with its outline, as the places module gives it. */
export type AreaShape = PlacesFeaturesAnswer["features"][number];
export type MapLevel = AreaShape["properties"]["level"];

/** What an area is shaded by. */
export type AreaValue = {
  /** Null: not known; such an area stays unshaded and its row says so. */
  readonly value: number | null;
  /** The figure as people read it, with its unit: "12 件". */
  readonly text: string;
  /** Not worth a place on the map, such as nothing of a thing that is seldom; the table says it. */
  readonly quiet?: boolean | undefined;
  /** The things that the figure counts. */
  readonly href?: string | undefined;
};

/** Cinnabar means late and nothing else, here as everywhere. */
export type MapTone = "jade" | "ink" | "amber" | "cinnabar";

/** How values become shades. */
export type MapScale = {
  /** What is shown: head of the legend and of the table's column. */
  readonly name: string;
  readonly tone: MapTone;
  /** Lower bounds of the shaded classes, ascending; without them quarters of the values above zero. */
  readonly steps?: readonly number[] | undefined;
  /** A bound as people read it. */
  readonly text: (value: number) => string;
};

/** Something that stands at a place: a station, a case. Points that would cover each other are drawn as one with their number. */
export type MapPoint = {
  readonly id: string | number;
  readonly at: LngLat;
  readonly name: string;
  /** A line of facts: in its card and in the table. */
  readonly detail?: string | undefined;
  readonly tone?: "plain" | "good" | "attend" | "late" | undefined;
  readonly href?: string | undefined;
};

/** A place to be picked by pointer, finger or keys. */
export type MapPick = {
  readonly value: LngLat | null;
  /** The spot, and the area drawn here that holds it; null outside all of them. */
  readonly onPick: (at: LngLat, areaId: number | null) => void;
};

/** Columns of the table beside those that the map makes itself (name and value). */
export type MapTable = {
  readonly heads: readonly string[];
  /** Heads of the columns that hold words; the others hold figures and stand to the right. */
  readonly inWords?: readonly string[];
  readonly cells: (area: AreaShape) => readonly ReactNode[];
};

export type DistrictMapProps = {
  /** What the map shows, in a few words: its accessible name and the caption of its table. */
  readonly label: string;
  /** The areas drawn; fetched and remembered here unless `areas` gives them. */
  readonly level: MapLevel;
  readonly areas?: readonly AreaShape[] | undefined;
  /** By the id of the area. With it areas are shaded and the table has a column. */
  readonly values?: ReadonlyMap<number, AreaValue> | undefined;
  readonly scale?: MapScale | undefined;
  readonly points?: readonly MapPoint[] | undefined;
  /** What the points are: caption of their table. */
  readonly pointsLabel?: string | undefined;
  /** The area that stands out. */
  readonly chosen?: number | null | undefined;
  /** An area was chosen, on the map or in the table; without it areas are links where their value has an address. */
  readonly onPick?: ((areaId: number) => void) | undefined;
  readonly pick?: MapPick | undefined;
  /** `false`: the page shows the same things as a list already. */
  readonly table?: MapTable | false | undefined;
  /** Unit: px. */
  readonly height?: number | undefined;
  /** Where to look at first; all areas without it. */
  readonly focus?: { readonly at: LngLat; readonly metres: number } | undefined;
  /** Comes closer when another area is chosen. */
  readonly follow?: boolean | undefined;
  /** `map`: wheel and one finger move the map; `page`: they scroll the page and the map asks for two. */
  readonly gestures?: "map" | "page" | undefined;
};
