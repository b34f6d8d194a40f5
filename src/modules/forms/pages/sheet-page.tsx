/** A sheet: what is known is filled in and confirmed, what nobody knows yet is typed; saved field by field. */
import { type ReactNode, useState } from "react";
import type { FormsSheetAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useAttempt, useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import type { Value } from "../rules/value.ts";
import { HistoryDrawer } from "./history-drawer.tsx";
import { Failed, StateSign, TextLine, useIsFiller, useWords } from "./parts.tsx";
import { useActOnSheet, useSaveAnswers, useSheet } from "./queries.ts";
import { type RowState, SheetBody } from "./sheet-body.tsx";
import { type SheetReading, isWaiting, readSheet, shownValue } from "./sheet-state.ts";

type Sheet = FormsSheetAnswer;
type Line = Sheet["entries"][number];

/** Who said it: body and person. */
function useSayWho(): (said: {
  readonly org: { readonly name: { zh: string; en: string } } | null;
  readonly person: string | null;
}) => string {
  const label = useLabel();
  return ({ org, person }) =>
    [org === null ? "" : label(org.name), person ?? ""].filter((part) => part !== "").join(" ");
}

/** Where a value comes from, and what can be done about it. */
function Note(props: {
  readonly line: Line;
  readonly canFill: boolean;
  readonly onConfirm: () => void;
  readonly onUndo: (() => void) | undefined;
  readonly onHistory: () => void;
}): ReactNode {
  const { sheet: words } = useWords();
  const format = useFormat();
  const sayWho = useSayWho();
  const { entry, known } = props.line;
  const isComputed = (entry?.how ?? known?.kind) === "computed";
  const lines: string[] = [];
  if (isComputed) lines.push(words.computedLine);
  else if (entry !== null) {
    const who = sayWho(entry);
    const when = format.dateTime(entry.at);
    lines.push(
      entry.how === "confirmed"
        ? words.confirmedBy(who, when, entry.from?.title ?? "")
        : words.savedBy(who, when),
    );
  } else if (known !== null && known.at !== null) {
    const when = format.day(known.at);
    const title = known.title ?? "";
    lines.push(
      known.isFresh
        ? words.knownLine(title, sayWho(known), when, format.day(known.freshUntil ?? known.at))
        : words.staleLine(title, when),
    );
  }
  return (
    <>
      {lines.length > 0 && <span className="ff-source">{lines.join(" ")}</span>}
      <span className="ff-row-acts">
        {props.canFill && isWaiting(props.line) && (
          <ActionButton label={words.confirm} onAct={props.onConfirm} />
        )}
        {props.onUndo !== undefined && (
          <span className="ff-saved" role="status">
            {words.savedNow}{" "}
            <button type="button" className="link-button" onClick={props.onUndo}>
              {words.undo}
            </button>
          </span>
        )}
        {!isComputed && (entry !== null || known !== null) && (
          <button type="button" className="link-button" onClick={props.onHistory}>
            {words.history}
          </button>
        )}
      </span>
    </>
  );
}

/** What was saved last from this page, so that it can be taken back. */
type LastSaved = { readonly fieldId: number; readonly before: Value | null };

function useFilling(sheet: Sheet) {
  const save = useSaveAnswers(sheet.id);
  const [last, setLast] = useState<LastSaved | null>(null);
  const { attempt, refusal, busy } = useAttempt();
  const lineOf = (fieldId: number) => sheet.entries.find((line) => line.fieldId === fieldId);
  const send = async (
    entries: { fieldId: number; value?: Value | null }[],
    undoable: LastSaved | null,
  ) => {
    const isSaved = await attempt(() => save.mutateAsync(entries));
    setLast(isSaved ? undoable : null);
  };
  const commit = (fieldId: number, value: Value | null) =>
    send([{ fieldId, value }], { fieldId, before: lineOf(fieldId)?.entry?.value ?? null });
  const confirm = (lines: readonly Line[]) => {
    const [only] = lines;
    const undoable =
      lines.length === 1 && only !== undefined ? { fieldId: only.fieldId, before: null } : null;
    return send(
      lines.map(({ fieldId }) => ({ fieldId })),
      undoable,
    );
  };
  const undo = () => {
    if (last !== null) void send([{ fieldId: last.fieldId, value: last.before }], null);
  };
  return { commit, confirm, undo, last, refusal, isSaving: busy };
}

function kindOf(line: Line, isComputed: boolean): RowState["kind"] {
  if (isComputed) return "fixed";
  if (line.entry !== null) return line.entry.how === "typed" ? "typed" : "confirmed";
  return isWaiting(line) ? "known" : "empty";
}

/** How far it is, confirming all that is known, handing in. */
function Foot(props: {
  readonly reading: SheetReading;
  readonly onConfirm: () => Promise<void>;
  readonly onHandIn: () => Promise<void>;
}): ReactNode {
  const { sheet: words } = useWords();
  const { all, done, waiting, problems } = props.reading;
  return (
    <div className="ff-foot">
      <progress max={Math.max(1, all)} value={done} aria-label={words.progress} />
      <span>{words.progressOf(done, all)}</span>
      <span className="ff-hint">
        {problems.length === 0 ? words.complete : words.problems(problems.length)}
      </span>
      {waiting.length > 0 && (
        <ActionButton
          label={words.confirmAll(waiting.length)}
          icon="check"
          onAct={props.onConfirm}
        />
      )}
      <ActionButton label={words.handIn} kind="primary" onAct={props.onHandIn} />
    </div>
  );
}

function Filling(props: { readonly sheet: Sheet }): ReactNode {
  const { sheet: words } = useWords();
  const { sheet } = props;
  const canFill = sheet.steps.includes("fill");
  const filling = useFilling(sheet);
  const reading = readSheet(sheet);
  const [asked, setAsked] = useState<number | null>(null);
  const [triesToHandIn, setTries] = useState(false);
  const act = useActOnSheet(sheet.id);
  const { onSubmit, refusal } = useSubmit({
    send: () => act.mutateAsync(undefined),
    said: words.handedIn,
  });
  const byId = new Map(sheet.entries.map((line) => [line.fieldId, line]));
  const field = sheet.fields.find((one) => one.id === asked);
  const handIn = async () => {
    setTries(true);
    await onSubmit();
  };
  const stateOf = (fieldId: number): RowState => {
    const line = byId.get(fieldId);
    if (line === undefined) return { value: null, kind: "empty", isAsked: true };
    const source = sheet.fields.find((one) => one.id === fieldId)?.source ?? null;
    return {
      value: shownValue(line),
      kind: kindOf(line, source !== null),
      isAsked: reading.asked.has(fieldId),
      note: (
        <Note
          line={line}
          canFill={canFill}
          onConfirm={() => void filling.confirm([line])}
          onUndo={filling.last?.fieldId === fieldId && canFill ? filling.undo : undefined}
          onHistory={() => setAsked(fieldId)}
        />
      ),
    };
  };
  // Nobody is scolded for what they have not come to yet.
  const problems = reading.problems.filter((one) => triesToHandIn || one.problem !== "missing");
  const shownRefusal = filling.refusal ?? refusal;
  return (
    <>
      {shownRefusal !== null && <RefusalNote refusal={shownRefusal} />}
      <SheetBody
        sections={sheet.design.sections}
        fields={sheet.fields}
        stateOf={stateOf}
        problems={canFill ? problems : []}
        onCommit={canFill ? (id, value) => void filling.commit(id, value) : undefined}
      />
      {canFill && (
        <Foot
          reading={reading}
          onConfirm={() => filling.confirm(reading.waiting)}
          onHandIn={handIn}
        />
      )}
      {field !== undefined && (
        <HistoryDrawer sheetId={sheet.id} field={field} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

function ReturnForm(props: { readonly sheetId: number; readonly onClose: () => void }): ReactNode {
  const { sheet: words } = useWords();
  const act = useActOnSheet(props.sheetId);
  const [reason, setReason] = useState("");
  const form = useSubmit({
    send: () => act.mutateAsync(reason),
    said: words.returned,
    onDone: props.onClose,
  });
  return (
    <FormDrawer
      open
      title={words.return}
      submitLabel={words.return}
      {...form}
      onClose={props.onClose}
    >
      <TextLine
        label={words.returnReason}
        rows={4}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  );
}

function Head(props: { readonly sheet: Sheet; readonly onReturn: () => void }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const isFiller = useIsFiller();
  const { sheet } = props;
  const parent = isFiller
    ? { label: words.sheet.inbox, href: consoleHref("/forms") }
    : { label: sheet.title, href: consoleHref(`/forms/${sheet.formId}`) };
  return (
    <PageHeader
      title={`${sheet.title} · ${label(sheet.about)}`}
      parent={parent}
      facts={
        <span className="ff-facts">
          <StateSign state={sheet.status} label={words.sheetStatuses[sheet.status]} />
          <ClockRing clock={sheet.due} />
          <span>{label(sheet.department.name)}</span>
          <span>{sheet.purpose}</span>
          {sheet.handedInAt !== null && (
            <span>{words.sheet.handedInAt(format.dateTime(sheet.handedInAt))}</span>
          )}
        </span>
      }
      actions={
        sheet.steps.includes("return") && (
          <ActionButton label={words.sheet.return} onAct={props.onReturn} />
        )
      }
    />
  );
}

export default function SheetPage(props: ConsolePageProps): ReactNode {
  const { sheet: words } = useWords();
  const { data, error, refetch } = useSheet(Number(props.params.id));
  const [isReturning, setIsReturning] = useState(false);
  return (
    <div className="desk-page ff">
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && (
        <>
          <Head sheet={data} onReturn={() => setIsReturning(true)} />
          {data.status === "returned" && data.returnReason !== null && (
            <p className="ff-attend" role="note">
              {words.returnedWith(data.returnReason)}
            </p>
          )}
          {data.formStatus === "closed" && <p className="ff-note">{words.closed}</p>}
          <Filling key={data.id} sheet={data} />
        </>
      )}
      {isReturning && data !== undefined && (
        <ReturnForm sheetId={data.id} onClose={() => setIsReturning(false)} />
      )}
    </div>
  );
}
