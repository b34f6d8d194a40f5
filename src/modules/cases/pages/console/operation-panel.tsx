/** The joint operation of a case: where it stands, who commands, the plan with its answers, the watches, the log. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { useActing } from "./case-acting.tsx";
import type { CaseView } from "./case-requests.ts";
import { type HeadingLevel, Section } from "./case-section.tsx";
import { useNames } from "./case-words.tsx";
import { OperationLog } from "./operation-log.tsx";
import { OperationPlan } from "./operation-plan.tsx";
import { OperationRoster } from "./operation-roster.tsx";
import { PanelStep } from "./part-list.tsx";
import { useTogether } from "./together-words.ts";
import "./operation.css";

export type Operation = NonNullable<CaseView["operation"]>;

/** Three stages, of which one is now; each says what it is. */
function StageBar(props: {
  readonly stage: Operation["stage"];
  /** A completed operation has passed the stages that it went through. */
  readonly isOver: boolean;
}): ReactNode {
  const { operation: words } = useTogether();
  return (
    <ol className="stages">
      {words.stages.map((stage, index) => {
        const number = index + 1;
        const isNow = number === props.stage && !props.isOver;
        const isDone = number < props.stage || (props.isOver && number === props.stage);
        const standing = isNow ? words.stageNow : isDone ? words.stageDone : words.stageNext;
        return (
          <li
            key={stage.name}
            className="stage"
            data-stage={isNow ? "now" : isDone ? "done" : "next"}
            aria-current={isNow ? "step" : undefined}
          >
            <span className="stage-mark" aria-hidden="true">
              {isDone ? <Icon name="check" size={14} /> : number}
            </span>
            <span className="stage-name">
              {stage.name}
              <span className="visually-hidden"> ({standing})</span>
            </span>
            <span className="stage-what">{stage.what}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Who commands, since when and why, and what they have ordered. */
function Command(props: { readonly operation: Operation }): ReactNode {
  const { operation: words } = useTogether();
  const names = useNames();
  const format = useFormat();
  const { commander, instructions } = props.operation;
  if (commander === null) return null;
  return (
    <div className="operation-command">
      <p>
        {words.commander} <strong>{names.both(commander.name)}</strong>{" "}
        <span className="case-faint">
          {words.commanderSince(format.dateTime(commander.at), words.cause[commander.cause])}
        </span>
      </p>
      {instructions.length > 0 && (
        <ol className="operation-orders" aria-label={words.instructions}>
          {instructions.map((order) => (
            <li key={order.at}>
              <span className="case-words">{order.text}</span>{" "}
              <span className="case-faint">{format.dateTime(order.at)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

export function OperationPanel(props: { readonly level: HeadingLevel }): ReactNode {
  const { view } = useActing();
  const { operation: words } = useTogether();
  const format = useFormat();
  const { operation } = view;
  if (operation === null) return null;
  const { escalates, stage } = operation;
  const isOpen = view.completedAt === null;
  return (
    <Section
      title={words.title}
      level={props.level}
      side={
        <span className="operation-steps">
          <PanelStep command="escalate" />
          <PanelStep command="instruct" />
          {operation.logEntries > 0 && (
            <a className="act" data-kind="quiet" href={`/console/cases/${view.id}/report`}>
              <Icon name="print" size={18} />
              {words.report}
            </a>
          )}
        </span>
      }
    >
      <div className="operation">
        <StageBar stage={stage} isOver={!isOpen} />
        {isOpen && <p className="case-faint">{words.next[stage]}</p>}
        {escalates !== null && (
          <p className={escalates.cause === "disagreement" ? "case-attend" : "case-faint"}>
            <Icon name={escalates.cause === "disagreement" ? "alert" : "clock"} size={16} />{" "}
            {words.escalates[escalates.cause](format.dateTime(escalates.at))}
          </p>
        )}
        <Command operation={operation} />
        <OperationPlan operation={operation} />
        <OperationRoster roster={operation.roster} />
        <OperationLog operation={operation} />
      </div>
    </Section>
  );
}
