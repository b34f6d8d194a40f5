/** Where open cases are dense: a shade for every area, and behind every figure the cases that it counts. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { api, type CasesByAreaAnswer } from "#ui/client.gen.ts";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { type AreaValue, DistrictMap, type MapScale } from "#ui/map/district-map.tsx";
import {
  CLASSES,
  type DutyClass,
  LEVELS,
  MEASURES,
  type Measure,
  type Shown,
  listHref,
} from "./address.ts";
import { AreaCases } from "./area-cases.tsx";
import { Choice } from "./choice.tsx";
import { type Count, perThousand } from "./figures.ts";
import { type Change, useWords } from "./words.ts";

/** Cases come and go while one looks. Unit: ms. */
const REFRESH = 60_000;
const TONE: Readonly<Record<Measure, MapScale["tone"]>> = {
  open: "jade",
  overdue: "cinnabar",
  rate: "ink",
};

type Props = {
  readonly shown: Shown;
  readonly query: URLSearchParams;
  readonly change: Change;
};

function useCounts({ level, dutyClass }: Pick<Shown, "level" | "dutyClass">) {
  return useQuery({
    queryKey: ["cases", "by-area", level, dutyClass ?? ""],
    queryFn: ({ signal }) =>
      api.cases.byArea(
        { query: { level, ...(dutyClass === undefined ? {} : { dutyClass }) } },
        { signal },
      ),
    refetchInterval: REFRESH,
  });
}

function useAreas(level: Shown["level"]) {
  return useQuery({
    queryKey: ["areas", level],
    queryFn: ({ signal }) => api.places.list({ query: { level } }, { signal }),
    staleTime: 600_000,
  });
}

/** A value for every open area: zero is a value too. */
function useValues(props: Props, counts: readonly Count[] | undefined) {
  const words = useWords();
  const format = useFormat();
  const { shown, query } = props;
  const areas = useAreas(shown.level).data?.items;
  const asked = query.toString();
  return useMemo(() => {
    if (counts === undefined || areas === undefined) return undefined;
    const byId = new Map(counts.map((count) => [count.areaId, count]));
    const values = new Map<number, AreaValue>();
    for (const { id, population } of areas) {
      const { open, overdue } = byId.get(id) ?? { open: 0, overdue: 0 };
      const rate = perThousand(open, population);
      const value = { open, overdue, rate }[shown.measure];
      const isRate = shown.measure === "rate";
      const text = value === null ? "" : isRate ? value.toFixed(1) : format.exact(value);
      const view = shown.measure === "overdue" ? "overdue" : "open";
      values.set(id, {
        value,
        text: value === null ? words.unknown : isRate ? words.rate(text) : words.cases(text),
        quiet: value === 0,
        href: listHref(new URLSearchParams(asked), id, view),
      });
    }
    const known = new Set(areas.map(({ id }) => id));
    const inClosed = counts.filter(({ areaId }) => !known.has(areaId));
    return { values, byId, inClosed: inClosed.reduce((sum, { open }) => sum + open, 0), areas };
  }, [counts, areas, shown.measure, asked, format, words]);
}

function Choices(props: Props): ReactNode {
  const words = useWords();
  const { shown, change } = props;
  return (
    <div className="map-choices">
      <Choice
        name={words.measure.name}
        options={MEASURES.map((id) => ({ id, label: words.measure[id] }))}
        chosen={shown.measure}
        onChoose={(measure) => change({ measure })}
      />
      <Choice
        name={words.level.name}
        options={LEVELS.map((id) => ({ id, label: words.level[id] }))}
        chosen={shown.level}
        onChoose={(level) => change({ level, area: null, view: null })}
      />
      <label className="map-choice" data-kind="small">
        <span>{words.class.name}</span>
        <select
          value={shown.dutyClass ?? ""}
          onChange={({ target }) => change({ class: target.value === "" ? null : target.value })}
        >
          <option value="">{words.class.all}</option>
          {CLASSES.map((one: DutyClass) => (
            <option key={one} value={one}>
              {words.classes[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** All of it in a sentence, with what no area of the level holds. */
function Sum(
  props: Props & { readonly counts: CasesByAreaAnswer; readonly inClosed: number },
): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { elsewhere, items } = props.counts;
  const sum = (of: "open" | "overdue"): string =>
    format.exact(items.reduce((total, one) => total + one[of], elsewhere[of]));
  return (
    <p className="map-sum" role="status">
      {words.total(sum("open"), sum("overdue"))}
      {elsewhere.open > 0 && (
        <>
          {" · "}
          <a href={listHref(props.query, "outside", "open")}>
            {words.outside[props.shown.level](format.exact(elsewhere.open))}
          </a>
        </>
      )}
      {props.inClosed > 0 && ` · ${words.closed(format.exact(props.inClosed))}`}
    </p>
  );
}

export function CasesLayer(props: Props): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { shown, query, change } = props;
  const counts = useCounts(shown);
  const made = useValues(props, counts.data?.items);
  const scale = useMemo(
    (): MapScale => ({
      name: words.measure[shown.measure],
      tone: TONE[shown.measure],
      text: (value) => (shown.measure === "rate" ? value.toFixed(1) : format.exact(value)),
    }),
    [words, shown.measure, format],
  );
  const link = (areaId: number, view: "open" | "overdue", count: number): ReactNode =>
    count === 0 ? "0" : <a href={listHref(query, areaId, view)}>{format.exact(count)}</a>;
  const cells = (areaId: number): readonly ReactNode[] => {
    const { open, overdue } = made?.byId.get(areaId) ?? { open: 0, overdue: 0 };
    const population = made?.areas.find(({ id }) => id === areaId)?.population;
    const rate = perThousand(open, population);
    const all = {
      open: link(areaId, "open", open),
      overdue: link(areaId, "overdue", overdue),
      rate: rate === null ? "–" : rate.toFixed(1),
    };
    return MEASURES.filter((one) => one !== shown.measure).map((one) => all[one]);
  };
  return (
    <>
      <Choices {...props} />
      {counts.error !== null && <RefusalNote refusal={refusalWords(counts.error)} />}
      {counts.data !== undefined && (
        <Sum {...props} counts={counts.data} inClosed={made?.inClosed ?? 0} />
      )}
      <DistrictMap
        label={words.mapOf(scale.name, words.level[shown.level])}
        level={shown.level}
        values={made?.values}
        scale={scale}
        chosen={typeof shown.area === "number" ? shown.area : null}
        height={560}
        gestures="map"
        table={{
          heads: MEASURES.filter((one) => one !== shown.measure).map((one) => words.heads[one]),
          cells: ({ id }) => cells(id),
        }}
      />
      {shown.area !== undefined && (
        <AreaCases
          shown={shown}
          area={shown.area}
          onClose={() => change({ area: null, view: null })}
        />
      )}
    </>
  );
}
