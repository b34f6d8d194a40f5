/** The joint operation of a case: its stage, plan, answers, log and watches. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { useActing } from "./case-acting.tsx";
import { type HeadingLevel, Section } from "./case-section.tsx";
import { useNames, useWords } from "./case-words.tsx";

export function OperationPanel(props: { readonly level: HeadingLevel }): ReactNode {
  const { view, can, begin } = useActing();
  const words = useWords();
  const names = useNames();
  const format = useFormat();
  const { operation } = view;
  if (operation === null) return null;
  const { operation: said } = words;
  const { plan, commander } = operation;
  return (
    <Section
      title={said.title}
      level={props.level}
      side={
        can("logOperation") && (
          <ActionButton
            kind="quiet"
            label={words.command.logOperation}
            onAct={() => begin("logOperation")}
          />
        )
      }
    >
      <p>
        <strong>{said.stageOf(operation.stage, said.stage[operation.stage] ?? "")}</strong>
        {commander !== null && (
          <>
            {" "}
            {said.commander(names.both(commander.name))} · {said.cause[commander.cause]}
          </>
        )}
      </p>
      {plan === null ? (
        <p className="case-faint">{said.noPlan}</p>
      ) : (
        <p className="case-words">
          {plan.goal} · {said.days(format.day(plan.from), format.day(plan.until))}
        </p>
      )}
      {operation.answers.map((answer) => (
        <p key={answer.org.id}>
          {answer.agrees
            ? said.agrees(names.org(answer.org))
            : said.objects(names.org(answer.org), answer.reason)}
        </p>
      ))}
      <p className="case-faint">{said.logCount(operation.logEntries)}</p>
    </Section>
  );
}
