/** What co-organisers owe: every X with its written task, its clock, its answer and the evidence. */
import type { ReactNode } from "react";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { useActing } from "./case-acting.tsx";
import { evidenceOf } from "./case-file-list.tsx";
import type { CaseView } from "./case-requests.ts";
import { type HeadingLevel, Section } from "./case-section.tsx";
import { useMe } from "./case-steps.ts";
import { signClock, useNames, useWords } from "./case-words.tsx";
import { PanelStep, Part, PartAnswer, type PartStep, PartSteps } from "./part-list.tsx";

type Task = CaseView["tasks"][number];

function Standing(props: { readonly task: Task }): ReactNode {
  const words = useWords();
  const { task } = props;
  if (task.state === "open") return <ClockRing clock={signClock(task.clock, words)} />;
  return <span className="case-faint">{words.tasks.state[task.state]}</span>;
}

function TaskPart(props: { readonly task: Task }): ReactNode {
  const { view } = useActing();
  const me = useMe();
  const words = useWords();
  const names = useNames();
  const { task } = props;
  const start = { taskId: String(task.id) };
  const steps: PartStep[] = [
    ...(task.state === "open" && task.org.id === me?.orgId
      ? [{ command: "answerTask", start } as const]
      : []),
    ...(task.state === "answered" ? [{ command: "sendBackTask", start } as const] : []),
    ...(task.state === "open" ? [{ command: "dropTask", start } as const] : []),
  ];
  return (
    <Part
      title={names.org(task.org)}
      standing={<Standing task={task} />}
      facts={[
        words.tasks.basis[task.basis],
        task.sentBack > 0 ? words.tasks.sentBack(task.sentBack) : "",
      ]}
    >
      <p className="case-words">{names.pick(task.task, task.taskEn)}</p>
      {task.answer !== null && (
        <PartAnswer
          said={words.tasks.answeredAt}
          late={words.tasks.late}
          answer={task.answer}
          files={evidenceOf(view.timeline, "taskAnswered", ["taskId", task.id])}
        />
      )}
      <PartSteps steps={steps} />
    </Part>
  );
}

export function TaskPanel(props: { readonly level: HeadingLevel }): ReactNode {
  const { view } = useActing();
  const words = useWords();
  if (view.tasks.length === 0) return null;
  const asked = view.tasks.filter((task) => task.state !== "dropped");
  const dropped = view.tasks.filter((task) => task.state === "dropped");
  return (
    <Section title={words.tasks.title} level={props.level} side={<PanelStep command="summon" />}>
      <ul className="parts">
        {asked.map((task) => (
          <TaskPart key={task.id} task={task} />
        ))}
      </ul>
      {dropped.length > 0 && (
        <details className="case-refused">
          <summary>{words.tasks.droppedOnes(dropped.length)}</summary>
          <ul className="parts">
            {dropped.map((task) => (
              <TaskPart key={task.id} task={task} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
