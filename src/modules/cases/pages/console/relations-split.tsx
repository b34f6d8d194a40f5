/** Splitting a case: each part with a name, what it is about, and who leads it by rule or by name. */
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { Icon } from "#ui/icon.tsx";
import { useLanguage } from "#ui/i18n/use-text.tsx";
import { useActing } from "./case-acting.tsx";
import { fetchCategories } from "./case-requests.ts";
import { FormAbout } from "./case-words.tsx";
import { type CategoryOption, categoryOptions } from "./category-choice.ts";
import { OrganisationSelect } from "./people-fields.tsx";
import { FormField, useSending, WordsField } from "./relations-form.tsx";
import { splitCase } from "./relations-requests.ts";
import { type PartDraft, NEW_PART, partProblems, splitOf } from "./split-draft.ts";
import { useTogether } from "./together-words.ts";

/** Most parts that a form offers. */
const MOST = 10;

function CategorySelect(props: {
  readonly control: Readonly<Record<string, unknown>>;
  readonly value: string;
  readonly onChange: (code: string) => void;
}): ReactNode {
  const { relations: words } = useTogether();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ["cases", "categories"],
    queryFn: ({ signal }) => fetchCategories(signal),
    staleTime: 600_000,
  });
  return (
    <Select<string, CategoryOption>
      {...props.control}
      allowClear
      showSearch={{
        filterOption: (typed, option) =>
          option?.words.includes(typed.trim().toLowerCase()) === true,
      }}
      placeholder={words.partCategoryNone}
      value={props.value === "" ? null : props.value}
      options={categoryOptions(data ?? [], language)}
      onChange={(code: string | undefined) => props.onChange(code ?? "")}
    />
  );
}

function PartForm(props: {
  readonly part: PartDraft;
  readonly number: number;
  readonly isAsked: boolean;
  readonly onChange: (part: Partial<PartDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}): ReactNode {
  const { relations: words } = useTogether();
  const { part, number, onChange, onRemove } = props;
  const problems = props.isAsked ? partProblems(part) : [];
  return (
    <fieldset className="part-form">
      <legend>
        {words.part(number)}
        {onRemove !== undefined && (
          <button
            type="button"
            className="case-tool"
            aria-label={words.removePart(number)}
            onClick={onRemove}
          >
            <Icon name="close" size={16} />
          </button>
        )}
      </legend>
      <WordsField
        label={words.partTitle}
        problem={problems.includes("title") ? words.needed : undefined}
        limit={100}
        value={part.title}
        onChange={(title) => onChange({ title })}
      />
      <WordsField
        label={words.partText}
        problem={problems.includes("description") ? words.needed : undefined}
        rows={2}
        limit={4000}
        value={part.description}
        onChange={(description) => onChange({ description })}
      />
      <FormField label={words.partCategory}>
        {(control) => (
          <CategorySelect
            control={control}
            value={part.categoryCode}
            onChange={(categoryCode) => onChange({ categoryCode })}
          />
        )}
      </FormField>
      {part.categoryCode === "" && (
        <FormField
          label={words.partLead}
          problem={problems.includes("lead") ? words.leadNeeded : undefined}
        >
          {(control) => (
            <OrganisationSelect
              control={control}
              value={part.leadOrgId}
              except={[]}
              onChange={(leadOrgId) => onChange({ leadOrgId })}
            />
          )}
        </FormField>
      )}
    </fieldset>
  );
}

export function SplitForm(props: { readonly onClose: () => void }): ReactNode {
  const { view } = useActing();
  const { relations: words } = useTogether();
  const [parts, setParts] = useState<readonly PartDraft[]>([
    { ...NEW_PART, description: view.description, categoryCode: view.categoryCode ?? "" },
    NEW_PART,
  ]);
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const { busy, refusal, send } = useSending(view.id, props.onClose);
  const change = (index: number, part: Partial<PartDraft>) =>
    setParts(parts.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const submit = () => {
    setIsAsked(true);
    if (reason.trim() === "" || parts.some((part) => partProblems(part).length > 0))
      return undefined;
    return send(
      (key) => splitCase(view.id, splitOf(parts, reason), key),
      () => words.splitDone(view.receiptNo, parts.length),
    );
  };
  return (
    <FormDrawer
      open
      width={560}
      title={words.splitTitle}
      submitLabel={words.split}
      busy={busy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <FormAbout view={view} />
      <p className="case-faint">{words.splitHint}</p>
      {parts.map((part, index) => (
        <PartForm
          // The list is edited in place; a part has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          part={part}
          number={index + 1}
          isAsked={isAsked}
          onChange={(changed) => change(index, changed)}
          onRemove={
            parts.length > 2 ? () => setParts(parts.filter((_part, at) => at !== index)) : undefined
          }
        />
      ))}
      {parts.length < MOST && (
        <button
          type="button"
          className="link-button"
          onClick={() => setParts([...parts, NEW_PART])}
        >
          {words.addPart}
        </button>
      )}
      <WordsField
        label={words.splitReason}
        problem={isAsked && reason.trim() === "" ? words.needed : undefined}
        rows={2}
        limit={500}
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  );
}
