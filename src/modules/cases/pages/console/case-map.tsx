/**
 * Where it is: the communities around a point as lines and one mark, there at once with every case; a press opens the map
 * itself, which can be moved and has the background of the settings.
 */
import { type ReactNode, useMemo, useState } from "react";
import { DistrictMap } from "#ui/map/district-map.tsx";
import { useCommunityShapes } from "./case-queries.ts";
import { useNames, useWords } from "./case-words.tsx";
import { type LngLat, frameAround, isInside, pathOf } from "./map-geometry.ts";

/** Drawn size. Unit: px. */
const WIDTH = 260;
const HEIGHT = 180;

export function CaseMap(props: { readonly point: LngLat; readonly area: string }): ReactNode {
  const words = useWords();
  const names = useNames();
  const { data } = useCommunityShapes(true);
  const frame = frameAround(props.point, WIDTH, HEIGHT);
  const shapes = (data ?? []).filter((feature) => frame.shows(feature.geometry));
  const home = shapes.find((feature) => isInside(feature.geometry, props.point));
  const [isOpen, setIsOpen] = useState(false);
  const { lng, lat } = props.point;
  const points = useMemo(
    () => [{ id: "case", at: { lng, lat }, name: props.area }],
    [lng, lat, props.area],
  );
  if (isOpen)
    return (
      <div className="case-map-whole">
        <DistrictMap
          label={words.case.mapText(props.area)}
          level="community"
          points={points}
          chosen={home?.id}
          focus={{ at: props.point, metres: 500 }}
          table={false}
          height={320}
        />
        <button type="button" className="link-button" onClick={() => setIsOpen(false)}>
          {words.case.mapClose}
        </button>
      </div>
    );
  return (
    <figure className="case-map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.case.mapText(props.area)}
      >
        {shapes.map((feature) => (
          <path
            key={feature.id}
            d={pathOf(feature.geometry, frame.place)}
            data-home={feature.id === home?.id}
          />
        ))}
        <circle className="case-map-halo" cx={WIDTH / 2} cy={HEIGHT / 2} r="9" />
        <circle className="case-map-point" cx={WIDTH / 2} cy={HEIGHT / 2} r="4.5" />
      </svg>
      <figcaption>
        {home === undefined ? props.area : names.both(home.properties.name)}
        <span className="case-faint">
          {" "}
          {props.point.lng.toFixed(5)}, {props.point.lat.toFixed(5)}
        </span>
      </figcaption>
      <button type="button" className="link-button" onClick={() => setIsOpen(true)}>
        {words.case.mapOpen}
      </button>
    </figure>
  );
}
