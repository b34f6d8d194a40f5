/** The printed decision (批复) with which a department shows that its work was admitted. */
import type { ReactNode } from "react";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { PaperCode, PaperPage, useAmount, useJoin } from "./paper.tsx";
import { useWords } from "./parts.tsx";
import type { Application } from "./queries.ts";

function Decision(props: { readonly application: Application }): ReactNode {
  const { paper, page } = useWords();
  const label = useLabel();
  const format = useFormat();
  const join = useJoin();
  const amountOf = useAmount();
  const { application } = props;
  const { content, code, decisions, areas, targets, conditions } = application;
  const decision = decisions.findLast(
    ({ result, matter }) => result === "approved" && matter !== "exit",
  );
  if (decision === undefined) return <h1>{page.decisions}</h1>;
  const amount = amountOf(application);
  const total = format.money(content.totalFen);
  return (
    <>
      <header className="adm-paper-head">
        <h1>{paper.decision}</h1>
        <p>{code}</p>
      </header>
      <div className="adm-paper-text">
        <p className="adm-paper-to">{paper.to(label(application.applicantName))}</p>
        <p>{paper.opening(content.title, decision.meeting, decision.heldOn, decision.minuteNo)}</p>
        <p>{paper.agrees(content.title)}</p>
        <p>
          {paper.scope(join(areas.map(({ name }) => name)), join(targets.map(({ name }) => name)))}
        </p>
        <p>{amount === null ? paper.noAmount(total) : paper.amount(amount, total)}</p>
        <p>{paper.period(content.from, application.to)}</p>
        {conditions.length > 0 && (
          <>
            <p>{paper.conditions}</p>
            <ol>
              {conditions.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </>
        )}
        <p>{paper.closing}</p>
      </div>
      <footer className="adm-paper-foot">
        <PaperCode application={application} />
        <div className="adm-paper-sign">
          <p>{paper.sign}</p>
          <p>{decision.heldOn}</p>
        </div>
      </footer>
    </>
  );
}

export default function DecisionPaperPage({ params }: ConsolePageProps): ReactNode {
  const { paper } = useWords();
  return (
    <PaperPage id={Number(params["id"])} title={paper.decision}>
      {(application) => <Decision application={application} />}
    </PaperPage>
  );
}
