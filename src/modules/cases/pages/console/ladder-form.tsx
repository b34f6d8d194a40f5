/** The form of settings: a change with what it would come to. */
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { WhenInput } from "#ui/console/when-input.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import type { Day } from "#kernel/pure/day.ts";
import { RUNGS } from "../../rules/ladder.ts";
import { SETTING_KEYS, type SettingKey } from "../../rules/settings.ts";
import { type Draft, draftOf, isRung, valuesOf, wrongFields } from "./ladder-draft.ts";
import { Field, ReasonField, ValueField } from "./ladder-fields.tsx";
import { Preview } from "./ladder-preview.tsx";
import { useChange, usePreview, useTakeBack } from "./ladder-queries.ts";
import { type Scope, type SettingLine, useLadderWords, useScopeName } from "./ladder-words.ts";

type ChangeProps = {
  readonly scope: Scope;
  /** What is set here already. */
  readonly known: SettingLine | undefined;
  readonly today: Day;
  readonly onClose: () => void;
};

/** What is typed, and sending it; what was set can be taken back for a moment. */
function useChangeForm({ scope, known, today, onClose }: ChangeProps) {
  const { form: words } = useLadderWords();
  const name = useScopeName()(scope);
  const format = useFormat();
  const change = useChange();
  const takeBack = useTakeBack();
  const [draft, setDraft] = useState<Draft>(() => draftOf(known?.own ?? {}));
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const values = valuesOf(draft);
  const wrong = wrongFields(draft);
  const submit = async () => {
    setIsAsked(true);
    if (wrong.length > 0 || reason.trim().length < 2) return;
    const { scope: kind, code } = scope;
    await change.mutateAsync({ scope: kind, code, from, values, reason: reason.trim() });
    const undo = () =>
      takeBack({ scope, known, from, today, reason: words.undone }).catch((error: unknown) =>
        toast({ text: refusalWords(error).message, tone: "attend" }),
      );
    toast({ text: words.saved(name, format.day(from)), undo });
    onClose();
  };
  const preview = usePreview(scope, from, values).data;
  return {
    name,
    change,
    draft,
    setDraft,
    from,
    setFrom,
    reason,
    setReason,
    preview,
    submit,
    wrong: isAsked ? wrong : [],
    lacksReason: isAsked && reason.trim().length < 2,
  };
}

export function ChangeDrawer(props: ChangeProps): ReactNode {
  const { known, today, onClose } = props;
  const { form: words } = useLadderWords();
  const form = useChangeForm(props);
  const { change, draft, preview } = form;
  const field = (key: SettingKey) => (
    <ValueField
      key={key}
      setting={key}
      field={draft[key]}
      inherited={preview?.resolved[key]}
      isWrong={form.wrong.includes(key)}
      onChange={(changed) => form.setDraft((before) => ({ ...before, [key]: changed }))}
    />
  );
  return (
    <FormDrawer
      open
      title={words.title(form.name)}
      submitLabel={words.save}
      busy={change.isPending}
      width={560}
      refusal={change.error === null ? null : refusalWords(change.error)}
      onClose={onClose}
      onSubmit={() => form.submit().catch(() => {})}
    >
      <Field label={words.from}>
        {(id) => (
          <WhenInput
            id={id}
            type="date"
            className="ladder-control"
            min={today}
            required
            value={form.from}
            onChange={(event) => form.setFrom(event.target.value)}
          />
        )}
      </Field>
      <div className="ladder-fields">{RUNGS.map(field)}</div>
      <Preview view={preview} />
      <div className="ladder-fields">{SETTING_KEYS.filter((key) => !isRung(key)).map(field)}</div>
      {Object.keys(known?.own ?? {}).length > 0 && (
        <button
          type="button"
          className="link-button ladder-clear"
          onClick={() => form.setDraft(draftOf({}))}
        >
          {words.inheritAll}
        </button>
      )}
      <ReasonField
        label={words.reason}
        value={form.reason}
        isWrong={form.lacksReason}
        onChange={form.setReason}
      />
    </FormDrawer>
  );
}
