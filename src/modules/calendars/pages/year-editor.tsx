/** The form beside the months: paste the notice, see what changes, name the source, save. */
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Day } from "#kernel/pure/day.ts";
import { isRefusal, type Refusal } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote, refusalWords, type RefusalWords } from "#ui/console/refusal-note.tsx";
import { WhenInput } from "#ui/console/when-input.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { refusals as en } from "../messages/en.ts";
import { refusals as zh } from "../messages/zh.ts";
import { checkYear } from "../rules.ts";
import { fillRefusal, sayRuns, useWords, type Words } from "./calendar-words.ts";
import { FieldBox } from "./field-box.tsx";
import { type NoticeReading, readNotice } from "./notice-text.ts";
import {
  type Changes,
  changesBetween,
  isSame,
  type ShownYear,
  workdaysOf,
  type YearDays,
} from "./year-draft.ts";

/** A year as it is filled in. */
export type Draft = YearDays & {
  readonly title: string;
  readonly url: string;
  readonly publishedOn: string;
};

/** Begins with what is known of a year; the title of a notice has been the same every year. */
export function draftOf(words: Words, shown: ShownYear): Draft {
  return {
    holidays: shown.holidays,
    makeUpWorkdays: shown.makeUpWorkdays,
    title: shown.source?.title ?? words.edit.titleFor(shown.year),
    url: shown.source?.url ?? "",
    publishedOn: shown.source?.publishedOn ?? "",
  };
}

/** The source as it is recorded; what is left empty is left out. */
export function sourceOf(draft: Draft): {
  readonly title: string;
  readonly url?: string;
  readonly publishedOn?: string;
} {
  const url = draft.url.trim();
  return {
    title: draft.title.trim(),
    ...(url === "" ? {} : { url }),
    ...(draft.publishedOn === "" ? {} : { publishedOn: draft.publishedOn }),
  };
}

/** What the rules say against a draft, if anything. */
export function problemOf(
  year: number,
  draft: Draft,
  others: Parameters<typeof checkYear>[1],
): Refusal | undefined {
  const checked = checkYear({ year, ...draft, source: sourceOf(draft) }, others);
  return isRefusal(checked) ? checked : undefined;
}

function Paste(props: {
  readonly year: number;
  readonly onRead: (reading: NoticeReading) => void;
}): ReactNode {
  const { edit: words } = useWords();
  const [text, setText] = useState("");
  const [reading, setReading] = useState<NoticeReading>();
  const read = () => {
    const found = readNotice(props.year, text);
    setReading(found);
    if (found.holidays.length + found.makeUpWorkdays.length > 0) props.onRead(found);
  };
  const isEmpty =
    reading !== undefined && reading.holidays.length + reading.makeUpWorkdays.length === 0;
  return (
    <>
      <FieldBox
        label={words.paste}
        hint={words.pasteHint}
        error={isEmpty ? words.readNothing : undefined}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            className="cal-control"
            rows={5}
            placeholder={words.pasteExample}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </FieldBox>
      <ActionButton label={words.read} icon="forward" onAct={read} />
      <div role="status" className="cal-read">
        {reading !== undefined && !isEmpty && (
          <p>
            <Icon name="check" size={16} />
            {words.readDone(reading.holidays.length, reading.makeUpWorkdays.length)}
          </p>
        )}
        {reading !== undefined && reading.unread.length > 0 && (
          <>
            <p>{words.unread}</p>
            <ul>
              {reading.unread.map((sentence) => (
                <li key={sentence} lang="zh-CN">
                  {sentence}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

/** The days as they are filled in, to compare with the notice. */
function Filled(props: { readonly year: number; readonly days: YearDays }): ReactNode {
  const words = useWords();
  const days = [
    [words.year.daysOff, props.days.holidays],
    [words.year.workedWeekends, props.days.makeUpWorkdays],
  ] as const;
  return (
    <>
      <h3>{words.edit.filled}</h3>
      <dl className="cal-list">
        {days.map(([name, list]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {list.length === 0
                ? words.days.none
                : words.days.list(sayRuns(words, list, props.year))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What the draft changes, in the words of the reader. */
function Differences(props: {
  readonly year: number;
  readonly changes: Changes;
  readonly workdays: readonly [before: number, after: number];
}): ReactNode {
  const words = useWords();
  const { changes, workdays, year } = props;
  const kinds = [
    ["newHolidays", "+"],
    ["droppedHolidays", "−"],
    ["newMakeUpWorkdays", "+"],
    ["droppedMakeUpWorkdays", "−"],
  ] as const;
  return (
    <div role="status" className="cal-changes">
      <h3>{words.edit.changes}</h3>
      {isSame(changes) ? (
        <p className="cal-faint">{words.edit.unchanged}</p>
      ) : (
        <>
          <dl className="cal-list">
            {kinds
              .filter(([kind]) => changes[kind].length > 0)
              .map(([kind, sign]) => (
                <div key={kind}>
                  <dt>
                    <span aria-hidden="true">{sign} </span>
                    {words.edit[kind]}
                  </dt>
                  <dd>{words.days.list(sayRuns(words, changes[kind], year))}</dd>
                </div>
              ))}
          </dl>
          <p>{words.edit.workdays(...workdays)}</p>
        </>
      )}
    </div>
  );
}

function SourceFields(props: {
  readonly draft: Draft;
  readonly isChecked: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}): ReactNode {
  const { edit: words } = useWords();
  const { draft, isChecked, onChange } = props;
  return (
    <>
      <h3>{words.source}</h3>
      <FieldBox
        label={words.sourceTitle}
        error={isChecked && draft.title.trim() === "" ? words.wrongTitle : undefined}
      >
        {(wiring) => (
          <input
            {...wiring}
            className="cal-control"
            lang="zh-CN"
            maxLength={200}
            value={draft.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </FieldBox>
      <FieldBox
        label={words.sourceUrl}
        optional={words.optional}
        hint={words.sourceUrlHint}
        error={isChecked && !isAddress(draft.url) ? words.wrongUrl : undefined}
      >
        {(wiring) => (
          <input
            {...wiring}
            type="url"
            className="cal-control"
            maxLength={500}
            value={draft.url}
            onChange={(event) => onChange({ url: event.target.value })}
          />
        )}
      </FieldBox>
      <FieldBox label={words.publishedOn} optional={words.optional}>
        {(wiring) => (
          <WhenInput
            {...wiring}
            type="date"
            className="cal-control"
            value={draft.publishedOn}
            onChange={(event) => onChange({ publishedOn: event.target.value })}
          />
        )}
      </FieldBox>
    </>
  );
}

/** An address that the server takes; none is fine too. */
function isAddress(text: string): boolean {
  return text.trim() === "" || /^https?:\/\/\S+$/.test(text.trim());
}

function Problem(props: {
  readonly problem: Refusal;
  readonly onShow: (day: Day) => void;
}): ReactNode {
  const words = useWords();
  const refusals: Readonly<Record<string, string>> = useText({ zh, en });
  const { problem } = props;
  const { day } = problem.params;
  return (
    <RefusalNote
      title={words.edit.problem}
      refusal={{
        message: fillRefusal(words, refusals[problem.code] ?? problem.code, problem.params),
      }}
      action={
        typeof day === "string" && (
          <button type="button" className="link-button" onClick={() => props.onShow(day)}>
            {words.edit.showDay}
          </button>
        )
      }
    />
  );
}

/** What the form does with the year under edit; `useYearRecord` gives it. */
export type EditedYear = {
  readonly problem: Refusal | undefined;
  readonly refused: unknown;
  readonly change: (change: Partial<Draft>) => void;
  readonly save: () => void;
  readonly discard: () => void;
  readonly withdraw: () => void;
};

type YearEditorProps = {
  readonly shown: ShownYear;
  readonly draft: Draft;
  /** The calendar as it is and as it would be. */
  readonly calendars: readonly [before: Calendar, after: Calendar];
  readonly record: EditedYear;
  readonly onShow: (day: Day) => void;
};

/** Edits one year; the days themselves are changed in the months beside it. */
export function YearEditor(props: YearEditorProps): ReactNode {
  const words = useWords();
  const { shown, draft, record } = props;
  const { problem } = record;
  const [isChecked, setIsChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changes = changesBetween(shown, draft);
  const before = draftOf(words, shown);
  const isUnchanged =
    isSame(changes) &&
    draft.title === before.title &&
    draft.url === before.url &&
    draft.publishedOn === before.publishedOn;
  const refusal: RefusalWords | null = isUnchanged
    ? { message: words.edit.nothingChanged, remedy: words.edit.changeSomething }
    : null;
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    setIsChecked(true);
    if (isUnchanged || draft.title.trim() === "" || !isAddress(draft.url)) return;
    if (problem === undefined) record.save();
  };
  return (
    <form className="cal-editor" aria-labelledby="cal-editor" noValidate onSubmit={save}>
      <h2 id="cal-editor" tabIndex={-1} ref={heading}>
        {words.edit.title(shown.year)}
      </h2>
      <p>{words.edit.how}</p>
      <Paste
        year={shown.year}
        onRead={({ holidays, makeUpWorkdays }) => record.change({ holidays, makeUpWorkdays })}
      />
      <Filled year={shown.year} days={draft} />
      <Differences
        year={shown.year}
        changes={changes}
        workdays={[
          workdaysOf(props.calendars[0], shown.year),
          workdaysOf(props.calendars[1], shown.year),
        ]}
      />
      {problem !== undefined && (isChecked || !isSame(changes)) && (
        <Problem problem={problem} onShow={props.onShow} />
      )}
      <SourceFields draft={draft} isChecked={isChecked} onChange={record.change} />
      {record.refused !== null && <RefusalNote refusal={refusalWords(record.refused)} />}
      <div className="cal-actions">
        <ActionButton
          label={words.edit.save}
          kind="primary"
          side="above"
          refusal={refusal}
          onAct={() => save()}
        />
        <ActionButton label={words.edit.cancel} kind="quiet" onAct={record.discard} />
        {shown.origin === "recorded" && (
          <ActionButton label={words.edit.withdraw} kind="quiet" onAct={record.withdraw} />
        )}
      </div>
      {shown.origin === "recorded" && <p className="cal-faint">{words.edit.withdrawHint}</p>}
    </form>
  );
}
