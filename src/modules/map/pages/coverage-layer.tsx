/** Which residents can walk to a station, which communities are left out, and by how much. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { api, type OrganisationsCoverageAnswer } from "#ui/client.gen.ts";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { type AreaValue, DistrictMap, type MapScale } from "#ui/map/district-map.tsx";
import { MINUTES, type Shown } from "./address.ts";
import { Choice } from "./choice.tsx";
import { gapsOf, percent, shareOfAll } from "./figures.ts";
import { useStationPoints, useStations } from "./stations-layer.tsx";
import { type Change, useWords } from "./words.ts";

type Item = OrganisationsCoverageAnswer["items"][number];
/** Nobody is unshaded; then some, most, nearly all, all. */
const STEPS = [1, 50, 80, 100];

function useCoverage({ minutes, metres }: Pick<Shown, "minutes" | "metres">) {
  return useQuery({
    queryKey: ["coverage", minutes, metres ?? 0],
    queryFn: ({ signal }) =>
      api.organisations.coverage(
        { query: metres === undefined ? { minutes } : { metres } },
        { signal },
      ),
    staleTime: 60_000,
  });
}

function useAreaNames(): ReadonlyMap<number, string> {
  const label = useLabel();
  const { data } = useQuery({
    queryKey: ["areas", "community"],
    queryFn: ({ signal }) => api.places.list({ query: { level: "community" } }, { signal }),
    staleTime: 600_000,
  });
  return new Map((data?.items ?? []).map(({ id, name }) => [id, label(name)]));
}

function Reach(props: { readonly shown: Shown; readonly change: Change }): ReactNode {
  const { coverage: words } = useWords();
  const { shown, change } = props;
  return (
    <div className="map-choices">
      <Choice
        name={words.reach}
        options={MINUTES.map((id) => ({ id, label: words.minutes(id) }))}
        chosen={shown.metres === undefined ? shown.minutes : undefined}
        onChoose={(minutes) => change({ minutes, metres: null })}
      />
      <label className="map-choice" data-kind="small">
        <span>{words.metres}</span>
        <input
          type="number"
          min={100}
          max={10_000}
          step={100}
          inputMode="numeric"
          value={shown.metres ?? ""}
          onChange={({ target }) => change({ metres: target.value === "" ? null : target.value })}
        />
      </label>
    </div>
  );
}

function Gaps(props: {
  readonly items: readonly Item[];
  readonly names: ReadonlyMap<number, string>;
}): ReactNode {
  const { coverage: words } = useWords();
  const format = useFormat();
  const gaps = gapsOf(props.items);
  return (
    <section className="map-gaps" aria-labelledby="map-gaps">
      <h2 id="map-gaps">{words.gaps}</h2>
      {gaps.length === 0 ? (
        <p>{words.noGaps}</p>
      ) : (
        <ol>
          {gaps.map(({ areaId, people, covered, share, farthestM }) => (
            <li key={areaId}>
              <strong>{props.names.get(areaId) ?? ""}</strong>{" "}
              {words.gap(format.exact(people - covered), String(percent(share)))}
              {farthestM !== null && ` · ${words.far(words.metresOf(format.exact(farthestM)))}`}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What the table says of a community beside the share: who is left out, how far it is, which station serves it. */
function useCells(items: readonly Item[]): (areaId: number) => readonly ReactNode[] {
  const { coverage: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  const stations = useStations().data ?? [];
  return (areaId) => {
    const one = items.find((item) => item.areaId === areaId);
    const serving = stations.filter(({ id }) => one?.stationIds.includes(id) === true);
    const names = serving.map(({ name, shortName }) => label(shortName ?? name));
    return [
      one === undefined ? "–" : words.people(format.exact(one.people - one.covered)),
      one === undefined || one.farthestM === null ? (
        "–"
      ) : (
        <span className="map-nowrap">{words.metresOf(format.exact(one.farthestM))}</span>
      ),
      names.length === 0 ? words.noStation : names.join(", "),
    ];
  };
}

export function CoverageLayer(props: {
  readonly shown: Shown;
  readonly change: Change;
}): ReactNode {
  const { coverage: words } = useWords();
  const format = useFormat();
  const { shown } = props;
  const coverage = useCoverage(shown);
  const points = useStationPoints();
  const names = useAreaNames();
  const items = useMemo(() => coverage.data?.items ?? [], [coverage.data]);
  const values = useMemo(
    () =>
      new Map<number, AreaValue>(
        items.map(({ areaId, share }) => {
          const value = percent(share);
          return [areaId, { value, text: words.percent(String(value)) }];
        }),
      ),
    [items, words],
  );
  const scale = useMemo(
    (): MapScale => ({
      name: words.scale,
      tone: "jade",
      steps: STEPS,
      text: (value) => words.percent(String(value)),
    }),
    [words],
  );
  const cells = useCells(items);
  const reach =
    shown.metres === undefined
      ? words.minutes(shown.minutes)
      : words.metresOf(format.exact(shown.metres));
  const all = shareOfAll(items);
  return (
    <>
      <Reach {...props} />
      {coverage.error !== null && <RefusalNote refusal={refusalWords(coverage.error)} />}
      {coverage.data !== undefined && (
        <p className="map-sum" role="status">
          {all === null ? words.unknown : words.all(String(percent(all)), coverage.data.stations)}
        </p>
      )}
      <DistrictMap
        label={words.label(reach)}
        level="community"
        values={values}
        scale={scale}
        points={points}
        height={560}
        gestures="map"
        table={{
          heads: [words.heads.left, words.heads.farthest, words.heads.station],
          inWords: [words.heads.station],
          cells: ({ id }) => cells(id),
        }}
      />
      <p className="map-how">{words.how}</p>
      {coverage.data !== undefined && <Gaps items={items} names={names} />}
    </>
  );
}
