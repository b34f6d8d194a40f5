/** A small picture of thirteen months: the period stands out, the rest is where it comes from. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { useWords } from "./parts.tsx";

export type Point = { readonly month: string; readonly value: number | null };

const [WIDTH, HEIGHT, EDGE] = [130, 28, 3];

/** The points as places in the picture. Shares stand on 0 to 1, counts on 0 to their largest. */
function placed(series: readonly Point[], as: "count" | "percent") {
  const values = series.flatMap(({ value }) => value ?? []);
  const most = as === "percent" ? 1 : Math.max(1, ...values);
  const step = (WIDTH - 2 * EDGE) / Math.max(1, series.length - 1);
  return series.map(({ month, value }, i) => ({
    month,
    x: EDGE + i * step,
    y: value === null ? null : HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * value) / most,
  }));
}

/** Lines through neighbouring months; a month without anything to show is a gap. */
function pathOf(points: readonly { readonly x: number; readonly y: number | null }[]): string {
  let path = "";
  let isOn = false;
  for (const { x, y } of points) {
    if (y !== null) path += `${isOn ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    isOn = y !== null;
  }
  return path;
}

/** Draws it; said in words to whoever does not see it. */
export function Spark(props: {
  readonly series: readonly Point[];
  /** The first month of the period. */
  readonly from: string;
  readonly as: "count" | "percent";
  readonly label: string;
}): ReactNode {
  const { overall: words } = useWords();
  const format = useFormat();
  const { series, as } = props;
  const values = series.flatMap(({ value }) => value ?? []);
  const said = as === "count" ? format.exact : format.percent;
  const [first, last] = [series[0]?.month ?? "", series.at(-1)?.month ?? ""];
  const text =
    values.length === 0
      ? `${props.label}: ${words.nothing}`
      : `${props.label}: ${words.trendSaid(first, last, said(Math.min(...values)), said(Math.max(...values)))}`;
  const points = placed(series, as);
  const inPeriod = points.filter(({ month }) => month >= props.from);
  return (
    <svg className="dv-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
      <title>{text}</title>
      <line
        className="dv-spark-ground"
        x1={EDGE}
        x2={WIDTH - EDGE}
        y1={HEIGHT - EDGE}
        y2={HEIGHT - EDGE}
      />
      <path className="dv-spark-line" d={pathOf(points)} />
      <path className="dv-spark-now" d={pathOf(inPeriod)} />
      {inPeriod.map(({ month, x, y }) =>
        y === null ? null : <circle key={month} className="dv-spark-dot" cx={x} cy={y} r="1.8" />,
      )}
    </svg>
  );
}
