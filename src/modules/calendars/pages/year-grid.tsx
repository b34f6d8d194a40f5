/** A year as small months: one stop for Tab, arrows walk the days, Enter picks one. */
import { type KeyboardEvent, memo, type ReactNode, useCallback, useId } from "react";
import { type Day, yearOf } from "#kernel/pure/day.ts";
import { type Calendar, isProvisional, kindOfDay } from "#kernel/pure/workdays.ts";
import { daysOfNotice } from "../rules.ts";
import { sayWithWeekday, useWords, type Words } from "./calendar-words.ts";
import { movedBy, weeksOf } from "./year-draft.ts";

/** The id of a day's button, so that a problem can lead there. */
export function dayId(day: Day): string {
  return `day-${day}`;
}

/** Puts the focus on a day of the grid. */
export function focusDay(day: Day): void {
  document.getElementById(dayId(day))?.focus();
}

/** Days that stand out beside what they are. */
export type Marked = { readonly start: Day | undefined; readonly due: Day | undefined };

type MonthProps = {
  readonly year: number;
  readonly month: number;
  /** Shows the days from this one on only. */
  readonly from?: Day | undefined;
  readonly title: string;
  readonly calendar: Calendar;
  readonly today: Day;
  /** The one day that Tab reaches, when it lies in this month. */
  readonly stop: Day | undefined;
  readonly start: Day | undefined;
  readonly due: Day | undefined;
  readonly problem: Day | undefined;
  readonly onPick: (day: Day) => void;
  readonly onWalk: (event: KeyboardEvent<HTMLElement>) => void;
};

type DayCellProps = Omit<MonthProps, "year" | "month" | "title" | "from"> & {
  readonly day: Day;
  readonly words: Words;
};

function DayCell(props: DayCellProps): ReactNode {
  const { day, words, calendar } = props;
  const kind = kindOfDay(calendar, day);
  const provisional = isProvisional(calendar, day);
  const mark = kind === "holiday" || kind === "makeUpWorkday" ? words.marks[kind] : undefined;
  const facts = [
    sayWithWeekday(words, day, yearOf(day)),
    words.kinds[kind],
    provisional ? words.legend.provisional : "",
    day === props.start ? words.legend.start : "",
    day === props.due ? words.legend.due : "",
  ];
  return (
    <button
      type="button"
      id={dayId(day)}
      className="cal-day"
      data-day={day}
      data-kind={kind}
      data-provisional={provisional || undefined}
      data-start={day === props.start || undefined}
      data-due={day === props.due || undefined}
      data-problem={day === props.problem || undefined}
      aria-current={day === props.today ? "date" : undefined}
      tabIndex={day === props.stop ? 0 : -1}
      onClick={() => props.onPick(day)}
      onKeyDown={props.onWalk}
    >
      <span aria-hidden="true">{Number(day.slice(8))}</span>
      {mark !== undefined && (
        <span className="cal-mark" aria-hidden="true">
          {mark}
        </span>
      )}
      <span className="visually-hidden">{facts.filter((fact) => fact !== "").join(", ")}</span>
    </button>
  );
}

const Month = memo(function Month(props: MonthProps): ReactNode {
  const words = useWords();
  const titleId = useId();
  const weeks = weeksOf(props.year, props.month)
    .map((week) => week.map((day) => (day !== null && day >= (props.from ?? day) ? day : null)))
    .filter((week) => week.some((day) => day !== null));
  return (
    <div className="cal-month">
      <h3 id={titleId}>{props.title}</h3>
      {/* The pattern of a date grid; a table says rows and columns by itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table role="grid" aria-labelledby={titleId}>
        <thead>
          <tr>
            {words.days.weekdays.map((name, i) => (
              <th key={name} scope="col">
                <span aria-hidden="true">{words.days.weekdayLetters[i]}</span>
                <span className="visually-hidden">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, i) => (
                <td key={day ?? i}>
                  {day !== null && <DayCell {...props} day={day} words={words} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

/** The months to show, with the December before where its end may be changed. */
function monthsOf(words: Words, year: number, isEditing: boolean) {
  const months = words.days.months.map((title, i) => ({
    year,
    month: i + 1,
    title,
    from: undefined,
    text: `${year}-${String(i + 1).padStart(2, "0")}`,
  }));
  const before = {
    year: year - 1,
    month: 12,
    title: words.year.lastYearsDecember(year - 1),
    from: daysOfNotice(year)[0],
    text: `${year - 1}-12`,
  };
  return isEditing ? [before, ...months] : months;
}

/** The months of a year; while it is edited also the end of the December before, which its notice may arrange. */
export function YearGrid(props: {
  readonly year: number;
  readonly calendar: Calendar;
  readonly today: Day;
  readonly stop: Day;
  readonly marked: Marked;
  readonly problem: Day | undefined;
  readonly isEditing: boolean;
  readonly onStop: (day: Day) => void;
  readonly onPick: (day: Day) => void;
}): ReactNode {
  const words = useWords();
  const helpId = useId();
  const { year, onStop, onPick } = props;
  const [firstOfNotice] = daysOfNotice(year);
  const first = props.isEditing ? firstOfNotice : `${year}-01-01`;
  const walk = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const day = event.currentTarget.dataset["day"];
      if (day === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const to = movedBy(day, event.key, [first, `${year}-12-31`]);
      if (to === undefined) return;
      event.preventDefault();
      onStop(to);
      focusDay(to);
    },
    [first, year, onStop],
  );
  const pick = useCallback(
    (day: Day) => {
      onStop(day);
      onPick(day);
    },
    [onStop, onPick],
  );
  const within = (day: Day | undefined, text: string) =>
    day?.startsWith(text) === true ? day : undefined;
  return (
    <div
      className="cal-months"
      role="group"
      aria-label={words.year.grid(year)}
      aria-describedby={helpId}
      data-editing={props.isEditing || undefined}
    >
      <p id={helpId} className="visually-hidden">
        {props.isEditing ? words.year.gridHelpEditing : words.year.gridHelp}
      </p>
      {monthsOf(words, year, props.isEditing).map(({ text, ...month }) => (
        <Month
          key={text}
          {...month}
          calendar={props.calendar}
          today={props.today}
          stop={within(props.stop, text)}
          start={within(props.marked.start, text)}
          due={within(props.marked.due, text)}
          problem={within(props.problem, text)}
          onPick={pick}
          onWalk={walk}
        />
      ))}
    </div>
  );
}

/** What the marks mean, in words. */
export function Legend(props: { readonly isCounting: boolean }): ReactNode {
  const words = useWords();
  const item = (kind: string, mark: string, text: string) => (
    <li>
      <span className="cal-day" data-kind={kind} aria-hidden="true">
        8<span className="cal-mark">{mark}</span>
      </span>
      {text}
    </li>
  );
  return (
    <ul className="cal-legend" aria-label={words.legend.name}>
      {item("holiday", words.marks.holiday, words.kinds.holiday)}
      {item("makeUpWorkday", words.marks.makeUpWorkday, words.kinds.makeUpWorkday)}
      {item("weekend", "", words.kinds.weekend)}
      <li>
        <span className="cal-day" aria-hidden="true" data-today="true">
          8
        </span>
        {words.legend.today}
      </li>
      {props.isCounting && (
        <li>
          <span className="cal-day" aria-hidden="true" data-due="true">
            8
          </span>
          {words.legend.due}
        </li>
      )}
    </ul>
  );
}
