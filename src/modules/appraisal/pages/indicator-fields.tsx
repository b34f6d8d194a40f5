/** One indicator of a scheme: evidence by a named definition, or a questionnaire. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { DEFINITIONS, DEFINITION_KEYS, isDefinition } from "../rules/definitions.ts";
import { MATTER_CLASSES } from "../rules/scheme.ts";
import { Choice, useWords } from "./parts.tsx";
import { QuestionnaireFields } from "./questionnaire-fields.tsx";
import { type IndicatorOf, NamesField, NumberField, Tick } from "./scheme-parts.tsx";

type Evidence = Extract<IndicatorOf, { kind: "evidence" }>;

/** Floor and goal from which one begins, on the right side of each other. */
const BEGINNINGS = {
  more: { floor: 600, goal: 1000 },
  less: { floor: 200, goal: 0 },
  count: { floor: 5, goal: 0 },
} as const;

/** An evidence indicator by another definition, with floor and goal that fit it. */
export function withDefinition(value: Evidence, definition: string): Evidence {
  if (!isDefinition(definition)) return { ...value, definition };
  const { measure, better, of } = DEFINITIONS[definition];
  const before = isDefinition(value.definition) ? DEFINITIONS[value.definition] : undefined;
  const fits = before?.better === better && before.measure === measure;
  const lines = fits ? {} : BEGINNINGS[measure === "count" ? "count" : better];
  return { ...value, definition, ...lines, matters: of === "case" ? value.matters : null };
}

function EvidenceFields(props: {
  readonly value: Evidence;
  readonly onChange: (value: Evidence) => void;
}): ReactNode {
  const words = useWords();
  const { editor } = words;
  const { value, onChange } = props;
  const known = isDefinition(value.definition) ? value.definition : null;
  const definition = known === null ? null : DEFINITIONS[known];
  const unit = definition?.measure === "count" ? "whole" : "percent";
  const classes = value.matters?.classes ?? [];
  const setClasses = (next: string[]) => {
    const categories = value.matters?.categories ?? [];
    const isAll = next.length === 0 && categories.length === 0;
    onChange({ ...value, matters: isAll ? null : { classes: next, categories } });
  };
  return (
    <>
      <Choice
        label={editor.definition}
        value={value.definition}
        options={DEFINITION_KEYS.map((key) => ({
          value: key,
          label: `${editor.definitionNames[key]} (v${DEFINITIONS[key].version})`,
        }))}
        onChange={(to) => onChange(withDefinition(value, to))}
      />
      {known !== null && <p className="appr-hint">{words.definitions[known]}</p>}
      <div className="appr-row">
        <NumberField
          label={words.floor}
          unit={unit}
          value={value.floor}
          onChange={(floor) => onChange({ ...value, floor })}
        />
        <NumberField
          label={words.goal}
          unit={unit}
          value={value.goal}
          onChange={(goal) => onChange({ ...value, goal })}
        />
      </div>
      {definition?.of === "case" && (
        <fieldset className="appr-groups">
          <legend>{editor.matters}</legend>
          {MATTER_CLASSES.map((one) => (
            <Tick
              key={one}
              label={editor.matterClasses[one]}
              checked={classes.includes(one)}
              onChange={(on) =>
                setClasses(on ? [...classes, one] : classes.filter((known_) => known_ !== one))
              }
            />
          ))}
          <p className="appr-hint">{editor.mattersHint}</p>
        </fieldset>
      )}
    </>
  );
}

/** The fields of one indicator, folded under its name and weight. */
export function IndicatorFields(props: {
  readonly value: IndicatorOf;
  readonly isNew: boolean;
  readonly onChange: (value: IndicatorOf) => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { editor } = words;
  const { value, onChange } = props;
  const name = label(value.name);
  return (
    <details className="appr-indicator" open={props.isNew}>
      <summary>
        <strong>{name === "" ? editor.unnamed : name}</strong>{" "}
        <span className="appr-tag">
          {value.kind === "evidence" ? words.evidence : words.questionnaire}
        </span>{" "}
        <span className="appr-weight">{`${value.weight / 10}%`}</span>
      </summary>
      <NamesField
        label={editor.name}
        value={value.name}
        onChange={(names) => onChange({ ...value, name: names })}
      />
      <NumberField
        label={words.weight}
        unit="percent"
        value={value.weight}
        onChange={(weight) => onChange({ ...value, weight })}
      />
      {value.kind === "evidence" ? (
        <EvidenceFields value={value} onChange={onChange} />
      ) : (
        <QuestionnaireFields value={value} onChange={onChange} />
      )}
      <div className="appr-buttons">
        <ActionButton kind="quiet" label={editor.up(name)} onAct={() => props.onMove(-1)} />
        <ActionButton kind="quiet" label={editor.down(name)} onAct={() => props.onMove(1)} />
        <ActionButton
          kind="quiet"
          icon="close"
          label={editor.remove(name)}
          onAct={props.onRemove}
        />
      </div>
    </details>
  );
}
