/** The fields of command forms; each says its problem below itself. */
import { Input, InputNumber, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { useSession } from "#ui/console/navigation.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import type { NoticeItem } from "../../rules/state.ts";
import { useColleagues, useOrganisations } from "./case-queries.ts";
import type { CaseView, StoredFile } from "./case-requests.ts";
import { fillTemplate, useNames, useWords } from "./case-words.tsx";
import { type Field, textOf, type Value } from "./command-forms.ts";
import { FileField } from "./file-field.tsx";

type Shared = {
  readonly field: Field;
  readonly view: CaseView;
  readonly value: Value;
  readonly problem: string | undefined;
  readonly isFirst: boolean;
  readonly onChange: (value: Value) => void;
};
type FieldProps<K extends Field["kind"]> = Shared & {
  readonly field: Extract<Field, { kind: K }>;
};

const idOf = (name: string): string => `command-${name}`;

/** What every control says about itself to assistive technology. */
function described(props: Shared) {
  const id = idOf(props.field.name);
  const hasNote = props.problem !== undefined || props.field.hint !== undefined;
  return {
    id,
    "aria-invalid": props.problem !== undefined,
    "aria-required": props.field.optional !== true,
    ...(hasNote ? { "aria-describedby": `${id}-note` } : {}),
    status: props.problem === undefined ? ("" as const) : ("error" as const),
    autoFocus: props.isFirst,
  };
}

function TextField(props: FieldProps<"text">): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { field, view } = props;
  const text = textOf(props.value);
  const facts = { title: view.title, number: view.receiptNo, today: format.day(Date.now()) };
  return (
    <>
      {field.templates !== undefined && (
        <div className="field-templates" role="group" aria-label={words.form.template}>
          {field.templates.map((template) => (
            <button
              key={template.name}
              type="button"
              className="filter"
              onClick={() => {
                const filled = fillTemplate(template.text, facts);
                props.onChange(text.trim() === "" ? filled : `${text.trimEnd()}\n${filled}`);
                document.getElementById(idOf(field.name))?.focus();
              }}
            >
              {template.name}
            </button>
          ))}
        </div>
      )}
      {field.lines === undefined ? (
        <Input
          {...described(props)}
          value={text}
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <Input.TextArea
          {...described(props)}
          rows={field.lines}
          value={text}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </>
  );
}

function ChoiceField(props: FieldProps<"choice">): ReactNode {
  return (
    <Radio.Group
      className="field-choices"
      id={idOf(props.field.name)}
      aria-labelledby={`${idOf(props.field.name)}-label`}
      value={props.value}
      options={props.field.options.map(({ value, label }) => ({ value, label }))}
      onChange={(event) => props.onChange(String(event.target.value))}
    />
  );
}

function NumberField(props: FieldProps<"number">): ReactNode {
  return (
    <InputNumber
      {...described(props)}
      min={props.field.low}
      max={props.field.high}
      precision={0}
      value={typeof props.value === "number" ? props.value : null}
      onChange={(value) => props.onChange(value)}
    />
  );
}

function OrganisationField(props: FieldProps<"organisation">): ReactNode {
  const words = useWords();
  const names = useNames();
  const { data, isPending } = useOrganisations();
  return (
    <Select
      {...described(props)}
      showSearch={{ optionFilterProp: "label" }}
      loading={isPending}
      value={typeof props.value === "number" ? props.value : null}
      placeholder={words.form.orgSearch}
      notFoundContent={words.form.orgNone}
      options={(data ?? []).map((org) => ({ value: org.id, label: names.both(org.name) }))}
      onChange={(value) => props.onChange(value)}
    />
  );
}

/** Colleagues: whoever assigns works for the holder or for the lead, and assigns within that organisation. */
function PersonField(props: FieldProps<"person">): ReactNode {
  const words = useWords();
  const names = useNames();
  const session = useSession();
  const { view } = props;
  const mine = [view.lead, view.holder].find(
    (org) => org !== null && [org.name, org.nameEn].includes(session?.post.organisation ?? ""),
  );
  const { data, isPending } = useColleagues((mine ?? view.holder).id);
  return (
    <Select
      {...described(props)}
      showSearch={{ optionFilterProp: "label" }}
      loading={isPending}
      value={typeof props.value === "number" ? props.value : null}
      placeholder={words.form.personSearch}
      notFoundContent={words.form.personNone}
      options={(data ?? []).map((post) => ({
        value: post.personId,
        label: `${post.personName} · ${names.both(post.title)}`,
      }))}
      onChange={(value) => props.onChange(value)}
    />
  );
}

function ItemsField(props: FieldProps<"items">): ReactNode {
  const words = useWords();
  const items = props.value as readonly NoticeItem[];
  const change = (index: number, part: Partial<NoticeItem>) =>
    props.onChange(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  return (
    <ol className="field-items">
      {items.map((item, index) => (
        // The list is edited in place; a line has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <Input
            {...(index === 0 ? described(props) : {})}
            aria-label={`${words.form.itemName} ${index + 1}`}
            value={item.name}
            maxLength={200}
            placeholder={words.form.itemName}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <Input
            aria-label={`${words.form.itemDetail} ${index + 1}`}
            value={item.detail}
            maxLength={500}
            placeholder={words.form.itemDetail}
            onChange={(event) => change(index, { detail: event.target.value })}
          />
          <button
            type="button"
            className="case-tool"
            aria-label={words.form.removeItem(item.name || String(index + 1))}
            onClick={() => props.onChange(items.filter((_item, at) => at !== index))}
          >
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="link-button"
          onClick={() => props.onChange([...items, { name: "", detail: "" }])}
        >
          {words.form.addItem}
        </button>
      </li>
    </ol>
  );
}

function control(props: Shared): ReactNode {
  const { field } = props;
  switch (field.kind) {
    case "text":
      return <TextField {...props} field={field} />;
    case "choice":
      return <ChoiceField {...props} field={field} />;
    case "number":
      return <NumberField {...props} field={field} />;
    case "organisation":
      return <OrganisationField {...props} field={field} />;
    case "person":
      return <PersonField {...props} field={field} />;
    case "items":
      return <ItemsField {...props} field={field} />;
    case "files":
      return (
        <FileField
          id={idOf(field.name)}
          limit={field.limit}
          files={props.value as readonly StoredFile[]}
          onChange={props.onChange}
        />
      );
  }
}

/** One field with its label, hint or problem. */
export function CommandField(props: Shared): ReactNode {
  const words = useWords();
  const { field, problem } = props;
  const id = idOf(field.name);
  const label = (
    <>
      {field.label}
      {field.optional === true && <span className="field-optional">{words.form.optional}</span>}
    </>
  );
  const note = problem ?? field.hint;
  return (
    <div className="field" data-problem={problem !== undefined}>
      {field.kind === "choice" ? (
        <span className="field-label" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      )}
      {control(props)}
      {note !== undefined && (
        <p
          className="field-hint"
          id={`${id}-note`}
          role={problem === undefined ? undefined : "alert"}
        >
          {problem !== undefined && <Icon name="alert" size={15} />}
          {note}
        </p>
      )}
    </div>
  );
}
