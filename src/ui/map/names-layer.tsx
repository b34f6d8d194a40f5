/** The names of the areas with their figures: one stop of the Tab key, arrows go to the neighbour, Enter opens. */
import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { LngLat } from "./contract.ts";
import { isDirection, neighbour } from "./geometry.ts";
import { type GlMap, isStill, outline } from "./gl-map.ts";

export type NamedArea = {
  readonly id: number;
  /** In the datum of the tiles. */
  readonly at: LngLat;
  readonly name: string;
  /** The whole name, said when one points at it. */
  readonly title: string;
  readonly figure: string | undefined;
  readonly href: string | undefined;
  /** Which names come first where room is short. */
  readonly rank: number;
};

/** Brings a place into view if the reader would not see it. */
export function show(map: GlMap, at: LngLat): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const { x, y } = map.project([at.lng, at.lat]);
  const edge = 40;
  if (x > edge && y > edge && x < clientWidth - edge && y < clientHeight - edge) return;
  map.panTo([at.lng, at.lat], { animate: !isStill(), duration: 140 });
}

/** An arrow key gives the focus to the neighbour in its direction. */
function walk(
  event: KeyboardEvent<HTMLElement>,
  from: NamedArea,
  areas: readonly NamedArea[],
): void {
  if (!isDirection(event.key)) return;
  event.preventDefault();
  const next = neighbour(from.at, areas, event.key);
  const layer = event.currentTarget.closest(".map-names");
  layer?.querySelector<HTMLElement>(`[data-area="${next?.id}"]`)?.focus();
}

export function NamesLayer(props: {
  readonly map: GlMap;
  readonly areas: readonly NamedArea[];
  readonly chosen: number | null;
  readonly hover: number | null;
  readonly keysId: string;
  readonly onPick: ((areaId: number) => void) | undefined;
}): ReactNode {
  const { map, areas, onPick } = props;
  const [stop, setStop] = useState<number | null>(null);
  const live = areas.filter(({ href }) => onPick !== undefined || href !== undefined);
  const first = live.find(({ id }) => id === (stop ?? props.chosen)) ?? live[0];
  return (
    <div className="map-names">
      {areas.map((area) => {
        const { id, at, name, title, figure, href, rank } = area;
        const isLive = onPick !== undefined || href !== undefined;
        const shared = {
          className: "map-name",
          "data-area": id,
          "data-lng": at.lng,
          "data-lat": at.lat,
          "data-rank": id === props.chosen || id === props.hover ? 1e8 : rank,
          "data-hover": id === props.hover,
        };
        const text = (
          <>
            {name} {figure !== undefined && <b>{figure}</b>}
          </>
        );
        if (!isLive)
          return (
            <span key={id} {...shared} aria-hidden="true">
              {text}
            </span>
          );
        const traits = {
          ...shared,
          tabIndex: id === first?.id ? 0 : -1,
          title,
          "aria-describedby": props.keysId,
          "aria-current": id === props.chosen || undefined,
          onKeyDown: (event: KeyboardEvent<HTMLElement>) => walk(event, area, live),
          onFocus: () => {
            setStop(id);
            show(map, at);
            outline(map, "focus", id);
          },
          onBlur: () => outline(map, "focus", null),
        };
        return onPick === undefined ? (
          <a key={id} {...traits} href={href}>
            {text}
          </a>
        ) : (
          <button key={id} {...traits} type="button" onClick={() => onPick(id)}>
            {text}
          </button>
        );
      })}
    </div>
  );
}
