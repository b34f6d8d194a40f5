/** The communities as a map, shaded by one of a few figures; the table beside it says the same. */
import { type ReactNode, useMemo } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { type AreaValue, DistrictMap, type MapScale } from "#ui/map/district-map.tsx";
import { shareOf } from "../rules/compare.ts";
import { type Counts, type Measure, perThousand } from "../rules/measures.ts";
import { type Filters, Switch, type View, hrefOf, useFilters, useWords } from "./parts.tsx";

const SHADES = ["received", "perThousand", "overdue", "inTimeShare", "satisfiedShare"] as const;
type Shade = (typeof SHADES)[number];

/** The list behind a shade. */
const OPENS: Readonly<Record<Shade, Measure>> = {
  received: "received",
  perThousand: "received",
  overdue: "overdue",
  inTimeShare: "completed",
  satisfiedShare: "graded",
};

function valueOfShade(shade: Shade, counts: Counts, population: number | null): number | null {
  if (shade === "received" || shade === "overdue") return counts[shade];
  if (shade === "perThousand") return perThousand(counts, population);
  return shareOf(counts, shade)?.value ?? null;
}

export default function HeatMap(props: {
  readonly view: View;
  readonly filters: Filters;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { address, change } = useFilters();
  const { view, filters } = props;
  const shade = SHADES.find((one) => one === address.get("shade")) ?? "received";
  const isShare = shade === "inTimeShare" || shade === "satisfiedShare";
  const values = useMemo(() => {
    const said = (value: number): string => {
      if (isShare) return format.percent(value);
      return shade === "perThousand" ? value.toFixed(1) : words.places.cases(format.exact(value));
    };
    return new Map<number, AreaValue>(
      view.areas.flatMap(({ id, level, counts, population }) => {
        if (level !== "community") return [];
        const value = valueOfShade(shade, counts, population);
        const href = hrefOf(
          "/district/cases",
          { ...filters, area: String(id) },
          { measure: OPENS[shade] },
        );
        return [
          [id, { value, text: value === null ? words.places.unknown : said(value), href }] as const,
        ];
      }),
    );
  }, [view.areas, filters, shade, isShare, format, words]);
  const scale = useMemo(
    (): MapScale => ({
      name: words.places.choices[shade],
      // Cinnabar is for what is late, and for nothing else.
      tone: shade === "overdue" ? "cinnabar" : "jade",
      text: (value) =>
        isShare
          ? format.percent(value)
          : shade === "perThousand"
            ? value.toFixed(1)
            : format.exact(value),
    }),
    [words, shade, isShare, format],
  );
  return (
    <div className="dv-map">
      <header className="dv-section-head">
        <h3>{words.places.map}</h3>
        <Switch
          name={words.places.colour}
          value={shade}
          choices={words.places.choices}
          onChange={(chosen) => change({ shade: chosen === "received" ? null : chosen })}
        />
      </header>
      <DistrictMap
        label={`${words.places.map}: ${words.places.choices[shade]}`}
        level="community"
        values={values}
        scale={scale}
        height={420}
      />
    </div>
  );
}
