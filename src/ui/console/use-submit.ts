import { useState } from "react";
import { toast } from "#ui/toast.tsx";
import { type RefusalWords, refusalWords } from "./refusal-note.tsx";

/**
 * Something that may be refused: a "no" is kept to be shown where it happened, and gone as soon as it is tried
 * again. For what is pressed on a page; a form drawer takes {@link useSubmit}.
 */
export function useAttempt(remedies?: Readonly<Record<string, string>>) {
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  const [busy, setBusy] = useState(false);
  /** Answers whether it was done. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setRefusal(null);
    setBusy(true);
    try {
      await work();
      return true;
    } catch (error) {
      setRefusal(refusalWords(error, remedies));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { attempt, refusal, busy };
}

/** What a {@link useSubmit} sends and says. */
export type Submission<Answer> = {
  /** Sends what is filled in. What it throws is shown above the buttons: the server's "no", or the form's own. */
  readonly send: () => Promise<Answer>;
  /** What is said once it is done. */
  readonly said?: string | ((answer: Answer) => string);
  /** Closes the form, goes to what was made. */
  readonly onDone?: (answer: Answer) => void;
};

/**
 * How a form is sent: once at a time, its refusal above its buttons, what was done said in a line.
 * Give it to the drawer as it is: `<FormDrawer {...useSubmit(…)} open title onClose>`.
 */
export function useSubmit<Answer>({ send, said, onDone }: Submission<Answer>) {
  const { attempt, refusal, busy } = useAttempt();
  const onSubmit = () =>
    attempt(async () => {
      const answer = await send();
      if (said !== undefined) toast({ text: typeof said === "string" ? said : said(answer) });
      onDone?.(answer);
    });
  return { onSubmit, refusal, busy };
}
