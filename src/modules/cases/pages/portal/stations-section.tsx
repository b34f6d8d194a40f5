/** Home: the service stations that are open at this moment, the nearest first where the reader allows it. */
import { type ReactNode, useState } from "react";
import { api, type OrganisationsStationsAnswer } from "#ui/client.gen.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Button } from "#ui/portal/button.tsx";
import { useLoad } from "#ui/use-load.ts";
import { clockTime } from "#ui/opening-hours.ts";
import { type OpenNow, openingDays, openNow } from "#ui/portal/opening-days.ts";
import { usePortalWords, useSay } from "./words.ts";
import "./portal.css";

type Station = OrganisationsStationsAnswer["items"][number];
type Position = { readonly lng: number; readonly lat: number };

/** Stations shown on the home page. */
const SHOWN = 4;

function distanceText(metres: number, words: ReturnType<typeof usePortalWords>["stations"]) {
  const said =
    metres < 950
      ? words.metres(Math.max(50, Math.round(metres / 50) * 50))
      : words.kilometres((metres / 1000).toFixed(1));
  return words.distance(said);
}

function StationLine(props: { readonly station: Station; readonly state: OpenNow }): ReactNode {
  const { stations: words } = usePortalWords();
  const say = useSay();
  const format = useFormat();
  const { station, state } = props;
  const name = say(station.name.zh, station.name.en);
  const when = state.open
    ? words.open(clockTime(state.until))
    : state.next === undefined
      ? words.closed
      : words.opensAt(`${format.dayWithWeekday(state.next.at)} ${clockTime(state.next.minute)}`);
  return (
    <li className="station">
      <div className="station-words">
        <span className="station-name">{name}</span>
        <span className="station-open" data-open={state.open}>
          {when}
          {station.distanceM !== null && ` · ${distanceText(station.distanceM, words)}`}
        </span>
        {station.address !== null && (
          <span className="quiet">{say(station.address.zh, station.address.en)}</span>
        )}
      </div>
      {station.telephone !== null && (
        <a
          className="icon-button station-call"
          href={`tel:${station.telephone.replace(/\s/g, "")}`}
          aria-label={words.call(name)}
        >
          <Icon name="phone" />
        </a>
      )}
    </li>
  );
}

export default function StationsSection(): ReactNode {
  const { stations: words } = usePortalWords();
  const [position, setPosition] = useState<Position>();
  const [trouble, setTrouble] = useState(false);
  const load = useLoad(
    async (signal) => {
      const now = Date.now();
      const [{ items }, days] = await Promise.all([
        api.organisations.stations({ query: position ?? {} }, { signal }),
        openingDays(now, signal),
      ]);
      return items.map((station) => ({
        station,
        state: openNow(station.hours?.zh ?? "", days, now),
      }));
    },
    [position?.lng, position?.lat],
  );
  const all = load.data ?? [];
  if (all.length === 0) return null;
  const open = all.filter(({ state }) => state.open);
  const shown = open.length > 0 ? open.slice(0, SHOWN) : all.slice(0, SHOWN / 2);
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setPosition({ lng: coords.longitude, lat: coords.latitude }),
      () => setTrouble(true),
      { timeout: 12_000, maximumAge: 300_000 },
    );
  return (
    <section aria-labelledby="home-stations">
      <div className="section-head">
        <h2 id="home-stations" className="section-title">
          {open.length > 0 ? words.title : words.closedTitle}
        </h2>
        {position === undefined && "geolocation" in navigator && (
          <Button kind="quiet" icon="map" onClick={locate}>
            {words.nearest}
          </Button>
        )}
      </div>
      {open.length === 0 && <p className="stations-note">{words.noneOpen}</p>}
      <p role="status" className="quiet">
        {trouble ? words.noPosition : ""}
      </p>
      <ul className="stations">
        {shown.map(({ station, state }) => (
          <StationLine key={station.id} station={station} state={state} />
        ))}
      </ul>
    </section>
  );
}
