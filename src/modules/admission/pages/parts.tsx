/** Words and small parts that admission's pages share. */
import { type ReactNode, useId } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useSession } from "#ui/console/navigation.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { PageTabs } from "#ui/console/tabs.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./admission.css";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

const SETTING_ROLES = ["coordinator", "districtLeader", "financeOfficer", "disciplineOfficer"];

/** Admission's pages beside one another. */
export function AdmissionTabs(): ReactNode {
  const { tabs, nav } = useWords();
  const role = useSession()?.post.role ?? "";
  const pages = [
    ["/admission", tabs.waiting],
    ["/admission/all", tabs.all],
    ["/admission/overview", tabs.overview],
    ["/admission/meetings", tabs.meetings],
    ...(SETTING_ROLES.includes(role) ? [["/admission/settings", tabs.settings] as const] : []),
  ] as const;
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

/** The state of an application as a chip. */
export function Status(props: { readonly status: keyof typeof zh.statuses }): ReactNode {
  const { statuses } = useWords();
  return (
    <span className="adm-status" data-status={props.status}>
      {statuses[props.status]}
    </span>
  );
}

/** A choice among a few, under its label. */
export function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly hint?: string | undefined;
}): ReactNode {
  const id = useId();
  return (
    <div className="adm-field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="adm-control"
        value={props.value}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => props.onChange(event.target.value as T)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {props.hint !== undefined && (
        <span id={`${id}-hint`} className="adm-hint">
          {props.hint}
        </span>
      )}
    </div>
  );
}

/** A line or a few lines of text, under its label. */
export function TextLine(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly type?: "text" | "date" | "datetime-local" | "search";
  readonly inputMode?: "decimal" | "numeric" | "tel";
  readonly rows?: number;
  readonly max?: number;
}): ReactNode {
  const id = useId();
  const shared = {
    id,
    className: "adm-control",
    value: props.value,
    maxLength: props.max,
    autoComplete: "off",
    "aria-describedby": props.hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div className="adm-field">
      <label htmlFor={id}>{props.label}</label>
      {props.rows === undefined ? (
        <input
          {...shared}
          type={props.type ?? "text"}
          inputMode={props.inputMode}
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
        <span id={`${id}-hint`} className="adm-hint">
          {props.hint}
        </span>
      )}
    </div>
  );
}

/** A few ways to go, one of them chosen. */
export function Radios<T extends string>(props: {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly onChange: (value: T) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="adm-radios">
      <legend>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
