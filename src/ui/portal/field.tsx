import {
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";

/** What ties a control to its label, hint and error. */
export type Wiring = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

export type FieldWords = {
  /** Stable id, so that an error summary can lead here; made up where absent. */
  readonly id?: string | undefined;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
};

function HintAndError(props: FieldWords & { base: string }): ReactNode {
  const { parts: words } = useText({ zh, en });
  return (
    <>
      {props.hint !== undefined && (
        <p className="field-hint" id={`${props.base}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error !== undefined && (
        <p className="field-error" id={`${props.base}-error`}>
          <Icon name="alert" />
          <span>
            <span className="visually-hidden">{words.error}</span>
            {props.error}
          </span>
        </p>
      )}
    </>
  );
}

function describedBy(words: FieldWords, base: string): string | undefined {
  const ids = [
    words.hint === undefined ? "" : `${base}-hint`,
    words.error === undefined ? "" : `${base}-error`,
  ].filter((id) => id !== "");
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** A label, a hint and an error around any control, tied together for screen readers. */
export function Field(
  props: FieldWords & { readonly children: (wiring: Wiring) => ReactNode },
): ReactNode {
  const own = useId();
  const base = props.id ?? own;
  const { parts: words } = useText({ zh, en });
  return (
    <div className="field" data-invalid={props.error !== undefined}>
      <label className="field-label" htmlFor={base}>
        {props.label}
        {props.optional === true && <span className="field-optional">{words.optional}</span>}
      </label>
      <HintAndError {...props} base={base} />
      {props.children({
        id: base,
        "aria-describedby": describedBy(props, base),
        "aria-invalid": props.error === undefined ? undefined : true,
      })}
    </div>
  );
}

type Changed<T> = { readonly value: T; readonly onChange: (value: T) => void };

export type TextInputProps = FieldWords &
  Changed<string> &
  Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange" | "className" | "id"> & {
    /** Width in characters where the answer has a known length. */
    readonly characters?: number;
  };

/** One line of text. */
export function TextInput(props: TextInputProps): ReactNode {
  const { id, label, hint, error, optional, value, onChange, characters, ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <input
          type="text"
          {...rest}
          {...wiring}
          className="input"
          style={characters === undefined ? undefined : { maxWidth: `${characters + 3}ch` }}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export type TextAreaProps = FieldWords &
  Changed<string> &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onChange" | "className" | "id">;

/** From this share of what is allowed the count is shown; before it nobody asks. */
const NEARLY_FULL = 0.7;

/** Several lines of text; counts characters where `maxLength` is given and comes near. */
export function TextArea(props: TextAreaProps): ReactNode {
  const { id, label, hint, error, optional, value, onChange, ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <>
          <textarea
            rows={5}
            {...rest}
            {...wiring}
            className="input"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {rest.maxLength !== undefined && value.length >= rest.maxLength * NEARLY_FULL && (
            <p className="field-count" aria-hidden="true">
              {value.length} / {rest.maxLength}
            </p>
          )}
        </>
      )}
    </Field>
  );
}

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string };

/** A closed list to choose one from; for up to six choices prefer `RadioCards`. */
export function Select(
  props: FieldWords & Changed<string> & { readonly options: readonly Choice[] },
): ReactNode {
  const { parts: words } = useText({ zh, en });
  return (
    <Field {...props}>
      {(wiring) => (
        <span className="select">
          <select
            {...wiring}
            className="input"
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          >
            <option value="">{words.choose}</option>
            {props.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  );
}

/** Choices as cards big enough for a thumb, one of which is taken. */
export function RadioCards(
  props: FieldWords &
    Changed<string> & {
      readonly options: readonly Choice[];
      /** The legend is the page's heading already: keep it for screen readers only. */
      readonly hideLegend?: boolean;
    },
): ReactNode {
  const own = useId();
  const base = props.id ?? own;
  return (
    <fieldset
      className="field"
      id={base}
      tabIndex={-1}
      data-invalid={props.error !== undefined}
      aria-describedby={describedBy(props, base)}
    >
      <legend className={props.hideLegend === true ? "visually-hidden" : "field-label"}>
        {props.label}
      </legend>
      <HintAndError {...props} base={base} />
      <div className="choice-cards">
        {props.options.map((option) => (
          <label key={option.value} className="choice-card">
            <input
              type="radio"
              name={base}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span className="choice-words">
              <span className="choice-label">{option.label}</span>
              {option.hint !== undefined && <span className="choice-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One thing to agree to or to tick off. */
export function Checkbox(props: {
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  const own = useId();
  const base = props.id ?? own;
  return (
    <label className="check" htmlFor={base}>
      <input
        type="checkbox"
        id={base}
        checked={props.checked}
        aria-describedby={props.hint === undefined ? undefined : `${base}-hint`}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span className="choice-words">
        <span className="choice-label">{props.label}</span>
        {props.hint !== undefined && (
          <span className="choice-hint" id={`${base}-hint`}>
            {props.hint}
          </span>
        )}
      </span>
    </label>
  );
}
