/** Where to go: the stations, those that are open first, the nearest first where the reader allows it. */
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { api, type OrganisationsStationsAnswer } from "#ui/client.gen.ts";
import type { Format } from "#ui/format.ts";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import type { MapPoint } from "#ui/map/district-map.tsx";
import { clockTime } from "#ui/opening-hours.ts";
import { Button } from "#ui/portal/button.tsx";
import { type OpenNow, openingDays, openNow } from "#ui/portal/opening-days.ts";
import { Disclosure, Loaded, Skeleton } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";
import { useSay } from "../words.ts";

const DistrictMap = lazy(async () => ({
  default: (await import("#ui/map/district-map.tsx")).DistrictMap,
}));

type Station = OrganisationsStationsAnswer["items"][number];
type Position = { readonly lng: number; readonly lat: number };
type Locating = "no" | "asking" | "refused";

/** Stations shown before the rest is folded away. */
const SHOWN = 3;

/** The stations where a duty can be done. */
export function Stations(): ReactNode {
  const { duty: words } = useText({ zh, en });
  const [position, setPosition] = useState<Position>();
  const [locating, setLocating] = useState<Locating>("no");
  const load = useLoad(
    async (signal) => {
      const now = Date.now();
      const [stations, days] = await Promise.all([
        api.organisations.stations({ query: position ?? {} }, { signal }),
        openingDays(now, signal),
      ]);
      const shown = stations.items.map((station) => ({
        station,
        state: openNow(station.hours?.zh ?? "", days, now),
      }));
      // With a position the server has sorted by distance; without one, what is open comes first.
      return position === undefined
        ? shown.toSorted((a, b) => Number(b.state.open) - Number(a.state.open))
        : shown;
    },
    [position],
  );
  const locate = () => {
    setLocating("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLocating("no");
        setPosition({ lng: coords.longitude, lat: coords.latitude });
      },
      () => setLocating("refused"),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  };
  return (
    <section aria-labelledby="stations">
      <h2 id="stations" className="section-title">
        {words.stations}
      </h2>
      {position === undefined && "geolocation" in navigator && (
        <p className="stations-locate">
          <Button kind="quiet" icon="map" busy={locating === "asking"} onClick={locate}>
            {locating === "asking" ? words.locating : words.nearest}
          </Button>
          <span role="status">{locating === "refused" ? words.noLocation : ""}</span>
        </p>
      )}
      <Loaded load={load}>
        {(stations) => (
          <>
            <StationList stations={stations.slice(0, SHOWN)} />
            <StationsMap stations={stations} />
            {stations.length > SHOWN && (
              <Disclosure summary={words.moreStations(stations.length - SHOWN)}>
                <StationList stations={stations.slice(SHOWN)} />
              </Disclosure>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

type Shown = { readonly station: Station; readonly state: OpenNow };

/** The same stations on the map, for those who ask: it is fetched only then. */
function StationsMap(props: { readonly stations: readonly Shown[] }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const say = useSay();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const points = useMemo(
    () =>
      props.stations.flatMap(({ station, state }): MapPoint[] =>
        station.point === null
          ? []
          : [
              {
                id: station.id,
                at: station.point,
                name: say(station.name.zh, station.name.en),
                detail: stateText(station, state, words, format),
                tone: state.open ? "good" : "plain",
              },
            ],
      ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [props.stations, words],
  );
  if (points.length === 0) return null;
  return (
    <>
      <p className="stations-locate">
        <Button icon="map" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.hideMap : words.onMap}
        </Button>
      </p>
      {isOpen && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <DistrictMap
            label={words.stationsMap}
            level="community"
            points={points}
            table={false}
            height={360}
          />
        </Suspense>
      )}
    </>
  );
}

/** Open until when, or when again, and how far. */
function stateText(
  station: Station,
  state: OpenNow,
  words: (typeof zh)["duty"],
  format: Format,
): string {
  const when = state.open
    ? words.openUntil(clockTime(state.until))
    : state.next === undefined
      ? words.closedNow
      : words.opensAt(`${format.dayWithWeekday(state.next.at)} ${clockTime(state.next.minute)}`);
  return station.distanceM === null ? when : `${when} · ${words.distance(station.distanceM)}`;
}

function StationList(props: { readonly stations: readonly Shown[] }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const say = useSay();
  const format = useFormat();
  return (
    <ul className="duty-stations">
      {props.stations.map(({ station, state }) => (
        <li key={station.id}>
          <strong>{say(station.name.zh, station.name.en)}</strong>
          <span className="station-state" data-open={state.open}>
            {stateText(station, state, words, format)}
          </span>
          {station.address !== null && <span>{say(station.address.zh, station.address.en)}</span>}
          {station.hours !== null && (
            <span className="quiet">{say(station.hours.zh, station.hours.en)}</span>
          )}
          {station.telephone !== null && (
            <a href={`tel:${station.telephone.replaceAll(" ", "")}`}>
              {words.call(station.telephone)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
