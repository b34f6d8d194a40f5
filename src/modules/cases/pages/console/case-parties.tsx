/** The people of a case: masked; shown in full for a reason that is recorded, and only while one looks. */
import { Input, Modal } from "antd";
import { type ReactNode, useId, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { type HeadingLevel, Section } from "./case-section.tsx";
import { useCaseStale } from "./case-queries.ts";
import { type PersonData, unmaskCase, type CaseView } from "./case-requests.ts";
import { useWords } from "./case-words.tsx";

const FIELDS = ["name", "telephone", "idNumber", "address"] as const;
const SHORTEST_REASON = 4;

function Person(props: { readonly party: PersonData; readonly isRequest: boolean }): ReactNode {
  const words = useWords();
  const { party } = props;
  const reporter = props.isRequest ? words.case.requester : words.case.reporter;
  return (
    <dl className="case-person">
      <div>
        <dt>{party.role === "agent" ? words.case.agent : reporter}</dt>
        <dd>{party.name ?? "—"}</dd>
      </div>
      {FIELDS.slice(1).map((field) =>
        party[field] === null ? null : (
          <div key={field}>
            <dt>{words.case.party[field]}</dt>
            <dd>
              {field === "telephone" && party[field]?.includes("*") === false ? (
                <a href={`tel:${party[field]}`}>{party[field]}</a>
              ) : (
                party[field]
              )}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

function ReasonDialog(props: {
  readonly onClose: () => void;
  readonly onReason: (reason: string) => Promise<unknown>;
}): ReactNode {
  const words = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalWords>();
  const isShort = [...reason.trim()].length < SHORTEST_REASON;
  const submit = async () => {
    setIsAsked(true);
    if (isShort || busy) return;
    setBusy(true);
    try {
      await props.onReason(reason.trim());
    } catch (error) {
      setRefusal(refusalWords(error, words.remedies));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={words.case.unmaskTitle}
      width={440}
      onCancel={props.onClose}
      footer={null}
      focusable={{ trap: true }}
      afterOpenChange={(isOpen) => isOpen && document.getElementById(id)?.focus()}
    >
      <form
        className="unmask"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{words.case.unmaskText}</p>
        <div className="field">
          <label htmlFor={id}>{words.case.unmaskReason}</label>
          <Input
            id={id}
            value={reason}
            maxLength={200}
            aria-describedby={`${id}-hint`}
            aria-invalid={isAsked && isShort}
            status={isAsked && isShort ? "error" : ""}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="field-hint" id={`${id}-hint`}>
            {isAsked && isShort ? words.form.needed : words.case.unmaskHint}
          </p>
        </div>
        {refusal !== undefined && <RefusalNote refusal={refusal} />}
        <button type="submit" className="act" data-kind="primary" aria-busy={busy}>
          {words.case.unmaskSubmit}
        </button>
      </form>
    </Modal>
  );
}

export function CaseParties(props: {
  readonly view: CaseView;
  readonly level: HeadingLevel;
}): ReactNode {
  const { view } = props;
  const words = useWords();
  const stale = useCaseStale();
  const [isAsking, setIsAsking] = useState(false);
  // Kept nowhere but here: leaving the case forgets it.
  const [shown, setShown] = useState<readonly PersonData[]>();
  const parties = shown ?? view.parties;
  const unmask = async (reason: string) => {
    const answer = await unmaskCase(view.id, reason);
    setShown(answer.parties);
    setIsAsking(false);
    void stale(view.id);
  };
  return (
    <Section
      title={words.case.people}
      level={props.level}
      side={
        view.parties.length === 0 ? null : (
          <ActionButton
            kind="quiet"
            label={shown === undefined ? words.case.unmask : words.case.mask}
            onAct={() => (shown === undefined ? setIsAsking(true) : setShown(undefined))}
          />
        )
      }
    >
      {parties.length === 0 && <p className="case-faint">{words.case.noPeople}</p>}
      {parties.map((party) => (
        <Person key={party.role} party={party} isRequest={view.kind === "request"} />
      ))}
      <p className="case-faint" role="status">
        {shown === undefined ? "" : words.case.unmaskedNow}
      </p>
      {isAsking && <ReasonDialog onClose={() => setIsAsking(false)} onReason={unmask} />}
    </Section>
  );
}
