/** The clocks of a draft. */
import type { ReactNode } from "react";
import { useWords } from "../words.ts";
import { type Content, useConsoleWords } from "./desk.ts";
import { Choose, Line, type Part, Section } from "./draft-fields.tsx";
import { FIELD } from "./draft-problems.ts";

type Limit = Content["limits"]["promised"];
type Unit = NonNullable<Limit>["unit"];
const UNITS: readonly Unit[] = ["workdays", "workingHours", "calendarDays"];

/** An amount beside its unit; an empty amount grants no limit. */
export function LimitField(props: {
  readonly id?: string | undefined;
  readonly label: string;
  readonly error?: string | undefined;
  readonly value: Limit;
  readonly onChange: (limit: Limit) => void;
}): ReactNode {
  const { draft: words } = useConsoleWords();
  const { units } = useWords();
  const { value, onChange } = props;
  const unit = value?.unit ?? "workdays";
  const setAmount = (text: string): void => {
    const amount = Number(text);
    onChange(text === "" || !(amount > 0) ? null : { unit, amount: Math.min(3650, amount) });
  };
  return (
    <div className="cat-limit">
      <Line
        id={props.id}
        label={props.label}
        error={props.error}
        type="number"
        min={0}
        step="any"
        value={value === null ? "" : String(value.amount)}
        onChange={setAmount}
      />
      <Choose
        label={`${props.label} ${words.unit}`}
        value={unit}
        options={UNITS.map((one) => ({ value: one, label: units[one] }))}
        onChange={(chosen) =>
          value !== null && onChange({ unit: chosen as Unit, amount: value.amount })
        }
      />
    </div>
  );
}

/** The four limits and the longest pause. */
export function LimitFields({ content, set, errorOf }: Part): ReactNode {
  const { version } = useConsoleWords();
  const { limits } = content;
  return (
    <Section title={version.limits}>
      <div className="cat-grid">
        {(["acceptance", "firstResponse", "statutory", "promised"] as const).map((name) => (
          <LimitField
            key={name}
            id={name === "promised" ? FIELD.promised : undefined}
            label={version.limit[name]}
            error={name === "promised" ? errorOf(FIELD.promised) : undefined}
            value={limits[name]}
            onChange={(limit) => set({ limits: { ...limits, [name]: limit } })}
          />
        ))}
        <Line
          label={version.fields["pauseCapWorkdays"] ?? ""}
          type="number"
          min={1}
          step="1"
          value={content.pauseCapWorkdays === null ? "" : String(content.pauseCapWorkdays)}
          onChange={(text) => {
            const days = Math.trunc(Number(text));
            set({ pauseCapWorkdays: days >= 1 ? Math.min(365, days) : null });
          }}
        />
      </div>
    </Section>
  );
}
