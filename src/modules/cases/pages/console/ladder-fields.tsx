/** The fields of the ladder's forms: a value with its unit, or what is inherited. */
import { type ReactNode, useId } from "react";
import type { SettingKey } from "../../rules/settings.ts";
import { type DraftField, isRung, unitOf } from "./ladder-draft.ts";
import { keyName, sayValue, useLadderWords } from "./ladder-words.ts";

export function Field(props: {
  readonly label: string;
  readonly hint?: string;
  readonly isWrong?: boolean;
  readonly children: (id: string) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="ladder-field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
      {props.hint !== undefined && (
        <span className={props.isWrong === true ? "ladder-wrong" : "ladder-faint"}>
          {props.hint}
        </span>
      )}
    </div>
  );
}

/** Why something is changed or taken back. */
export function ReasonField(props: {
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { form: words } = useLadderWords();
  return (
    <Field
      label={props.label}
      hint={props.isWrong ? words.needsReason : words.reasonHint}
      isWrong={props.isWrong}
    >
      {(id) => (
        <textarea
          id={id}
          className="ladder-control"
          rows={2}
          maxLength={300}
          aria-invalid={props.isWrong || undefined}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function ValueField(props: {
  readonly setting: SettingKey;
  readonly field: DraftField;
  readonly inherited: number | null | undefined;
  readonly isWrong: boolean;
  readonly onChange: (field: DraftField) => void;
}): ReactNode {
  const words = useLadderWords();
  const { setting, field, inherited, onChange } = props;
  const id = useId();
  const said = inherited === undefined ? "" : sayValue(words, setting, inherited);
  return (
    <div className="ladder-value">
      <span className="ladder-what">
        <label htmlFor={id}>{keyName(words, setting)}</label>
        <span className={props.isWrong ? "ladder-wrong" : "ladder-faint"}>
          {props.isWrong
            ? words.form.wrongNumber
            : field.text === "" && !field.off && said !== "" && words.form.inherit(said)}
        </span>
      </span>
      <span className="ladder-entry">
        <input
          id={id}
          className="ladder-control"
          inputMode="numeric"
          maxLength={3}
          disabled={field.off}
          aria-invalid={props.isWrong || undefined}
          value={field.text}
          onChange={(event) => onChange({ text: event.target.value, off: false })}
        />
        {words.form.unit[unitOf(setting)]}
      </span>
      {isRung(setting) && (
        <label className="ladder-off">
          <input
            type="checkbox"
            checked={field.off}
            onChange={(event) => onChange({ text: "", off: event.target.checked })}
          />
          {words.form.off}
        </label>
      )}
    </div>
  );
}
