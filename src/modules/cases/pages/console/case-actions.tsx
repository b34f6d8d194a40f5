/** What one may do with a case: the next steps in front, the others beside, and why the rest has to wait. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { refusals as refusalsEn } from "../../messages/en.ts";
import { refusals as refusalsZh } from "../../messages/zh.ts";
import type { CommandType } from "../../rules/lifecycle.ts";
import type { CaseStatus } from "../../rules/state.ts";
import { useCaseChanged, useCaseStale } from "./case-queries.ts";
import { sendCommand, type CaseView } from "./case-requests.ts";
import { fillTemplate, useWords } from "./case-words.tsx";
import { CommandForm } from "./command-form.tsx";
import { commandOf, fieldsOf } from "./command-forms.ts";
import { foreseenRefusal } from "./foreseen-refusal.ts";

/** The usual next steps in each status, the likeliest first; every other step stands beside them. */
const NEXT: Readonly<Record<CaseStatus, readonly CommandType[]>> = {
  received: ["accept", "giveNotice", "dispatch", "respond", "note"],
  awaitingMaterials: ["supplyMaterials", "note"],
  accepted: ["dispatch", "respond", "note"],
  inProgress: ["complete", "respond", "note", "dispatch", "decideExtension"],
  paused: ["resume", "respond", "note", "decideExtension"],
  completed: ["close", "note", "reopen"],
  closed: ["note", "reopen"],
  withdrawn: ["note"],
  declined: ["note"],
};

const KEYS: Partial<Record<CommandType, string>> = {
  accept: "a",
  dispatch: "d",
  note: "n",
  complete: "c",
  urge: "u",
  respond: "r",
};
const KEYED = Object.keys(KEYS) as readonly CommandType[];

/** Keeps a key that was pressed while the case was still on its way: hands are faster than networks. */
export function useEarlyKeys(isThere: boolean): CommandType | undefined {
  const [early, setEarly] = useState<CommandType>();
  useKeys(
    isThere
      ? []
      : KEYED.map((command) => ({ keys: KEYS[command] ?? "", act: () => setEarly(command) })),
  );
  return early;
}

type Step = { readonly command: CommandType; readonly refusal: RefusalWords | null };

/** Every command of the answer with its refusal: the server's, or one that can be foreseen. */
function useSteps(view: CaseView): readonly Step[] {
  const words = useWords();
  const texts: Readonly<Record<string, string>> = useText({ zh: refusalsZh, en: refusalsEn });
  return view.actions.map(({ command, allowed, refusal }): Step => {
    const known = allowed ? foreseenRefusal(view, command) : undefined;
    if (allowed && known === undefined) return { command, refusal: null };
    const code = known?.code ?? refusal?.code ?? "";
    const params = Object.fromEntries(
      Object.entries(known?.params ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const message = refusal?.message ?? fillTemplate(texts[code] ?? code, params);
    return { command, refusal: { message, remedy: words.remedies[code] } };
  });
}

function byNext(status: CaseStatus) {
  const order = NEXT[status];
  const place = (command: CommandType): number => {
    const at = order.indexOf(command);
    return at === -1 ? order.length : at;
  };
  return (a: Step, b: Step): number => place(a.command) - place(b.command);
}

export function CaseActions(props: {
  readonly view: CaseView;
  /** A step that was asked for before the case was there. */
  readonly early: CommandType | undefined;
}): ReactNode {
  const { view } = props;
  const words = useWords();
  const changed = useCaseChanged();
  const stale = useCaseStale();
  const [open, setOpen] = useState<CommandType>();
  const [refusal, setRefusal] = useState<RefusalWords>();
  const busy = useRef(false);
  const steps = useSteps(view).toSorted(byNext(view.status));
  const allowed = steps.filter((step) => step.refusal === null);
  const refused = steps.filter((step) => step.refusal !== null);
  const next = allowed.filter(({ command }) => NEXT[view.status].includes(command));
  const beside = allowed.filter(({ command }) => !NEXT[view.status].includes(command));

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

  const isPossible = (command: CommandType) => allowed.some((step) => step.command === command);
  const sayWhyNot = (command: CommandType) => {
    const why = refused.find((step) => step.command === command)?.refusal?.message;
    const text = words.actions.attendKey(words.command[command], why ?? words.actions.notYours);
    toast({ text, tone: "attend" });
  };
  // A key whose step is not possible says why instead of doing nothing.
  useKeys(
    KEYED.filter((command) => !isPossible(command)).map((command) => ({
      keys: KEYS[command] ?? "",
      act: () => sayWhyNot(command),
    })),
  );
  const { early } = props;
  useEffect(() => {
    if (early === undefined) return;
    if (isPossible(early)) void begin(early);
    else sayWhyNot(early);
    // Once, when the case arrives.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const button = ({ command, refusal }: Step, kind: "primary" | "plain" | "quiet") => (
    <ActionButton
      key={command}
      label={words.command[command]}
      kind={kind}
      refusal={refusal}
      {...(KEYS[command] === undefined || refusal !== null ? {} : { keys: KEYS[command] })}
      onAct={() => begin(command)}
    />
  );
  return (
    <section className="case-actions" aria-label={words.actions.title}>
      {steps.length === 0 && <p className="case-faint">{words.actions.none}</p>}
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
      {refused.length > 0 && (
        <details className="case-refused">
          <summary>{words.actions.refused(refused.length)}</summary>
          <ul>
            {refused.map((step) => (
              <li key={step.command}>
                <span className="case-refused-name">{words.command[step.command]}</span>
                <span>
                  {step.refusal?.message} {step.refusal?.remedy}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {refusal !== undefined && <RefusalNote refusal={refusal} />}
      {open !== undefined && (
        <CommandForm
          key={open}
          command={open}
          view={view}
          onClose={() => setOpen(undefined)}
          onDone={(answer) => done(answer, open)}
        />
      )}
    </section>
  );
}
