/** Words and small parts that the pages of forms share. */
import { type ReactNode, useId, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useAddressQuery, useSession } from "#ui/console/navigation.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { PageTabs } from "#ui/console/tabs.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./forms.css";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

const FILLERS: readonly string[] = [
  "subdistrictOfficial",
  "stationWorker",
  "gridWorker",
  "committeeMember",
];

/** The role of whoever is at the desk. */
export function useRole(): string {
  return useSession()?.post.role ?? "";
}

/** Whether the person at the desk fills in sheets. */
export function useIsFiller(): boolean {
  return FILLERS.includes(useRole());
}

/** The pages of forms beside one another. */
export function FormsTabs(): ReactNode {
  const { tabs, nav } = useWords();
  const isFiller = useIsFiller();
  const pages = [
    ["/forms", isFiller ? tabs.inbox : tabs.forms] as const,
    ...(isFiller ? [["/forms/list", tabs.forms] as const] : []),
    ["/forms/fields", tabs.fields] as const,
    ["/forms/load", tabs.load] as const,
  ];
  return <PageTabs label={nav} pages={pages} />;
}

/** Says that something did not arrive, and tries again. */
export function Failed(props: { readonly error: unknown; readonly again: () => void }): ReactNode {
  const words = useWords();
  return (
    <RefusalNote
      title={words.failed}
      refusal={refusalWords(props.error)}
      action={<ActionButton label={words.again} onAct={props.again} />}
    />
  );
}

/** Help as a list of sentences. */
export function Help(props: { readonly lines: readonly string[] }): ReactNode {
  return (
    <ul>
      {props.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** A choice among a few, under its label. */
export function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}): ReactNode {
  const id = useId();
  return (
    <div className="ff-field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="ff-control"
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.value as T)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A line or a few lines of text, under its label. */
export function TextLine(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly type?: "text" | "date" | "search";
  readonly inputMode?: "decimal" | "numeric";
  readonly rows?: number;
  readonly maxLength?: number;
}): ReactNode {
  const id = useId();
  const shared = {
    id,
    className: "ff-control",
    value: props.value,
    maxLength: props.maxLength,
    "aria-describedby": props.hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div className="ff-field">
      <label htmlFor={id}>{props.label}</label>
      {props.rows === undefined ? (
        <input
          {...shared}
          type={props.type ?? "text"}
          inputMode={props.inputMode}
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={props.rows}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {props.hint !== undefined && (
        <span id={`${id}-hint`} className="ff-hint">
          {props.hint}
        </span>
      )}
    </div>
  );
}

/** A table that is wider than its page; what scrolls is reached by keys. */
export function ScrollBox(props: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
    <div className="ff-scroll" tabIndex={0} role="region" aria-label={props.label}>
      {props.children}
    </div>
  );
}

/** A search whose words stand in the address. */
export function SearchBox(props: { readonly label: string }): ReactNode {
  const [query, change] = useAddressQuery();
  const [text, setText] = useState(query.get("q") ?? "");
  return (
    <input
      type="search"
      className="ff-search"
      aria-label={props.label}
      placeholder={props.label}
      value={text}
      maxLength={60}
      onChange={(event) => {
        setText(event.target.value);
        change({ q: event.target.value.trim() });
      }}
    />
  );
}

/** A state as a small outlined word. */
export function StateSign(props: { readonly state: string; readonly label: string }): ReactNode {
  return (
    <span className="ff-state" data-state={props.state}>
      {props.label}
    </span>
  );
}
