/** Decides one row or many: what becomes of them, why, and where they are merged to. Enter decides, Escape gives up. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Kbd } from "#ui/console/kbd.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { type Decision, type DecisionKind, REASON_LIMIT, STAYS } from "../schema.ts";
import { type Line, useDecide, useWords } from "./queries.ts";
import { TargetField } from "./target-field.tsx";

/** A row as the form needs it. */
export type FormRow = Pick<
  Line,
  "id" | "no" | "name" | "code" | "revision" | "orgName" | "orgNameEn"
>;

/** What the form is open for. */
export type Deciding = {
  readonly kind: DecisionKind;
  readonly rows: readonly FormRow[];
  /** Rows that one may want to merge into, the likeliest first. */
  readonly candidates: readonly FormRow[];
  /** Why they are one duty, where the rules say so. */
  readonly reason?: string | undefined;
};

/** The decision that a form makes; a text where something is missing. */
function decisionOf(
  { kind }: Deciding,
  form: { readonly reason: string; readonly code: string; readonly targetId: number | null },
  words: ReturnType<typeof useWords>["decide"],
): Decision | string {
  const reason = form.reason.trim();
  if (reason === "") return words.reasonMissing;
  if (kind === "merge" && form.targetId === null) return words.targetMissing;
  const code = form.code.trim();
  return {
    kind,
    targetId: kind === "merge" ? form.targetId : null,
    code: STAYS[kind] && code !== "" ? code : null,
    reason,
  };
}

type Form = {
  readonly reason: string;
  readonly code: string;
  readonly target: FormRow | null;
};

/** What the form holds, and deciding by it. */
function useForm(props: Parameters<typeof DecisionForm>[0], suggested: string) {
  const { decide: words } = useWords();
  const decide = useDecide(props.setId);
  const { deciding } = props;
  const { kind } = deciding;
  const [form, setForm] = useState<Form>({
    reason: suggested.slice(0, REASON_LIMIT),
    code: "",
    target: deciding.candidates[0] ?? null,
  });
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    if (isBusy) return;
    const decision = decisionOf(deciding, { ...form, targetId: form.target?.id ?? null }, words);
    if (typeof decision === "string") return setRefusal({ message: decision });
    const rows = deciding.rows.filter((row) => row.id !== decision.targetId);
    const told =
      rows.length === 1
        ? words.decided(words.done[kind], rows[0]?.name ?? "")
        : words.decidedMany(words.done[kind], rows.length);
    setIsBusy(true);
    try {
      await decide(
        rows.map((row) => ({ rowId: row.id, revision: row.revision, decision })),
        told,
      );
      props.onDone();
    } catch (error) {
      setRefusal(refusalWords(error));
      setIsBusy(false);
    }
  };
  const change = (values: Partial<Form>) => setForm((before) => ({ ...before, ...values }));
  return { form, change, refusal, isBusy, submit };
}

export function DecisionForm(props: {
  readonly setId: number;
  readonly deciding: Deciding;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { decide: words } = useWords();
  const { deciding } = props;
  const { kind, rows } = deciding;
  const own = deciding.reason === undefined ? [] : [deciding.reason];
  const suggestions = [...own, ...words.suggestions[kind]];
  const { form, change, refusal, isBusy, submit } = useForm(props, suggestions[0] ?? "");
  return (
    // Escape gives up wherever in the form the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="con-form"
      aria-label={words.kinds[kind]}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        props.onCancel();
      }}
    >
      {kind === "merge" && (
        <TargetField
          setId={props.setId}
          rows={rows}
          candidates={deciding.candidates}
          target={form.target}
          onTarget={(target) => change({ target })}
        />
      )}
      <ReasonField
        reason={form.reason}
        suggestions={suggestions}
        onChange={(reason) => change({ reason })}
        onSubmit={() => void submit()}
      />
      {STAYS[kind] && rows.length === 1 && (
        <CodeField
          code={form.code}
          own={rows[0]?.code ?? ""}
          onChange={(code) => change({ code })}
        />
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <div className="con-buttons">
        <button type="submit" className="act" data-kind="primary" aria-busy={isBusy || undefined}>
          {rows.length > 1 ? words.submitMany(rows.length) : words.submit}
          <Kbd keys="Enter" />
        </button>
        <button type="button" className="act" data-kind="quiet" onClick={props.onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

/** Why: what is usual stands ready, so that Enter alone decides. */
function ReasonField(props: {
  readonly reason: string;
  readonly suggestions: readonly string[];
  readonly onChange: (reason: string) => void;
  readonly onSubmit: () => void;
}): ReactNode {
  const { decide: words } = useWords();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const pressKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <div className="con-field">
      <label htmlFor={id}>
        {words.reason} <span className="con-faint">{words.reasonHint}</span>
      </label>
      <textarea
        id={id}
        ref={box}
        className="con-control"
        rows={2}
        maxLength={REASON_LIMIT}
        value={props.reason}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={pressKey}
      />
      <div className="con-suggestions">
        {props.suggestions
          .filter((text) => text !== props.reason)
          .map((text) => (
            <button
              key={text}
              type="button"
              className="filter"
              onClick={() => props.onChange(text)}
            >
              {text}
            </button>
          ))}
      </div>
    </div>
  );
}

function CodeField(props: {
  readonly code: string;
  readonly own: string;
  readonly onChange: (code: string) => void;
}): ReactNode {
  const { decide: words } = useWords();
  const id = useId();
  return (
    <div className="con-field">
      <label htmlFor={id}>{words.code}</label>
      <input
        id={id}
        className="con-control"
        value={props.code}
        maxLength={100}
        placeholder={props.own}
        aria-describedby={`${id}-hint`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <span id={`${id}-hint`} className="con-faint">
        {words.codeHint}
      </span>
    </div>
  );
}
