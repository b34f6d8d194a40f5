/** What every field of a command's form is given, and what it says about itself to assistive technology. */
import type { CaseView } from "./case-requests.ts";
import type { Field, Value } from "./form-fields.ts";

export type Shared = {
  readonly field: Field;
  readonly view: CaseView;
  readonly value: Value;
  readonly problem: string | undefined;
  readonly isFirst: boolean;
  readonly onChange: (value: Value) => void;
  /** Told when a file begins to be sent to the server, and when it is there. */
  readonly onUploading: (isUploading: boolean) => void;
};
export type FieldProps<K extends Field["kind"]> = Shared & {
  readonly field: Extract<Field, { kind: K }>;
};

/** The id of a field's control. */
export const idOf = (name: string): string => `command-${name}`;

/** For the control that a form begins with: it was opened in order to type. */
export const FIRST = { autoFocus: true } as const;

/** Attributes of the control itself, for native elements. */
export function said(props: Shared) {
  const id = idOf(props.field.name);
  const hasNote = props.problem !== undefined || props.field.hint !== undefined;
  return {
    id,
    "aria-invalid": props.problem !== undefined,
    "aria-required": props.field.optional !== true,
    ...(hasNote ? { "aria-describedby": `${id}-note` } : {}),
    autoFocus: props.isFirst,
  };
}

/** The same for controls of the component library, which draw a problem themselves. */
export function described(props: Shared) {
  return {
    ...said(props),
    status: props.problem === undefined ? ("" as const) : ("error" as const),
  };
}
