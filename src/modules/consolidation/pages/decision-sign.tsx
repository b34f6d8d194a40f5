/** What was decided about a row, as a short sign. */
import type { ReactNode } from "react";
import type { DecisionKind } from "../schema.ts";
import { useWords } from "./queries.ts";

export function DecisionSign(props: {
  readonly kind: DecisionKind | null;
  readonly targetNo?: number | null;
}): ReactNode {
  const { decide: words } = useWords();
  const { kind, targetNo } = props;
  return (
    <span className="con-sign" data-kind={kind ?? "undecided"}>
      {kind === null
        ? words.undecided
        : kind === "merge" && targetNo != null
          ? words.doneInto(targetNo)
          : words.done[kind]}
    </span>
  );
}
