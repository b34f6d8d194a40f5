/** The parts that the steps of the counter's form are made of. */
import { Input, Select } from "antd";
import { type ReactNode, useId } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { useAreas } from "./case-queries.ts";
import { useNames } from "./case-words.tsx";
import type { CounterDraft, CounterProblem } from "./counter-draft.ts";

export type StepProps = {
  readonly draft: CounterDraft;
  readonly change: (part: Partial<CounterDraft>) => void;
  readonly problems: readonly CounterProblem[];
};

/** A numbered step of the form. */
export function Step(props: {
  readonly number: number;
  readonly title: string;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className="counter-step" aria-labelledby={id}>
      <div className="counter-step-head">
        <span className="counter-step-number" aria-hidden="true">
          {props.number}
        </span>
        <h2 id={id}>{props.title}</h2>
        {props.side}
      </div>
      <div className="counter-step-body">{props.children}</div>
    </section>
  );
}

/** A labelled control with what is wrong with it, or a hint, below. */
export function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
  readonly wide?: boolean;
  readonly children: (described: {
    id: string;
    "aria-invalid": boolean;
    "aria-describedby": string | undefined;
    status: "" | "error";
  }) => ReactNode;
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  const note = props.problem ?? props.hint;
  return (
    <div className="field" data-problem={props.problem !== undefined} data-wide={props.wide}>
      <label className="field-label" htmlFor={props.id}>
        {props.label}
        {props.isOptional === true && <span className="field-optional">{words.optional}</span>}
      </label>
      {props.children({
        id: props.id,
        "aria-invalid": props.problem !== undefined,
        "aria-describedby": note === undefined ? undefined : `${props.id}-note`,
        status: props.problem === undefined ? "" : "error",
      })}
      {note !== undefined && (
        <p className="field-hint" id={`${props.id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}

/** Where the matter is or the person lives; it decides who leads. */
export function Place({ draft, change }: Omit<StepProps, "problems">): ReactNode {
  const { counter: words } = useText({ zh, en });
  const names = useNames();
  const { data } = useAreas("community");
  return (
    <Field id="counter-place" label={words.place}>
      {({ id }) => (
        <Select<number>
          id={id}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={words.placeAny}
          value={draft.areaId}
          options={(data ?? []).map((area) => ({ value: area.id, label: names.both(area.name) }))}
          onChange={(areaId: number | undefined) => change({ areaId: areaId ?? null })}
        />
      )}
    </Field>
  );
}

type TextKey = "name" | "telephone" | "idNumber" | "address" | "agentName" | "agentTelephone";

/** A field of one line. Nothing is offered from the browser's memory: the next person is somebody else. */
export function Line(props: {
  readonly draft: CounterDraft;
  readonly change: (part: Partial<CounterDraft>) => void;
  readonly of: TextKey;
  readonly id: string;
  readonly label: string;
  readonly limit: number;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
  readonly mode?: "tel" | "text";
  /** Told when the field is left or Enter is pressed in it, as a card reader does at the end. */
  readonly onSettled?: (text: string) => void;
}): ReactNode {
  return (
    <Field
      id={props.id}
      label={props.label}
      problem={props.problem}
      hint={props.hint}
      isOptional={props.isOptional ?? false}
    >
      {(described) => (
        <Input
          {...described}
          autoComplete="off"
          inputMode={props.mode ?? "text"}
          maxLength={props.limit}
          value={props.draft[props.of]}
          onChange={(event) => props.change({ [props.of]: event.target.value })}
          onPressEnter={(event) => props.onSettled?.(event.currentTarget.value)}
          onBlur={(event) => props.onSettled?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
