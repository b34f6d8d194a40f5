/** The stations on the map: who is open now, until when, how to reach them. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { api } from "#ui/client.gen.ts";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { DistrictMap, type MapPoint } from "#ui/map/district-map.tsx";
import {
  clockTime,
  type DayKind,
  openState,
  readHours,
  shanghaiMoment,
} from "#ui/opening-hours.ts";
import { useWords } from "./words.ts";

/** Doors open and close by the minute. Unit: ms. */
const REFRESH = 60_000;

/** What the official calendar says of today; an ordinary day where it does not know the year. */
async function kindOfDay(day: string, signal: AbortSignal): Promise<DayKind> {
  const year = Number(day.slice(0, 4));
  const known = await api.calendars.getYear({ params: { year } }, { signal }).catch(() => null);
  if (known?.makeUpWorkdays.includes(day) === true) return "makeUpWorkday";
  return known?.holidays.includes(day) === true ? "holiday" : "ordinary";
}

export function useStations() {
  return useQuery({
    queryKey: ["stations", "now"],
    queryFn: async ({ signal }) => {
      const { day, ...moment } = shanghaiMoment(Date.now());
      const [{ items }, kind] = await Promise.all([
        api.organisations.stations({}, { signal }),
        kindOfDay(day, signal),
      ]);
      return items.map((station) => ({
        ...station,
        now: openState(readHours(station.hours?.zh ?? ""), { ...moment, kind }),
      }));
    },
    refetchInterval: REFRESH,
  });
}

/** The stations as points of a map, with what is said of each. */
export function useStationPoints(): readonly MapPoint[] {
  const { stations: words } = useWords();
  const label = useLabel();
  const { data } = useStations();
  return useMemo(
    () =>
      (data ?? []).flatMap(({ id, point, name, now, address, telephone, hours }) => {
        if (point === null) return [];
        const state = now.open
          ? words.open(clockTime(now.until))
          : now.opensAt === undefined
            ? words.closed
            : words.opensAt(clockTime(now.opensAt));
        const facts = [state, hours, address, telephone].flatMap((fact) =>
          fact === null ? [] : [typeof fact === "string" ? fact : label(fact)],
        );
        return [
          {
            id,
            at: point,
            name: label(name),
            detail: facts.join(" · "),
            tone: now.open ? ("good" as const) : ("plain" as const),
          },
        ];
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [data, words],
  );
}

export function StationsLayer(): ReactNode {
  const { stations: words } = useWords();
  const { data = [], error } = useStations();
  const points = useStationPoints();
  const open = data.filter(({ now }) => now.open).length;
  const hidden = data.length - points.length;
  return (
    <>
      {error !== null && <RefusalNote refusal={refusalWords(error)} />}
      <p className="map-sum" role="status">
        {words.openNow(open, data.length)} {words.signs} {hidden > 0 && words.noPlace(hidden)}
      </p>
      <DistrictMap
        label={words.label}
        level="community"
        points={points}
        pointsLabel={words.points}
        height={560}
        gestures="map"
      />
    </>
  );
}
