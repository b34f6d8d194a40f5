/** The plan of an operation and what each body says to it. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { useActing } from "./case-acting.tsx";
import { useNames } from "./case-words.tsx";
import type { Operation } from "./operation-panel.tsx";
import { PanelStep } from "./part-list.tsx";
import { useTogether } from "./together-words.ts";

/** A heading inside a panel, with its steps. */
export function PanelPart(props: {
  readonly title: string;
  readonly side?: ReactNode;
  readonly steps?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="operation-part">
      <div className="operation-part-head">
        <p className="operation-part-title">
          {props.title} <span className="case-faint">{props.side}</span>
        </p>
        {props.steps}
      </div>
      {props.children}
    </div>
  );
}

function Answers(props: { readonly operation: Operation }): ReactNode {
  const { view } = useActing();
  const { operation: words } = useTogether();
  const names = useNames();
  const { answers } = props.operation;
  const asked = new Map(
    view.tasks.filter((task) => task.state !== "dropped").map(({ org }) => [org.id, org]),
  );
  // The leader's word stands in place of answers.
  const isCommanded = props.operation.stage === 3;
  const silent = [...asked.values()].filter(
    (org) => !isCommanded && !answers.some((answer) => answer.org.id === org.id),
  );
  if (answers.length === 0 && silent.length === 0) return null;
  return (
    <ul className="operation-answers" aria-label={words.answers}>
      {answers.map((answer) => (
        <li key={answer.org.id} data-agrees={answer.agrees}>
          <Icon name={answer.agrees ? "check" : "close"} size={15} />
          {names.org(answer.org)} {answer.agrees ? words.agrees : words.objects}
          {!answer.agrees && <q className="case-words">{answer.reason}</q>}
        </li>
      ))}
      {silent.map((org) => (
        <li key={org.id} data-agrees="silent">
          <span className="operation-dot" aria-hidden="true" />
          {names.org(org)} {words.silent}
        </li>
      ))}
    </ul>
  );
}

export function OperationPlan(props: { readonly operation: Operation }): ReactNode {
  const { operation: words } = useTogether();
  const format = useFormat();
  const { plan } = props.operation;
  const steps = (
    <div className="operation-steps">
      <PanelStep command="proposePlan" />
      <PanelStep command="answerPlan" />
    </div>
  );
  if (plan === null)
    return (
      <PanelPart title={words.plan} steps={steps}>
        <p className="case-faint">{words.noPlan}</p>
      </PanelPart>
    );
  return (
    <PanelPart
      title={words.plan}
      side={`${words.revision(plan.revision)} · ${words.days(format.day(plan.from), format.day(plan.until))}`}
      steps={steps}
    >
      <dl className="operation-plan">
        <dt>{words.goal}</dt>
        <dd>{plan.goal}</dd>
        <dt>{words.measures}</dt>
        <dd className="case-words">{plan.measures}</dd>
      </dl>
      <Answers operation={props.operation} />
    </PanelPart>
  );
}
