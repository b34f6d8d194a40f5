/** The pin of a place to be picked: dragged, moved by arrow keys, picked by Enter. */
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import type { LngLat } from "./contract.ts";
import { type TileDatum, fromTiles, toTiles } from "./datum.ts";
import { isDirection, moved } from "./geometry.ts";
import type { GlMap } from "./gl-map.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { show } from "./names-layer.tsx";

/** How far an arrow key moves the pin, and with Shift. Unit: px of the screen. */
const [STEP, LEAP] = [8, 48];

function metresPerPixel(map: GlMap): number {
  const lat = (map.getCenter().lat * Math.PI) / 180;
  return (40_075_016.7 * Math.cos(lat)) / (512 * 2 ** map.getZoom());
}

export function PinLayer(props: {
  readonly map: GlMap;
  readonly datum: TileDatum;
  readonly value: LngLat | null;
  readonly keysId: string;
  /** The name of the area that holds a point, or that none does. */
  readonly placeOf: (at: LngLat) => string;
  readonly onPick: (at: LngLat) => void;
}): ReactNode {
  const words = useText({ zh, en });
  const { map, datum, value, placeOf, onPick } = props;
  const [draft, setDraft] = useState<LngLat | null>(value);
  const [said, setSaid] = useState("");
  const pin = useRef<HTMLButtonElement>(null);
  const dragged = useRef(false);
  // A value that comes from elsewhere (a position, a draft) moves the pin.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => setDraft(value), [value?.lng, value?.lat]);
  const pick = (at: LngLat) => {
    setSaid(words.pinPicked(placeOf(at)));
    onPick(at);
  };
  const move = (at: LngLat) => {
    setDraft(at);
    show(map, toTiles(at, datum));
    setSaid(words.pinMoved(placeOf(at)));
  };
  const onKey = (event: KeyboardEvent) => {
    if (draft === null) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      return value === null ? setDraft(null) : move(value);
    }
    if (!isDirection(event.key)) return;
    event.preventDefault();
    const step = metresPerPixel(map) * (event.shiftKey ? LEAP : STEP);
    const east = event.key === "ArrowRight" ? step : event.key === "ArrowLeft" ? -step : 0;
    const north = event.key === "ArrowUp" ? step : event.key === "ArrowDown" ? -step : 0;
    move(moved(draft, east, north));
  };
  const onDrag = (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    dragged.current = true;
    const box = map.getContainer().getBoundingClientRect();
    const at = map.unproject([event.clientX - box.left, event.clientY - box.top]);
    setDraft(fromTiles({ lng: at.lng, lat: at.lat }, datum));
  };
  const putInMiddle = () => {
    const { lng, lat } = map.getCenter();
    move(fromTiles({ lng, lat }, datum));
    requestAnimationFrame(() => pin.current?.focus());
  };
  const at = draft === null ? null : toTiles(draft, datum);
  const isDraft = draft?.lng !== value?.lng || draft?.lat !== value?.lat;
  return (
    <>
      {at === null || draft === null ? (
        <button type="button" className="map-put-pin" onClick={putInMiddle}>
          {words.putPin}
        </button>
      ) : (
        <button
          type="button"
          ref={pin}
          className="map-pin"
          data-draft={isDraft}
          data-lng={at.lng}
          data-lat={at.lat}
          aria-label={words.pin(placeOf(draft))}
          aria-describedby={props.keysId}
          onKeyDown={onKey}
          onPointerDown={(event) => {
            dragged.current = false;
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={onDrag}
          onPointerUp={() => dragged.current && pick(draft)}
          onClick={({ detail }) => {
            // The click that ends a drag has been answered already; one of the keyboard has no detail.
            if (detail === 0 || !dragged.current) pick(draft);
          }}
        >
          <svg viewBox="-40 -115 80 120" width="32" height="48" aria-hidden="true">
            <path d="M0 0C-24 -36 -36 -52 -36 -74a36 36 0 1 1 72 0C36 -52 24 -36 0 0Z" />
            <circle cy="-74" r="13" />
          </svg>
        </button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
