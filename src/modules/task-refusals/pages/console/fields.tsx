/** Fields of the forms, each with its label. */
import { type ReactNode, useId } from "react";

/** A text of one or more lines. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly limit: number;
  readonly lines?: number;
  readonly hint?: string;
  readonly type?: "text" | "tel" | "date" | "datetime-local";
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  const { label, value, limit, lines = 1, hint, onChange } = props;
  const shared = {
    id,
    value,
    maxLength: limit,
    ...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` }),
  };
  return (
    <div className="tr-field">
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={props.type ?? "text"}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="tr-faint">
          {hint}
        </p>
      )}
    </div>
  );
}
