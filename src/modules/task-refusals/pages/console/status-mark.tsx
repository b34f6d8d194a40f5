/** How a refusal stands, as a word with a tone; never by colour alone. */
import type { ReactNode } from "react";
import type { TaskRefusal } from "./words.ts";
import { useWords } from "./words.ts";

export function StatusMark(props: { readonly status: TaskRefusal["status"] }): ReactNode {
  const words = useWords();
  return (
    <span className="tr-status" data-status={props.status}>
      {words.status[props.status]}
    </span>
  );
}
