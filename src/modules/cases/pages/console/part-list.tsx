/** What parts of a case look alike in: a body and where it stands, what was asked, what was answered, what can be done. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import type { CommandType } from "../../rules/lifecycle.ts";
import { useActing } from "./case-acting.tsx";
import { CaseFileList } from "./case-file-list.tsx";
import type { CaseView } from "./case-requests.ts";
import { useWords } from "./case-words.tsx";
import type { Values } from "./form-fields.ts";

/** One part: what it is, where it stands, and below it whatever belongs to it. */
export function Part(props: {
  readonly title: ReactNode;
  readonly standing: ReactNode;
  /** Facts in a fainter line. */
  readonly facts?: readonly string[];
  readonly children?: ReactNode;
}): ReactNode {
  const facts = (props.facts ?? []).filter((fact) => fact !== "");
  return (
    <li className="part">
      <div className="part-head">
        <span className="part-title">{props.title}</span>
        <span className="part-standing">{props.standing}</span>
      </div>
      {facts.length > 0 && (
        <ul className="case-facts part-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {props.children}
    </li>
  );
}

/** A written answer with its time, its lateness as a plain fact, and its evidence. */
export function PartAnswer(props: {
  readonly said: (when: string) => string;
  readonly late: string;
  readonly answer: { readonly text: string; readonly at: string; readonly late: boolean };
  readonly files: CaseView["files"];
}): ReactNode {
  const { view } = useActing();
  const format = useFormat();
  const { answer, files } = props;
  return (
    <div className="part-answer">
      <p className="case-faint">
        {props.said(format.dateTime(answer.at))}
        {answer.late && ` · ${props.late}`}
      </p>
      <p className="case-words">{answer.text}</p>
      {files.length > 0 && <CaseFileList caseId={view.id} files={files} />}
    </div>
  );
}

export type PartStep = { readonly command: CommandType; readonly start?: Values };

/** The steps that are about this part, where they are possible. */
export function PartSteps(props: { readonly steps: readonly PartStep[] }): ReactNode {
  const words = useWords();
  const { can, begin } = useActing();
  const possible = props.steps.filter(({ command }) => can(command));
  if (possible.length === 0) return null;
  return (
    <div className="part-steps">
      {possible.map(({ command, start }) => (
        <ActionButton
          key={command}
          kind="quiet"
          label={words.command[command]}
          onAct={() => begin(command, start)}
        />
      ))}
    </div>
  );
}

/** A step in the head of a panel. */
export function PanelStep(props: { readonly command: CommandType }): ReactNode {
  const words = useWords();
  const { can, begin } = useActing();
  if (!can(props.command)) return null;
  return (
    <ActionButton
      kind="quiet"
      label={words.command[props.command]}
      onAct={() => begin(props.command)}
    />
  );
}
