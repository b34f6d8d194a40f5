/** A form as it is filled in: sections, fields, what is known, what is still wrong. Used by sheets and by the preview. */
import { type ReactNode, useEffect, useId, useState } from "react";
import { WhenInput } from "#ui/console/when-input.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import type { Problem } from "../rules/checks.ts";
import type { DesignItem } from "../rules/design.ts";
import type { Value } from "../rules/value.ts";
import { useWords } from "./parts.tsx";
import type { ShownField } from "./queries.ts";
import { readValue, writeValue } from "./read-value.ts";
import { useSayUnit, useSayValue } from "./say-value.ts";

/** How a field stands. `known` waits to be confirmed; `fixed` is the platform's own. */
export type RowState = {
  readonly value: Value | null;
  readonly kind: "empty" | "known" | "confirmed" | "typed" | "fixed";
  readonly isAsked: boolean;
  readonly note?: ReactNode;
};

type Part = { readonly title: string; readonly items: readonly DesignItem[] };

function Control(props: {
  readonly id: string;
  readonly field: ShownField;
  readonly text: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly onText: (text: string) => void;
  readonly onDone: (text: string) => void;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { field, text } = props;
  const shared = {
    id: props.id,
    className: "line-control",
    value: text,
    required: props.required,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.invalid || undefined,
  };
  if (field.type === "yesNo" || field.type === "choice") {
    const options =
      field.type === "yesNo"
        ? [
            { key: "yes", name: words.yes },
            { key: "no", name: words.no },
          ]
        : field.choices.map((choice) => ({ key: choice.key, name: label(choice.name) }));
    return (
      <select {...shared} onChange={(event) => props.onDone(event.target.value)}>
        <option value="">{words.sheet.choose}</option>
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.name}
          </option>
        ))}
      </select>
    );
  }
  const typing = {
    ...shared,
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => props.onText(event.target.value),
    onBlur: () => props.onDone(text),
  };
  if (field.type === "text") return <textarea {...typing} rows={2} maxLength={500} />;
  if (field.type === "day") return <WhenInput {...typing} type="date" />;
  return <input {...typing} inputMode={field.type === "whole" ? "numeric" : "decimal"} />;
}

/** What is typed into a field until it is a value, and saving it. */
function useTyping(field: ShownField, kept: Value | null, onCommit: Commit | undefined) {
  const written = writeValue(field, kept);
  const [text, setText] = useState(written);
  const [isWrong, setIsWrong] = useState(false);
  useEffect(() => {
    setText(written);
    setIsWrong(false);
  }, [written]);
  const done = (typed: string) => {
    setText(typed);
    const value = readValue(field, typed);
    setIsWrong(value === undefined);
    if (value !== undefined && value !== kept) onCommit?.(value);
  };
  return { text, setText, isWrong, done };
}

/** What is wrong with a field, in words. */
function useSayProblems(field: ShownField): (problems: readonly Problem[]) => string[] {
  const { sheet: words } = useWords();
  const sayValue = useSayValue();
  return (problems) =>
    problems.map(({ problem, bound }) =>
      problem === "missing"
        ? words.missing
        : words[problem](bound === null ? "" : sayValue(field, bound)),
    );
}

type Commit = (value: Value | null) => void;

function Row(props: {
  readonly item: DesignItem;
  readonly field: ShownField;
  readonly state: RowState;
  readonly problems: readonly Problem[];
  readonly onCommit: Commit | undefined;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const sayUnit = useSayUnit();
  const sayValue = useSayValue();
  const id = useId();
  const { item, field, state, onCommit } = props;
  const { text, setText, isWrong, done } = useTyping(field, state.value, onCommit);
  const said = useSayProblems(field)(props.problems);
  const unit = sayUnit(field);
  const isFixed = state.kind === "fixed" || onCommit === undefined;
  const warning = field.type === "text" && !isFixed ? words.design.textWarning : "";
  const hints = [item.hint, label(field.meaning), warning].filter((hint) => hint !== "");
  return (
    <div className="ff-row" data-kind={state.kind} id={`field-${field.id}`}>
      <div className="ff-row-name">
        <label htmlFor={id}>
          {label(field.name)}
          {item.isRequired && field.source === null && (
            <span className="ff-required" title={words.design.required}>
              *
            </span>
          )}
        </label>
        <span id={`${id}-hint`} className="ff-hint">
          {hints.join(" · ")}
        </span>
      </div>
      <div className="ff-row-value">
        {isFixed ? (
          <output id={id} className="ff-fixed" aria-describedby={`${id}-hint`}>
            {state.value === null ? words.empty : sayValue(field, state.value)}
          </output>
        ) : (
          <Control
            id={id}
            field={field}
            text={text}
            describedBy={`${id}-hint ${id}-said`}
            invalid={isWrong || said.length > 0}
            required={item.isRequired}
            onText={setText}
            onDone={done}
          />
        )}
        {unit !== "" && <span className="ff-unit">{unit}</span>}
      </div>
      <div className="ff-row-note">
        {state.note}
        <span id={`${id}-said`} className="ff-wrong" role={isWrong ? "alert" : undefined}>
          {isWrong
            ? words.told(words.sheet.wrong, words.sheet.hints[field.type])
            : said.join(words.semicolon)}
        </span>
      </div>
    </div>
  );
}

/** The whole form; read-only without `onCommit`. */
export function SheetBody(props: {
  readonly sections: readonly Part[];
  readonly fields: readonly ShownField[];
  readonly stateOf: (fieldId: number) => RowState;
  readonly problems: readonly Problem[];
  readonly onCommit?: ((fieldId: number, value: Value | null) => void) | undefined;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const byId = new Map(props.fields.map((field) => [field.id, field]));
  const { onCommit } = props;
  return (
    <div className="ff-sheet">
      {props.sections.map((section, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- sections have no identity but their place
        <section key={i} className="ff-section" aria-label={section.title || undefined}>
          {section.title !== "" && <h3>{section.title}</h3>}
          {section.items.map((item) => {
            const field = byId.get(item.fieldId);
            if (field === undefined) return null;
            const state = props.stateOf(field.id);
            if (!state.isAsked) {
              const isOpen =
                item.onlyIf !== null && props.stateOf(item.onlyIf.fieldId).value === null;
              return (
                <p key={field.id} className="ff-not-asked">
                  {words.told(
                    label(field.name),
                    isOpen ? words.sheet.notYet : words.sheet.notAsked,
                  )}
                </p>
              );
            }
            return (
              <Row
                key={field.id}
                item={item}
                field={field}
                state={state}
                problems={props.problems.filter((one) => one.fieldId === field.id)}
                onCommit={
                  onCommit === undefined || field.source !== null
                    ? undefined
                    : (value) => onCommit(field.id, value)
                }
              />
            );
          })}
        </section>
      ))}
    </div>
  );
}
