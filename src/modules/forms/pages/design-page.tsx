/** Designing a form: the dictionary on the left, the form in the middle, what is asked already and the preview on the right. */
import { type ReactNode, useEffect, useState } from "react";
import { addDays, dayOf } from "#kernel/pure/day.ts";
import type { FormsFieldsAnswer, FormsGetAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref, useGo, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { designer } from "../access.ts";
import { type Design, FILLERS, itemsOf } from "../rules/design.ts";
import { LEVELS } from "../rules/field.ts";
import { AsksAgainList } from "./asks-again.tsx";
import { DesignFields } from "./design-fields.tsx";
import { DesignPreview } from "./design-preview.tsx";
import { addField, emptyDesign, tidy } from "./design-state.ts";
import { Choice, Failed, TextLine, useWords } from "./parts.tsx";
import {
  type DesignBody,
  useAreasBelow,
  useDoubleAsking,
  useFieldsInUse,
  useForm,
  useSaveForm,
} from "./queries.ts";

type Field = FormsFieldsAnswer["items"][number];
type Areas = NonNullable<ReturnType<typeof useAreasBelow>["data"]>["items"];
type Change = (change: (design: Design) => Design) => void;

/** A form of its own list, as the request wants it. */
function bodyOf(design: Design): DesignBody {
  return structuredClone(tidy(design)) as DesignBody;
}

function Picker(props: {
  readonly fields: readonly Field[];
  readonly chosen: ReadonlySet<number>;
  readonly onAdd: (fieldId: number) => void;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const [text, setText] = useState("");
  const sought = text.trim().toLowerCase();
  const found = props.fields.filter((field) =>
    [field.name.zh, field.name.en, field.key, field.meaning.zh].some((one) =>
      one.toLowerCase().includes(sought),
    ),
  );
  return (
    <section className="ff-picker" aria-labelledby="picker">
      <h2 id="picker">{words.design.picker}</h2>
      <input
        type="search"
        className="line-control"
        aria-label={words.design.pickerSearch}
        placeholder={words.design.pickerSearch}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found.length === 0 && <p className="ff-hint">{words.design.pickerNone}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys */}
      <ul tabIndex={0} aria-label={words.design.picker}>
        {found.map((field) => {
          const isChosen = props.chosen.has(field.id);
          return (
            <li key={field.id}>
              <span>
                {label(field.name)}
                <small>
                  {field.source === null
                    ? `${words.types[field.type]} · ${words.addings[field.adding]}`
                    : words.sources[field.source]}
                </small>
              </span>
              <button
                type="button"
                className="act"
                data-kind="quiet"
                disabled={isChosen}
                aria-label={`${isChosen ? words.design.added : words.design.add} ${label(field.name)}`}
                onClick={() => props.onAdd(field.id)}
              >
                {isChosen ? words.design.added : words.design.add}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function AreaChoice(props: {
  readonly design: Design;
  readonly areas: Areas;
  readonly change: Change;
}): ReactNode {
  const { design: words } = useWords();
  const label = useLabel();
  const district = props.areas.find((area) => area.level === "district");
  const subdistricts = props.areas.filter((area) => area.level === "subdistrict");
  const { areaIds } = props.design;
  const isAll = district !== undefined && areaIds.includes(district.id);
  const set = (ids: readonly number[]) => props.change((design) => ({ ...design, areaIds: ids }));
  return (
    <fieldset className="ff-areas">
      <legend>{words.areas}</legend>
      <label>
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => set(isAll || district === undefined ? [] : [district.id])}
        />
        {words.areaAll}
      </label>
      {!isAll &&
        subdistricts.map((area) => (
          <label key={area.id}>
            <input
              type="checkbox"
              checked={areaIds.includes(area.id)}
              onChange={() =>
                set(
                  areaIds.includes(area.id)
                    ? areaIds.filter((id) => id !== area.id)
                    : [...areaIds, area.id],
                )
              }
            />
            {label(area.name)}
          </label>
        ))}
    </fieldset>
  );
}

function Basics(props: {
  readonly design: Design;
  readonly areas: Areas;
  readonly change: Change;
}): ReactNode {
  const words = useWords();
  const { design, change } = props;
  const set = (part: Partial<Design>) => change((before) => ({ ...before, ...part }));
  return (
    <section className="ff-block" aria-labelledby="basics">
      <h2 id="basics">{words.design.basics}</h2>
      <TextLine
        label={words.design.name}
        value={design.title}
        maxLength={80}
        onChange={(title) => set({ title })}
      />
      <TextLine
        label={words.design.purpose}
        hint={words.design.purposeHint}
        rows={2}
        maxLength={500}
        value={design.purpose}
        onChange={(purpose) => set({ purpose })}
      />
      <div className="ff-inline">
        <Choice
          label={words.design.level}
          value={design.level}
          options={LEVELS.map((level) => ({ value: level, label: words.levels[level] }))}
          onChange={(level) => set({ level })}
        />
        {(design.level === "community" || design.level === "grid") && (
          <Choice
            label={words.design.filledBy}
            value={design.filledBy}
            options={FILLERS.map((one) => ({ value: one, label: words.design.fillers[one] }))}
            onChange={(filledBy) => set({ filledBy })}
          />
        )}
        <TextLine
          label={words.design.from}
          hint={words.design.fromHint}
          type="date"
          value={design.fromOn}
          onChange={(fromOn) => set({ fromOn })}
        />
        <TextLine
          label={words.design.due}
          type="date"
          value={design.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
      </div>
      <AreaChoice {...props} />
    </section>
  );
}

function AgainPanel(props: { readonly design: Design; readonly formId: number | null }): ReactNode {
  const { design: words } = useWords();
  const { level, areaIds, fromOn, dueOn } = props.design;
  const fieldIds = itemsOf(props.design).map((item) => item.fieldId);
  const { data } = useDoubleAsking({
    formId: props.formId,
    fieldIds,
    level,
    areaIds: [...areaIds],
    fromOn,
    dueOn,
  });
  if (data === undefined || fieldIds.length === 0) return null;
  return (
    <section className="ff-block" aria-labelledby="double" aria-live="polite">
      <h2 id="double">{words.asksAgain}</h2>
      <AsksAgainList items={data.items} />
      <p className="ff-hint">{words.sheets(data.sheets)}</p>
    </section>
  );
}

/** The design on the desk: changing it, and saving it. */
function useDesign(form: FormsGetAnswer | undefined, areas: Areas) {
  const { design: words } = useWords();
  const go = useGo();
  const district = areas.find((area) => area.level === "district");
  const today = dayOf(Date.now());
  const [design, setDesign] = useState<Design>(
    form?.design ??
      emptyDesign(
        addDays(today, 50),
        addDays(today, 80),
        district === undefined ? [] : [district.id],
      ),
  );
  const [isChanged, setIsChanged] = useState(false);
  const save = useSaveForm(form?.id);
  useEffect(() => {
    if (!isChanged) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [isChanged]);
  const change: Change = (step) => {
    setDesign(step);
    setIsChanged(true);
  };
  const { onSubmit, refusal } = useSubmit({
    send: () => save.mutateAsync({ design: bodyOf(design), revision: form?.revision ?? 1 }),
    said: words.saved,
    onDone(saved) {
      setIsChanged(false);
      if (form === undefined) go(consoleHref(`/forms/${saved.id}/design`), { replace: true });
    },
  });
  return { design, change, isChanged, submit: onSubmit, refusal };
}

function Desk(props: {
  readonly form: FormsGetAnswer | undefined;
  readonly areas: Areas;
}): ReactNode {
  const { design: words, forms } = useWords();
  const { form, areas } = props;
  const { design, change, isChanged, submit, refusal } = useDesign(form, areas);
  const fields = useFieldsInUse();
  const inUse = fields.data ?? [];
  const chosen = new Set(itemsOf(design).map((item) => item.fieldId));
  const byId = new Map([...(form?.fields ?? []), ...inUse].map((field) => [field.id, field]));
  const parent =
    form === undefined
      ? { label: forms.title, href: consoleHref("/forms") }
      : { label: form.title, href: consoleHref(`/forms/${form.id}`) };
  return (
    <>
      <PageHeader
        title={form === undefined ? words.new : words.edit}
        parent={parent}
        facts={isChanged && <span className="ff-hint">{words.unsaved}</span>}
        actions={<ActionButton label={words.save} kind="primary" keys="s" onAct={submit} />}
      />
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {fields.error !== null && <Failed error={fields.error} again={() => void fields.refetch()} />}
      <div className="ff-desk">
        <Picker
          fields={inUse.filter((field) => field.source !== null || field.level === design.level)}
          chosen={chosen}
          onAdd={(fieldId) => change((before) => addField(before, fieldId))}
        />
        <div className="ff-middle">
          <Basics design={design} areas={areas} change={change} />
          <DesignFields design={design} fields={byId} change={change} />
        </div>
        <div className="ff-side">
          <AgainPanel design={design} formId={form?.id ?? null} />
          <DesignPreview design={design} fields={byId} />
        </div>
      </div>
    </>
  );
}

/** The desk is for departments: whoever reads forms is shown the way back instead of buttons that would be refused. */
export default function DesignPage(props: ConsolePageProps): ReactNode {
  const { design: words, forms } = useWords();
  if (useMay(designer)) return <DesignDesk {...props} />;
  return (
    <EmptyState
      title={words.notYours}
      level={1}
      action={<a href={consoleHref("/forms")}>{forms.title}</a>}
    >
      {words.notYoursText}
    </EmptyState>
  );
}

function DesignDesk(props: ConsolePageProps): ReactNode {
  const asked = Number(props.params.id);
  const id = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
  const form = useForm(id);
  const areas = useAreasBelow();
  const isReady = areas.data !== undefined && (id === undefined || form.data !== undefined);
  const error = form.error ?? areas.error;
  return (
    <div className="desk-page ff">
      {error !== null && (
        <Failed error={error} again={() => void Promise.all([form.refetch(), areas.refetch()])} />
      )}
      {isReady && (
        <Desk
          key={`${id ?? ""}:${form.data?.revision ?? ""}`}
          form={id === undefined ? undefined : form.data}
          areas={areas.data.items}
        />
      )}
    </div>
  );
}
