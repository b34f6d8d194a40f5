/** The fields of a form while designing: sections, order, hints and rules. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { type Design, type DesignItem, type SumRule, itemsOf } from "../rules/design.ts";
import { isNumeric } from "../rules/value.ts";
import {
  addSection,
  addSum,
  moveField,
  nameSection,
  removeField,
  removeSum,
  setItem,
} from "./design-state.ts";
import { Choice, TextLine, useWords } from "./parts.tsx";
import type { ShownField } from "./queries.ts";
import { readValue, writeValue } from "./read-value.ts";

type Fields = ReadonlyMap<number, ShownField>;
type Change = (change: (design: Design) => Design) => void;
type Props = { readonly design: Design; readonly fields: Fields; readonly change: Change };

function Bound(props: {
  readonly label: string;
  readonly field: ShownField;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}): ReactNode {
  const { field } = props;
  const [text, setText] = useState(writeValue(field, props.value));
  return (
    <TextLine
      label={props.label}
      inputMode="decimal"
      value={text}
      onChange={(typed) => {
        setText(typed);
        const value = readValue(field, typed);
        if (value === null || typeof value === "number") props.onChange(value);
      }}
    />
  );
}

/** What a field may hang on: each answer of the yes-or-no and choice fields before it. */
function useConditions(design: Design, fields: Fields, fieldId: number) {
  const words = useWords();
  const label = useLabel();
  const items = itemsOf(design);
  const before = items.slice(
    0,
    items.findIndex((item) => item.fieldId === fieldId),
  );
  return before.flatMap((item) => {
    const field = fields.get(item.fieldId);
    if (field === undefined) return [];
    const answers: readonly (readonly [boolean | string, string])[] =
      field.type === "yesNo"
        ? [
            [true, words.yes],
            [false, words.no],
          ]
        : field.choices.map((choice) => [choice.key, label(choice.name)] as const);
    return answers.map(([is, said]) => ({
      value: JSON.stringify({ fieldId: field.id, is }),
      label: words.design.is(label(field.name), said),
    }));
  });
}

function Rules(
  props: Props & { readonly item: DesignItem; readonly field: ShownField },
): ReactNode {
  const { design: words } = useWords();
  const { item, field, change } = props;
  const conditions = useConditions(props.design, props.fields, field.id);
  const set = (part: Partial<DesignItem>) => change((design) => setItem(design, field.id, part));
  return (
    <div className="ff-rules">
      <label className="ff-check">
        <input
          type="checkbox"
          checked={item.isRequired}
          onChange={(event) => set({ isRequired: event.target.checked })}
        />
        {words.required}
      </label>
      <TextLine
        label={words.hint}
        maxLength={200}
        value={item.hint}
        onChange={(hint) => set({ hint })}
      />
      {isNumeric(field.type) && (
        <div className="ff-inline">
          <Bound
            label={words.min}
            field={field}
            value={item.min}
            onChange={(min) => set({ min })}
          />
          <Bound
            label={words.max}
            field={field}
            value={item.max}
            onChange={(max) => set({ max })}
          />
        </div>
      )}
      {conditions.length > 0 && (
        <Choice
          label={words.onlyIf}
          value={item.onlyIf === null ? "" : JSON.stringify(item.onlyIf)}
          options={[{ value: "", label: words.always }, ...conditions]}
          onChange={(to) =>
            set({ onlyIf: to === "" ? null : (JSON.parse(to) as DesignItem["onlyIf"]) })
          }
        />
      )}
    </div>
  );
}

function Item(props: Props & { readonly item: DesignItem }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const [isOpen, setIsOpen] = useState(false);
  const { item, design, fields, change } = props;
  const field = fields.get(item.fieldId);
  if (field === undefined) return null;
  const name = label(field.name);
  const remove = () => {
    change((before) => removeField(before, field.id));
    toast({ text: words.design.removed(name), undo: () => change(() => design) });
  };
  const act = (text: string, run: () => void) => (
    <button type="button" className="link-button" aria-label={`${text} ${name}`} onClick={run}>
      {text}
    </button>
  );
  return (
    <li className="ff-item">
      <div className="ff-item-head">
        <span>
          {name}
          {item.isRequired && field.source === null && <span className="ff-required">*</span>}
          {item.onlyIf !== null && <small>{words.design.onlyIf}</small>}
        </span>
        <span className="ff-item-acts">
          {field.source === null && (
            <button
              type="button"
              className="link-button"
              aria-expanded={isOpen}
              aria-label={`${words.design.settings} ${name}`}
              onClick={() => setIsOpen(!isOpen)}
            >
              {words.design.settings}
            </button>
          )}
          {act(words.design.up, () => change((before) => moveField(before, field.id, -1)))}
          {act(words.design.down, () => change((before) => moveField(before, field.id, 1)))}
          {act(words.design.remove, remove)}
        </span>
      </div>
      {isOpen && <Rules {...props} field={field} />}
    </li>
  );
}

/** A new sum: the whole first, then its parts among the fields of one type. */
function SumForm(props: {
  readonly numeric: readonly ShownField[];
  readonly onAdd: (sum: SumRule) => void;
}): ReactNode {
  const { design: words } = useWords();
  const label = useLabel();
  const [wholeId, setWholeId] = useState(0);
  const [partIds, setPartIds] = useState<readonly number[]>([]);
  const { numeric } = props;
  const whole = numeric.find((field) => field.id === wholeId);
  const begin = (id: number) => {
    setWholeId(id);
    setPartIds([]);
  };
  const toggle = (id: number) =>
    setPartIds(partIds.includes(id) ? partIds.filter((one) => one !== id) : [...partIds, id]);
  return (
    <>
      <Choice
        label={words.whole}
        value={String(wholeId)}
        options={[
          { value: "0", label: "—" },
          ...numeric.map((field) => ({ value: String(field.id), label: label(field.name) })),
        ]}
        onChange={(to) => begin(Number(to))}
      />
      {whole !== undefined && (
        <fieldset className="ff-areas">
          <legend>{words.parts}</legend>
          {numeric
            .filter((field) => field.id !== wholeId && field.type === whole.type)
            .map((field) => (
              <label key={field.id}>
                <input
                  type="checkbox"
                  checked={partIds.includes(field.id)}
                  onChange={() => toggle(field.id)}
                />
                {label(field.name)}
              </label>
            ))}
        </fieldset>
      )}
      {partIds.length >= 2 && (
        <ActionButton
          label={words.addSum}
          icon="plus"
          onAct={() => {
            props.onAdd({ wholeId, partIds });
            begin(0);
          }}
        />
      )}
    </>
  );
}

function Sums(props: Props): ReactNode {
  const { design: words } = useWords();
  const label = useLabel();
  const { design, fields, change } = props;
  const numeric = itemsOf(design).flatMap(({ fieldId }) => {
    const field = fields.get(fieldId);
    return field !== undefined && isNumeric(field.type) && field.source === null ? [field] : [];
  });
  const nameOf = (id: number) => {
    const field = fields.get(id);
    return field === undefined ? "" : label(field.name);
  };
  if (numeric.length < 3) return null;
  return (
    <section className="ff-block" aria-labelledby="sums">
      <h2 id="sums">{words.sums}</h2>
      <p className="ff-hint">{words.sumsHint}</p>
      <ul>
        {design.sums.map((sum) => (
          <li key={sum.wholeId} className="ff-item-head">
            <span>{words.sum(nameOf(sum.wholeId), sum.partIds.map(nameOf).join(" + "))}</span>
            <button
              type="button"
              className="link-button"
              aria-label={`${words.remove} ${nameOf(sum.wholeId)}`}
              onClick={() => change((before) => removeSum(before, sum.wholeId))}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <SumForm numeric={numeric} onAdd={(sum) => change((before) => addSum(before, sum))} />
    </section>
  );
}

/** Sections with their fields, and the sums among them. */
export function DesignFields(props: Props): ReactNode {
  const { design: words } = useWords();
  const { design, change } = props;
  const isEmpty = itemsOf(design).length === 0;
  return (
    <>
      <section className="ff-block" aria-labelledby="chosen">
        <h2 id="chosen">{words.chosen}</h2>
        {isEmpty && <p className="ff-hint">{words.noFields}</p>}
        {design.sections.map((section, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- sections have no identity but their place
          <div key={at} className="ff-design-section">
            {(!isEmpty || design.sections.length > 1) && (
              <TextLine
                label={words.section}
                maxLength={60}
                value={section.title}
                onChange={(title) => change((before) => nameSection(before, at, title))}
              />
            )}
            <ol>
              {section.items.map((item) => (
                <Item key={item.fieldId} {...props} item={item} />
              ))}
            </ol>
          </div>
        ))}
        {!isEmpty && (
          <ActionButton
            label={words.addSection}
            icon="plus"
            kind="quiet"
            onAct={() => change(addSection)}
          />
        )}
      </section>
      <Sums {...props} />
    </>
  );
}
