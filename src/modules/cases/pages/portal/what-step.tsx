/** What happened: words, which kind, a category found from the words, photos. */
import { type ReactNode, useDeferredValue } from "react";
import type { CatalogueCategoriesAnswer } from "#ui/client.gen.ts";
import { usePreferences } from "#ui/i18n/use-text.tsx";
import { TextArea } from "#ui/portal/field.tsx";
import { FileInput } from "#ui/portal/file-input.tsx";
import type { StepProps } from "#ui/portal/step-form.tsx";
import { REQUEST_TYPES } from "../../rules/state.ts";
import { likeliestCategory, suggestedCategories } from "./answers.ts";
import type { ReportValues } from "./report-values.ts";
import { usePortalWords, useSay } from "./words.ts";

type Categories = CatalogueCategoriesAnswer["items"];
type Choice = { readonly value: string; readonly label: string };

/** Short choices side by side, one of which is taken. */
function Pills(props: {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <fieldset className="field">
      <legend className="field-label">{props.legend}</legend>
      {props.hint !== undefined && <p className="field-hint">{props.hint}</p>}
      <div className="pills">
        {props.choices.map((choice) => (
          <label key={choice.value} className="pill">
            <input
              type="radio"
              name={props.name}
              value={choice.value}
              checked={choice.value === props.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function CategoryPills(
  props: StepProps<ReportValues> & { readonly categories: Categories },
): ReactNode {
  const { report: words } = usePortalWords();
  const say = useSay();
  const { values, set, categories } = props;
  const text = useDeferredValue(values.text);
  const found = suggestedCategories(categories, text);
  const likeliest = likeliestCategory(categories, text)?.code ?? "unsure";
  const chosen = categories.find((category) => category.code === values.category);
  const shown = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found];
  return (
    <div aria-live="polite">
      {shown.length > 0 && (
        <Pills
          name="category"
          legend={words.what.category}
          hint={words.what.categoryHint}
          value={values.category === "" ? likeliest : values.category}
          onChange={(category) => set({ category })}
          choices={[
            ...shown.map(({ code, content }) => ({
              value: code,
              label: say(content.name, content.nameEn),
            })),
            { value: "unsure", label: words.what.unsure },
          ]}
        />
      )}
    </div>
  );
}

/** The first screen of a report. In large type words and a photo: what kind it is, the words tell. */
export function WhatStep(
  props: StepProps<ReportValues> & { readonly categories: Categories; readonly max: number },
): ReactNode {
  const { report: words, check } = usePortalWords();
  const isElder = usePreferences().mode === "elder";
  const { values, set, errors } = props;
  const lost = values.filesChosen - values.files.length;
  return (
    <>
      <TextArea
        id="text"
        label={words.what.text}
        hint={words.what.hint}
        error={errors["text"]}
        rows={5}
        maxLength={3000}
        value={values.text}
        onChange={(text) => set({ text })}
      />
      {!isElder && <CategoryPills {...props} />}
      <FileInput
        id="photos"
        label={words.what.photos}
        hint={words.what.photosHint}
        optional
        max={props.max}
        files={values.files}
        error={lost > 0 ? check.filesLost(lost) : undefined}
        onChange={(files) => set({ files, filesChosen: files.length })}
      />
      {!isElder && (
        <Pills
          name="type"
          legend={words.what.type}
          value={values.type}
          onChange={(type) => set({ type: type as ReportValues["type"] })}
          choices={REQUEST_TYPES.map((type) => ({ value: type, label: words.type[type] }))}
        />
      )}
    </>
  );
}
