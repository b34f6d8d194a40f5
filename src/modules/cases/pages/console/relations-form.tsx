/** What the forms between cases share: one request a form, its refusal, and a field with its problem. */
import { Input } from "antd";
import { type ReactNode, useId, useRef, useState } from "react";
import { type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { Icon } from "#ui/icon.tsx";
import { toast } from "#ui/toast.tsx";
import { useCaseChanged, useCaseStale, useCasesStale } from "./case-queries.ts";
import type { CaseView } from "./case-requests.ts";
import { useWords } from "./case-words.tsx";
import "./command-form.css";
import "./relations.css";

/** Sends what a form made; sent again after a dead connection it is still done once. */
export function useSending(caseId: number, onDone: () => void) {
  const { remedies } = useWords();
  const changed = useCaseChanged();
  const stale = useCaseStale();
  const allStale = useCasesStale();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalWords>();
  const key = useRef(crypto.randomUUID());
  const send = async (
    ask: (key: string) => Promise<CaseView>,
    said: (view: CaseView) => string,
  ): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      const answer = await ask(key.current);
      changed(answer);
      allStale();
      toast({ text: said(answer) });
      onDone();
    } catch (error) {
      key.current = crypto.randomUUID();
      setRefusal(refusalWords(error, remedies));
      setBusy(false);
      await stale(caseId);
    }
  };
  return { busy, refusal, send };
}

/** A labelled control with a hint or its problem below. */
export function FormField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly children: (control: {
    readonly id: string;
    readonly "aria-invalid": boolean;
    readonly "aria-describedby": string | undefined;
    readonly status: "" | "error";
  }) => ReactNode;
}): ReactNode {
  const id = useId();
  const note = props.problem ?? props.hint;
  const isWrong = props.problem !== undefined;
  return (
    <div className="field" data-problem={isWrong}>
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.children({
        id,
        "aria-invalid": isWrong,
        "aria-describedby": note === undefined ? undefined : `${id}-note`,
        status: isWrong ? "error" : "",
      })}
      {note !== undefined && (
        <p className="field-hint" id={`${id}-note`} role={isWrong ? "alert" : undefined}>
          {isWrong && <Icon name="alert" size={15} />}
          {note}
        </p>
      )}
    </div>
  );
}

/** Words of one line, or of several with `rows`; a problem is what it lacks. */
export function WordsField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly rows?: number;
  readonly limit: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { label, problem, rows, limit, value, onChange } = props;
  const hint = props.hint === undefined ? {} : { hint: props.hint };
  return (
    <FormField label={label} problem={problem} {...hint}>
      {(control) =>
        rows === undefined ? (
          <Input
            {...control}
            maxLength={limit}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input.TextArea
            {...control}
            rows={rows}
            maxLength={limit}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FormField>
  );
}
