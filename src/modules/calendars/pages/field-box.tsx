import { type ReactNode, useId } from "react";
import { Icon } from "#ui/icon.tsx";

/** What ties a control to its label, hint and error. */
export type Wiring = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

/** A label above a control, with a hint and, where something must be changed, an error between them. */
export function FieldBox(props: {
  readonly label: string;
  readonly optional?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: (wiring: Wiring) => ReactNode;
}): ReactNode {
  const id = useId();
  const { hint, error } = props;
  const described = [
    hint === undefined ? "" : `${id}-hint`,
    error === undefined ? "" : `${id}-error`,
  ].filter((one) => one !== "");
  return (
    <div className="cal-field" data-invalid={error !== undefined || undefined}>
      <label htmlFor={id}>
        {props.label}
        {props.optional !== undefined && <span className="cal-faint"> {props.optional}</span>}
      </label>
      {props.children({
        id,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {error !== undefined && (
        <p className="cal-error" id={`${id}-error`}>
          <Icon name="alert" size={16} />
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p className="cal-faint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
