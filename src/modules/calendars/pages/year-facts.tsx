/** What is known of a year: figures, the notice it rests on, its holidays in words; or that nothing is known yet. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { ActionButton } from "#ui/console/action-button.tsx";
import { Icon } from "#ui/icon.tsx";
import { sayDay, sayRuns, useWords } from "./calendar-words.ts";
import type { ShownYear } from "./year-draft.ts";

/** Says that a year, or its last week, is counted by weekends for now, and what that means. */
export function ProvisionalNote(props: {
  readonly shown: ShownYear;
  /** Leads an administrator to the form; absent for everyone else. */
  readonly onRecord: (() => void) | undefined;
}): ReactNode {
  const words = useWords();
  const { shown } = props;
  if (!shown.provisional && shown.provisionalFrom === null) return null;
  const whole = shown.provisional;
  return (
    <div className="cal-provisional" data-whole={whole}>
      <Icon name={whole ? "alert" : "info"} size={20} />
      <div>
        <p className="cal-provisional-title">
          {whole
            ? words.provisional.title(shown.year)
            : words.provisional.partTitle(sayDay(words, shown.provisionalFrom ?? "", shown.year))}
        </p>
        <p>{whole ? words.provisional.text : words.provisional.partText(shown.year + 1)}</p>
        {whole && (
          <p>
            {words.provisional.usual} {props.onRecord === undefined && words.provisional.ask}
          </p>
        )}
        {whole && props.onRecord !== undefined && (
          <ActionButton
            label={words.provisional.record(shown.year)}
            kind="primary"
            keys="e"
            onAct={props.onRecord}
          />
        )}
      </div>
    </div>
  );
}

function Source(props: { readonly shown: ShownYear }): ReactNode {
  const words = useWords();
  const { source, origin } = props.shown;
  if (source === null) return <dd>{words.year.noNotice}</dd>;
  const published =
    source.publishedOn === undefined
      ? []
      : [words.year.published(sayDay(words, source.publishedOn))];
  const facts = [...published, origin === "recorded" ? words.year.recorded : words.year.shipped];
  return (
    <dd>
      <span lang="zh-CN">
        {source.url === undefined ? (
          source.title
        ) : (
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.title}
            <Icon name="open" size={14} />
          </a>
        )}
      </span>
      <span className="cal-faint">{facts.join(" · ")}</span>
    </dd>
  );
}

/** The figures of a year, its notice, and its holidays as a list to compare with it. */
export function YearFacts(props: { readonly shown: ShownYear }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { shown } = props;
  const arranged = [
    [shown.holidays.length, words.year.holidays],
    [shown.makeUpWorkdays.length, words.year.makeUpWorkdays],
  ] as const;
  const workdays = shown.provisional ? words.year.workdaysForNow : words.year.workdays;
  const figures = [[shown.workdays, workdays] as const, ...(shown.provisional ? [] : arranged)];
  return (
    <section className="cal-part" aria-labelledby="cal-facts">
      <h2 id="cal-facts">{words.days.year(shown.year)}</h2>
      <ul className="cal-figures">
        {figures.map(([value, label]) => (
          <li key={label}>
            <strong>{format.exact(value)}</strong> {label}
          </li>
        ))}
      </ul>
      <dl className="cal-list">
        <div>
          <dt>{words.year.notice}</dt>
          <Source shown={shown} />
        </div>
        {!shown.provisional && (
          <>
            <div>
              <dt>{words.year.daysOff}</dt>
              <dd>{words.days.list(sayRuns(words, shown.holidays, shown.year))}</dd>
            </div>
            <div>
              <dt>{words.year.workedWeekends}</dt>
              <dd>
                {shown.makeUpWorkdays.length === 0
                  ? words.days.none
                  : words.days.list(sayRuns(words, shown.makeUpWorkdays, shown.year))}
              </dd>
            </div>
          </>
        )}
      </dl>
    </section>
  );
}
