/** One unit at the door: what is asked, and one of two big answers. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Button } from "#ui/portal/button.tsx";
import { TextArea } from "#ui/portal/field.tsx";
import { Empty, Notice } from "#ui/portal/parts.tsx";
import { toast } from "#ui/toast.tsx";
import type { FieldState } from "./device/shown.ts";
import { keepWork, putWorkAway, sendWorkAgain, takeWorkBack } from "./device/state.ts";
import {
  type FieldCampaign,
  type FieldUnit,
  type Outcome,
  UNDO_MS,
  type Work,
} from "./device/work.ts";
import { NotDoneForm } from "./not-done-form.tsx";
import { PhotoField } from "./photo-field.tsx";
import { SignatureField } from "./signature-field.tsx";
import { useNameOf } from "./work-list.tsx";
import { useWords } from "./words.ts";

const LONGEST_NOTE = 500;

/** Keeps an answer; only when it lies on the disk does the sheet close. */
function useKeep(unit: FieldUnit, campaign: FieldCampaign, onClose: () => void) {
  const { unit: words } = useWords();
  const nameOf = useNameOf();
  const [isBusy, setIsBusy] = useState(false);
  const [isFull, setIsFull] = useState(false);
  const keep = async (outcome: Outcome, proof: Blob | null) => {
    if (isBusy) return;
    setIsBusy(true);
    try {
      const pressed = await keepWork({ unit, campaign, outcome }, proof === null ? [] : [proof]);
      setIsFull(pressed.kind === "full");
      if (pressed.kind === "full" || pressed.kind === "signedOut") return;
      if (pressed.kind === "already") toast({ text: words.already, tone: "attend" });
      else {
        const label = nameOf(unit, campaign);
        const text = outcome.kind === "done" ? words.kept(label) : words.keptNotDone(label);
        toast({ text, seconds: UNDO_MS / 1000, undo: () => undo(pressed.undo) });
      }
      onClose();
    } finally {
      setIsBusy(false);
    }
  };
  const undo = async (takeBack: () => Promise<boolean>) => {
    const isBack = await takeBack();
    toast(isBack ? { text: words.undone } : { text: words.tooLate, tone: "attend" });
  };
  return { isBusy, isFull, keep };
}

/** What is kept is what was seen: the proof that the mandate asks for, and a note. */
function DoneForm(props: {
  readonly campaign: FieldCampaign;
  readonly isBusy: boolean;
  readonly onKeep: (outcome: Outcome, proof: Blob | null) => void;
  readonly onNotDone: () => void;
}): ReactNode {
  const { unit: words } = useWords();
  const [proof, setProof] = useState<Blob | null>(null);
  const [note, setNote] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const wanted = props.campaign.proof;
  const isMissing =
    wanted === "none" ? false : wanted === "note" ? note.trim() === "" : proof === null;
  const error = (kind: typeof wanted, text: string) =>
    isChecked && isMissing && wanted === kind ? text : undefined;
  const submit = () => {
    setIsChecked(true);
    if (!isMissing) props.onKeep({ kind: "done", note }, proof);
  };
  return (
    <>
      {wanted === "photo" && (
        <PhotoField photo={proof} error={error("photo", words.photoMissing)} onChange={setProof} />
      )}
      {wanted === "signature" && (
        <SignatureField
          label={words.signature}
          error={error("signature", words.signatureMissing)}
          onChange={setProof}
        />
      )}
      <TextArea
        label={wanted === "note" ? words.note : words.noteOptional}
        error={error("note", words.noteMissing)}
        rows={2}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={setNote}
      />
      <div className="field-answers">
        <Button onClick={props.onNotDone}>{words.notDone}</Button>
        <Button kind="primary" icon="check" busy={props.isBusy} onClick={submit}>
          {words.done}
        </Button>
      </div>
    </>
  );
}

/** What waits or came back, in place of the answers. */
function Standing(props: { readonly work: Work; readonly onClose: () => void }): ReactNode {
  const { unit: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  const { work } = props;
  const { refusal } = work;
  if (work.state === "refused" && refusal !== null)
    return (
      <Notice tone="attend" title={words.refusedTitle}>
        <p>{label(refusal.message)}</p>
        <p className="field-faint">{words.refusedAt(format.dateTime(refusal.at))}</p>
        <div className="field-pair">
          <Button
            kind="primary"
            onClick={() => {
              void putWorkAway(work.unitId, work.clientKey);
              props.onClose();
            }}
          >
            {words.seen}
          </Button>
          <Button onClick={() => void sendWorkAgain(work.unitId, work.clientKey)}>
            {words.sendAgain}
          </Button>
        </div>
      </Notice>
    );
  const takeBack = async () => {
    const isBack = await takeWorkBack(work.unitId, work.clientKey);
    toast(isBack ? { text: words.undone } : { text: words.tooLate, tone: "attend" });
  };
  return (
    <Notice title={words.waitingSince(format.dateTime(work.pressedAt))}>
      <p>
        {work.outcome.kind === "done" ? words.done : words.reasons[work.outcome.reason]}
        {work.outcome.note !== "" && ` · ${work.outcome.note}`}
      </p>
      {!work.isAttempted && <Button onClick={() => void takeBack()}>{words.takeBack}</Button>}
    </Notice>
  );
}

function Facts(props: {
  readonly unit: FieldUnit;
  readonly campaign: FieldCampaign | undefined;
}): ReactNode {
  const { unit: words, list } = useWords();
  const label = useLabel();
  const { unit, campaign } = props;
  return (
    <>
      <p className="field-faint">
        {[label(unit.area), unit.idNumber, campaign?.title].filter(Boolean).join(" · ")}
      </p>
      {unit.rejectedBecause !== null && unit.state === "open" && (
        <Notice tone="attend" title={words.rejected}>
          <p>{unit.rejectedBecause}</p>
        </Notice>
      )}
      {unit.attempts > 0 && unit.state === "open" && (
        <p className="field-faint">
          {words.attempts(unit.attempts)}
          {unit.reason !== null && ` · ${words.reasons[unit.reason]}`}
        </p>
      )}
      {campaign !== undefined && campaign.instructions !== "" && (
        <details className="disclosure">
          <summary>
            <Icon name="right" />
            {words.checks} · {list.proof[campaign.proof]}
          </summary>
          <p className="disclosure-body field-text">{campaign.instructions}</p>
        </details>
      )}
    </>
  );
}

function Answers(props: {
  readonly unit: FieldUnit;
  readonly campaign: FieldCampaign;
  readonly onClose: () => void;
}): ReactNode {
  const { notes } = useWords();
  const [isNotDone, setIsNotDone] = useState(false);
  const { isBusy, isFull, keep } = useKeep(props.unit, props.campaign, props.onClose);
  return (
    <>
      {isFull && (
        <Notice tone="attend" title={notes.full} announce>
          <p>{notes.fullText}</p>
        </Notice>
      )}
      {/* Hidden rather than removed: a photo that was taken is still there on the way back. */}
      <div className="field-form" hidden={isNotDone}>
        <DoneForm
          campaign={props.campaign}
          isBusy={isBusy}
          onKeep={(outcome, proof) => void keep(outcome, proof)}
          onNotDone={() => setIsNotDone(true)}
        />
      </div>
      {isNotDone && (
        <NotDoneForm
          isBusy={isBusy}
          onKeep={(outcome) => void keep(outcome, null)}
          onBack={() => setIsNotDone(false)}
        />
      )}
    </>
  );
}

export function UnitSheet(props: {
  readonly state: FieldState;
  readonly unitId: number;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  const nameOf = useNameOf();
  const heading = useRef<HTMLHeadingElement>(null);
  const { state, unitId, onClose } = props;
  const work = state.works.find((one) => one.unitId === unitId);
  const known = state.roster?.units.find((one) => one.id === unitId);
  const unit = work?.state === "sent" ? known : (work?.unit ?? known);
  const campaign =
    state.roster?.campaigns.find((one) => one.id === unit?.campaignId) ?? work?.campaign;
  useEffect(() => heading.current?.focus(), []);
  const isOpen = unit?.state === "open" && (work === undefined || work.state === "sent");
  return (
    <section className="field-column field-sheet" aria-labelledby="unit-name">
      <button type="button" className="field-back" onClick={onClose}>
        <Icon name="back" />
        {words.back}
      </button>
      {unit === undefined ? (
        <>
          <h2 id="unit-name" className="visually-hidden" tabIndex={-1} ref={heading}>
            {words.unit.goneTitle}
          </h2>
          <Empty title={words.unit.goneTitle}>{words.unit.goneText}</Empty>
        </>
      ) : (
        <>
          <h2 id="unit-name" tabIndex={-1} ref={heading}>
            {unit.address !== "" && <span className="field-sheet-where">{unit.address}</span>}
            <span>{nameOf(unit, campaign)}</span>
          </h2>
          <Facts unit={unit} campaign={campaign} />
          {work !== undefined && work.state !== "sent" && (
            <Standing work={work} onClose={onClose} />
          )}
          {isOpen && campaign !== undefined && (
            <Answers unit={unit} campaign={campaign} onClose={onClose} />
          )}
          {unit.state !== "open" && (work === undefined || work.state === "sent") && (
            <Notice tone="good" title={words.unit.doneState} />
          )}
        </>
      )}
    </section>
  );
}
