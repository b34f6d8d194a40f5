/** Demands for a written answer: who demanded what, the answer, and whether it was good enough. */
import type { ReactNode } from "react";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { useActing } from "./case-acting.tsx";
import { evidenceOf } from "./case-file-list.tsx";
import type { CaseView } from "./case-requests.ts";
import { type HeadingLevel, Section } from "./case-section.tsx";
import { useMe } from "./case-steps.ts";
import { signClock, useNames, useWords } from "./case-words.tsx";
import { canSettle } from "./foreseen-refusal.ts";
import { PanelStep, Part, PartAnswer, PartSteps } from "./part-list.tsx";

type Supervision = CaseView["supervisions"][number];

/** Who stands behind a demand: a leader, a body, or the ladder. */
function useSupervisor() {
  const words = useWords();
  const names = useNames();
  return (one: Supervision): string => {
    if (one.leader !== null) return words.supervisions.listedBy(names.both(one.leader));
    return one.by === null ? words.supervisions.ladder : words.supervisions.by(names.org(one.by));
  };
}

function Standing(props: { readonly one: Supervision }): ReactNode {
  const words = useWords();
  const { one } = props;
  if (one.settled) return <span className="case-faint">{words.supervisions.settled}</span>;
  if (one.answer !== null) return <span className="case-faint">{words.supervisions.waits}</span>;
  return <ClockRing clock={signClock(one.clock, words)} />;
}

function SupervisionPart(props: { readonly one: Supervision }): ReactNode {
  const { view } = useActing();
  const words = useWords();
  const supervisor = useSupervisor();
  const me = useMe();
  const { one } = props;
  const { supervisions: said } = words;
  const start = { supervisionId: String(one.id) };
  const isOpen = one.answer === null && !one.settled;
  const isAnswered = canSettle(one, me);
  return (
    <Part
      title={
        <>
          {supervisor(one)}
          {one.listed && <span className="part-mark">{said.listed}</span>}
        </>
      }
      standing={<Standing one={one} />}
      facts={[one.sentBack > 0 ? said.sentBack(one.sentBack) : ""]}
    >
      <p className="case-words">{one.demand || said.ladderDemand}</p>
      {one.answer !== null && (
        <PartAnswer
          said={said.answeredAt}
          late={said.late}
          answer={one.answer}
          files={evidenceOf(view.timeline, "supervisionAnswered", ["supervisionId", one.id])}
        />
      )}
      <PartSteps
        steps={[
          ...(isOpen ? [{ command: "answerSupervision", start } as const] : []),
          ...(isAnswered ? [{ command: "settleSupervision", start } as const] : []),
        ]}
      />
    </Part>
  );
}

export function SupervisionPanel(props: { readonly level: HeadingLevel }): ReactNode {
  const { view } = useActing();
  const words = useWords();
  if (view.supervisions.length === 0) return null;
  return (
    <Section
      title={words.supervisions.title}
      level={props.level}
      side={<PanelStep command="supervise" />}
    >
      <ol className="parts">
        {view.supervisions.toReversed().map((one) => (
          <SupervisionPart key={one.id} one={one} />
        ))}
      </ol>
    </Section>
  );
}
