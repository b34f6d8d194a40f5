/** Open figures: what came in, what was on time, how residents graded it; shares with their ranges. */
import type { ReactNode } from "react";
import { type ReviewOpenAnswer, api } from "#ui/client.gen.ts";
import { useFormat, useLabel, useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { PageParts } from "#ui/portal/page-parts.tsx";
import { Disclosure, Empty, Loaded } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";
import "./statistics.css";

type Answer = ReviewOpenAnswer;
type Figures = Answer["totals"];

const useWords = () => useText({ zh, en });

function Big(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly lines: readonly (string | undefined)[];
  readonly otherwise: string;
}): ReactNode {
  return (
    <div>
      <dt>{props.label}</dt>
      {props.value === undefined ? (
        <dd>{props.otherwise}</dd>
      ) : (
        <>
          <dd className="open-value">{props.value}</dd>
          {props.lines.map(
            (line) =>
              line !== undefined && (
                <dd key={line} className="quiet">
                  {line}
                </dd>
              ),
          )}
        </>
      )}
    </div>
  );
}

function Totals({ totals }: { readonly totals: Figures }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { received, completed, onTime, satisfied } = totals;
  return (
    <dl className="open-totals">
      <Big
        label={words.received}
        value={received === null ? undefined : words.cases(format.count(received))}
        lines={[completed === null ? undefined : words.completed(format.count(completed))]}
        otherwise={words.noFigures}
      />
      <Big
        label={words.onTime}
        value={onTime === null ? undefined : format.percent(onTime.share)}
        lines={[onTime === null ? undefined : words.ofTimed(format.count(onTime.of))]}
        otherwise={words.noFigures}
      />
      <Big
        label={words.satisfied}
        value={satisfied === null ? undefined : format.percent(satisfied.share)}
        lines={
          satisfied === null
            ? []
            : [
                words.ofGrades(format.count(satisfied.of)),
                words.interval(format.percent(satisfied.low), format.percent(satisfied.high)),
              ]
        }
        otherwise={words.noGrades}
      />
    </dl>
  );
}

/** A share with its range, said and drawn; the drawing says nothing that the words do not. */
function Satisfied({ value }: { readonly value: Figures["satisfied"] }): ReactNode {
  const words = useWords();
  const format = useFormat();
  if (value === null) return <span className="quiet">{words.hidden}</span>;
  return (
    <>
      {format.percentInColumn(value.share)}{" "}
      <span className="quiet open-range">
        {words.low(format.percentInColumn(value.low), format.percentInColumn(value.high))}
      </span>
      <svg
        className="open-bar"
        viewBox="0 0 1000 60"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="open-bar-ground" x="0" y="26" width="1000" height="8" />
        <rect
          className="open-bar-range"
          x={value.low * 1000}
          y="14"
          width={Math.max(8, (value.high - value.low) * 1000)}
          height="32"
        />
        <rect
          className="open-bar-value"
          x={Math.max(0, value.share * 1000 - 6)}
          y="0"
          width="12"
          height="60"
        />
      </svg>
    </>
  );
}

type Line = Figures & { readonly name: string };

function Row({ line }: { readonly line: Line }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const few = <span className="quiet">{words.hidden}</span>;
  return (
    <tr>
      <th scope="row">{line.name}</th>
      <td data-label={words.received}>
        {line.received === null ? few : format.count(line.received)}
      </td>
      <td data-label={words.onTime}>
        {line.onTime === null ? few : format.percentInColumn(line.onTime.share)}
      </td>
      <td data-label={words.satisfied}>
        <div>
          <Satisfied value={line.satisfied} />
        </div>
      </td>
    </tr>
  );
}

function Rows(props: {
  readonly label: string;
  readonly first: string;
  readonly lines: readonly Line[];
}): ReactNode {
  const words = useWords();
  return (
    <table className="open-table" aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{props.first}</th>
          <th scope="col">{words.received}</th>
          <th scope="col">{words.onTime}</th>
          <th scope="col">{words.satisfied}</th>
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <Row key={line.name} line={line} />
        ))}
      </tbody>
    </table>
  );
}

/** Lines shown at once; the rest are folded away. */
const SHOWN = 12;

/** A table under its heading; what has too few cases to be shown is one sentence. */
function Table(props: {
  readonly title: string;
  readonly first: string;
  readonly lines: readonly Line[];
}): ReactNode {
  const words = useWords();
  const shown = props.lines.filter(({ received }) => received !== null);
  const [top, rest] = [shown.slice(0, SHOWN), shown.slice(SHOWN)];
  const few = props.lines.length - shown.length;
  return (
    <section className="open-group">
      <h2 className="section-title">{props.title}</h2>
      <Rows label={props.title} first={props.first} lines={top} />
      {rest.length > 0 && (
        <Disclosure summary={words.rest(rest.length)}>
          <Rows label={props.title} first={props.first} lines={rest} />
        </Disclosure>
      )}
      {few > 0 && <p className="quiet">{words.few(few)}</p>}
    </section>
  );
}

function Open({ answer }: { readonly answer: Answer }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  if (answer.totals.received === 0) return <Empty title={words.none}>{words.noneText}</Empty>;
  const named = (other: string) => (group: Answer["departments"][number]) => ({
    ...group,
    name: label(group.name) || other,
  });
  const tables = [
    {
      id: "months",
      title: words.months,
      first: words.month,
      lines: answer.months.map(({ month, ...figures }) => ({
        name: format.month(month),
        ...figures,
      })),
    },
    {
      id: "subdistricts",
      title: words.subdistricts,
      first: words.subdistrict,
      lines: answer.subdistricts.map(named(words.nowhere)),
    },
    {
      id: "departments",
      title: words.departments,
      first: words.department,
      lines: answer.departments.map(named(words.noLead)),
    },
  ];
  return (
    <PageParts
      parts={[
        {
          id: "totals",
          title: words.totals,
          content: (
            <>
              <p className="quiet">
                {words.period(format.day(answer.from), format.day(answer.to))}
              </p>
              <Totals totals={answer.totals} />
            </>
          ),
        },
        ...tables.map(({ id, ...table }) => ({
          id,
          title: table.title,
          content: <Table {...table} />,
        })),
        { id: "rules", title: words.rules, content: <Rules least={answer.least} /> },
      ]}
    />
  );
}

function Rules(props: { readonly least: number }): ReactNode {
  const words = useWords();
  return (
    <Disclosure summary={words.rules}>
      <ul className="open-rules">
        {words.definitions(props.least).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p>
        <a href="/api/v1/disclosure/statistics" download="statistics.json">
          {words.data}
        </a>
      </p>
    </Disclosure>
  );
}

export default function StatisticsPage(): ReactNode {
  const words = useWords();
  usePageTitle(words.title);
  const load = useLoad((signal) => api.review.open({}, { signal }), []);
  return (
    <div className="page open-figures">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      <Loaded load={load}>{(answer) => <Open answer={answer} />}</Loaded>
    </div>
  );
}
