/** Fields of forms as they look and behave on every page: a quiet label above, a hint or what is wrong below. */
import { type HTMLInputTypeAttribute, type ReactNode, useId } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { ActionButton } from "./action-button.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { RefusalNote, refusalWords } from "./refusal-note.tsx";
import { isWhenType } from "./when.ts";
import { WhenInput } from "./when-input.tsx";
import "./fields.css";

/** A control under its label, with a hint or what is wrong with it. */
export function Labelled(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it; stands in place of the hint. */
  readonly invalid?: string | undefined;
  /** The label stands before the control instead of above it. */
  readonly inline?: boolean | undefined;
  readonly children: (wiring: {
    readonly id: string;
    readonly className: string;
    readonly "aria-invalid": true | undefined;
    readonly "aria-describedby": string | undefined;
  }) => ReactNode;
}): ReactNode {
  const id = useId();
  const { hint, invalid } = props;
  const said = invalid ?? hint;
  return (
    <div className="line-field" data-inline={props.inline}>
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        className: "line-control",
        "aria-invalid": invalid === undefined ? undefined : true,
        "aria-describedby": said === undefined ? undefined : `${id}-hint`,
      })}
      {said !== undefined && (
        <span id={`${id}-hint`} className={invalid === undefined ? "line-hint" : "line-wrong"}>
          {said}
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
  readonly hint?: string | undefined;
  readonly invalid?: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: "decimal" | "numeric" | "tel" | "url" | undefined;
  readonly rows?: number | undefined;
  readonly min?: string;
  readonly max?: string;
  readonly maxLength?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly placeholder?: string | undefined;
}): ReactNode {
  const { value, rows, type = "text", maxLength, disabled, placeholder } = props;
  const shared = { value, maxLength, disabled, placeholder, autoComplete: "off" };
  return (
    <Labelled label={props.label} hint={props.hint} invalid={props.invalid}>
      {(wiring) =>
        isWhenType(type) ? (
          <WhenInput
            {...wiring}
            {...shared}
            type={type}
            min={props.min}
            max={props.max}
            onChange={(event) => props.onChange(event.target.value)}
          />
        ) : rows === undefined ? (
          <input
            {...wiring}
            {...shared}
            type={type}
            min={props.min}
            max={props.max}
            inputMode={props.inputMode ?? (type === "number" ? "numeric" : undefined)}
            onChange={(event) => props.onChange(event.target.value)}
          />
        ) : (
          <textarea
            {...wiring}
            {...shared}
            rows={rows}
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
  readonly onChange: (value: V) => void;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly inline?: boolean;
}): ReactNode {
  return (
    <Labelled label={props.label} hint={props.hint} inline={props.inline}>
      {(wiring) => (
        <select
          {...wiring}
          value={props.value}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.target.value as V)}
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

/** Says that something did not arrive, and tries again. */
export function Failed(props: { readonly error: unknown; readonly again: () => void }): ReactNode {
  const { table: words } = useText({ zh, en });
  return (
    <RefusalNote
      title={words.failed}
      refusal={refusalWords(props.error)}
      action={<ActionButton label={words.again} onAct={props.again} />}
    />
  );
}

/** What may be wider than its place: it scrolls by itself, by keys too, and the page does not. */
export function ScrollBox(props: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
    <div className="scroll-box" tabIndex={0} role="region" aria-label={props.label}>
      {props.children}
    </div>
  );
}
