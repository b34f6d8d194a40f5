/** Words and small parts that the pages of campaigns share. */
import { type ReactNode, useId } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { Menu } from "#ui/console/menu.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { saveLater } from "#ui/console/save-later.tsx";
import { useFormat, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import type { CampaignState } from "../rules/campaign.ts";
import "./campaigns.css";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
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

/** Where a campaign stands, in a word. */
export function StateSign(props: { readonly state: CampaignState }): ReactNode {
  const words = useWords();
  return (
    <span className="cam-state" data-state={props.state}>
      {words.states[props.state]}
    </span>
  );
}

/** How much of something is done, as a bar; the numbers stand beside it. */
export function Bar(props: {
  readonly done: number;
  readonly notDone?: number;
  readonly units: number;
}): ReactNode {
  const share = (count: number) => (props.units === 0 ? 0 : (count / props.units) * 100);
  const done = share(props.done);
  return (
    <svg className="cam-bar" aria-hidden="true" width="100%" height="8">
      <rect className="cam-bar-back" width="100%" height="8" rx="2" />
      <rect className="cam-bar-done" width={`${done}%`} height="8" rx="2" />
      <rect
        className="cam-bar-not"
        x={`${done}%`}
        width={`${share(props.notDone ?? 0)}%`}
        height="8"
        rx="2"
      />
    </svg>
  );
}

/** A figure with what it counts. */
export function Figure(props: {
  readonly label: string;
  readonly value: string;
  readonly detail?: string | undefined;
}): ReactNode {
  return (
    <div className="cam-figure">
      <dt>{props.label}</dt>
      <dd>
        <strong>{props.value}</strong>
        {props.detail !== undefined && <span>{props.detail}</span>}
      </dd>
    </div>
  );
}

/** A control under its label, with a hint or what is wrong with it. */
export function Labelled(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: (wiring: {
    readonly id: string;
    readonly className: string;
    readonly "aria-describedby": string | undefined;
  }) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="cam-field">
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        className: "cam-control",
        "aria-describedby": props.hint === undefined ? undefined : `${id}-hint`,
      })}
      {props.hint !== undefined && (
        <span id={`${id}-hint`} className="cam-hint">
          {props.hint}
        </span>
      )}
    </div>
  );
}

/** A line or a few lines of text, a day or a number, under its label. */
export function TextLine(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: "text" | "date" | "number";
  readonly rows?: number;
  readonly min?: string;
  readonly max?: string;
  readonly maxLength?: number;
}): ReactNode {
  const { value, rows, type = "text", min, max, maxLength } = props;
  return (
    <Labelled label={props.label} hint={props.hint}>
      {(wiring) =>
        rows === undefined ? (
          <input
            {...wiring}
            {...{ type, value, min, max, maxLength }}
            inputMode={type === "number" ? "numeric" : undefined}
            autoComplete="off"
            onChange={(event) => props.onChange(event.target.value)}
          />
        ) : (
          <textarea
            {...wiring}
            {...{ rows, value, maxLength }}
            onChange={(event) => props.onChange(event.target.value)}
          />
        )
      }
    </Labelled>
  );
}

/** A choice among a few, under its label. */
export function Choice<V extends string>(props: {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly hint?: string | undefined;
  readonly onChange: (value: V) => void;
}): ReactNode {
  return (
    <Labelled label={props.label} hint={props.hint}>
      {(wiring) => (
        <select
          {...wiring}
          value={props.value}
          onChange={(event) => {
            const chosen = props.options.find(({ value }) => value === event.target.value);
            if (chosen !== undefined) props.onChange(chosen.value);
          }}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Takes what is shown along as a file: `href` gets the format. */
export function ExportMenu(props: {
  readonly files: readonly {
    readonly label: string;
    readonly href: (format: string, language: string) => string;
  }[];
}): ReactNode {
  const { page: words } = useWords();
  // The server writes heads in Chinese or English.
  const language = useLanguage() === "zh" ? "zh" : "en";
  return (
    <Menu
      label={words.export}
      className="bar-item"
      groups={props.files.map(({ label }, index) => ({
        title: label,
        entries: [
          { key: `${index}.xlsx`, label: words.xlsx },
          { key: `${index}.csv`, label: words.csv },
        ],
      }))}
      onPick={(key) => {
        const [index, format = "xlsx"] = key.split(".");
        const file = props.files[Number(index)];
        if (file !== undefined) void saveLater(file.href(format, language));
      }}
    >
      <Icon name="download" size={18} />
    </Menu>
  );
}

/** What may be wider than its place: it scrolls by keys too. */
export function Scroll(props: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
    <div className="cam-scroll" tabIndex={0} role="region" aria-label={props.label}>
      {props.children}
    </div>
  );
}

/** A count with its share: "1,204 · 86.5%". */
export function useShareOf(): (count: number, units: number) => string {
  const format = useFormat();
  return (count, units) => (units === 0 ? "0%" : format.percent(count / units));
}
