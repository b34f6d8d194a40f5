/** Proposing a field, or giving one a new meaning; what looks like it is shown while one writes. */
import { type ReactNode, useDeferredValue, useState } from "react";
import type { FormsFieldAnswer } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref, useGo } from "#ui/console/navigation.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { ADDINGS, type FieldContent, LEVELS, SOURCES } from "../rules/field.ts";
import { FIELD_TYPES, type Choice as Option } from "../rules/value.ts";
import { Choice, TextLine, useWords } from "./parts.tsx";
import { useFieldsInUse, useSimilar, useWriteField } from "./queries.ts";
import { SimilarList } from "./similar-list.tsx";

type Field = FormsFieldAnswer["field"];

const FRESH: FieldContent = {
  key: "",
  name: { zh: "", en: "" },
  meaning: { zh: "", en: "" },
  type: "whole",
  unit: null,
  choices: [],
  level: "community",
  adding: "sum",
  weightId: null,
  validDays: 90,
  source: null,
};

const contentOf = (field: Field): FieldContent => {
  const { key, name, meaning, type, unit, choices, level, adding, weightId, validDays, source } =
    field;
  return { key, name, meaning, type, unit, choices, level, adding, weightId, validDays, source };
};

/** Reads "key=中文|English", one a line; undefined where a line is something else. */
export function readChoices(text: string): Option[] | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const choices = lines.map((line) => {
    const match = /^\s*([a-z0-9][a-z0-9-]*)\s*[=＝]\s*([^|｜]+)[|｜](.+)$/.exec(line);
    const [, key = "", zh = "", en = ""] = match ?? [];
    return match === null ? undefined : { key, name: { zh: zh.trim(), en: en.trim() } };
  });
  return choices.every((choice) => choice !== undefined) ? choices : undefined;
}

const writeChoices = (choices: readonly Option[]): string =>
  choices.map(({ key, name }) => `${key}=${name.zh}|${name.en}`).join("\n");

type Part = { readonly content: FieldContent; readonly set: (part: Partial<FieldContent>) => void };

function NameFields({
  content,
  set,
  isKeyFixed,
}: Part & { readonly isKeyFixed: boolean }): ReactNode {
  const { fields: words } = useWords();
  const { name, meaning } = content;
  return (
    <>
      <TextLine
        label={words.nameZh}
        hint={words.noPersonal}
        maxLength={60}
        value={name.zh}
        onChange={(zh) => set({ name: { ...name, zh } })}
      />
      <TextLine
        label={words.nameEn}
        maxLength={100}
        value={name.en}
        onChange={(en) => set({ name: { ...name, en } })}
      />
      {!isKeyFixed && (
        <TextLine
          label={words.key}
          hint={words.keyHint}
          maxLength={40}
          value={content.key}
          onChange={(key) => set({ key })}
        />
      )}
      <TextLine
        label={words.meaningZh}
        hint={words.meaningHint}
        rows={2}
        maxLength={400}
        value={meaning.zh}
        onChange={(zh) => set({ meaning: { ...meaning, zh } })}
      />
      <TextLine
        label={words.meaningEn}
        rows={2}
        maxLength={400}
        value={meaning.en}
        onChange={(en) => set({ meaning: { ...meaning, en } })}
      />
    </>
  );
}

function UnitFields({ content, set }: Part): ReactNode {
  const { fields: words } = useWords();
  const { type, unit } = content;
  if (type !== "whole" && type !== "decimal") return null;
  const change = (zh: string, en: string) => set({ unit: zh + en === "" ? null : { zh, en } });
  return (
    <div className="ff-inline">
      <TextLine
        label={words.unitZh}
        maxLength={20}
        value={unit?.zh ?? ""}
        onChange={(zh) => change(zh, unit?.en ?? "")}
      />
      <TextLine
        label={words.unitEn}
        maxLength={20}
        value={unit?.en ?? ""}
        onChange={(en) => change(unit?.zh ?? "", en)}
      />
    </div>
  );
}

function AddingFields({ content, set }: Part): ReactNode {
  const words = useWords();
  const label = useLabel();
  const weights = useFieldsInUse(content.level);
  const numbers = (weights.data ?? []).filter((one) => one.type === "whole");
  const { adding, weightId, validDays } = content;
  return (
    <div className="ff-inline">
      <Choice
        label={words.fields.adding}
        value={adding}
        options={ADDINGS.map((one) => ({ value: one, label: words.addings[one] }))}
        onChange={(to) => set({ adding: to, weightId: null })}
      />
      {adding === "average" && (
        <Choice
          label={words.fields.weight}
          value={String(weightId ?? "")}
          options={[
            { value: "", label: "—" },
            ...numbers.map((one) => ({ value: String(one.id), label: label(one.name) })),
          ]}
          onChange={(to) => set({ weightId: to === "" ? null : Number(to) })}
        />
      )}
      <TextLine
        label={words.fields.validDays}
        inputMode="numeric"
        value={String(validDays)}
        onChange={(text) => set({ validDays: Number(text.replace(/\D/g, "").slice(0, 5)) })}
      />
    </div>
  );
}

function KindFields({
  content,
  set,
  choices,
  onChoices,
}: Part & {
  readonly choices: string;
  readonly onChoices: (text: string) => void;
}): ReactNode {
  const words = useWords();
  const { type, level, source } = content;
  return (
    <>
      <div className="ff-inline">
        <Choice
          label={words.fields.type}
          value={type}
          options={FIELD_TYPES.map((one) => ({ value: one, label: words.types[one] }))}
          onChange={(to) => set({ type: to })}
        />
        <Choice
          label={words.fields.level}
          value={level}
          options={LEVELS.map((one) => ({ value: one, label: words.levels[one] }))}
          onChange={(to) => set({ level: to })}
        />
      </div>
      {type === "choice" && (
        <TextLine
          label={words.fields.choices}
          hint={words.fields.choicesHint}
          rows={4}
          value={choices}
          onChange={onChoices}
        />
      )}
      <UnitFields content={content} set={set} />
      <AddingFields content={content} set={set} />
      <Choice
        label={words.fields.source}
        value={source ?? ""}
        options={[
          { value: "" as const, label: words.fields.asked },
          ...SOURCES.map((one) => ({ value: one, label: words.sources[one] })),
        ]}
        onChange={(to) => set({ source: to === "" ? null : to })}
      />
    </>
  );
}

/** What is being written, and sending it. */
function useFieldDraft(replaces: Field | undefined, onDone: () => void) {
  const { fields: words } = useWords();
  const go = useGo();
  const write = useWriteField(replaces?.id);
  const [content, setContent] = useState<FieldContent>(
    replaces === undefined ? FRESH : contentOf(replaces),
  );
  const [choices, setChoices] = useState(writeChoices(content.choices));
  const [reason, setReason] = useState("");
  const set = (part: Partial<FieldContent>) => setContent({ ...content, ...part });
  const form = useSubmit({
    async send() {
      const read = content.type === "choice" ? readChoices(choices) : [];
      if (read === undefined) throw new Error(words.choicesWrong);
      const hasUnit = content.type === "whole" || content.type === "decimal";
      return write.mutateAsync({
        ...content,
        choices: read,
        unit: hasUnit ? content.unit : null,
        ...(replaces === undefined ? {} : { reason }),
      });
    },
    said: (field) => (field.status === "inUse" ? words.adopted : words.proposed),
    onDone(field) {
      onDone();
      go(consoleHref(`/forms/fields/${field.id}`));
    },
  });
  return { content, set, choices, setChoices, reason, setReason, form };
}

/** Asks for everything that a field needs. */
export function FieldForm(props: {
  readonly replaces: Field | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { fields: words } = useWords();
  const { replaces } = props;
  const draft = useFieldDraft(replaces, props.onClose);
  const { content, set } = draft;
  const { key, name, type, unit } = useDeferredValue(content);
  const similar = useSimilar({ key, name, type, unit });
  const others = (similar.data?.items ?? []).filter(({ field }) => field.id !== replaces?.id);
  const title = replaces === undefined ? words.propose : words.steps.replace;
  return (
    <FormDrawer
      open
      title={title}
      submitLabel={title}
      width={560}
      {...draft.form}
      onClose={props.onClose}
    >
      <div className="ff-form">
        <NameFields content={content} set={set} isKeyFixed={replaces !== undefined} />
        {name.zh.trim().length >= 2 && (
          <section className="ff-similar" aria-label={words.similar} aria-live="polite">
            <h3>{words.similar}</h3>
            {others.length > 0 && <p className="ff-hint">{words.similarHint}</p>}
            <SimilarList items={others} />
          </section>
        )}
        <KindFields
          content={content}
          set={set}
          choices={draft.choices}
          onChoices={draft.setChoices}
        />
        {replaces !== undefined && (
          <TextLine
            label={words.reason}
            rows={2}
            maxLength={300}
            value={draft.reason}
            onChange={draft.setReason}
          />
        )}
      </div>
    </FormDrawer>
  );
}
