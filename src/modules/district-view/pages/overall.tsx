/** The figures of the period beside those of the period before, each with its small picture of thirteen months. */
import type { ReactNode } from "react";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { EvidenceNumber } from "#ui/signs/evidence-number.tsx";
import { type Change, changeOfCount, changeOfShare, shareOf } from "../rules/compare.ts";
import {
  type Count as CountName,
  type Counts,
  type Measure,
  type Share,
} from "../rules/measures.ts";
import {
  Count,
  Figure,
  type Filters,
  OPENS,
  type View,
  hrefOf,
  settled,
  useMonthName,
  useWords,
} from "./parts.tsx";
import { Spark } from "./spark.tsx";

type Line =
  | { readonly count: CountName & Measure; readonly share?: Share }
  | { readonly share: "inTimeShare" | "satisfiedShare"; readonly rest: "late" | "dissatisfied" };

const LINES: readonly Line[] = [
  { count: "received" },
  { count: "completed" },
  { share: "inTimeShare", rest: "late" },
  { share: "satisfiedShare", rest: "dissatisfied" },
  { count: "urged", share: "urgedShare" },
  { count: "reopened", share: "reopenedShare" },
  { count: "returned", share: "returnedShare" },
];

/** A change in words; only where chance alone would hardly have made it is anything claimed. */
function ChangeText(props: { readonly change: Change; readonly isShare: boolean }): ReactNode {
  const { change: words } = useWords();
  const format = useFormat();
  const { verdict, value, low, high } = props.change;
  if (verdict === "none") return <span className="dv-quiet">{words.none}</span>;
  const points = (share: number): string => (100 * Math.abs(share)).toFixed(1);
  const signed = (share: number): string => `${share < 0 ? "−" : "+"}${points(share)}`;
  const times = (ratio: number): string =>
    Number.isFinite(ratio) ? `${ratio < 1 ? "−" : "+"}${format.percent(Math.abs(ratio - 1))}` : "∞";
  const range = props.isShare
    ? words.range(signed(low), signed(high))
    : words.range(times(low), times(high));
  if (verdict === "unclear")
    return (
      <span className="dv-quiet" title={range}>
        {words.unclear}
      </span>
    );
  const said = props.isShare
    ? (verdict === "more" ? words.higher : words.lower)(points(value))
    : (verdict === "more" ? words.more : words.less)(format.percent(Math.abs(value - 1)));
  return (
    <span title={range}>
      <span aria-hidden="true">{verdict === "more" ? "↑ " : "↓ "}</span>
      {said}
      <span className="dv-hint">{range}</span>
    </span>
  );
}

function ShareValue(props: {
  readonly counts: Counts;
  readonly share: "inTimeShare" | "satisfiedShare";
  readonly filters: Filters;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const found = shareOf(props.counts, props.share);
  if (found === null) return <span className="dv-quiet">{words.overall.nothing}</span>;
  return (
    <>
      <EvidenceNumber
        value={found.value}
        as="percent"
        size="inline"
        label={words.shares[props.share]}
        href={hrefOf("/district/cases", props.filters, { measure: OPENS[props.share] })}
        definition={{ text: words.shareText[props.share], version: words.version(1) }}
      />
      <span
        className="dv-hint dv-beside-value"
        title={words.overall.intervalSaid(format.percent(found.low), format.percent(found.high))}
      >
        {words.overall.interval(format.percent(found.low), format.percent(found.high))}
      </span>
    </>
  );
}

function Row(props: {
  readonly line: Line;
  readonly view: View;
  readonly now: Filters;
  readonly before: Filters;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { line, view, now, before } = props;
  const isCount = "count" in line;
  const name = isCount ? words.measures[line.count] : words.shares[line.share];
  const change = isCount
    ? line.share === undefined
      ? changeOfCount(
          { counts: view.total, days: view.period.days },
          { counts: view.previous, days: view.before.days },
          line.count,
        )
      : changeOfShare(view.total, view.previous, line.share)
    : changeOfShare(view.total, view.previous, line.share);
  const series = view.months.map(({ month, counts }) => {
    const share = line.share === undefined ? null : shareOf(counts, line.share);
    return {
      month,
      value: isCount ? counts[line.count] : (share?.value ?? null),
    };
  });
  const value = (counts: Counts, filters: Filters): ReactNode => {
    if (!isCount)
      return (
        <>
          <ShareValue counts={counts} share={line.share} filters={filters} />
          <span className="dv-hint">
            <Count counts={counts} measure={line.rest} of={{ filters }} row={name} />{" "}
            {words.overall.rest[line.rest]}
          </span>
        </>
      );
    const share = line.share === undefined ? null : shareOf(counts, line.share);
    return (
      <>
        <Figure counts={counts} measure={line.count} of={{ filters }} label={name} />
        {share !== null && (
          <span className="dv-hint dv-beside-value">{format.percent(share.value)}</span>
        )}
      </>
    );
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="dv-main">{value(view.total, now)}</td>
      <td>{value(view.previous, before)}</td>
      <td className="dv-change">
        <ChangeText change={change} isShare={line.share !== undefined} />
      </td>
      <td className="dv-trend">
        <Spark
          series={series}
          from={view.period.from}
          as={isCount ? "count" : "percent"}
          label={name}
        />
      </td>
    </tr>
  );
}

function Now(props: { readonly view: View; readonly filters: Filters }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { view, filters } = props;
  const { open, overdue } = view.total;
  return (
    <div className="dv-now">
      <h2>{words.now}</h2>
      <Figure
        counts={view.total}
        measure="open"
        of={{ filters }}
        label={words.openNow}
        size="figure"
      />
      <Figure
        counts={view.total}
        measure="overdue"
        of={{ filters }}
        label={words.overdueNow}
        size="figure"
        tone={overdue > 0 ? "late" : "plain"}
      />
      {open > 0 && <p className="dv-quiet">{words.overdueShare(format.percent(overdue / open))}</p>}
    </div>
  );
}

/** What is open and overdue now, then the period beside the one before. */
export function Overall(props: { readonly view: View; readonly filters: Filters }): ReactNode {
  const words = useWords();
  const monthName = useMonthName();
  const { view } = props;
  const now = settled(view, props.filters);
  const before = { ...now, from: view.before.from, to: view.before.to };
  const months = (period: View["period"]): string =>
    period.from === period.to
      ? monthName(period.from)
      : `${monthName(period.from)} – ${monthName(period.to)}`;
  return (
    <section className="dv-overall" aria-labelledby="dv-overall">
      <Now view={view} filters={now} />
      <div className="dv-scroll">
        <h2 id="dv-overall">{words.overall.title}</h2>
        <PlainTable className="dv-table" isCards>
          <caption className="visually-hidden">{words.overall.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.overall.measure}</th>
              <th scope="col" abbr={words.overall.now}>
                {words.overall.now}
                <span className="dv-hint">
                  {months(view.period)} · {words.overall.days(view.period.days)}
                </span>
              </th>
              <th scope="col" abbr={words.overall.before}>
                {words.overall.before}
                <span className="dv-hint">
                  {months(view.before)} · {words.overall.days(view.before.days)}
                </span>
              </th>
              <th scope="col">{words.overall.change}</th>
              <th scope="col">{words.overall.trend}</th>
            </tr>
          </thead>
          <tbody>
            {LINES.map((line) => (
              <Row
                key={"count" in line ? line.count : line.share}
                line={line}
                view={view}
                now={now}
                before={before}
              />
            ))}
          </tbody>
        </PlainTable>
      </div>
    </section>
  );
}
