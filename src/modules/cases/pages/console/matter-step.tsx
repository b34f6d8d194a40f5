/** Step one of the counter: what it is about. */
import { Input, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode, RefObject } from "react";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { REQUEST_TYPES } from "../../rules/state.ts";
import { fetchCategories } from "./case-requests.ts";
import { useWords } from "./case-words.tsx";
import { type CategoryOption, categoryOptions, soundsLike } from "./category-choice.ts";
import { Field, Place, Step, type StepProps } from "./counter-fields.tsx";
import { MatterSearch } from "./matter-search.tsx";

/** Categories that what was said sounds like; one press takes one. */
function Guesses(props: {
  readonly options: readonly CategoryOption[];
  readonly onChoose: (code: string) => void;
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  if (props.options.length === 0) return null;
  return (
    <div className="filters" role="group" aria-label={words.guessed}>
      <span className="case-faint">{words.guessed}</span>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="filter"
          onClick={() => {
            props.onChoose(option.value);
            setTimeout(() => document.getElementById("counter-place")?.focus());
          }}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

function RequestTypes({ draft, change }: Omit<StepProps, "problems">): ReactNode {
  const { counter: words } = useText({ zh, en });
  const { requestType } = useWords();
  return (
    <div className="filters" role="group" aria-label={words.requestType}>
      {REQUEST_TYPES.map((type) => (
        <button
          key={type}
          type="button"
          className="filter"
          aria-pressed={draft.requestType === type}
          onClick={() => change({ requestType: type })}
        >
          {requestType[type]}
        </button>
      ))}
    </div>
  );
}

function RequestFields({ draft, change, problems }: StepProps): ReactNode {
  const { counter: words } = useText({ zh, en });
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ["cases", "categories"],
    queryFn: ({ signal }) => fetchCategories(signal),
    staleTime: 600_000,
  });
  const options = categoryOptions(data ?? [], language);
  const guessed = draft.categoryCode === "" ? soundsLike(data ?? [], draft.description) : [];
  return (
    <>
      <Field
        id="counter-words"
        label={words.words}
        wide
        hint={words.wordsHint}
        problem={problems.includes("words") ? words.wordsNeeded : undefined}
      >
        {(described) => (
          <Input.TextArea
            {...described}
            rows={3}
            maxLength={4000}
            value={draft.description}
            onChange={(event) => change({ description: event.target.value })}
          />
        )}
      </Field>
      <div className="counter-row">
        <Field id="counter-category" label={words.category}>
          {({ id }) => (
            <Select<string, CategoryOption>
              id={id}
              allowClear
              showSearch={{
                filterOption: (typed, option) =>
                  option?.words.includes(typed.trim().toLowerCase()) === true,
              }}
              placeholder={words.categoryNone}
              value={draft.categoryCode === "" ? null : draft.categoryCode}
              options={options}
              onChange={(code: string | undefined) => change({ categoryCode: code ?? "" })}
            />
          )}
        </Field>
        <Place draft={draft} change={change} />
      </div>
      <Guesses
        options={options.filter((option) => guessed.includes(option.value))}
        onChoose={(categoryCode) => change({ categoryCode })}
      />
      <RequestTypes draft={draft} change={change} />
    </>
  );
}

export function MatterStep(
  props: StepProps & { readonly box: RefObject<HTMLInputElement | null> },
): ReactNode {
  const { draft, change, problems } = props;
  const { counter: words } = useText({ zh, en });
  const language = useLanguage();
  // In a text that is begun already one goes on at its end.
  const focus = (id: string) =>
    setTimeout(() => {
      const field = document.getElementById(id);
      field?.focus();
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(1e4, 1e4);
    });
  if (draft.matter === null)
    return (
      <Step number={1} title={words.steps.what}>
        <MatterSearch
          box={props.box}
          problem={problems.includes("matter") ? words.search : undefined}
          onDuty={(hit) => {
            const name = language === "zh" ? hit.name : (hit.nameEn ?? hit.name);
            change({ matter: { kind: "application", code: hit.code, name }, ticks: {} });
            focus("counter-name");
          }}
          onRequest={(typed) => {
            change({ matter: { kind: "request" }, description: draft.description || typed });
            focus("counter-words");
          }}
        />
      </Step>
    );
  return (
    <Step number={1} title={words.steps.what}>
      <p className="counter-matter">
        <strong>
          {draft.matter.kind === "application" ? draft.matter.name : words.requestChosen}
        </strong>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            change({ matter: null, ticks: {} });
            setTimeout(() => props.box.current?.focus());
          }}
        >
          {words.change}
        </button>
      </p>
      {draft.matter.kind === "request" && <RequestFields {...props} />}
    </Step>
  );
}
