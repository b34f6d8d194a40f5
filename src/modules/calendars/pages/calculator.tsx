/** The calculator: when a limit ends, or how many working days lie between two days. */
import { type ReactNode, useId } from "react";
import { dayOf, minuteOfDay, yearOf } from "#kernel/pure/day.ts";
import { WhenInput } from "#ui/console/when-input.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { MOST_WORKDAYS } from "../rules.ts";
import { sayRuns, sayWithWeekday, useWords, type Words } from "./calendar-words.ts";
import { sayMinute } from "./minute-text.ts";
import { FieldBox } from "./field-box.tsx";
import { type Answered, type Question, type Unanswered, UNITS } from "./question.ts";

type Change = (change: Partial<Question>) => void;

function Modes(props: { readonly question: Question; readonly onChange: Change }): ReactNode {
  const words = useWords();
  const name = useId();
  return (
    <fieldset className="cal-modes">
      <legend className="visually-hidden">{words.calculator.title}</legend>
      {(["due", "count"] as const).map((mode) => (
        <label key={mode} className="cal-mode">
          <input
            type="radio"
            name={name}
            checked={props.question.mode === mode}
            onChange={() => props.onChange({ mode })}
          />
          {words.calculator.modes[mode]}
        </label>
      ))}
    </fieldset>
  );
}

function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <FieldBox label={props.label} error={props.error}>
      {(wiring) => (
        <WhenInput
          {...wiring}
          type="date"
          className="cal-control"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </FieldBox>
  );
}

function DueFields(props: {
  readonly question: Question;
  readonly problemOf: (field: Unanswered["field"]) => string | undefined;
  readonly onChange: Change;
}): ReactNode {
  const { calculator: words } = useWords();
  const { question, problemOf, onChange } = props;
  return (
    <>
      <div className="cal-pair">
        <DayField
          label={words.from}
          value={question.from}
          error={problemOf("from")}
          onChange={(from) => onChange({ from })}
        />
        <FieldBox label={words.at}>
          {(wiring) => (
            <WhenInput
              {...wiring}
              type="time"
              className="cal-control"
              value={question.at}
              onChange={(event) => onChange({ at: event.target.value })}
            />
          )}
        </FieldBox>
      </div>
      <div className="cal-pair">
        <FieldBox label={words.amount} error={problemOf("amount")}>
          {(wiring) => (
            <input
              {...wiring}
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST_WORKDAYS}
              className="cal-control"
              value={question.amount}
              onChange={(event) => onChange({ amount: event.target.value })}
            />
          )}
        </FieldBox>
        <FieldBox label={words.unit}>
          {(wiring) => (
            <select
              {...wiring}
              className="cal-control"
              value={question.unit}
              onChange={(event) => onChange({ unit: event.target.value as Question["unit"] })}
            >
              {UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {words.units[unit]}
                </option>
              ))}
            </select>
          )}
        </FieldBox>
      </div>
    </>
  );
}

function ruleOf(words: Words["calculator"], question: Question): string {
  if (question.mode === "count") return words.ruleCount;
  if (question.unit === "workingHours") return words.ruleHours;
  if (Number(question.amount) === 0) return words.ruleZero;
  return question.unit === "calendarDays" ? `${words.rule} ${words.ruleCalendarDays}` : words.rule;
}

function Why(props: { readonly answer: Answered; readonly question: Question }): ReactNode {
  const words = useWords();
  const { count } = props.answer;
  const year = yearOf(props.question.from);
  const said = (days: Answered["count"]["holidays"]) => {
    const runs = sayRuns(words, days, year);
    return words.days.list(runs.length > 8 ? [...runs.slice(0, 8), "…"] : runs);
  };
  return (
    <ul className="cal-why">
      {count.holidays.length > 0 && (
        <li>{words.calculator.passed(said(count.holidays), count.holidays.length)}</li>
      )}
      {count.makeUpWorkdays.length > 0 && (
        <li>{words.calculator.counted(said(count.makeUpWorkdays), count.makeUpWorkdays.length)}</li>
      )}
      {count.holidays.length + count.makeUpWorkdays.length === 0 && (
        <li>{words.calculator.plain}</li>
      )}
      <li>{ruleOf(words.calculator, props.question)}</li>
    </ul>
  );
}

function Result(props: { readonly answer: Answered; readonly question: Question }): ReactNode {
  const words = useWords();
  const { answer, question } = props;
  const year = yearOf(question.from);
  return (
    <div className="cal-answer" role="status">
      {answer.dueAt === undefined ? (
        <p className="cal-answer-main">
          {words.calculator.workdays(answer.count.workdays)}
          <span className="cal-faint">
            {words.calculator.ofCalendarDays(answer.count.calendarDays)}
          </span>
        </p>
      ) : (
        <p className="cal-answer-main">
          <span className="cal-answer-name">{words.calculator.due}</span>
          {words.calculator.dueAt(
            sayWithWeekday(words, dayOf(answer.dueAt), year),
            sayMinute(minuteOfDay(answer.dueAt)),
          )}
        </p>
      )}
      {answer.provisional && <p className="cal-tag">{words.legend.provisional}</p>}
      <Why answer={answer} question={question} />
    </div>
  );
}

/** The calculator; its first day can also be chosen by pressing a day of the months. */
export function Calculator(props: {
  readonly question: Question;
  readonly answer: Answered | Unanswered;
  readonly onChange: Change;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { question, answer, onChange } = props;
  const problemOf = (field: Unanswered["field"]): string | undefined => {
    if (!("problem" in answer) || answer.field !== field) return undefined;
    return answer.problem === "wrongAmount"
      ? words.calculator.wrongAmount(format.exact(MOST_WORKDAYS))
      : words.calculator[answer.problem];
  };
  return (
    <section className="cal-part cal-calculator" aria-labelledby="cal-calculator">
      <h2 id="cal-calculator">{words.calculator.title}</h2>
      <Modes question={question} onChange={onChange} />
      {question.mode === "due" ? (
        <DueFields question={question} problemOf={problemOf} onChange={onChange} />
      ) : (
        <div className="cal-pair">
          <DayField
            label={words.calculator.first}
            value={question.from}
            error={problemOf("from")}
            onChange={(from) => onChange({ from })}
          />
          <DayField
            label={words.calculator.last}
            value={question.to}
            error={problemOf("to")}
            onChange={(to) => onChange({ to })}
          />
        </div>
      )}
      {!("problem" in answer) && <Result answer={answer} question={question} />}
    </section>
  );
}
