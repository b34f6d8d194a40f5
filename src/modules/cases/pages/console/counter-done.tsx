/** After taking in: the number, the code, what happens next, the paper, and the next person. */
import { type ReactNode, useEffect, useRef } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { Kbd } from "#ui/console/kbd.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { useSession } from "#ui/console/navigation.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import type { IntakeAnswer } from "./case-requests.ts";
import { useNames } from "./case-words.tsx";
import { type CounterDraft, titleOf } from "./counter-draft.ts";
import { type PaperFacts, NoticePaper, ReceiptPaper } from "./paper.tsx";

function useNextStep(answer: IntakeAnswer): string {
  const { counter } = useText({ zh, en });
  const words = counter.done;
  const names = useNames();
  const format = useFormat();
  const due = answer.dueAt === null ? null : format.dateTime(answer.dueAt);
  const holder = names.org(answer.holder);
  if (answer.missing.length > 0) return words.nextNoticed(answer.missing.length);
  if (due === null) return words.nextOpen(holder);
  if (answer.status === "received") return words.nextRegistered(holder, due);
  return answer.lead === null
    ? words.nextAcceptedNoLead(due)
    : words.nextAccepted(names.org(answer.lead), due);
}

/** What the papers say, from the form and the answer; the name is the one that was just given. */
function useFacts(answer: IntakeAnswer, draft: CounterDraft): PaperFacts {
  const names = useNames();
  const session = useSession();
  return {
    caseId: answer.caseId,
    receiptNo: answer.receiptNo,
    queryCode: answer.queryCode,
    matter: draft.matter?.kind === "application" ? draft.matter.name : titleOf(draft.description),
    applicant: draft.isAnonymous ? null : draft.name.trim(),
    office: session?.post.organisation ?? names.org(answer.holder),
    lead: answer.lead === null ? null : names.org(answer.lead),
    receivedAt: Date.now(),
    dueAt: answer.status === "received" ? null : answer.dueAt,
  };
}

function Numbers(props: { readonly answer: IntakeAnswer }): ReactNode {
  const { counter } = useText({ zh, en });
  const words = counter.done;
  return (
    <>
      <dl className="counter-numbers">
        <div>
          <dt>{words.number}</dt>
          <dd>{props.answer.receiptNo}</dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd>{props.answer.queryCode}</dd>
        </div>
      </dl>
      <p className="case-faint">{words.codeOnce}</p>
    </>
  );
}

export function CounterDone(props: {
  readonly answer: IntakeAnswer;
  readonly draft: CounterDraft;
  readonly onNext: () => void;
}): ReactNode {
  const { counter } = useText({ zh, en });
  const words = counter.done;
  const { answer, draft } = props;
  const facts = useFacts(answer, draft);
  const next = useRef<HTMLButtonElement>(null);
  const step = useNextStep(answer);
  const isNotice = answer.missing.length > 0;
  useEffect(() => next.current?.focus(), []);
  useKeys([
    { keys: "p", label: counter.keys.print, act: () => print() },
    { keys: "n", label: counter.keys.next, act: props.onNext },
  ]);
  const title = isNotice
    ? words.noticed
    : answer.status === "received"
      ? words.registered
      : words.accepted;
  return (
    <div className="counter-done">
      <section className="counter-done-words no-print" aria-labelledby="counter-done-title">
        <h2 id="counter-done-title">{title}</h2>
        <Numbers answer={answer} />
        <p>
          <strong>{words.next}</strong> {step}
        </p>
        <div className="case-steps">
          <button
            type="button"
            className="act"
            data-kind="primary"
            ref={next}
            aria-keyshortcuts="n"
            onClick={props.onNext}
          >
            {words.nextPerson}
            <Kbd keys="Enter" />
          </button>
          <ActionButton
            label={isNotice ? words.printNotice : words.print}
            icon="print"
            onAct={() => print()}
          />
          <a className="act" data-kind="quiet" href={`/console/cases/${answer.caseId}`}>
            {words.open}
          </a>
        </div>
      </section>
      <div className="papers">
        <ReceiptPaper facts={facts} />
        {isNotice && <NoticePaper facts={facts} items={answer.missing} />}
      </div>
    </div>
  );
}
