/** What follows completion: the check on the spot, and after a bad grade the rectification with its call-back. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { useActing } from "./case-acting.tsx";
import { CaseFileList, evidenceOf } from "./case-file-list.tsx";
import type { CaseView } from "./case-requests.ts";
import { type HeadingLevel, Section } from "./case-section.tsx";
import { signClock, useWords } from "./case-words.tsx";
import { Part, PartSteps } from "./part-list.tsx";

export function VerificationPanel(props: { readonly level: HeadingLevel }): ReactNode {
  const { view } = useActing();
  const all = useWords();
  const { checks: words } = all;
  const { verification: one } = view;
  if (one === null) return null;
  const files = evidenceOf(view.timeline, "verified");
  const isOpen = one.passed === null && view.status === "completed";
  const found = one.passed === true ? words.passed : words.failed;
  return (
    <Section title={words.title} level={props.level}>
      <ul className="parts">
        <Part
          title={one.passed === null ? (one.drawn ? words.drawn : words.asked) : found}
          standing={isOpen ? <ClockRing clock={signClock(one.clock, all)} /> : null}
          facts={one.passed === null ? [] : [one.drawn ? words.drawn : words.asked]}
        >
          {isOpen && <p className="case-faint">{words.open}</p>}
          {one.note !== "" && <p className="case-words">{one.note}</p>}
          {files.length > 0 && <CaseFileList caseId={view.id} files={files} />}
          {isOpen && <PartSteps steps={[{ command: "verify" }]} />}
        </Part>
      </ul>
    </Section>
  );
}

type Rectification = NonNullable<CaseView["rectification"]>;

function ContestPart(props: {
  readonly contest: NonNullable<Rectification["contest"]>;
}): ReactNode {
  const all = useWords();
  const { rectification: words } = all;
  const { contest } = props;
  const isOpen = contest.upheld === null;
  return (
    <Part
      title={words.contest}
      standing={
        isOpen ? (
          <ClockRing clock={signClock(contest.clock, all)} />
        ) : (
          <span className="case-faint">{contest.upheld ? words.upheld : words.refused}</span>
        )
      }
    >
      <p className="case-words">{contest.reason}</p>
      {isOpen && <p className="case-faint">{words.contestOpen}</p>}
      <PartSteps steps={[{ command: "decideContest" }]} />
    </Part>
  );
}

function MeasuresPart(props: { readonly one: Rectification }): ReactNode {
  const { view } = useActing();
  const all = useWords();
  const { rectification: words } = all;
  const { one } = props;
  const files = evidenceOf(view.timeline, "rectified");
  if (one.measures === null)
    return (
      <Part title={words.open} standing={<ClockRing clock={signClock(one.clock, all)} />}>
        <PartSteps steps={[{ command: "rectify" }, { command: "contestGrade" }]} />
      </Part>
    );
  return (
    <Part title={words.measures} standing={null}>
      <p className="case-words">{one.measures}</p>
      {files.length > 0 && <CaseFileList caseId={view.id} files={files} />}
    </Part>
  );
}

function CallBackPart(props: { readonly one: Rectification }): ReactNode {
  const all = useWords();
  const { due, rectification: words } = all;
  const format = useFormat();
  const { calledBack, callBackClock } = props.one;
  if (calledBack === null && callBackClock === null) return null;
  const isOpen = callBackClock !== null && callBackClock.state !== "stopped";
  const heard =
    calledBack === null
      ? null
      : !calledBack.reached
        ? words.notReached
        : calledBack.satisfied
          ? words.satisfied
          : words.notSatisfied;
  return (
    <Part
      title={calledBack === null ? due.callBack : words.calledBack(format.dateTime(calledBack.at))}
      standing={isOpen ? <ClockRing clock={signClock(callBackClock, all)} /> : null}
      facts={heard === null ? [] : [heard]}
    >
      {calledBack !== null && <p className="case-words">{calledBack.note}</p>}
      {isOpen && <PartSteps steps={[{ command: "callBack" }]} />}
    </Part>
  );
}

export function RectificationPanel(props: { readonly level: HeadingLevel }): ReactNode {
  const { view } = useActing();
  const { rectification: words } = useWords();
  const { rectification: one } = view;
  if (one === null) return null;
  return (
    <Section title={words.title} level={props.level}>
      <ol className="parts">
        <MeasuresPart one={one} />
        <CallBackPart one={one} />
        {one.contest !== null && <ContestPart contest={one.contest} />}
      </ol>
    </Section>
  );
}
