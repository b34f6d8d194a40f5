/** How a target fared over the rounds of a scheme: a chart with its table; shared by console and portal. */
import { type ReactNode, useId, useState } from "react";
import type { AppraisalPublishedTrendAnswer } from "#ui/client.gen.ts";
import { Choice } from "#ui/console/fields.tsx";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./appraisal.css";

export type TrendData = AppraisalPublishedTrendAnswer;
type TrendLine = TrendData["lines"][number];
type Point = TrendLine["points"][number];

const points = (hundredths: number): string => (hundredths / 100).toFixed(2);
const WIDTH = 420;
const HEIGHT = 180;
const LEFT = 36;
const TOP = 10;
const BOTTOM = 22;

const yOf = (hundredths: number): number =>
  HEIGHT - BOTTOM - (hundredths / 10_000) * (HEIGHT - BOTTOM - TOP);

function Chart(props: { readonly points: readonly Point[]; readonly summary: string }): ReactNode {
  const { points: all, summary } = props;
  const step = (WIDTH - LEFT) / all.length;
  const xOf = (i: number): number => LEFT + step * (i + 0.5);
  return (
    <svg className="appr-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <line
            className="appr-chart-grid"
            x1={LEFT}
            x2={WIDTH}
            y1={yOf(value * 100)}
            y2={yOf(value * 100)}
          />
          <text className="appr-chart-text" x={LEFT - 6} y={yOf(value * 100) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {all.map(({ roundId, to, score, isComparable }, i) => {
        const before = all[i - 1]?.score ?? null;
        return (
          <g key={roundId}>
            {i > 0 && !isComparable && (
              <line
                className="appr-chart-break"
                x1={xOf(i) - step / 2}
                x2={xOf(i) - step / 2}
                y1={TOP}
                y2={HEIGHT - BOTTOM}
              />
            )}
            {isComparable && before !== null && score !== null && (
              <line
                className="appr-chart-line"
                x1={xOf(i - 1)}
                y1={yOf(before.value)}
                x2={xOf(i)}
                y2={yOf(score.value)}
              />
            )}
            {score !== null && (
              <>
                <line
                  className="appr-chart-range"
                  x1={xOf(i)}
                  x2={xOf(i)}
                  y1={yOf(score.high)}
                  y2={yOf(score.low)}
                />
                <circle className="appr-chart-dot" cx={xOf(i)} cy={yOf(score.value)} r="4" />
              </>
            )}
            <text className="appr-chart-text" x={xOf(i)} y={HEIGHT - 6} textAnchor="middle">
              {to}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Numbers(props: {
  readonly points: readonly Point[];
  readonly caption: string;
  readonly hrefOf: (point: Point) => string;
}): ReactNode {
  const { trend: words } = useText({ zh, en });
  const { columns } = words;
  return (
    <div className="appr-scroll">
      <table className="appr-table">
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.round}</th>
            <th scope="col">{columns.period}</th>
            <th scope="col" className="num">
              {columns.score}
            </th>
            <th scope="col">{columns.interval}</th>
            <th scope="col">{columns.compared}</th>
          </tr>
        </thead>
        <tbody>
          {props.points.map((point, i) => (
            <tr key={point.roundId}>
              <th scope="row">
                <a href={props.hrefOf(point)}>{point.title}</a>
              </th>
              <td>{`${point.from} – ${point.to}`}</td>
              <td className="num">
                {point.score === null ? words.none : points(point.score.value)}
              </td>
              <td>
                {point.score !== null && `${points(point.score.low)} – ${points(point.score.high)}`}
              </td>
              <td>{i === 0 ? words.first : point.isComparable ? words.same : words.other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A target over the rounds, one line at a time: its total, or an indicator. */
export function Trend(props: {
  readonly trend: TrendData;
  readonly hrefOf: (point: Point) => string;
}): ReactNode {
  const { trend: words } = useText({ zh, en });
  const label = useLabel();
  const id = useId();
  const [chosen, setChosen] = useState("");
  const { lines, name } = props.trend;
  const line = lines.find((one) => (one.key ?? "") === chosen) ?? lines[0];
  if (line === undefined) return null;
  const nameOf = (one: TrendLine): string => (one.name === null ? words.total : label(one.name));
  const summary = words.summary(`${label(name)} · ${nameOf(line)}`, line.points.length);
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p className="appr-note">{line.points.length < 2 ? words.once : words.note}</p>
      <div className="appr-choose">
        <Choice
          label={words.choose}
          value={chosen}
          options={lines.map((one) => ({ value: one.key ?? "", label: nameOf(one) }))}
          onChange={setChosen}
        />
      </div>
      <div className="appr-trend">
        <Chart points={line.points} summary={summary} />
        <Numbers points={line.points} caption={summary} hrefOf={props.hrefOf} />
      </div>
    </section>
  );
}
