/** What was done each day, and how it adds up against the days that there are; the same as a table for readers. */
import type { ReactNode } from "react";
import { daysBetween } from "#kernel/pure/day.ts";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { ScrollBox, useWords } from "./parts.tsx";
import type { ProgressView } from "./views.ts";

type Days = ProgressView["days"];
type Span = {
  readonly days: Days;
  readonly units: number;
  readonly startsOn: string;
  readonly deadline: string;
};

const WIDTH = 640;
const HEIGHT = 220;

/** Where days and counts stand in the picture: it holds the campaign's own days and every day on which something was done. */
function scaleOf({ days, units, startsOn, deadline }: Span) {
  const first = days[0]?.day ?? startsOn;
  const last = days.at(-1)?.day ?? deadline;
  const from = first < startsOn ? first : startsOn;
  const to = last > deadline ? last : deadline;
  const span = Math.max(1, daysBetween(from, to));
  const most = Math.max(1, ...days.map(({ done }) => done));
  return {
    from,
    to,
    wide: Math.max(2, Math.min(18, (WIDTH / (span + 1)) * 0.7)),
    xOf: (day: string) => (daysBetween(from, day) / span) * WIDTH,
    yOf: (done: number) => HEIGHT - (done / Math.max(1, units)) * HEIGHT,
    heightOf: (done: number) => (done / most) * HEIGHT * 0.5,
  };
}

function Picture(props: Span): ReactNode {
  const format = useFormat();
  const { days } = props;
  const { from, to, wide, xOf, yOf, heightOf } = scaleOf(props);
  const line = days.map(
    ({ day, doneUntil }) => `${xOf(day).toFixed(1)},${yOf(doneUntil).toFixed(1)}`,
  );
  return (
    <svg viewBox={`-12 -6 ${WIDTH + 24} ${HEIGHT + 28}`} aria-hidden="true">
      <line className="cam-axis" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      <line
        className="cam-expected"
        x1={xOf(props.startsOn)}
        y1={HEIGHT}
        x2={xOf(props.deadline)}
        y2="0"
      />
      {days.map(({ day, done }) => (
        <rect
          key={day}
          className="cam-day"
          x={xOf(day) - wide / 2}
          y={HEIGHT - heightOf(done)}
          width={wide}
          height={heightOf(done)}
        />
      ))}
      <polyline className="cam-until" points={[`${xOf(from)},${HEIGHT}`, ...line].join(" ")} />
      <text x="0" y={HEIGHT + 18}>
        {format.day(from)}
      </text>
      <text x={WIDTH} y={HEIGHT + 18} textAnchor="end">
        {format.day(to)}
      </text>
    </svg>
  );
}

/** The figures of the picture, the newest day first. */
function Numbers({ days }: { readonly days: Days }): ReactNode {
  const { progress: words } = useWords();
  const format = useFormat();
  const counts = ["done", "notDone", "late"] as const;
  return (
    <ScrollBox label={words.days}>
      <PlainTable className="cam-table cam-narrow">
        <caption className="visually-hidden">{words.days}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            {[...counts, "until" as const].map((name) => (
              <th key={name} scope="col" className="num">
                {words[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((one) => (
            <tr key={one.day}>
              <th scope="row">{format.day(one.day)}</th>
              {counts.map((name) => (
                <td key={name} className="num">
                  {format.exact(one[name])}
                </td>
              ))}
              <td className="num">{format.exact(one.doneUntil)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </ScrollBox>
  );
}

export function DayChart(props: Span): ReactNode {
  const { progress: words } = useWords();
  if (props.days.length === 0)
    return (
      <section className="cam-days">
        <h3>{words.days}</h3>
        <p className="cam-hint">{words.noDays}</p>
      </section>
    );
  return (
    <section className="cam-days" aria-labelledby="by-day">
      <h3 id="by-day">{words.days}</h3>
      <Picture {...props} />
      <ul className="cam-legend">
        <li data-line="day">{words.daily}</li>
        <li data-line="until">{words.until}</li>
        <li data-line="expected">{words.expected}</li>
      </ul>
      <details>
        <summary>{words.byDay}</summary>
        <Numbers days={props.days} />
      </details>
    </section>
  );
}
