/** The form of one command beside the case; what was typed stays until it is sent, whatever happens in between. */
import { type ReactNode, useRef, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { ApiError } from "#ui/client.ts";
import type { CommandType } from "../../rules/lifecycle.ts";
import { useCaseStale } from "./case-queries.ts";
import { sendCommand, type CaseView } from "./case-requests.ts";
import { FormAbout, useWords } from "./case-words.tsx";
import { askedFields, commandOf, fieldsOf, problemsOf, startValues } from "./command-forms.ts";
import { useMe } from "./case-steps.ts";
import type { Value, Values } from "./form-fields.ts";
import { CommandField } from "./command-fields.tsx";

/** Half-written commands of this tab, by case and command; a reload forgets them. */
const drafts = new Map<string, Values>();

type FormProps = {
  readonly command: CommandType;
  readonly view: CaseView;
  /** What is known already, from where the form was opened. */
  readonly start: Values;
  readonly onClose: () => void;
  readonly onDone: (answer: CaseView) => void;
};

function useCommandForm({ command, view, start, onDone }: FormProps) {
  const words = useWords();
  const stale = useCaseStale();
  const draft = `${view.id}:${command}:${JSON.stringify(start)}`;
  const me = useMe();
  const fields = fieldsOf(command, view, words, me);
  const [values, setValues] = useState<Values>(
    () => drafts.get(draft) ?? { ...startValues(command, view, fields), ...start },
  );
  const [isAsked, setIsAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalWords>();
  // One form is one request: sent again after a dead connection it is still done once.
  const key = useRef(crypto.randomUUID());
  /** A file that is still on its way to the server. */
  const [uploading, setUploading] = useState<string>();
  // What was typed while a file was on its way stays.
  const set = (name: string, value: Value) =>
    setValues((before) => {
      const next = { ...before, [name]: value };
      drafts.set(draft, next);
      return next;
    });
  const send = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const answer = await sendCommand(view, commandOf(command, fields, values), key.current);
      drafts.delete(draft);
      onDone(answer);
    } catch (error) {
      key.current = crypto.randomUUID();
      const said = refusalWords(error, words.remedies);
      const isConflict = error instanceof ApiError && error.kind === "conflict";
      setRefusal(isConflict ? { ...said, remedy: said.remedy ?? words.form.conflict } : said);
      if (isConflict) await stale(view.id);
      setBusy(false);
    }
  };
  const found = new Map(problemsOf(fields, values, words));
  if (uploading !== undefined) found.set(uploading, words.form.stillUploading);
  const submit = async () => {
    if (busy) return;
    setIsAsked(true);
    const [first] = found.keys();
    if (first === undefined) await send();
    else enterField(`command-${first}`);
  };
  const problems = isAsked ? found : new Map<string, string>();
  const asked = askedFields(fields, values);
  return { fields: asked, values, set, submit, busy, refusal, problems, setUploading };
}

/** Goes to a field; to the first of a choice, which is no field itself. */
function enterField(id: string): void {
  const field = document.getElementById(id);
  (field?.querySelector("input") ?? field)?.focus();
}

export function CommandForm(props: FormProps): ReactNode {
  const { command, view } = props;
  const words = useWords();
  const form = useCommandForm(props);
  useKeys([{ keys: "mod+Enter", whileTyping: true, act: () => void form.submit() }]);
  return (
    <FormDrawer
      open
      title={words.command[command]}
      submitLabel={words.command[command]}
      busy={form.busy}
      refusal={form.refusal}
      onClose={props.onClose}
      onSubmit={form.submit}
    >
      <FormAbout view={view} />
      {form.fields.map((field, index) => (
        <CommandField
          key={field.name}
          field={field}
          view={view}
          value={form.values[field.name] ?? null}
          problem={form.problems.get(field.name)}
          isFirst={index === 0}
          onChange={(value) => form.set(field.name, value)}
          onUploading={(is) => form.setUploading(is ? field.name : undefined)}
        />
      ))}
    </FormDrawer>
  );
}
