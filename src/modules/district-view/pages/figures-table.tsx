/** A table of lines, each with the same figures; every figure opens the cases of its line. */
import type { ReactNode } from "react";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { Hint } from "#ui/hint.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { type Counts, MEASURES, type Measure } from "../rules/measures.ts";
import { Count, type Filters, ShareCell } from "./parts.tsx";

export type FigureLine = {
  readonly key: string;
  readonly name: string;
  readonly counts: Counts;
  /** What the line restricts the figures to; null where no filter says it. */
  readonly more: Filters;
  /** Stands before the name: a button that opens what lies below. */
  readonly opener?: ReactNode;
  readonly isInner?: boolean;
};

const FIRST = ["received", "completed"] as const satisfies readonly Measure[];
const NOW = ["open", "overdue"] as const satisfies readonly Measure[];
const LAST = ["urged", "reopened", "returned"] as const satisfies readonly Measure[];

/** The head of a column: the name of the measure, its definition on hover and focus. */
function Head(props: { readonly measure: Measure }): ReactNode {
  const words = useText({ zh, en });
  const { measure } = props;
  const text = words.cases.definition(words.definitions[measure], MEASURES[measure].version);
  return (
    <th scope="col" className="num" abbr={words.measures[measure]}>
      <Hint text={text} align="end">
        {(described) => (
          <button type="button" className="dv-head" {...described}>
            {words.measures[measure]}
          </button>
        )}
      </Hint>
    </th>
  );
}

function Line(props: {
  readonly line: FigureLine;
  readonly last: readonly Measure[];
  readonly filters: Filters;
  readonly extra: string | null;
}): ReactNode {
  const { line, extra } = props;
  const { counts, name } = line;
  const of = { filters: props.filters, more: line.more };
  const cell = (measure: Measure): ReactNode => (
    <td key={measure} className="num">
      <Count counts={counts} measure={measure} of={of} row={name} />
    </td>
  );
  return (
    <tr data-inner={line.isInner === true ? true : undefined}>
      <th scope="row">
        {line.opener}
        {name}
      </th>
      {extra !== null && <td className="num">{extra}</td>}
      {FIRST.map(cell)}
      {(["inTimeShare", "satisfiedShare"] as const).map((share) => (
        <td key={share} className="num">
          <ShareCell counts={counts} share={share} of={of} row={name} />
        </td>
      ))}
      {props.last.map(cell)}
    </tr>
  );
}

/** The table. `extra`: a column of the caller's own after the names. */
export function FiguresTable(props: {
  readonly caption: string;
  readonly head: string;
  readonly lines: readonly FigureLine[];
  readonly filters: Filters;
  /** Whether what is open now belongs to the lines; it does not belong to a month. */
  readonly hasNow?: boolean;
  readonly extra?: {
    readonly head: string;
    /** By the key of the line. */
    readonly cells: ReadonlyMap<string, string>;
  };
}): ReactNode {
  const words = useText({ zh, en });
  const { extra, filters } = props;
  const last: readonly Measure[] = props.hasNow === false ? LAST : [...NOW, ...LAST];
  return (
    <div className="dv-scroll">
      <PlainTable className="dv-table dv-figures" isCards>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            {extra !== undefined && (
              <th scope="col" className="num">
                {extra.head}
              </th>
            )}
            {FIRST.map((measure) => (
              <Head key={measure} measure={measure} />
            ))}
            <th scope="col" className="num">
              {words.shares.inTimeShare}
            </th>
            <th scope="col" className="num">
              {words.shares.satisfiedShare}
            </th>
            {last.map((measure) => (
              <Head key={measure} measure={measure} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <Line
              key={line.key}
              line={line}
              last={last}
              filters={filters}
              extra={extra === undefined ? null : (extra.cells.get(line.key) ?? "–")}
            />
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}

/** A triangle that opens and closes what lies below a line. */
export function Opener(props: {
  readonly isOpen: boolean;
  readonly label: string;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="dv-opener"
      aria-expanded={props.isOpen}
      aria-label={props.label}
      onClick={props.onPress}
    >
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d="M3 1.5 7 5 3 8.5z" />
      </svg>
    </button>
  );
}
