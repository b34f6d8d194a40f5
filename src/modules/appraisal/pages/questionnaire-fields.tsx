/** What a questionnaire indicator asks, whom, and how much each group's word weighs. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { APPRAISERS } from "../rules/scheme.ts";
import { Choice, useWords } from "./parts.tsx";
import { type IndicatorOf, NamesField, NumberField } from "./scheme-parts.tsx";

type Questionnaire = Extract<IndicatorOf, { kind: "questionnaire" }>;
type Group = Questionnaire["appraisers"][number];

function GroupFields(props: {
  readonly value: Group;
  readonly onChange: (part: Partial<Group>) => void;
  readonly onRemove: (() => void) | undefined;
}): ReactNode {
  const { editor: words } = useWords();
  const { value, onChange, onRemove } = props;
  return (
    <div className="appr-row">
      <Choice
        label={words.group}
        value={value.class}
        options={APPRAISERS.map((one) => ({ value: one, label: words.groups[one] }))}
        onChange={(to) => onChange({ class: to as Group["class"] })}
      />
      <NumberField
        label={words.groupWeight}
        unit="percent"
        value={value.weight}
        onChange={(weight) => onChange({ weight })}
      />
      <Choice
        label={words.relevance}
        value={value.relevance}
        options={(["dealings", "equal"] as const).map((one) => ({
          value: one,
          label: words.relevances[one],
        }))}
        onChange={(to) => onChange({ relevance: to as Group["relevance"] })}
      />
      {onRemove !== undefined && (
        <ActionButton
          kind="quiet"
          icon="close"
          label={words.removeGroup(words.groups[value.class])}
          onAct={onRemove}
        />
      )}
    </div>
  );
}

/** The fields of a questionnaire indicator: its question, its groups with weight and relevance. */
export function QuestionnaireFields(props: {
  readonly value: Questionnaire;
  readonly onChange: (value: Questionnaire) => void;
}): ReactNode {
  const { editor: words } = useWords();
  const { value, onChange } = props;
  const { appraisers } = value;
  const set = (i: number, part: Partial<Group>) =>
    onChange({
      ...value,
      appraisers: appraisers.map((one, at) => (at === i ? { ...one, ...part } : one)),
    });
  const free = APPRAISERS.find((one) => !appraisers.some((known) => known.class === one));
  const rest = Math.max(0, 1000 - appraisers.reduce((sum, { weight }) => sum + weight, 0));
  return (
    <>
      <NamesField
        label={words.question}
        value={value.question}
        onChange={(question) => onChange({ ...value, question })}
      />
      <fieldset className="appr-groups">
        <legend>{words.appraisers}</legend>
        {appraisers.map((group, i) => (
          <GroupFields
            key={group.class}
            value={group}
            onChange={(part) => set(i, part)}
            onRemove={
              appraisers.length > 1
                ? () => onChange({ ...value, appraisers: appraisers.filter((_, at) => at !== i) })
                : undefined
            }
          />
        ))}
        {free !== undefined && (
          <ActionButton
            kind="quiet"
            icon="plus"
            label={words.addGroup}
            onAct={() =>
              onChange({
                ...value,
                appraisers: [...appraisers, { class: free, weight: rest, relevance: "dealings" }],
              })
            }
          />
        )}
      </fieldset>
    </>
  );
}
