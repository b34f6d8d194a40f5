/** The fields of the draft's form: native controls under their own labels, with their error in place. */
import { createContext, type ReactNode, use, useId } from "react";
import type { Content } from "./desk.ts";
import { useConsoleWords } from "./desk.ts";

/** What every part of the form is given. */
export type Part = {
  readonly content: Content;
  readonly set: (change: Partial<Content>) => void;
  readonly errorOf: (id: string) => string | undefined;
};

/** A titled part of the form. */
export function Section(props: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className="cat-section" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** Whether the English of every text stands open under it. */
export const EnglishOpen = createContext(false);

/** The English beside a text; null where nobody wrote it. */
type English = {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** The second line of a text: its English, where that is opened and there is a text to translate. */
function EnglishLine(props: {
  readonly of: string;
  readonly label: string;
  readonly english: English;
  readonly maxLength: number | undefined;
  readonly rows: number | undefined;
}): ReactNode {
  const { draft: words } = useConsoleWords();
  const { english, rows } = props;
  const isOpen = use(EnglishOpen);
  if (!isOpen || (props.of.trim() === "" && english.value === null)) return null;
  const shared = {
    className: "cat-control cat-english",
    lang: "en",
    "aria-label": words.inEnglish(props.label),
    placeholder: words.english,
    value: english.value ?? "",
    maxLength: props.maxLength,
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) =>
      english.onChange(event.target.value === "" ? null : event.target.value),
  };
  return rows === undefined ? <input {...shared} /> : <textarea {...shared} rows={rows} />;
}

type FieldProps = {
  readonly id?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly wide?: boolean;
};

function Frame(
  props: FieldProps & {
    readonly children: (wiring: {
      readonly id: string;
      readonly "aria-describedby": string | undefined;
      readonly "aria-invalid": true | undefined;
    }) => ReactNode;
  },
): ReactNode {
  const { draft: words } = useConsoleWords();
  const own = useId();
  const id = props.id ?? own;
  const described = [
    props.hint === undefined ? "" : `${id}-hint`,
    props.error === undefined ? "" : `${id}-error`,
  ].filter((part) => part !== "");
  return (
    <div className="cat-field" data-wide={props.wide}>
      <label htmlFor={id}>
        {props.label}
        {props.required === true && <span className="cat-faint"> {words.required}</span>}
      </label>
      {props.children({
        id,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        "aria-invalid": props.error === undefined ? undefined : true,
      })}
      {props.hint !== undefined && (
        <span id={`${id}-hint`} className="cat-faint">
          {props.hint}
        </span>
      )}
      {props.error !== undefined && (
        <span id={`${id}-error`} className="cat-error">
          {props.error}
        </span>
      )}
    </div>
  );
}

/** One line of text. */
export function Line(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly maxLength?: number;
    readonly english?: English;
    readonly readOnly?: boolean;
    readonly type?: "text" | "number";
    readonly min?: number;
    readonly step?: string;
  },
): ReactNode {
  const { value, onChange, maxLength, english, readOnly, type = "text", ...rest } = props;
  const { min, step, ...frame } = rest;
  return (
    <Frame {...frame}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            type={type}
            className="cat-control"
            value={value}
            maxLength={maxLength}
            readOnly={readOnly}
            min={min}
            step={step}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
          {english !== undefined && (
            <EnglishLine
              of={value}
              label={frame.label}
              english={english}
              maxLength={maxLength}
              rows={undefined}
            />
          )}
        </>
      )}
    </Frame>
  );
}

/** Several lines of text. */
export function Lines(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly maxLength?: number;
    readonly english?: English;
    readonly rows?: number;
  },
): ReactNode {
  const { value, onChange, maxLength, english, rows = 2, ...frame } = props;
  return (
    <Frame {...frame} wide>
      {(wiring) => (
        <>
          <textarea
            {...wiring}
            className="cat-control"
            rows={rows}
            value={value}
            maxLength={maxLength}
            onChange={(event) => onChange(event.target.value)}
          />
          {english !== undefined && (
            <EnglishLine
              of={value}
              label={frame.label}
              english={english}
              maxLength={maxLength}
              rows={rows}
            />
          )}
        </>
      )}
    </Frame>
  );
}

export type Choice = { readonly value: string; readonly label: string };

/** One of a closed set. */
export function Choose(
  props: FieldProps & {
    readonly value: string;
    readonly options: readonly Choice[];
    readonly onChange: (value: string) => void;
  },
): ReactNode {
  const { value, options, onChange, ...frame } = props;
  return (
    <Frame {...frame}>
      {(wiring) => (
        <select
          {...wiring}
          className="cat-control"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** Any number of a closed set. */
export function Ticks<T extends string>(props: {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
}): ReactNode {
  const { chosen, options } = props;
  const toggle = (value: T): void =>
    props.onChange(
      options
        .map((option) => option.value)
        .filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <fieldset className="cat-ticks">
      <legend>{props.legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
