/** What can be decided, a button and a key each; grey where a rule says no, with the reason. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { RefusalWords } from "#ui/console/refusal-note.tsx";
import { DECISION_KINDS, type DecisionKind } from "../schema.ts";
import { useWords } from "./queries.ts";

/** The letters stand for the English words, r for return; they are the same in every language. */
export const DECISION_KEYS = {
  keep: "a",
  strengthen: "s",
  optimise: "o",
  oneStop: "p",
  merge: "m",
  giveBack: "r",
  drop: "d",
} as const satisfies Record<DecisionKind, string>;

export function DecisionBar(props: {
  /** The decision that stands; undefined for several rows. */
  readonly current: DecisionKind | null | undefined;
  readonly refusal: RefusalWords | null;
  readonly onDecide: (kind: DecisionKind) => void;
  readonly onTakeBack: (() => Promise<void>) | undefined;
}): ReactNode {
  const { decide: words } = useWords();
  return (
    <div className="con-bar" role="group" aria-label={words.title}>
      {DECISION_KINDS.map((kind) => (
        <ActionButton
          key={kind}
          label={words.kinds[kind]}
          keys={DECISION_KEYS[kind]}
          kind={props.current === kind ? "primary" : "plain"}
          refusal={props.refusal}
          onAct={() => props.onDecide(kind)}
        />
      ))}
      {props.onTakeBack !== undefined && (
        <ActionButton
          label={words.takeBack}
          keys="u"
          kind="quiet"
          refusal={props.refusal}
          onAct={props.onTakeBack}
        />
      )}
    </div>
  );
}
