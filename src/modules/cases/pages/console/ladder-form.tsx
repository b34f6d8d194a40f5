/** The forms of settings: a change with what it would come to, and taking back what has not begun. */
import { type ReactNode, useId, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import type { Day } from "#kernel/pure/day.ts";
import { RUNGS } from "../../rules/ladder.ts";
import { SETTING_KEYS, type SettingKey } from "../../rules/settings.ts";
import {
  type Draft,
  type DraftField,
  draftOf,
  isRung,
  unitOf,
  valuesOf,
  wrongFields,
} from "./ladder-draft.ts";
import { useChange, usePreview, useWithdrawal } from "./ladder-queries.ts";
import {
  type Scope,
  type SettingLine,
  keyName,
  sayValue,
  useLadderWords,
  useScopeName,
} from "./ladder-words.ts";

type ChangeProps = {
  readonly scope: Scope;
  /** What is set here already. */
  readonly known: SettingLine | undefined;
  readonly items: readonly SettingLine[];
  readonly today: Day;
  readonly onClose: () => void;
};

/** What a scope inherits: of a class the district's, of a duty its class's. */
function inheritedOf(props: ChangeProps): SettingLine | undefined {
  const { scope, known, items } = props;
  if (scope.scope === "district") return undefined;
  const wider = known?.class ?? null;
  const byClass = items.find((one) => one.scope === "class" && one.code === wider);
  return scope.scope === "duty" && byClass !== undefined ? byClass : items[0];
}

export function ChangeDrawer(props: ChangeProps): ReactNode {
  const { scope, known, today, onClose } = props;
  const { form: words } = useLadderWords();
  const name = useScopeName()(scope);
  const format = useFormat();
  const change = useChange();
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
    toast({ text: words.saved(name, format.day(from)) });
    onClose();
  };
  const field = (key: SettingKey) => (
    <ValueField
      key={key}
      setting={key}
      field={draft[key]}
      inherited={inheritedOf(props)?.resolved[key]}
      isWrong={isAsked && wrong.includes(key)}
      onChange={(changed) => setDraft((before) => ({ ...before, [key]: changed }))}
    />
  );
  return (
    <FormDrawer
      open
      title={words.title(name)}
      submitLabel={words.save}
      busy={change.isPending}
      width={560}
      refusal={change.error === null ? null : refusalWords(change.error)}
      onClose={onClose}
      onSubmit={() => submit().catch(() => {})}
    >
      <Field label={words.from}>
        {(id) => (
          <input
            id={id}
            type="date"
            className="ladder-control"
            min={today}
            required
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        )}
      </Field>
      <div className="ladder-fields">{RUNGS.map(field)}</div>
      <Preview scope={scope} from={from} draft={draft} />
      <div className="ladder-fields">{SETTING_KEYS.filter((key) => !isRung(key)).map(field)}</div>
      <Field
        label={words.reason}
        hint={isAsked && reason.trim().length < 2 ? words.needsReason : words.reasonHint}
        isWrong={isAsked && reason.trim().length < 2}
      >
        {(id) => (
          <textarea
            id={id}
            className="ladder-control"
            rows={2}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  );
}

function Field(props: {
  readonly label: string;
  readonly hint?: string;
  readonly isWrong?: boolean;
  readonly children: (id: string) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="ladder-field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
      {props.hint !== undefined && (
        <span className={props.isWrong === true ? "ladder-wrong" : "ladder-faint"}>
          {props.hint}
        </span>
      )}
    </div>
  );
}

function ValueField(props: {
  readonly setting: SettingKey;
  readonly field: DraftField;
  readonly inherited: number | null | undefined;
  readonly isWrong: boolean;
  readonly onChange: (field: DraftField) => void;
}): ReactNode {
  const words = useLadderWords();
  const { setting, field, inherited, onChange } = props;
  const id = useId();
  const said = inherited === undefined ? "" : sayValue(words, setting, inherited);
  return (
    <div className="ladder-value">
      <span className="ladder-what">
        <label htmlFor={id}>{keyName(words, setting)}</label>
        <span className={props.isWrong ? "ladder-wrong" : "ladder-faint"}>
          {props.isWrong
            ? words.form.wrongNumber
            : field.text === "" && !field.off && said !== "" && words.form.inherit(said)}
        </span>
      </span>
      <span className="ladder-entry">
        <input
          id={id}
          className="ladder-control"
          inputMode="numeric"
          maxLength={3}
          disabled={field.off}
          aria-invalid={props.isWrong || undefined}
          value={field.text}
          onChange={(event) => onChange({ text: event.target.value, off: false })}
        />
        {words.form.unit[unitOf(setting)]}
      </span>
      {isRung(setting) && (
        <label className="ladder-off">
          <input
            type="checkbox"
            checked={field.off}
            onChange={(event) => onChange({ text: "", off: event.target.checked })}
          />
          {words.form.off}
        </label>
      )}
    </div>
  );
}

/** Before anything is typed that is no news. */
const NOTHING_NEW = "cases.setting_says_nothing_new";

/** What it would come to: when a ten-day case received now would be reminded, urged, supervised. */
function Preview(props: {
  readonly scope: Scope;
  readonly from: Day;
  readonly draft: Draft;
}): ReactNode {
  const words = useLadderWords();
  const format = useFormat();
  const { data } = usePreview(props.scope, props.from, valuesOf(props.draft));
  if (data === undefined) return null;
  return (
    <section className="ladder-preview" aria-live="polite">
      <h3>{words.preview.title}</h3>
      {data.refusal !== null && data.refusal.code !== NOTHING_NEW && (
        <p className="ladder-wrong">{words.preview.cannot(data.refusal.message)}</p>
      )}
      <p>
        {words.preview.case(format.dateTime(data.dueAt))}
        {data.provisional && words.preview.provisional}
      </p>
      <ol>
        {data.rungs.map(({ rung, at }) => (
          <li key={rung} data-off={at === null}>
            {at === null
              ? words.preview.never(words.rung[rung])
              : words.preview.at(words.rung[rung], format.dateTime(at))}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function WithdrawalDrawer(props: {
  readonly scope: Scope;
  readonly from: Day;
  readonly onClose: () => void;
}): ReactNode {
  const words = useLadderWords();
  const name = useScopeName()(props.scope);
  const format = useFormat();
  const withdrawal = useWithdrawal();
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const isWrong = isAsked && reason.trim().length < 2;
  const submit = async () => {
    setIsAsked(true);
    if (reason.trim().length < 2) return;
    const { scope, code } = props.scope;
    await withdrawal.mutateAsync({ scope, code, from: props.from, reason: reason.trim() });
    toast({ text: words.withdrawal.done });
    props.onClose();
  };
  return (
    <FormDrawer
      open
      title={words.withdrawal.title(name, format.day(props.from))}
      submitLabel={words.withdrawal.submit}
      busy={withdrawal.isPending}
      refusal={withdrawal.error === null ? null : refusalWords(withdrawal.error)}
      onClose={props.onClose}
      onSubmit={() => submit().catch(() => {})}
    >
      <Field
        label={words.withdrawal.reason}
        hint={isWrong ? words.form.needsReason : words.form.reasonHint}
        isWrong={isWrong}
      >
        {(id) => (
          <textarea
            id={id}
            className="ladder-control"
            rows={2}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  );
}
