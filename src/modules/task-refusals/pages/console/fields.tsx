/** Fields of the forms, each with its label. */
import type { ReactNode } from "react";
import { TextLine } from "#ui/console/fields.tsx";

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
  const { limit, lines = 1, ...line } = props;
  return <TextLine {...line} maxLength={limit} rows={lines > 1 ? lines : undefined} />;
}
