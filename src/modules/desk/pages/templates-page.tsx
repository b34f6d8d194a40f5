/** The response templates of one's organisation: by use, changed in a form that shows how they will read. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Input } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { api, type DeskTemplatesAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { PLACES, TEMPLATE_USES, type TemplateUse } from "../rules/saved.ts";
import "./desk.css";

type Template = DeskTemplatesAnswer["items"][number];
const templatesKey = ["desk", "templates"] as const;
const FIRST = { autoFocus: true } as const;

function useKeep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<DeskTemplatesAnswer>) => act(),
    onSuccess: (answer) => queries.setQueryData(templatesKey, answer),
  });
}

/** The words as they will read in the case of the sample. */
function Preview(props: { readonly text: string }): ReactNode {
  const { templates: words } = useText({ zh, en });
  const sample: Readonly<Record<string, string>> = words.sample;
  const read = props.text.replace(/\{(\w+)\}/g, (whole, name: string) => sample[name] ?? whole);
  return (
    <section className="template-preview" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <p>{read === "" ? "…" : read}</p>
    </section>
  );
}

function Places(props: { readonly onInsert: (place: string) => void }): ReactNode {
  const { templates: words } = useText({ zh, en });
  return (
    <div className="filters" role="group" aria-label={words.places}>
      {PLACES.map((place) => (
        <button
          key={place}
          type="button"
          className="filter"
          onClick={() => props.onInsert(`{${place}}`)}
        >
          {words.place[place]}
        </button>
      ))}
    </div>
  );
}

type Draft = { readonly use: TemplateUse; readonly name: string; readonly text: string };

type FieldProps = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Whether the field lacks what is needed and one has asked to save already. */
  readonly isWrong: boolean;
};

function NameField({ draft, change, isWrong }: FieldProps): ReactNode {
  const { templates: words } = useText({ zh, en });
  return (
    <div className="field" data-problem={isWrong}>
      <label className="field-label" htmlFor="template-name">
        {words.name}
      </label>
      <Input
        id="template-name"
        {...FIRST}
        maxLength={30}
        aria-invalid={isWrong}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      {isWrong && (
        <p className="field-hint" role="alert">
          {words.nameNeeded}
        </p>
      )}
    </div>
  );
}

function UseField({ draft, change }: Omit<FieldProps, "isWrong">): ReactNode {
  const { templates: words } = useText({ zh, en });
  return (
    <div className="field">
      <span className="field-label" id="template-use">
        {words.use}
      </span>
      <div className="filters" role="group" aria-labelledby="template-use">
        {TEMPLATE_USES.map((one) => (
          <button
            key={one}
            type="button"
            className="filter"
            aria-pressed={draft.use === one}
            onClick={() => change({ use: one })}
          >
            {words.uses[one]}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The words, with places that are put in where the cursor stands. */
function WordsField({ draft, change, isWrong }: FieldProps): ReactNode {
  const { templates: words } = useText({ zh, en });
  const { text } = draft;
  const area = useRef<HTMLTextAreaElement | null>(null);
  const insert = (place: string) => {
    const field = area.current;
    const at = field?.selectionStart ?? text.length;
    change({ text: text.slice(0, at) + place + text.slice(field?.selectionEnd ?? at) });
    field?.focus();
  };
  return (
    <div className="field" data-problem={isWrong}>
      <label className="field-label" htmlFor="template-text">
        {words.text}
      </label>
      <Places onInsert={insert} />
      <Input.TextArea
        id="template-text"
        rows={6}
        maxLength={1000}
        aria-invalid={isWrong}
        aria-describedby="template-text-note"
        ref={(field) => {
          area.current = field?.resizableTextArea?.textArea ?? null;
        }}
        value={text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <p className="field-hint" id="template-text-note">
        {isWrong ? words.textNeeded : words.textHint}
      </p>
    </div>
  );
}

function TemplateForm(props: {
  readonly template: Template | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { templates: words } = useText({ zh, en });
  const { template, onClose } = props;
  const [draft, setDraft] = useState<Draft>(template ?? { use: "response", name: "", text: "" });
  const [isAsked, setIsAsked] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const lacks = (field: "name" | "text") => draft[field].trim() === "";
  const keep = useKeep();
  const submit = async () => {
    setIsAsked(true);
    if (lacks("name") || lacks("text")) return;
    const body = { use: draft.use, name: draft.name.trim(), text: draft.text.trim() };
    await keep.mutateAsync(() =>
      template === undefined
        ? api.desk.addTemplate({ body })
        : api.desk.changeTemplate({ params: { templateId: template.id }, body }),
    );
    toast({ text: words.saved(body.name), seconds: 4 });
    onClose();
  };
  return (
    <FormDrawer
      open
      width={560}
      title={template === undefined ? words.add : words.edit}
      busy={keep.isPending}
      refusal={keep.error === null ? null : refusalWords(keep.error)}
      onClose={onClose}
      onSubmit={() => submit().catch(() => undefined)}
    >
      <NameField draft={draft} change={change} isWrong={isAsked && lacks("name")} />
      <UseField draft={draft} change={change} />
      <WordsField draft={draft} change={change} isWrong={isAsked && lacks("text")} />
      <Preview text={draft.text} />
    </FormDrawer>
  );
}

/** The words of a template; what is put in stands as a name, not as a code. */
function Words({ text }: { readonly text: string }): ReactNode {
  const { templates: words } = useText({ zh, en });
  const names: Readonly<Record<string, string>> = words.place;
  return (
    <p>
      {text.split(/\{(\w+)\}/).map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <span key={`${at}-${part}`} className="template-place">
            {names[part] ?? part}
          </span>
        ),
      )}
    </p>
  );
}

function Line(props: {
  readonly template: Template;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
}): ReactNode {
  const { templates: words } = useText({ zh, en });
  const { template, mayEdit } = props;
  const { id, use, name, text } = template;
  const keep = useKeep();
  const remove = async () => {
    try {
      await keep.mutateAsync(() => api.desk.removeTemplate({ params: { templateId: id } }));
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
      return;
    }
    toast({
      text: words.removed(name),
      undo: () => void keep.mutateAsync(() => api.desk.addTemplate({ body: { use, name, text } })),
    });
  };
  return (
    <li className="template-line">
      <strong>{name}</strong>
      <Words text={text} />
      {mayEdit && (
        <span className="template-steps">
          <ActionButton label={words.edit} kind="quiet" onAct={props.onEdit} />
          <ActionButton label={words.remove} kind="quiet" onAct={remove} />
        </span>
      )}
    </li>
  );
}

export default function TemplatesPage(): ReactNode {
  const { templates: words } = useText({ zh, en });
  const [open, setOpen] = useState<"new" | Template>();
  const { data, error } = useQuery({
    queryKey: templatesKey,
    queryFn: ({ signal }) => api.desk.templates({}, { signal }),
  });
  const items = data?.items ?? [];
  const add = <ActionButton label={words.add} icon="plus" onAct={() => setOpen("new")} />;
  return (
    <div className="desk-page">
      <PageHeader
        title={words.title}
        facts={data !== undefined && words.facts(items.length)}
        actions={data?.mayEdit === true && items.length > 0 && add}
      />
      {error !== null && <RefusalNote refusal={refusalWords(error)} />}
      {data?.mayEdit === false && <p className="desk-note">{words.readOnly}</p>}
      {data !== undefined && items.length === 0 && (
        <EmptyState title={words.none} action={data.mayEdit ? add : undefined}>
          {words.noneText}
        </EmptyState>
      )}
      {TEMPLATE_USES.map((use) => {
        const some = items.filter((template) => template.use === use);
        return (
          some.length > 0 && (
            <section key={use} className="template-group">
              <h2>{words.uses[use]}</h2>
              <ul>
                {some.map((template) => (
                  <Line
                    key={template.id}
                    template={template}
                    mayEdit={data?.mayEdit === true}
                    onEdit={() => setOpen(template)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {open !== undefined && (
        <TemplateForm
          template={open === "new" ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
