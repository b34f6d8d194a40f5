/** What was done each day, and how it adds up against the days that there are; the same as a table for readers. */
import type { ReactNode } from "react";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { daysBetween } from "#kernel/pure/day.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { useWords, Scroll } from "./parts.tsx";
import type { ProgressView } from "./views.ts";

const WIDTH = 640;
const HEIGHT = 220;

export function DayChart(props: {
  readonly days: ProgressView["days"];
  readonly units: number;
  readonly startsOn: string;
  readonly deadline: string;
}): ReactNode {
  const { progress: words } = useWords();
  const format = useFormat();
  const last = props.days.at(-1);
  const first = props.days[0];
  if (first === undefined || last === undefined)
    return (
      <section className="cam-days">
        <h3>{words.days}</h3>
        <p className="cam-hint">{words.noDays}</p>
      </section>
    );
  const from = first.day < props.startsOn ? first.day : props.startsOn;
  const to = last.day > props.deadline ? last.day : props.deadline;
  const span = Math.max(1, daysBetween(from, to));
  const xOf = (day: string) => (daysBetween(from, day) / span) * WIDTH;
  const most = Math.max(1, ...props.days.map(({ done }) => done));
  const wide = Math.max(2, Math.min(18, (WIDTH / (span + 1)) * 0.7));
  const yOf = (done: number) => HEIGHT - (done / Math.max(1, props.units)) * HEIGHT;
  const line = props.days.map(
    ({ day, doneUntil }) => `${xOf(day).toFixed(1)},${yOf(doneUntil).toFixed(1)}`,
  );
  return (
    <section className="cam-days" aria-labelledby="by-day">
      <h3 id="by-day">{words.days}</h3>
      <svg viewBox={`-12 -6 ${WIDTH + 24} ${HEIGHT + 28}`} aria-hidden="true">
        <line className="cam-axis" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <line
          className="cam-expected"
          x1={xOf(props.startsOn)}
          y1={HEIGHT}
          x2={xOf(props.deadline)}
          y2="0"
        />
        {props.days.map(({ day, done }) => (
          <rect
            key={day}
            className="cam-day"
            x={xOf(day) - wide / 2}
            y={HEIGHT - (done / most) * HEIGHT * 0.5}
            width={wide}
            height={(done / most) * HEIGHT * 0.5}
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
      <ul className="cam-legend">
        <li data-line="day">{words.daily}</li>
        <li data-line="until">{words.until}</li>
        <li data-line="expected">{words.expected}</li>
      </ul>
      <details>
        <summary>{words.day}</summary>
        <Scroll label={words.days}>
          <PlainTable className="cam-table cam-narrow">
            <caption className="visually-hidden">{words.days}</caption>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                <th scope="col" className="num">
                  {words.done}
                </th>
                <th scope="col" className="num">
                  {words.notDone}
                </th>
                <th scope="col" className="num">
                  {words.late}
                </th>
                <th scope="col" className="num">
                  {words.until}
                </th>
              </tr>
            </thead>
            <tbody>
              {props.days.toReversed().map((one) => (
                <tr key={one.day}>
                  <th scope="row">{one.day}</th>
                  <td className="num">{format.exact(one.done)}</td>
                  <td className="num">{format.exact(one.notDone)}</td>
                  <td className="num">{format.exact(one.late)}</td>
                  <td className="num">{format.exact(one.doneUntil)}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
        </Scroll>
      </details>
    </section>
  );
}
