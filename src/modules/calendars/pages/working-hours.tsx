/** Working hours with the day from which they hold, and the form that records others. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { Icon } from "#ui/icon.tsx";
import { toast } from "#ui/toast.tsx";
import type { CalendarsGetAnswer } from "#ui/client.gen.ts";
import { WhenInput } from "#ui/console/when-input.tsx";
import { type Day, isDay } from "#kernel/pure/day.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { checkHours, MOST_PERIODS } from "../rules.ts";
import { sayDay, useWords } from "./calendar-words.ts";
import { readMinute, sayMinute } from "./minute-text.ts";
import { useSaveHours } from "./calendar-queries.ts";
import { FieldBox } from "./field-box.tsx";

type Hours = CalendarsGetAnswer["hours"][number];
type Typed = { readonly from: string; readonly to: string };

function hoursADay(periods: Hours["periods"]): string {
  const minutes = periods.reduce((sum, period) => sum + period.to - period.from, 0);
  return String(Math.round(minutes / 6) / 10);
}

/** The hours that hold on a day. */
function hoursOn(all: readonly Hours[], day: Day): Hours | undefined {
  return all.findLast((one) => one.from === null || one.from <= day);
}

function readPeriods(typed: readonly Typed[]): Hours["periods"] | undefined {
  const periods = typed.map((one) => ({
    from: readMinute(one.from) ?? -1,
    to: readMinute(one.to) ?? -1,
  }));
  if (periods.some((period) => period.from < 0)) return undefined;
  return isRefusal(checkHours(periods.map((period) => [period.from, period.to] as const)))
    ? undefined
    : periods;
}

function Periods(props: {
  readonly typed: readonly Typed[];
  readonly error: string | undefined;
  readonly onChange: (typed: readonly Typed[]) => void;
}): ReactNode {
  const { hours: words } = useWords();
  const { typed, onChange } = props;
  const set = (at: number, change: Partial<Typed>) =>
    onChange(typed.map((one, i) => (i === at ? { ...one, ...change } : one)));
  const input = (at: number, end: keyof Typed, label: string) => (
    <WhenInput
      type="time"
      className="cal-control"
      aria-label={label}
      aria-invalid={props.error === undefined ? undefined : true}
      aria-describedby={props.error === undefined ? undefined : "cal-periods-error"}
      value={typed[at]?.[end] ?? ""}
      onChange={(event) => set(at, { [end]: event.target.value })}
    />
  );
  return (
    <fieldset className="cal-periods">
      <legend>{words.periods}</legend>
      {typed.map((_, i) => (
        // Periods have no name but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className="cal-period">
          {input(i, "from", words.start(i + 1))}
          <span aria-hidden="true">–</span>
          {input(i, "to", words.end(i + 1))}
          {typed.length > 1 && (
            <button
              type="button"
              className="bar-item"
              aria-label={words.remove(i + 1)}
              onClick={() => onChange(typed.filter((_one, at) => at !== i))}
            >
              <Icon name="close" size={16} />
            </button>
          )}
        </div>
      ))}
      {props.error !== undefined && (
        <p className="cal-error" id="cal-periods-error">
          <Icon name="alert" size={16} />
          {props.error}
        </p>
      )}
      {typed.length < MOST_PERIODS && (
        <ActionButton
          label={words.add}
          kind="quiet"
          icon="plus"
          onAct={() => onChange([...typed, { from: "", to: "" }])}
        />
      )}
    </fieldset>
  );
}

/** Whether two sets of periods make an equally long day. */
function isAlike(a: Hours["periods"], b: Hours["periods"]): boolean {
  return hoursADay(a) === hoursADay(b);
}

function FromField(props: {
  readonly from: string;
  readonly isChecked: boolean;
  readonly onChange: (from: string) => void;
}): ReactNode {
  const { hours: words } = useWords();
  const { from } = props;
  return (
    <FieldBox
      label={words.from}
      hint={words.fromHint}
      error={props.isChecked && !isDay(from) ? words.wrongDay : undefined}
    >
      {(wiring) => (
        <WhenInput
          {...wiring}
          type="date"
          className="cal-control"
          value={from}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </FieldBox>
  );
}

function typedFrom(hours: Hours | undefined): Typed[] {
  return (hours?.periods ?? []).map((period) => ({
    from: sayMinute(period.from),
    to: sayMinute(period.to),
  }));
}

function HoursForm(props: {
  readonly all: readonly Hours[];
  readonly today: Day;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}): ReactNode {
  const words = useWords();
  const save = useSaveHours();
  const [from, setFrom] = useState("");
  const [typed, setTyped] = useState<readonly Typed[]>(() =>
    typedFrom(hoursOn(props.all, props.today)),
  );
  const [isChecked, setIsChecked] = useState(false);
  const periods = readPeriods(typed);
  const isFilled = typed.every((one) => one.from !== "" && one.to !== "");
  const before = hoursOn(props.all, isDay(from) ? from : props.today);
  const saved = () => {
    toast({ text: words.hours.saved(sayDay(words, from)) });
    props.onSaved();
  };
  const submit = () => {
    setIsChecked(true);
    if (isDay(from) && periods !== undefined) save.mutate({ from, periods }, { onSuccess: saved });
  };
  return (
    <FormDrawer
      open
      title={words.hours.drawer}
      onClose={props.onClose}
      onSubmit={submit}
      busy={save.isPending}
      refusal={save.error === null ? null : refusalWords(save.error)}
    >
      <FromField from={from} isChecked={isChecked} onChange={setFrom} />
      <Periods
        typed={typed}
        error={
          periods === undefined && (isChecked || isFilled) ? words.hours.wrongOrder : undefined
        }
        onChange={setTyped}
      />
      {periods !== undefined && before !== undefined && !isAlike(before.periods, periods) && (
        <p className="cal-faint" role="status">
          {words.hours.change(hoursADay(before.periods), hoursADay(periods))}
        </p>
      )}
    </FormDrawer>
  );
}

/** The working hours; administrators record others. */
export function WorkingHoursPart(props: {
  readonly all: readonly Hours[];
  readonly today: Day;
  readonly mayRecord: boolean;
  readonly onSaved: () => void;
}): ReactNode {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const current = hoursOn(props.all, props.today);
  return (
    <section className="cal-part" aria-labelledby="cal-hours">
      <h2 id="cal-hours">{words.hours.title}</h2>
      <ul className="cal-hours">
        {props.all.toReversed().map((one) => (
          <li key={one.from ?? ""}>
            <span className="cal-hours-since">
              {one.from === null ? words.hours.always : words.hours.since(sayDay(words, one.from))}
              {one === current && props.all.length > 1 && (
                <span className="cal-tag" data-tone="plain">
                  {words.hours.now}
                </span>
              )}
            </span>
            <span>
              {words.days.list(
                one.periods.map((period) =>
                  words.hours.period(sayMinute(period.from), sayMinute(period.to)),
                ),
              )}
            </span>
            <span className="cal-faint">{words.hours.perDay(hoursADay(one.periods))}</span>
          </li>
        ))}
      </ul>
      {props.mayRecord && (
        <ActionButton
          label={words.hours.edit}
          kind="quiet"
          icon="clock"
          onAct={() => setIsOpen(true)}
        />
      )}
      {isOpen && (
        <HoursForm
          all={props.all}
          today={props.today}
          onClose={() => setIsOpen(false)}
          onSaved={() => {
            setIsOpen(false);
            props.onSaved();
          }}
        />
      )}
    </section>
  );
}
