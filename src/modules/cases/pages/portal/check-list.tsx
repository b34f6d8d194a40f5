/** The last screen of a form: every answer once more, each with a way back to its question. */
import type { ReactNode } from "react";
import { usePortalWords } from "./words.ts";

export type Answered = {
  readonly label: string;
  readonly value: ReactNode;
  /** The step that asks it. */
  readonly step: string;
};

/** Answers as a list; "change" goes to the step through the address, as the back button does. */
export function CheckList(props: { readonly answers: readonly Answered[] }): ReactNode {
  const { check: words } = usePortalWords();
  const goTo = (step: string) => {
    history.pushState(history.state, "", `${location.pathname}${location.search}#step-${step}`);
    dispatchEvent(new PopStateEvent("popstate"));
  };
  return (
    <dl className="check-list">
      {props.answers.map((answer) => (
        <div key={answer.label}>
          <dt>{answer.label}</dt>
          <dd>{answer.value}</dd>
          <dd className="check-change">
            <button type="button" className="text-button" onClick={() => goTo(answer.step)}>
              {words.change}
              <span className="visually-hidden"> {answer.label}</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
