/** The pin of a place to be picked: dragged, moved by arrow keys, picked by Enter. */
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
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

type PinProps = {
  readonly map: GlMap;
  readonly datum: TileDatum;
  readonly value: LngLat | null;
  readonly keysId: string;
  /** The name of the area that holds a point, or that none does. */
  readonly placeOf: (at: LngLat) => string;
  readonly onPick: (at: LngLat) => void;
};

/** Where the pin stands until it is picked, and what is said of it. */
function useDraft({ map, datum, value, placeOf, onPick }: PinProps) {
  const words = useText({ zh, en });
  const [draft, setDraft] = useState<LngLat | null>(value);
  const [said, setSaid] = useState("");
  // A value that comes from elsewhere (a position, a draft) moves the pin.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => setDraft(value), [value?.lng, value?.lat]);
  const move = (at: LngLat) => {
    setDraft(at);
    show(map, toTiles(at, datum));
    setSaid(words.pinMoved(placeOf(at)));
  };
  return {
    draft,
    said,
    setDraft,
    move,
    pick: (at: LngLat) => {
      setSaid(words.pinPicked(placeOf(at)));
      onPick(at);
    },
    putBack: () => (value === null ? setDraft(null) : move(value)),
  };
}

/** How far a key moves the pin to the east and the north; undefined for other keys. Unit: m. */
function steps(
  event: KeyboardEvent,
  map: GlMap,
): readonly [east: number, north: number] | undefined {
  if (!isDirection(event.key)) return undefined;
  const step = metresPerPixel(map) * (event.shiftKey ? LEAP : STEP);
  return {
    ArrowRight: [step, 0],
    ArrowLeft: [-step, 0],
    ArrowUp: [0, step],
    ArrowDown: [0, -step],
  }[event.key] as [number, number];
}

export function PinLayer(props: PinProps): ReactNode {
  const words = useText({ zh, en });
  const { map, datum, value } = props;
  const { draft, said, setDraft, move, pick, putBack } = useDraft(props);
  const pin = useRef<HTMLButtonElement>(null);
  const putInMiddle = () => {
    const { lng, lat } = map.getCenter();
    move(fromTiles({ lng, lat }, datum));
    requestAnimationFrame(() => pin.current?.focus());
  };
  return (
    <>
      {draft === null ? (
        <button type="button" className="map-put-pin" onClick={putInMiddle}>
          {words.putPin}
        </button>
      ) : (
        <Pin
          {...props}
          pin={pin}
          at={draft}
          isDraft={draft.lng !== value?.lng || draft.lat !== value?.lat}
          onDrag={setDraft}
          onMove={move}
          onDone={pick}
          onEscape={putBack}
        />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

function Pin(
  props: PinProps & {
    readonly pin: RefObject<HTMLButtonElement | null>;
    readonly at: LngLat;
    readonly isDraft: boolean;
    readonly onDrag: (at: LngLat) => void;
    readonly onMove: (at: LngLat) => void;
    readonly onDone: (at: LngLat) => void;
    readonly onEscape: () => void;
  },
): ReactNode {
  const words = useText({ zh, en });
  const { map, datum, at, onDone } = props;
  const dragged = useRef(false);
  const drawn = toTiles(at, datum);
  const onKey = (event: KeyboardEvent) => {
    const step = steps(event, map);
    if (event.key === "Escape") {
      event.stopPropagation();
      props.onEscape();
    } else if (step !== undefined) {
      event.preventDefault();
      props.onMove(moved(at, ...step));
    }
  };
  const onDrag = (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    dragged.current = true;
    const box = map.getContainer().getBoundingClientRect();
    const { lng, lat } = map.unproject([event.clientX - box.left, event.clientY - box.top]);
    props.onDrag(fromTiles({ lng, lat }, datum));
  };
  return (
    <button
      type="button"
      ref={props.pin}
      className="map-pin"
      data-draft={props.isDraft}
      data-lng={drawn.lng}
      data-lat={drawn.lat}
      aria-label={words.pin(props.placeOf(at))}
      aria-describedby={props.keysId}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        dragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onDrag}
      onPointerUp={() => dragged.current && onDone(at)}
      onClick={({ detail }) => {
        // The click that ends a drag has been answered already; one of the keyboard has no detail.
        if (detail === 0 || !dragged.current) onDone(at);
      }}
    >
      <svg viewBox="-40 -115 80 120" width="32" height="48" aria-hidden="true">
        <path d="M0 0C-24 -36 -36 -52 -36 -74a36 36 0 1 1 72 0C36 -52 24 -36 0 0Z" />
        <circle cy="-74" r="13" />
      </svg>
    </button>
  );
}
