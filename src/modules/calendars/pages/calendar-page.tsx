/** The calendar page: a year in small months, what it rests on, a calculator, and the form that records a notice. */
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { type Day, dayOf, minuteOfDay, yearOf } from "#kernel/pure/day.ts";
import type { CalendarsGetAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { useAddressQuery, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { Icon } from "#ui/icon.tsx";
import { recorder } from "../access.ts";
import { Calculator } from "./calculator.tsx";
import { useCalendar } from "./calendar-queries.ts";
import { useWords } from "./calendar-words.ts";
import { sayMinute } from "./minute-text.ts";
import { answerOf, type Question } from "./question.ts";
import { useYearRecord } from "./use-year-record.ts";
import { WorkingHoursPart } from "./working-hours.tsx";
import { calendarOf, type ShownYear } from "./year-draft.ts";
import { type Draft, YearEditor } from "./year-editor.tsx";
import { ProvisionalNote, YearFacts } from "./year-facts.tsx";
import { focusDay, Legend, YearGrid } from "./year-grid.tsx";
import "./calendar.css";
import "./calendar-side.css";
import "./year-editor.css";

/** The year that the address asks for, if it is one of those known; else this year. */
function useYear(view: CalendarsGetAnswer, today: Day) {
  const [query, change] = useAddressQuery();
  const years = view.years.map((entry) => entry.year);
  const asked = Number(query.get("year"));
  const year = years.includes(asked) ? asked : yearOf(today);
  const choose = (wanted: number) => {
    if (years.includes(wanted)) change({ year: wanted === yearOf(today) ? null : String(wanted) });
  };
  return { years, year, choose };
}

function YearSwitch(props: {
  readonly years: readonly number[];
  readonly year: number;
  readonly isLocked: boolean;
  readonly onChoose: (year: number) => void;
  readonly onToday: () => void;
}): ReactNode {
  const words = useWords();
  const { years, year, isLocked, onChoose } = props;
  const step = (by: -1 | 1, label: string) => (
    <button
      type="button"
      className="bar-item"
      aria-label={label}
      title={label}
      disabled={isLocked || !years.includes(year + by)}
      onClick={() => onChoose(year + by)}
    >
      <Icon name={by < 0 ? "back" : "forward"} size={18} />
    </button>
  );
  return (
    <div className="cal-switch">
      {step(-1, words.year.previous)}
      <select
        className="cal-control"
        aria-label={words.year.choose}
        value={year}
        disabled={isLocked}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {years.toReversed().map((one) => (
          <option key={one} value={one}>
            {words.days.year(one)}
          </option>
        ))}
      </select>
      {step(1, words.year.next)}
      <button type="button" className="link-button" disabled={isLocked} onClick={props.onToday}>
        {words.year.toToday}
      </button>
    </div>
  );
}

/** The fields of the calculator; it begins with a case that comes in now. */
function useQuestion(): [Question, (change: Partial<Question>) => void] {
  const [question, setQuestion] = useState<Question>(() => {
    const now = Date.now();
    return {
      mode: "due",
      from: dayOf(now),
      at: sayMinute(minuteOfDay(now)),
      amount: "5",
      unit: "workdays",
      to: dayOf(now),
    };
  });
  return [question, (change) => setQuestion((before) => ({ ...before, ...change }))];
}

function Head(props: { readonly mayRecord: boolean; readonly onRecord: () => void }): ReactNode {
  const words = useWords();
  return (
    <PageHeader
      title={words.title}
      help={
        <ul>
          {words.help.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
      actions={
        props.mayRecord && (
          <ActionButton label={words.edit.change} icon="calendar" keys="e" onAct={props.onRecord} />
        )
      }
    />
  );
}

/** After a record: what was saved, and that the deadlines follow by themselves. */
function Recomputing(props: { readonly what: string | undefined }): ReactNode {
  const words = useWords();
  return (
    <div role="status">
      {props.what !== undefined && (
        <p className="cal-recomputing">
          <Icon name="clock" size={20} />
          <span>
            <strong>{props.what}</strong>
            {words.edit.recomputing}
          </span>
        </p>
      )}
    </div>
  );
}

/** Everything the page holds: the year that is looked at, the one under edit, and the calculator. */
function useDesk(view: CalendarsGetAnswer) {
  const words = useWords();
  const today = dayOf(Date.now());
  const { years, year, choose } = useYear(view, today);
  const record = useYearRecord(view, year);
  const { draft } = record;
  const isEditing = draft !== null;
  const [stop, setStop] = useState<Day>(today);
  const [question, ask] = useQuestion();
  const calendar = useMemo(() => calendarOf(view), [view]);
  const drafted = useMemo(
    () => (draft === null ? calendar : calendarOf(view, { year, days: draft })),
    [view, year, draft, calendar],
  );
  const answer = answerOf(drafted, question);
  const pick = useRef<(day: Day) => void>(() => {});
  pick.current = isEditing ? record.press : (day) => ask({ from: day });
  const picked = useCallback((day: Day) => pick.current(day), []);
  const show = (day: Day) => {
    setStop(day);
    requestAnimationFrame(() => focusDay(day));
  };
  const toToday = () => {
    choose(yearOf(today));
    show(today);
  };
  useKeys([
    { keys: "[", label: words.year.previous, act: () => !isEditing && choose(year - 1) },
    { keys: "]", label: words.year.next, act: () => !isEditing && choose(year + 1) },
    { keys: "t", label: words.year.toToday, act: () => !isEditing && toToday() },
  ]);
  return {
    today,
    years,
    year,
    choose,
    record,
    draft,
    isEditing,
    stop,
    setStop,
    question,
    ask,
    calendar,
    drafted,
    answer,
    picked,
    show,
    toToday,
    dueAt: "problem" in answer || isEditing ? undefined : answer.dueAt,
  };
}

type Desk = ReturnType<typeof useDesk>;

function YearHead(props: { readonly desk: Desk }): ReactNode {
  const { desk } = props;
  return (
    <div className="cal-head">
      <YearSwitch
        years={desk.years}
        year={desk.year}
        isLocked={desk.isEditing}
        onChoose={desk.choose}
        onToday={desk.toToday}
      />
      <Legend isCounting={desk.dueAt !== undefined} />
    </div>
  );
}

function Months(props: { readonly desk: Desk }): ReactNode {
  const { desk } = props;
  const { year, stop, dueAt } = desk;
  return (
    <YearGrid
      year={year}
      calendar={desk.drafted}
      today={desk.today}
      stop={yearOf(stop) === year || desk.isEditing ? stop : `${year}-01-01`}
      marked={
        dueAt === undefined
          ? { start: undefined, due: undefined }
          : { start: desk.question.from, due: dayOf(dueAt) }
      }
      problem={desk.record.problemDay}
      isEditing={desk.isEditing}
      onStop={desk.setStop}
      onPick={desk.picked}
    />
  );
}

/** The form comes before the months, so that whoever reads or tabs through meets it first. */
function Editing(props: {
  readonly desk: Desk;
  readonly shown: ShownYear;
  readonly draft: Draft;
}): ReactNode {
  const words = useWords();
  const { desk } = props;
  return (
    <>
      <PageHeader title={words.title} />
      <div className="cal-body" data-editing="true">
        <div className="cal-side">
          <YearEditor
            shown={props.shown}
            draft={props.draft}
            calendars={[desk.calendar, desk.drafted]}
            record={desk.record}
            onShow={desk.show}
          />
        </div>
        <div className="cal-year">
          <YearHead desk={desk} />
          <Months desk={desk} />
        </div>
      </div>
    </>
  );
}

function Year(props: { readonly view: CalendarsGetAnswer }): ReactNode {
  const { view } = props;
  const mayRecord = useMay(recorder);
  const desk = useDesk(view);
  const { record, draft } = desk;
  const shown = view.years.find((entry) => entry.year === desk.year);
  if (shown === undefined) return null;
  if (draft !== null) return <Editing desk={desk} shown={shown} draft={draft} />;
  return (
    <>
      <div>
        <Head mayRecord={mayRecord && !shown.provisional} onRecord={record.begin} />
        <Recomputing what={record.saved} />
      </div>
      <div className="cal-body">
        <div className="cal-year">
          <YearHead desk={desk} />
          <ProvisionalNote shown={shown} onRecord={mayRecord ? record.begin : undefined} />
          <Months desk={desk} />
        </div>
        <div className="cal-side">
          <Calculator question={desk.question} answer={desk.answer} onChange={desk.ask} />
          <YearFacts shown={shown} />
          <WorkingHoursPart
            all={view.hours}
            today={desk.today}
            mayRecord={mayRecord}
            onSaved={record.hoursSaved}
          />
        </div>
      </div>
    </>
  );
}

/** The page: waits for the calendar, or says that it did not come. */
export default function CalendarPage(): ReactNode {
  const words = useWords();
  const { data, error, refetch } = useCalendar();
  if (data !== undefined)
    return (
      <div className="desk-page cal">
        <Year view={data} />
      </div>
    );
  return (
    <div className="desk-page">
      <PageHeader title={words.title} />
      {error !== null && (
        <RefusalNote
          title={words.loadFailed}
          refusal={refusalWords(error)}
          action={
            <button type="button" className="link-button" onClick={() => void refetch()}>
              {words.again}
            </button>
          }
        />
      )}
    </div>
  );
}
