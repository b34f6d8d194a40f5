/** What a resident can do about a matter now, and what would make the rest possible. */
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { ApiError } from "#ui/client.ts";
import { useFormat, usePreferences } from "#ui/i18n/use-text.tsx";
import type { IconName } from "#ui/icon.tsx";
import { Button } from "#ui/portal/button.tsx";
import { TextArea } from "#ui/portal/field.tsx";
import { Disclosure, Failure, Notice } from "#ui/portal/parts.tsx";
import { toast } from "#ui/toast.tsx";
import type { CommandType } from "../../rules/lifecycle.ts";
import { LOWEST_GRADES } from "../../rules/rectification.ts";
import type { CaseView, CommandBody } from "../../schema.ts";
import { foreseenRefusal } from "../console/foreseen-refusal.ts";
import { type CaseAccess, command } from "./case-access.ts";
import { Face, GradeFaces } from "./grade-faces.tsx";
import { type PortalWords, usePortalWords } from "./words.ts";

export type Acting = {
  readonly view: CaseView;
  readonly access: CaseAccess;
  readonly onChange: (view: CaseView) => void;
};

/** Sends a command once at a time; a refusal stays beside the form and nothing written is lost. */
export function useCommand({ view, access, onChange }: Acting) {
  const { act: words } = usePortalWords();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ApiError>();
  const give = async (done: string, body: () => Promise<CommandBody> | CommandBody) => {
    if (busy) return;
    setBusy(true);
    setRefused(undefined);
    try {
      onChange(await command(access, view.id, await body()));
      toast({ text: done });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefused(error);
    } finally {
      setBusy(false);
    }
  };
  const again = refused?.params["again"];
  const refusal =
    refused === undefined ? null : typeof again === "string" ? (
      <Notice tone="attend" title={words.urge.recently(format.dateTime(again))} announce />
    ) : (
      <Failure error={refused} />
    );
  return { busy, give, refusal };
}

const isReopenedOut = (view: CaseView): boolean =>
  foreseenRefusal(view, "reopen")?.code === "cases.reopened_enough";

/** Whether the status admits it and nothing that the page knows speaks against it. */
export function isAllowed(view: CaseView, name: CommandType): boolean {
  if (name === "reopen" && isReopenedOut(view)) return false;
  return view.actions.some((action) => action.command === name && action.allowed);
}

/** Grades up to this one open a rectification. */
const LOWEST = Math.max(...LOWEST_GRADES);

function Grade(props: Acting): ReactNode {
  const { act } = usePortalWords();
  const words = act.grade;
  const isElder = usePreferences().mode === "elder";
  const { busy, give, refusal } = useCommand(props);
  const [grade, setGrade] = useState<number | null>(null);
  const [comment, setComment] = useState("");
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (grade === null) return setError(words.needed);
    setError(undefined);
    void give(words.done, () => ({ type: "grade", grade, comment: comment.trim() }));
  };
  return (
    <section className="grade" aria-labelledby="grade-title">
      <h2 id="grade-title">{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <form onSubmit={submit} noValidate>
        <GradeFaces legend={words.title} error={error} value={grade} onChange={setGrade} />
        <p role="status" className="grade-low">
          {grade !== null && grade <= LOWEST ? words.low : ""}
        </p>
        {(!isElder || (grade !== null && grade <= LOWEST)) && (
          <TextArea
            id="grade-comment"
            label={words.comment}
            hint={words.commentHint}
            optional
            rows={2}
            maxLength={1000}
            value={comment}
            onChange={setComment}
          />
        )}
        {refusal}
        <Button kind="primary" type="submit" busy={busy}>
          {words.submit}
        </Button>
      </form>
    </section>
  );
}

function Graded(props: { readonly view: CaseView }): ReactNode {
  const { act, matter } = usePortalWords();
  const { grade, gradeComment } = props.view;
  if (grade === null) return null;
  return (
    <section className="graded">
      <Face grade={grade} />
      <div>
        <h2 className="fact-title">{matter.yourGrade}</h2>
        <p className="graded-word">{act.grade.faces[grade - 1]}</p>
        {gradeComment !== null && gradeComment !== "" && <p className="quiet">{gradeComment}</p>}
      </div>
    </section>
  );
}

type Kind = "urge" | "reopen" | "withdraw";
const icons: Record<Kind, IconName> = { urge: "alert", reopen: "turn", withdraw: "close" };

/** The words and the command of one of the three that take a sentence. */
function sentenceCommand(kind: Kind, text: string, words: PortalWords["act"]) {
  switch (kind) {
    case "urge":
      return {
        label: words.urge.message,
        done: words.urge.done,
        body: { type: "urge", message: text } as const,
      };
    case "reopen":
      return {
        label: words.reopen.reason,
        done: words.reopen.done,
        body: { type: "reopen", reason: text } as const,
      };
    case "withdraw":
      return {
        label: words.withdraw.reason,
        done: words.withdraw.done,
        body: { type: "withdraw", reason: text } as const,
      };
  }
}

function SentenceForm(props: Acting & { readonly kind: Kind; readonly onClose: () => void }) {
  const { act: words } = usePortalWords();
  const { kind, onClose } = props;
  const { busy, give, refusal } = useCommand(props);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  // The reader has just asked for this form: the keyboard goes where they write.
  useEffect(() => document.getElementById(`${kind}-text`)?.focus(), [kind]);
  const told = sentenceCommand(kind, text.trim(), words);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind === "reopen" && text.trim() === "") return setError(words.reopen.needed);
    setError(undefined);
    void give(told.done, () => {
      return told.body;
    });
  };
  return (
    <form className="sentence-form" onSubmit={submit} noValidate>
      <p>{words[kind].lead}</p>
      <TextArea
        id={`${kind}-text`}
        label={told.label}
        optional={kind !== "reopen"}
        error={error}
        rows={3}
        maxLength={500}
        value={text}
        onChange={setText}
      />
      {refusal}
      <div className="form-row">
        <Button kind="primary" type="submit" busy={busy}>
          {words[kind].submit}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {kind === "withdraw" ? words.withdraw.keep : words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Why something is not possible now, as what would make it so. */
function whyNot(kind: Kind | "grade" | "supply", view: CaseView, words: PortalWords["act"]) {
  const never = view.status === "withdrawn" || view.status === "declined";
  switch (kind) {
    case "supply":
      return words.supply.cannot;
    case "grade":
      return view.grade === null ? words.grade.cannot : words.grade.once;
    case "reopen":
      if (isReopenedOut(view)) return words.reopen.cannotAgain;
      return never ? words.reopen.cannotEnded : words.reopen.cannot;
    case "withdraw":
      return words.withdraw.cannot;
    case "urge":
      if (never) return words.urge.cannotEnded;
      if (view.status === "awaitingMaterials") return words.urge.cannotWaiting;
      if (view.status === "rectifying") return words.urge.cannotRectifying;
      return view.status === "paused" ? words.urge.cannotPaused : words.urge.cannotDone;
  }
}

/** Whether its resident is asked for a grade now. */
export function mayGrade(view: CaseView): boolean {
  return isAllowed(view, "grade") && view.grade === null;
}

/** The grade: to be given, or given. */
export function MatterGrade(props: Acting): ReactNode {
  return mayGrade(props.view) ? <Grade {...props} /> : <Graded view={props.view} />;
}

/** Urge, reopen, withdraw; what is not possible is said with what would make it so. */
export function MatterActions(props: Acting): ReactNode {
  const { act: words, matter } = usePortalWords();
  const { view } = props;
  const [opened, setOpened] = useState<Kind>();
  const kinds = (["urge", "reopen", "withdraw"] as const).filter((kind) => isAllowed(view, kind));
  const shown = opened !== undefined && kinds.includes(opened) ? opened : undefined;
  const not = (["supply", "urge", "grade", "reopen", "withdraw"] as const).filter((kind) => {
    if (kind === "supply") return !isAllowed(view, "supplyMaterials");
    return kind === "grade" ? !mayGrade(view) : !isAllowed(view, kind);
  });
  return (
    <section className="can no-print" aria-labelledby="can-title">
      {kinds.length > 0 && (
        <>
          <h2 id="can-title" className="section-title">
            {matter.can}
          </h2>
          <div className="can-buttons">
            {kinds.map((kind) => (
              <Button
                key={kind}
                icon={icons[kind]}
                aria-expanded={shown === kind}
                onClick={() => setOpened(shown === kind ? undefined : kind)}
              >
                {words[kind].title}
              </Button>
            ))}
          </div>
          {shown !== undefined && (
            <SentenceForm
              key={`${shown}-${view.timeline.length}`}
              {...props}
              kind={shown}
              onChange={(next) => {
                setOpened(undefined);
                props.onChange(next);
              }}
              onClose={() => setOpened(undefined)}
            />
          )}
        </>
      )}
      <Disclosure
        summary={<span id={kinds.length > 0 ? undefined : "can-title"}>{matter.cannot}</span>}
      >
        <dl className="cannot">
          {not.map((kind) => (
            <div key={kind}>
              <dt>{words[kind].title}</dt>
              <dd>{whyNot(kind, view, words)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </section>
  );
}
