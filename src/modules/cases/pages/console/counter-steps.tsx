/** The steps of the counter's form: what, who, which materials. */
import { Checkbox, Input, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, type RefObject, useId } from "react";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { REQUEST_TYPES } from "../../rules/state.ts";
import { useAreas } from "./case-queries.ts";
import { fetchCategories, type Material } from "./case-requests.ts";
import { useNames, useWords } from "./case-words.tsx";
import { type CategoryOption, categoryOptions, soundsLike } from "./category-choice.ts";
import { type CounterDraft, type CounterProblem, idNumberFits, standing } from "./counter-draft.ts";
import { FileField } from "./file-field.tsx";
import { MatterSearch } from "./matter-search.tsx";

type StepProps = {
  readonly draft: CounterDraft;
  readonly change: (part: Partial<CounterDraft>) => void;
  readonly problems: readonly CounterProblem[];
};

function Step(props: {
  readonly number: number;
  readonly title: string;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className="counter-step" aria-labelledby={id}>
      <div className="counter-step-head">
        <span className="counter-step-number" aria-hidden="true">
          {props.number}
        </span>
        <h2 id={id}>{props.title}</h2>
        {props.side}
      </div>
      <div className="counter-step-body">{props.children}</div>
    </section>
  );
}

/** A labelled control with what is wrong with it, or a hint, below. */
function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
  readonly wide?: boolean;
  readonly children: (described: {
    id: string;
    "aria-invalid": boolean;
    "aria-describedby": string | undefined;
    status: "" | "error";
  }) => ReactNode;
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  const note = props.problem ?? props.hint;
  return (
    <div className="field" data-problem={props.problem !== undefined} data-wide={props.wide}>
      <label className="field-label" htmlFor={props.id}>
        {props.label}
        {props.isOptional === true && <span className="field-optional">{words.optional}</span>}
      </label>
      {props.children({
        id: props.id,
        "aria-invalid": props.problem !== undefined,
        "aria-describedby": note === undefined ? undefined : `${props.id}-note`,
        status: props.problem === undefined ? "" : "error",
      })}
      {note !== undefined && (
        <p className="field-hint" id={`${props.id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}

function Place({ draft, change }: Omit<StepProps, "problems">): ReactNode {
  const { counter: words } = useText({ zh, en });
  const names = useNames();
  const { data } = useAreas("community");
  return (
    <Field id="counter-place" label={words.place}>
      {({ id }) => (
        <Select<number>
          id={id}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={words.placeAny}
          value={draft.areaId}
          options={(data ?? []).map((area) => ({ value: area.id, label: names.both(area.name) }))}
          onChange={(areaId: number | undefined) => change({ areaId: areaId ?? null })}
        />
      )}
    </Field>
  );
}

function RequestFields({ draft, change, problems }: StepProps): ReactNode {
  const { counter: words } = useText({ zh, en });
  const { requestType } = useWords();
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
      {guessed.length > 0 && (
        <div className="filters" role="group" aria-label={words.guessed}>
          <span className="case-faint">{words.guessed}</span>
          {options
            .filter((option) => guessed.includes(option.value))
            .map((option) => (
              <button
                key={option.value}
                type="button"
                className="filter"
                onClick={() => {
                  change({ categoryCode: option.value });
                  setTimeout(() => document.getElementById("counter-place")?.focus());
                }}
              >
                {option.label}
              </button>
            ))}
        </div>
      )}
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
    </>
  );
}

export function MatterStep(
  props: StepProps & { readonly box: RefObject<HTMLInputElement | null> },
): ReactNode {
  const { draft, change, problems } = props;
  const { counter: words } = useText({ zh, en });
  const language = useLanguage();
  const focus = (id: string) => setTimeout(() => document.getElementById(id)?.focus());
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

type TextKey = "name" | "telephone" | "idNumber" | "address" | "agentName" | "agentTelephone";

/** A field of one line. Nothing is offered from the browser's memory: the next person is somebody else. */
function Line(props: {
  readonly draft: CounterDraft;
  readonly change: (part: Partial<CounterDraft>) => void;
  readonly of: TextKey;
  readonly id: string;
  readonly label: string;
  readonly limit: number;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
  readonly mode?: "tel" | "text";
}): ReactNode {
  return (
    <Field
      id={props.id}
      label={props.label}
      problem={props.problem}
      hint={props.hint}
      isOptional={props.isOptional ?? false}
    >
      {(described) => (
        <Input
          {...described}
          autoComplete="off"
          inputMode={props.mode ?? "text"}
          maxLength={props.limit}
          value={props.draft[props.of]}
          onChange={(event) => props.change({ [props.of]: event.target.value })}
        />
      )}
    </Field>
  );
}

export function PersonStep({ draft, change, problems }: StepProps): ReactNode {
  const { counter: words } = useText({ zh, en });
  const shared = { draft, change };
  const problem = (name: CounterProblem, text: string) =>
    problems.includes(name) ? text : undefined;
  const isRequest = draft.matter?.kind === "request";
  const doubt = idNumberFits(draft.idNumber.trim()) ? undefined : words.idNumberCheck;
  return (
    <Step
      number={2}
      title={words.steps.who}
      side={
        <>
          {isRequest && (
            <Checkbox
              checked={draft.isAnonymous}
              onChange={(event) => change({ isAnonymous: event.target.checked })}
            >
              {words.anonymous}
            </Checkbox>
          )}
          <Checkbox
            checked={draft.hasAgent}
            onChange={(event) => change({ hasAgent: event.target.checked })}
          >
            {words.agent}
            <span className="field-optional">{words.agentHint}</span>
          </Checkbox>
        </>
      }
    >
      {!draft.isAnonymous && (
        <div className="counter-row">
          <Line
            {...shared}
            of="name"
            id="counter-name"
            label={words.name}
            limit={60}
            problem={problem("name", words.nameNeeded)}
          />
          <Line
            {...shared}
            of="telephone"
            id="counter-telephone"
            label={words.telephone}
            limit={20}
            mode="tel"
            problem={problem("telephone", words.telephoneWrong)}
          />
          <Line
            {...shared}
            of="idNumber"
            id="counter-id-number"
            label={words.idNumber}
            limit={20}
            isOptional
            problem={problem("idNumber", words.idNumberWrong)}
            hint={doubt}
          />
          <Line
            {...shared}
            of="address"
            id="counter-address"
            label={words.address}
            limit={200}
            isOptional
          />
          {!isRequest && <Place draft={draft} change={change} />}
        </div>
      )}
      {draft.hasAgent && (
        <div className="counter-row">
          <Line
            {...shared}
            of="agentName"
            id="counter-agent-name"
            label={words.agentName}
            limit={60}
            problem={problem("agentName", words.nameNeeded)}
          />
          <Line
            {...shared}
            of="agentTelephone"
            id="counter-agent-telephone"
            label={words.agentTelephone}
            limit={20}
            mode="tel"
            problem={problem("agentTelephone", words.telephoneWrong)}
          />
        </div>
      )}
    </Step>
  );
}

function MaterialLine(props: {
  readonly draft: CounterDraft;
  readonly change: (part: Partial<CounterDraft>) => void;
  readonly material: Material;
  readonly position: number;
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  const { draft, material, position } = props;
  const where = standing(draft, material, position);
  const tick = (state: "in" | "notNeeded", on: boolean) => {
    const { [position]: _before, ...others } = draft.ticks;
    props.change({ ticks: on ? { ...others, [position]: state } : others });
  };
  const facts = [words.form[material.form] ?? "", words.copies(material.count)].join(" ");
  return (
    <li data-state={where}>
      {where === "fetched" ? (
        <span className="counter-fetched">
          {material.name} <span className="case-faint">{words.shared}</span>
        </span>
      ) : (
        <Checkbox
          checked={where === "in"}
          disabled={where === "notNeeded"}
          onChange={(event) => tick("in", event.target.checked)}
        >
          {material.name} <span className="case-faint">{facts}</span>
        </Checkbox>
      )}
      {material.condition !== null && where !== "fetched" && (
        <span className="counter-condition">
          <span className="case-faint">{words.condition(material.condition)}</span>
          <Checkbox
            checked={where === "notNeeded"}
            onChange={(event) => tick("notNeeded", event.target.checked)}
          >
            {words.doesNotApply}
          </Checkbox>
        </span>
      )}
    </li>
  );
}

export function MaterialsStep(props: {
  readonly draft: CounterDraft;
  readonly change: (part: Partial<CounterDraft>) => void;
  readonly materials: readonly Material[];
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  const { draft, change, materials } = props;
  const asked = materials.flatMap((material, at) => (material.shared ? [] : [at]));
  const open = asked.filter((at) => draft.ticks[at] !== "notNeeded");
  const isAll = open.every((at) => draft.ticks[at] === "in");
  const tickAll = (on: boolean) => {
    const rest = Object.entries(draft.ticks).filter(([, state]) => state === "notNeeded");
    const all = on ? open.map((at): [number, "in"] => [at, "in"]) : [];
    change({ ticks: Object.fromEntries([...rest, ...all]) });
  };
  return (
    <Step
      number={3}
      title={words.steps.materials}
      side={
        open.length > 1 && (
          <Checkbox checked={isAll} onChange={(event) => tickAll(event.target.checked)}>
            {words.all}
          </Checkbox>
        )
      }
    >
      {materials.length === 0 ? (
        <p className="case-faint">{words.materialsNone}</p>
      ) : (
        <ul className="counter-materials">
          {materials.map((material, position) => (
            <MaterialLine
              key={`${position}-${material.name}`}
              draft={draft}
              change={change}
              material={material}
              position={position}
            />
          ))}
        </ul>
      )}
      <FileField
        id="counter-files"
        limit={9}
        files={draft.files}
        onChange={(files) => change({ files })}
      />
    </Step>
  );
}
