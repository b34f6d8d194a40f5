/** The fields of command forms; each says its problem below itself. */
import { Input, InputNumber, Radio } from "antd";
import type { ReactNode } from "react";
import { useSession } from "#ui/console/navigation.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import type { StoredFile } from "./case-requests.ts";
import { useNames, useWords } from "./case-words.tsx";
import { described, type FieldProps, idOf, said, type Shared } from "./field-props.ts";
import { FileField } from "./file-field.tsx";
import { type LimitValue, type Option, textOf } from "./form-fields.ts";
import {
  ItemsField,
  LimitInput,
  NativeTime,
  ResourcesField,
  SummonsesField,
  WatchesField,
} from "./list-fields.tsx";
import { TemplateChips, useTemplates } from "./response-templates.tsx";
import { LeaderField, OrganisationField, PersonField } from "./people-fields.tsx";

/** Seen from then every day is said with its year. */
const LONG_AGO = 0;

function Templates(props: FieldProps<"text">): ReactNode {
  const format = useFormat();
  const names = useNames();
  const session = useSession();
  const { field, view } = props;
  const own = useTemplates(field.use ?? "response");
  const due = view.clocks.find(({ name }) => name === "completion")?.dueAt ?? null;
  const facts = {
    title: view.title,
    number: view.receiptNo,
    // What is sent is read on another day: it says the whole date.
    today: format.day(Date.now(), LONG_AGO),
    organisation: session?.post.organisation ?? names.org(view.holder),
    // What a case does not have stays open in the words, where whoever sends them sees it.
    ...(view.dutyName === null ? {} : { duty: view.dutyName }),
    ...(due === null ? {} : { due: format.day(due, LONG_AGO) }),
  };
  return (
    <TemplateChips
      templates={[...own, ...(field.templates ?? [])]}
      facts={facts}
      text={textOf(props.value)}
      fieldId={idOf(field.name)}
      onChange={props.onChange}
    />
  );
}

function TextField(props: FieldProps<"text">): ReactNode {
  const { field } = props;
  const text = textOf(props.value);
  return (
    <>
      {field.use !== undefined && <Templates {...props} />}
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

function Choices(props: Shared & { readonly options: readonly Option[] }): ReactNode {
  return (
    <Radio.Group
      className="field-choices"
      data-many={props.options.length > 3 || undefined}
      id={idOf(props.field.name)}
      aria-labelledby={`${idOf(props.field.name)}-label`}
      value={props.value}
      options={props.options.map(({ value, label }) => ({ value, label }))}
      onChange={(event) => props.onChange(String(event.target.value))}
    />
  );
}

/** One of several things; where there is one only, it is said instead of asked. */
function PickField(props: FieldProps<"pick">): ReactNode {
  const { options } = props.field;
  if (options.length === 1) return <p className="field-only">{options[0]?.label}</p>;
  return <Choices {...props} options={options} />;
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

function control(props: Shared): ReactNode {
  const { field } = props;
  switch (field.kind) {
    case "text":
      return <TextField {...props} field={field} />;
    case "choice":
      return <Choices {...props} options={field.options} />;
    case "yesNo":
      return (
        <Choices
          {...props}
          options={[
            { value: "yes", label: field.yes },
            { value: "no", label: field.no },
          ]}
        />
      );
    case "pick":
      return <PickField {...props} field={field} />;
    case "number":
      return <NumberField {...props} field={field} />;
    case "limit":
      return (
        <LimitInput
          control={described(props)}
          value={props.value as LimitValue}
          onChange={props.onChange}
        />
      );
    case "day":
    case "moment":
      return (
        <NativeTime
          kind={field.kind === "day" ? "date" : "datetime-local"}
          control={said(props)}
          value={textOf(props.value)}
          onChange={props.onChange}
        />
      );
    default:
      return wideControl(props);
  }
}

/** Controls that name bodies, people and files, or hold several lines. */
function wideControl(props: Shared): ReactNode {
  const { field } = props;
  switch (field.kind) {
    case "organisation":
      return <OrganisationField {...props} field={field} />;
    case "person":
      return <PersonField {...props} field={field} />;
    case "leader":
      return <LeaderField {...props} field={field} />;
    case "items":
      return <ItemsField {...props} field={field} />;
    case "summonses":
      return <SummonsesField {...props} field={field} />;
    case "resources":
      return <ResourcesField {...props} field={field} />;
    case "watches":
      return <WatchesField {...props} field={field} />;
    case "files":
      return (
        <FileField
          id={idOf(field.name)}
          limit={field.limit}
          files={props.value as readonly StoredFile[]}
          onChange={props.onChange}
          onUploading={props.onUploading}
        />
      );
    default:
      return null;
  }
}

/** Fields whose label names a group instead of one control. */
const GROUPED: readonly string[] = ["choice", "yesNo", "pick"];

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
      {GROUPED.includes(field.kind) ? (
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
