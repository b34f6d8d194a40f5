/** Taking steps on a case, from its head and from its panels alike: at once where nothing is asked, else by a form. */
import { createContext, type ReactNode, use, useRef, useState } from "react";
import { type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import type { CommandType } from "../../rules/lifecycle.ts";
import { useCaseChanged, useCaseStale } from "./case-queries.ts";
import { type CaseView, sendCommand } from "./case-requests.ts";
import { type Steps, useMe, useSteps } from "./case-steps.ts";
import { useWords } from "./case-words.tsx";
import { CommandForm } from "./command-form.tsx";
import { commandOf, fieldsOf } from "./command-forms.ts";
import type { Values } from "./form-fields.ts";

export type Acting = {
  readonly view: CaseView;
  readonly steps: Steps;
  /** Whether a step can be taken now. */
  readonly can: (command: CommandType) => boolean;
  /** Takes a step; `start` fills in what is known already. */
  readonly begin: (command: CommandType, start?: Values) => void | Promise<void>;
  /** Why the last step that needed no form was refused. */
  readonly refusal: RefusalWords | undefined;
};

const ActingContext = createContext<Acting | null>(null);

/** The case at hand and what may be done with it; for the parts of a case page. */
export function useActing(): Acting {
  const acting = use(ActingContext);
  if (acting === null) throw new Error("parts of a case stand inside <CaseActing>");
  return acting;
}

/** Holds what is being done to a case and shows its form. */
export function CaseActing(props: {
  readonly view: CaseView;
  readonly children: ReactNode;
}): ReactNode {
  const { view } = props;
  const words = useWords();
  const me = useMe();
  const changed = useCaseChanged();
  const stale = useCaseStale();
  const steps = useSteps(view);
  const [open, setOpen] = useState<{ readonly command: CommandType; readonly start: Values }>();
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
      done(await sendCommand(view, commandOf(command, [], {})), command);
    } catch (error) {
      setRefusal(refusalWords(error, words.remedies));
      void stale(view.id);
    } finally {
      busy.current = false;
    }
  };
  const acting: Acting = {
    view,
    steps,
    can: (command) => steps.possible.some((step) => step.command === command),
    begin: (command, start = {}) =>
      fieldsOf(command, view, words, me).length === 0
        ? atOnce(command)
        : setOpen({ command, start }),
    refusal,
  };
  return (
    <ActingContext value={acting}>
      {props.children}
      {open !== undefined && (
        <CommandForm
          key={`${open.command}:${JSON.stringify(open.start)}`}
          command={open.command}
          start={open.start}
          view={view}
          onClose={() => setOpen(undefined)}
          onDone={(answer) => done(answer, open.command)}
        />
      )}
    </ActingContext>
  );
}
