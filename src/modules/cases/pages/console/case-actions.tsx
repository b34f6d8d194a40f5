/** What one may do with a case: the next steps in front, the others beside, and why the rest has to wait. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import type { CommandType } from "../../rules/lifecycle.ts";
import { useCaseChanged, useCaseStale } from "./case-queries.ts";
import { type CaseView, sendCommand } from "./case-requests.ts";
import { KEYED, KEYS, type Step, useSteps } from "./case-steps.ts";
import { useWords } from "./case-words.tsx";
import { CommandForm } from "./command-form.tsx";
import { commandOf, fieldsOf } from "./command-forms.ts";

/** Takes a step: at once where it asks for nothing, else by opening its form. */
function useTaking(view: CaseView) {
  const words = useWords();
  const changed = useCaseChanged();
  const stale = useCaseStale();
  const [open, setOpen] = useState<CommandType>();
  const [refusal, setRefusal] = useState<RefusalWords>();
  const busy = useRef(false);
  const done = (answer: CaseView, command: CommandType) => {
    changed(answer);
    setOpen(undefined);
    toast({ text: words.done[command](view.receiptNo) });
  };
  const atOnce = async (command: CommandType) => {
    if (busy.current) return;
    busy.current = true;
    setRefusal(undefined);
    try {
      done(await sendCommand(view.id, commandOf(command, [], {})), command);
    } catch (error) {
      setRefusal(refusalWords(error, words.remedies));
      void stale(view.id);
    } finally {
      busy.current = false;
    }
  };
  const begin = (command: CommandType): void | Promise<void> =>
    fieldsOf(command, view, words).length === 0 ? atOnce(command) : setOpen(command);
  return { open, refusal, done, begin, close: () => setOpen(undefined) };
}

/** A key whose step is not possible says why instead of doing nothing; a key pressed early is made good. */
function useStepKeys(
  possible: readonly Step[],
  refused: readonly Step[],
  begin: (command: CommandType) => void | Promise<void>,
  early: CommandType | undefined,
): void {
  const words = useWords();
  const isPossible = (command: CommandType) => possible.some((step) => step.command === command);
  const sayWhyNot = (command: CommandType) => {
    const why = refused.find((step) => step.command === command)?.refusal?.message;
    const text = words.actions.attendKey(words.command[command], why ?? words.actions.notYours);
    toast({ text, tone: "attend" });
  };
  useKeys(
    KEYED.filter((command) => !isPossible(command)).map((command) => ({
      keys: KEYS[command] ?? "",
      act: () => sayWhyNot(command),
    })),
  );
  useEffect(() => {
    if (early === undefined) return;
    if (isPossible(early)) void begin(early);
    else sayWhyNot(early);
    // Once, when the case arrives.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

/** Why the other steps have to wait, and what would make them possible. */
function Refused(props: { readonly steps: readonly Step[] }): ReactNode {
  const words = useWords();
  return (
    <details className="case-refused">
      <summary>{words.actions.refused(props.steps.length)}</summary>
      <ul>
        {props.steps.map(({ command, refusal }) => (
          <li key={command}>
            <span className="case-refused-name">{words.command[command]}</span>
            <span>
              {refusal?.message} {refusal?.remedy}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function CaseActions(props: {
  readonly view: CaseView;
  /** A step that was asked for before the case was there. */
  readonly early: CommandType | undefined;
}): ReactNode {
  const { view } = props;
  const words = useWords();
  const { next, beside, refused } = useSteps(view);
  const { open, refusal, done, begin, close } = useTaking(view);
  useStepKeys([...next, ...beside], refused, begin, props.early);
  const button = ({ command }: Step, kind: "primary" | "plain" | "quiet") => (
    <ActionButton
      key={command}
      label={words.command[command]}
      kind={kind}
      {...(KEYS[command] === undefined ? {} : { keys: KEYS[command] })}
      onAct={() => begin(command)}
    />
  );
  return (
    <section className="case-actions" aria-label={words.actions.title}>
      {view.actions.length === 0 && <p className="case-faint">{words.actions.none}</p>}
      {next.length > 0 && (
        <div className="case-steps">
          {next.map((step, index) =>
            button(step, index === 0 && step.command !== "note" ? "primary" : "plain"),
          )}
        </div>
      )}
      {beside.length > 0 && (
        <div className="case-steps" data-beside>
          {beside.map((step) => button(step, "quiet"))}
        </div>
      )}
      {refused.length > 0 && <Refused steps={refused} />}
      {refusal !== undefined && <RefusalNote refusal={refusal} />}
      {open !== undefined && (
        <CommandForm
          key={open}
          command={open}
          view={view}
          onClose={close}
          onDone={(answer) => done(answer, open)}
        />
      )}
    </section>
  );
}
