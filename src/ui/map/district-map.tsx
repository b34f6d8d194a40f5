/**
 * A map of the district and the same things as a table. Light by itself: the drawing comes as a chunk of its own once the
 * page is quiet, and where it cannot be drawn the table stands alone.
 */
import { type ComponentType, type ReactNode, useEffect, useMemo, useState } from "react";
import { remember, remembered } from "#ui/device-memory.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import type { DistrictMapProps } from "./contract.ts";
import type { CanvasProps } from "./gl-canvas.tsx";
import { MapLegend } from "./map-legend.tsx";
import { MapTables } from "./map-tables.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { stepsOf } from "./shading.ts";
import { useSources } from "./sources.ts";
import "./map.css";
import "./map-tables.css";

export type {
  AreaShape,
  AreaValue,
  DistrictMapProps,
  LngLat,
  MapLevel,
  MapPoint,
  MapScale,
} from "./contract.ts";

type Canvas = ComponentType<CanvasProps>;
let canvas: Canvas | undefined;

const VIEWS = ["map", "both", "table"] as const;
type View = (typeof VIEWS)[number];

/** Whether this browser can draw; asked once, and the answer frees what it took. */
let drawable: boolean | undefined;
function canDraw(): boolean {
  if (drawable === undefined) {
    const gl = document.createElement("canvas").getContext("webgl2");
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
    drawable = gl !== null;
  }
  return drawable;
}

type Connection = { readonly saveData?: boolean; readonly effectiveType?: string };

/** Whether the reader pays for every kilobyte or waits long for it: then the map is fetched when asked for. */
function isThrifty(): boolean {
  const { connection } = navigator as { readonly connection?: Connection };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? "");
}

/** Longest wait for the page to be quiet. Unit: ms. */
const QUIET = 1200;

function whenQuiet(act: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(act, { timeout: QUIET });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(act, 200);
  return () => clearTimeout(timer);
}

/** Fetches the drawing part; `state` says how far it is. */
function useCanvas(isWanted: boolean) {
  const [state, setState] = useState<"waiting" | "ready" | "failed">(
    canvas === undefined ? "waiting" : "ready",
  );
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!isWanted || canvas !== undefined) return undefined;
    let isGone = false;
    const stop = whenQuiet(() => {
      import("./gl-canvas.tsx").then(
        (loaded) => {
          canvas = loaded.default;
          if (!isGone) setState("ready");
        },
        () => !isGone && setState("failed"),
      );
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [isWanted, round]);
  const again = () => {
    setState("waiting");
    setRound((before) => before + 1);
  };
  return { state, again };
}

function startView(): View {
  const kept = VIEWS.find((view) => view === remembered("map-view"));
  return kept ?? (matchMedia("(width >= 64rem)").matches ? "both" : "map");
}

function Views(props: { readonly view: View; readonly onView: (view: View) => void }): ReactNode {
  const words = useText({ zh, en });
  const names: Record<View, string> = {
    map: words.showMap,
    both: words.showBoth,
    table: words.showTable,
  };
  return (
    <div className="map-views" role="group" aria-label={words.views}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === props.view}
          onClick={() => props.onView(view)}
        >
          {names[view]}
        </button>
      ))}
    </div>
  );
}

/** The place of the drawing while it is not there, and why. */
function Instead(props: {
  readonly height: number;
  readonly children: ReactNode;
  readonly button?: { readonly text: string; readonly hint?: string; readonly act: () => void };
}): ReactNode {
  return (
    <div className="map-frame map-instead" style={{ minHeight: props.height / 2 }}>
      <p role="status">{props.children}</p>
      {props.button !== undefined && (
        <button type="button" className="map-open" onClick={props.button.act}>
          <Icon name="map" /> {props.button.text}
          {props.button.hint !== undefined && <small>{props.button.hint}</small>}
        </button>
      )}
    </div>
  );
}

export function DistrictMap(props: DistrictMapProps): ReactNode {
  const words = useText({ zh, en });
  const { table, pick } = props;
  const [chosenView, setView] = useState(startView);
  const [isAsked, setIsAsked] = useState(() => !isThrifty());
  const view = table === false ? "map" : canDraw() ? chosenView : "table";
  const load = useSources(props.level, props.areas);
  const drawing = useCanvas(isAsked && canDraw() && view !== "table");
  const steps = useMemo(() => {
    const numbers = [...(props.values?.values() ?? [])].flatMap(({ value }) => value ?? []);
    return props.scale?.steps ?? stepsOf(numbers);
  }, [props.values, props.scale?.steps]);
  const height = props.height ?? 420;
  const show = (next: View) => {
    remember("map-view", next);
    setView(next);
  };
  const Drawing = canvas;
  const picture = () => {
    if (!canDraw())
      return <Instead height={0}>{table === false ? words.noWebglPick : words.noWebgl}</Instead>;
    if (load.state === "failed" || drawing.state === "failed")
      return (
        <Instead
          height={height}
          button={{
            text: words.again,
            act: () => {
              load.again();
              drawing.again();
            },
          }}
        >
          {pick === undefined ? words.failed : words.failedPick}
        </Instead>
      );
    if (!isAsked)
      return (
        <Instead
          height={height / 2}
          button={{ text: words.openMap, hint: words.openMapHint, act: () => setIsAsked(true) }}
        >
          {props.label}
        </Instead>
      );
    if (load.data === undefined || Drawing === undefined)
      return <Instead height={height * 2}>{words.loading}</Instead>;
    return <Drawing {...props} sources={load.data} steps={steps} height={height} />;
  };
  return (
    <section className="map-part" aria-label={props.label}>
      {(table !== false || props.scale !== undefined) && (
        <div className="map-bar">
          {props.scale !== undefined && (
            <MapLegend scale={props.scale} values={props.values} steps={steps} />
          )}
          {table !== false && canDraw() && <Views view={view} onView={show} />}
        </div>
      )}
      <div className="map-both" data-view={view}>
        {(view !== "table" || !canDraw()) && picture()}
        {view !== "map" && table !== false && load.data !== undefined && (
          <MapTables {...props} table={table} areas={load.data.areas} />
        )}
      </div>
    </section>
  );
}
