import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { ApiError } from "#ui/client.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { Button } from "./button.tsx";
import { dropDraft, keepDraft, readDraft } from "./draft.ts";
import { keepFiles, readFiles } from "./draft-files.ts";
import type { ChosenFile } from "./file-input.tsx";
import { keepForm } from "./offline.ts";
import { ErrorSummary, Failure, type FormError, Notice } from "./parts.tsx";
import { useStepInAddress } from "./step-address.ts";

/** Errors of a step by field id. */
export type StepErrors = Readonly<Record<string, string | undefined>>;

export type StepProps<T> = {
  readonly values: T;
  readonly set: (change: Partial<T>) => void;
  readonly errors: StepErrors;
};

/** One screen of a form: one question. */
export type Step<T> = {
  readonly id: string;
  /** The question, as the heading of the screen. */
  readonly title: string;
  readonly hint?: ReactNode;
  readonly render: (props: StepProps<T>) => ReactNode;
  /** What must change before going on, by field id; called with what is filled in so far. */
  readonly check?: (values: T) => StepErrors;
  /** Leaves the screen out where its answer is known or does not matter. */
  readonly skip?: (values: T) => boolean;
  readonly nextLabel?: string;
  /** It asks about people: these answers are not left on the device, and the screen says so. */
  readonly isPersonal?: boolean;
};

function listed(errors: StepErrors): FormError[] {
  return Object.entries(errors).flatMap(([fieldId, message]) =>
    message === undefined ? [] : [{ fieldId, message }],
  );
}

/** What has been put right since is said no more; what has become wrong since is said on going on. */
const stillWrong = (errors: StepErrors, now: StepErrors): StepErrors =>
  Object.fromEntries(Object.entries(errors).filter(([id]) => now[id] !== undefined));

type StepFormProps<T extends object> = {
  /** Name of the draft on this device; one for each form (and duty). */
  readonly draft: string;
  readonly initial: T;
  /** Answers about people: kept in this tab only, never on the device. */
  readonly personal?: readonly (keyof T & string)[];
  readonly steps: readonly Step<T>[];
  readonly submitLabel: string;
  /** Where answers are kept meanwhile, if not on the device. */
  readonly keptLabel?: string;
  /** Sends the answers; a thrown `ApiError` is shown and nothing is lost. */
  readonly onSubmit: (values: T) => Promise<void>;
};

/** Without a network: not refused, only not there yet. */
const isUnsent = (failure: ApiError | undefined): boolean => failure?.code === "http.network";

/** Sends what could not leave as soon as the device says that the network is back. */
function useSendLater(isWaiting: boolean, send: () => void): void {
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    if (!isWaiting) return;
    const onOnline = () => latest.current();
    addEventListener("online", onOnline);
    return () => removeEventListener("online", onOnline);
  }, [isWaiting]);
}

/** Forms whose answers hold photos call them `files`. */
type WithFiles = { readonly files?: readonly ChosenFile[] };

/** Puts the photos of a draft that is taken up again back to its answers. */
function useDraftFiles(draft: string, isResumed: boolean, put: (files: WithFiles) => void): void {
  const latest = useRef(put);
  latest.current = put;
  useEffect(() => {
    if (!isResumed) return;
    let isCurrent = true;
    void readFiles(draft).then((files) => {
      if (isCurrent && files.length > 0) latest.current({ files });
    });
    return () => {
      isCurrent = false;
    };
    // Once: what is chosen afterwards is newer than what was kept.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draft]);
}

/** The way to the server: a draft stays until it has arrived. */
function useSending<T extends object>(props: StepFormProps<T>, values: T) {
  const [failure, setFailure] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await props.onSubmit(values);
      dropDraft(props.draft);
      void keepFiles(props.draft, []);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return { failure, busy, submit };
}

/** Answers, errors, the step shown and the ways between steps. */
function useSteps<T extends object>(props: StepFormProps<T>) {
  const [found] = useState(() => readDraft(props.draft, props.initial, Date.now()));
  const [values, setValues] = useState<T>(found?.values ?? props.initial);
  const [isResumed, setIsResumed] = useState(found !== undefined);
  const [errors, setErrors] = useState<StepErrors>({});
  const { failure, busy, submit } = useSending(props, values);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = props.steps.filter((step) => step.skip?.(values) !== true);
  const firstId = props.steps[0]?.id ?? "";
  const [asked, go] = useStepInAddress(found?.step ?? firstId);
  const wanted = shown.findIndex((step) => step.id === asked);
  const reachable = shown.findIndex((step) => listed(step.check?.(values) ?? {}).length > 0);
  const index = Math.max(0, reachable === -1 ? wanted : Math.min(wanted, reachable));
  const step = shown[index];
  const isFirstView = useRef(true);

  useEffect(() => {
    if (isFirstView.current) isFirstView.current = false;
    else heading.current?.focus();
    setErrors({});
  }, [step?.id]);

  // An address that is ahead of the answers is put right: else the first word typed here would lead on.
  useEffect(() => {
    if (step !== undefined && asked !== step.id) go(step.id, true);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked, step?.id]);

  useDraftFiles(props.draft, found !== undefined, (kept) =>
    setValues((before) => ({ ...before, ...kept })),
  );

  const set = (change: Partial<T>) => {
    const next = { ...values, ...change };
    setValues(next);
    const { files } = change as WithFiles;
    if (files !== undefined) void keepFiles(props.draft, files);
    keepDraft(props.draft, step?.id ?? firstId, next, Date.now(), props.personal);
  };

  useEffect(keepForm, []);
  useSendLater(isUnsent(failure) && !busy, () => void submit());

  const onward = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = step?.check?.(values) ?? {};
    setErrors(wrong);
    if (listed(wrong).length > 0) return;
    const next = shown[index + 1];
    if (next === undefined) void submit();
    else {
      keepDraft(props.draft, next.id, values, Date.now(), props.personal);
      go(next.id);
    }
  };

  const startOver = () => {
    dropDraft(props.draft);
    void keepFiles(props.draft, []);
    setValues(props.initial);
    setIsResumed(false);
    go(firstId, true);
  };

  const open = stillWrong(errors, step?.check?.(values) ?? {});
  const backward = () => go(shown[index - 1]?.id ?? firstId);
  const state = { shown, index, step, values, errors: open, failure, busy, isResumed };
  return { ...state, set, onward, backward, startOver, heading };
}

/**
 * A form that asks one thing a screen. Every answer is kept on the device at once; the address carries
 * the step; checks run on going on, and their errors are summed up on top and named at the field.
 */
export function StepForm<T extends object>(props: StepFormProps<T>): ReactNode {
  const { parts: words } = useText({ zh, en });
  const form = useSteps(props);
  const { shown, index, step, values, errors } = form;
  if (step === undefined) return null;
  return (
    <form className="step-form" noValidate onSubmit={form.onward}>
      <div className="step-progress">
        <span>{words.stepOf(index + 1, shown.length)}</span>
        <span className="step-bar" aria-hidden="true">
          {shown.map((one, at) => (
            <span key={one.id} data-done={at <= index} />
          ))}
        </span>
      </div>
      {form.isResumed && (
        <Notice title={words.draftFound}>
          <Button kind="quiet" onClick={form.startOver}>
            {words.draftDrop}
          </Button>
        </Notice>
      )}
      <ErrorSummary errors={listed(errors)} />
      <h1 className="step-title" tabIndex={-1} ref={form.heading}>
        {step.title}
      </h1>
      {step.hint !== undefined && <div className="step-hint">{step.hint}</div>}
      <div className="step-fields">{step.render({ values, set: form.set, errors })}</div>
      {isUnsent(form.failure) ? (
        <Notice tone="attend" title={words.waitingTitle} announce>
          <p>{words.waitingText}</p>
        </Notice>
      ) : (
        form.failure !== undefined && <Failure error={form.failure} />
      )}
      <div className="step-actions">
        <Button kind="primary" type="submit" busy={form.busy}>
          {step.nextLabel ?? (index === shown.length - 1 ? props.submitLabel : words.next)}
        </Button>
        {index > 0 && (
          <Button kind="quiet" icon="back" onClick={form.backward}>
            {words.back}
          </Button>
        )}
        <span className="step-kept">
          {props.keptLabel ?? (step.isPersonal === true ? words.draftInTab : words.draftKept)}
        </span>
      </div>
    </form>
  );
}
