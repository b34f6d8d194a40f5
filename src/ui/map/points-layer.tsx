/** Points as buttons with a card; those that would cover each other are one button with their number. */
import { type ReactNode, useEffect, useState } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { type Cluster, gather } from "./clusters.ts";
import type { LngLat, MapPoint } from "./contract.ts";
import { boxOfPositions, moved } from "./geometry.ts";
import { type GlMap, look } from "./gl-map.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { show } from "./names-layer.tsx";

/** A point in the datum of the tiles. */
export type PlacedPoint = Omit<MapPoint, "at"> & { readonly at: LngLat };
type OnScreen = { readonly x: number; readonly y: number; readonly point: PlacedPoint };

/** How near two points are one: so that a finger hits either, groups included. Unit: px. */
const REACH = 36;
/** Nearer than this one cannot come: points at one spot stay a group that opens as a list. */
const CLOSE_UP_M = 60;

function groupsOf(map: GlMap, points: readonly PlacedPoint[]): Cluster<OnScreen>[] {
  const placed = points.map((point) => {
    const { x, y } = map.project([point.at.lng, point.at.lat]);
    return { x, y, point };
  });
  return gather(placed, REACH);
}

function middleOf(members: readonly OnScreen[]): LngLat {
  const sum = (read: (at: LngLat) => number): number =>
    members.reduce((total, { point }) => total + read(point.at), 0) / members.length;
  return { lng: sum(({ lng }) => lng), lat: sum(({ lat }) => lat) };
}

function useGroups(map: GlMap, points: readonly PlacedPoint[]): Cluster<OnScreen>[] {
  const [groups, setGroups] = useState(() => groupsOf(map, points));
  useEffect(() => {
    const again = () => setGroups(groupsOf(map, points));
    again();
    map.on("zoomend", again);
    map.on("resize", again);
    return () => {
      map.off("zoomend", again);
      map.off("resize", again);
    };
  }, [map, points]);
  return groups;
}

export function PointsLayer(props: {
  readonly map: GlMap;
  readonly points: readonly PlacedPoint[];
  readonly onOpen: (points: readonly PlacedPoint[]) => void;
}): ReactNode {
  const words = useText({ zh, en });
  const { map, points, onOpen } = props;
  const groups = useGroups(map, points);
  const comeCloser = (members: readonly OnScreen[]) => {
    const box = boxOfPositions(members.map(({ point }) => [point.at.lng, point.at.lat] as const));
    if (box === undefined) return;
    const corner = { lng: box.west, lat: box.south };
    const near = moved(corner, CLOSE_UP_M, CLOSE_UP_M);
    if (box.east < near.lng && box.north < near.lat) onOpen(members.map(({ point }) => point));
    else look(map, box);
  };
  return (
    <div className="map-points">
      {groups.map(({ members }) => {
        const [one] = members;
        if (one === undefined) return null;
        const at = members.length === 1 ? one.point.at : middleOf(members);
        const shared = { "data-lng": at.lng, "data-lat": at.lat, onFocus: () => show(map, at) };
        return members.length === 1 ? (
          <button
            key={one.point.id}
            type="button"
            className="map-point"
            data-tone={one.point.tone ?? "plain"}
            aria-label={[one.point.name, one.point.detail].filter(Boolean).join(words.comma)}
            title={one.point.name}
            {...shared}
            onClick={() => onOpen([one.point])}
          />
        ) : (
          <button
            key={members.map(({ point }) => point.id).join()}
            type="button"
            className="map-cluster"
            aria-label={words.cluster(members.length)}
            {...shared}
            onClick={() => comeCloser(members)}
          >
            {members.length}
          </button>
        );
      })}
    </div>
  );
}

/** What a pressed point says. */
export function PointCard(props: {
  readonly points: readonly PlacedPoint[];
  readonly onClose: () => void;
}): ReactNode {
  const words = useText({ zh, en });
  return (
    <div className="map-card" role="status">
      <ul>
        {props.points.map(({ id, name, detail, href }) => (
          <li key={id}>
            {href === undefined ? <strong>{name}</strong> : <a href={href}>{name}</a>}
            {detail !== undefined && <span>{detail}</span>}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="map-button"
        aria-label={words.close}
        title={words.close}
        onClick={props.onClose}
      >
        <Icon name="close" size={18} />
      </button>
    </div>
  );
}
