/** Words, the address and small parts that the page of the district shares. */
import { type ReactNode, useMemo } from "react";
import type { DistrictViewViewAnswer } from "#ui/client.gen.ts";
import { consoleHref, useAddressQuery } from "#ui/console/navigation.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { EvidenceNumber } from "#ui/signs/evidence-number.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { shareOf } from "../rules/compare.ts";
import { type Counts, MEASURES, type Measure, valueOf } from "../rules/measures.ts";
import "./district-view.css";
import "./district-tables.css";

export type View = DistrictViewViewAnswer;

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** How a month of the address is said: "2026-09" is "2026年9月". */
export function useMonthName(): (month: string) => string {
  const { filters: words } = useWords();
  return (month) => words.month(Number(month.slice(0, 4)), Number(month.slice(5)));
}

/** Members of the address that are filters. */
export const FILTERS = ["from", "to", "area", "class", "category", "lead"] as const;
type FilterName = (typeof FILTERS)[number];
export type Filters = { readonly [N in FilterName]?: string };

/** The filters of the address, and how to change them. */
export function useFilters() {
  const [address, change] = useAddressQuery();
  const filters = useMemo(() => {
    const found: { [N in FilterName]?: string } = {};
    for (const name of FILTERS) {
      const value = address.get(name);
      if (value !== null) found[name] = value;
    }
    return found as Filters;
  }, [address]);
  return { address, filters, change };
}

/** Filters as the API takes them. What is no number in the address is no filter. */
export function queryOf({ area, lead, ...rest }: Filters) {
  const id = (text: string | undefined): number | undefined =>
    text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  const [areaId, leadId] = [id(area), id(lead)];
  return {
    ...(rest as {
      from?: string;
      to?: string;
      category?: string;
      class?: View["classes"][number]["class"];
    }),
    ...(areaId === undefined ? {} : { area: areaId }),
    ...(leadId === undefined ? {} : { lead: leadId }),
  };
}

/** The address of the cases behind a number, or of the page, under these filters. */
export function hrefOf(
  path: string,
  filters: Filters,
  more: Readonly<Record<string, string>> = {},
) {
  const asked = new URLSearchParams({ ...filters, ...more }).toString();
  return consoleHref(path) + (asked === "" ? "" : `?${asked}`);
}

/** What a number of a row is restricted to beside the filters of the page. */
type Restriction = { readonly filters: Filters; readonly more?: Filters };

/** The filters of the page with those that it filled in: the reader's own part, the months. */
export function settled(view: View, filters: Filters): Filters {
  const { filter, period } = view;
  return {
    ...filters,
    from: period.from,
    to: period.to,
    ...(filter.area === null ? {} : { area: String(filter.area.id) }),
    ...(filter.lead === null ? {} : { lead: String(filter.lead.id) }),
  };
}

/** A count in a table: a link to its cases, with its definition on hover; none at all is no link. */
export function Count(props: {
  readonly counts: Counts;
  readonly measure: Measure;
  readonly of: Restriction;
  /** What the row is, for whoever hears the number alone. */
  readonly row: string;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { measure, of } = props;
  const value = valueOf(props.counts, measure);
  if (value === 0) return <span className="dv-zero">0</span>;
  return (
    <a
      className="dv-count"
      data-late={measure === "overdue" || measure === "late" ? true : undefined}
      href={hrefOf("/district/cases", { ...of.filters, ...of.more }, { measure })}
      title={words.cases.definition(words.definitions[measure], MEASURES[measure].version)}
    >
      {format.exact(value)}
      <span className="visually-hidden">{`, ${words.measures[measure]}, ${props.row}`}</span>
    </a>
  );
}

/** What a share is a share of is what it opens. */
export const OPENS = { inTimeShare: "completed", satisfiedShare: "graded" } as const;

/** A share in a table: its interval as a bar, the share in figures; opens what it is a share of. */
export function ShareCell(props: {
  readonly counts: Counts;
  readonly share: keyof typeof OPENS;
  readonly of: Restriction;
  readonly row: string;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { share, of } = props;
  const found = shareOf(props.counts, share);
  if (found === null) return <span className="dv-zero">–</span>;
  const said = words.overall.intervalSaid(format.percent(found.low), format.percent(found.high));
  const part = words.overall.of(format.exact(found.hits), format.exact(found.n));
  return (
    <a
      className="dv-count dv-share"
      href={hrefOf("/district/cases", { ...of.filters, ...of.more }, { measure: OPENS[share] })}
      title={`${part} · ${said} · ${words.shareText[share]}`}
    >
      <IntervalBar low={found.low} high={found.high} value={found.value} />
      <span>{format.percent(found.value)}</span>
      <span className="visually-hidden">
        {`, ${words.shares[share]}, ${props.row}, ${part}, ${said}`}
      </span>
    </a>
  );
}

/** Where a share may lie, from 0 to 1: the interval as a band, the share as a stroke. */
function IntervalBar(props: {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}): ReactNode {
  const { low, high, value } = props;
  return (
    <svg className="dv-interval" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="dv-interval-ground" x="0" y="4" width="100" height="2" />
      <rect
        className="dv-interval-band"
        x={100 * low}
        y="2"
        width={Math.max(1, 100 * (high - low))}
        height="6"
      />
      <rect
        className="dv-interval-value"
        x={Math.min(98.5, Math.max(0, 100 * value - 0.75))}
        y="0"
        width="1.5"
        height="10"
      />
    </svg>
  );
}

/** A figure with its definition on hover and focus, large or in a sentence. */
export function Figure(props: {
  readonly counts: Counts;
  readonly measure: Measure;
  readonly of: Restriction;
  readonly label: string;
  readonly size?: "figure" | "inline";
  readonly tone?: "plain" | "late";
}): ReactNode {
  const words = useWords();
  const { measure, of } = props;
  return (
    <EvidenceNumber
      value={valueOf(props.counts, measure)}
      label={props.label}
      size={props.size ?? "inline"}
      tone={props.tone ?? "plain"}
      href={hrefOf("/district/cases", { ...of.filters, ...of.more }, { measure })}
      definition={{
        text: words.definitions[measure],
        version: words.version(MEASURES[measure].version),
      }}
    />
  );
}

/** A switch between a few ways of looking, kept in the address. */
export function Switch<K extends string>(props: {
  readonly name: string;
  readonly value: K;
  readonly choices: Readonly<Record<K, string>>;
  readonly onChange: (value: K) => void;
}): ReactNode {
  return (
    <div className="dv-switch" role="group" aria-label={props.name}>
      {(Object.keys(props.choices) as K[]).map((key) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === props.value}
          onClick={() => props.onChange(key)}
        >
          {props.choices[key]}
        </button>
      ))}
    </div>
  );
}
