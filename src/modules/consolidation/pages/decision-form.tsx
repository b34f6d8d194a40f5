/** Decides one row or many: what becomes of them, why, and where they are merged to. Enter decides, Escape gives up. */
import { useQuery } from "@tanstack/react-query";
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { api } from "#ui/client.gen.ts";
import { Kbd } from "#ui/console/kbd.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { Icon } from "#ui/icon.tsx";
import { type Decision, type DecisionKind, REASON_LIMIT, STAYS } from "../schema.ts";
import { type Line, useDecide, useSay, useWords } from "./queries.ts";

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

export function DecisionForm(props: {
  readonly setId: number;
  readonly deciding: Deciding;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { decide: words } = useWords();
  const { deciding } = props;
  const { kind, rows } = deciding;
  const decide = useDecide(props.setId);
  const suggestions = [
    ...(deciding.reason === undefined ? [] : [deciding.reason]),
    ...words.suggestions[kind],
  ];
  const [reason, setReason] = useState((suggestions[0] ?? "").slice(0, REASON_LIMIT));
  const [code, setCode] = useState("");
  const [target, setTarget] = useState<FormRow | null>(deciding.candidates[0] ?? null);
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const ids = { reason: useId(), code: useId() };
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (isBusy) return;
    const decision = decisionOf(deciding, { reason, code, targetId: target?.id ?? null }, words);
    if (typeof decision === "string") return setRefusal({ message: decision });
    const concerned = rows.filter((row) => row.id !== decision.targetId);
    const [only] = concerned;
    const told =
      concerned.length === 1
        ? words.decided(words.done[kind], only?.name ?? "")
        : words.decidedMany(words.done[kind], concerned.length);
    setIsBusy(true);
    try {
      await decide(
        concerned.map((row) => ({ rowId: row.id, revision: row.revision, decision })),
        told,
      );
      props.onDone();
    } catch (error) {
      setRefusal(refusalWords(error));
      setIsBusy(false);
    }
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void submit();
    }
  };
  return (
    // Escape gives up wherever in the form the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="con-form"
      aria-label={words.kinds[kind]}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          props.onCancel();
        }
      }}
    >
      {kind === "merge" && (
        <TargetField
          setId={props.setId}
          rows={rows}
          candidates={deciding.candidates}
          target={target}
          onTarget={setTarget}
        />
      )}
      <div className="con-field">
        <label htmlFor={ids.reason}>
          {words.reason} <span className="con-faint">{words.reasonHint}</span>
        </label>
        <textarea
          id={ids.reason}
          ref={box}
          className="con-control"
          rows={2}
          maxLength={REASON_LIMIT}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={pressKey}
        />
        <div className="con-suggestions">
          {suggestions
            .filter((text) => text !== reason)
            .map((text) => (
              <button key={text} type="button" className="filter" onClick={() => setReason(text)}>
                {text}
              </button>
            ))}
        </div>
      </div>
      {STAYS[kind] && rows.length === 1 && (
        <div className="con-field">
          <label htmlFor={ids.code}>{words.code}</label>
          <input
            id={ids.code}
            className="con-control"
            value={code}
            maxLength={100}
            placeholder={rows[0]?.code}
            aria-describedby={`${ids.code}-hint`}
            onChange={(event) => setCode(event.target.value)}
          />
          <span id={`${ids.code}-hint`} className="con-faint">
            {words.codeHint}
          </span>
        </div>
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

/** Which row to merge into: one that it is like, or any other found by name or number. */
function TargetField(props: {
  readonly setId: number;
  readonly rows: readonly FormRow[];
  readonly candidates: readonly FormRow[];
  readonly target: FormRow | null;
  readonly onTarget: (row: FormRow) => void;
}): ReactNode {
  const { decide: words } = useWords();
  const [asked, setAsked] = useState("");
  const name = useId();
  const only = props.rows.length === 1 ? props.rows[0]?.id : undefined;
  const found = useQuery({
    queryKey: ["consolidation", props.setId, "targets", asked],
    queryFn: ({ signal }) =>
      api.consolidation.rows(
        { params: { setId: props.setId }, query: { q: asked.trim(), limit: 8 } },
        { signal },
      ),
    enabled: asked.trim() !== "",
  });
  const known = new Map<number, FormRow>();
  for (const row of [...props.candidates, ...(props.target === null ? [] : [props.target])])
    known.set(row.id, row);
  if (asked.trim() !== "") for (const row of found.data?.items ?? []) known.set(row.id, row);
  const choices = [...known.values()].filter((row) => row.id !== only).slice(0, 14);
  return (
    <fieldset className="con-targets">
      <legend>{words.mergeTarget}</legend>
      <label className="con-search">
        <Icon name="search" size={16} />
        <input
          type="search"
          value={asked}
          maxLength={100}
          placeholder={words.mergeSearch}
          aria-label={words.mergeSearch}
          onChange={(event) => setAsked(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </label>
      {choices.length === 0 && found.isSuccess && <p className="con-faint">{words.mergeNone}</p>}
      {choices.map((row) => (
        <Target
          key={row.id}
          group={name}
          row={row}
          isChosen={props.target?.id === row.id}
          onChoose={() => props.onTarget(row)}
        />
      ))}
    </fieldset>
  );
}

function Target(props: {
  readonly group: string;
  readonly row: FormRow;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const say = useSay();
  const { row } = props;
  return (
    <label className="con-target">
      <input type="radio" name={props.group} checked={props.isChosen} onChange={props.onChoose} />
      <span>
        {row.no} {row.name} <span className="con-faint">{say(row.orgName, row.orgNameEn)}</span>
      </span>
    </label>
  );
}
