/** Answers in words, in the reader's habit. */
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import type { Names } from "#kernel/pure/names.ts";
import type { Value, ValueShape } from "../rules/value.ts";
import { useWords } from "./parts.tsx";

export type SaidField = ValueShape & { readonly name: Names; readonly unit: Names | null };

/** Gives a function that says values of fields: "1,204", "¥3,500.00", "是". Units stand in heads, not here. */
export function useSayValue(): (field: ValueShape, value: Value) => string {
  const words = useWords();
  const format = useFormat();
  const label = useLabel();
  return (field, value) => {
    switch (field.type) {
      case "whole":
        return format.exact(Number(value));
      case "decimal":
        return Number(value).toLocaleString("en-GB", { maximumFractionDigits: 3 });
      case "money":
        return format.money(Number(value));
      case "yesNo":
        return value === true ? words.yes : words.no;
      case "choice": {
        const choice = field.choices.find((one) => one.key === value);
        return choice === undefined ? String(value) : label(choice.name);
      }
      case "day":
      case "text":
        return String(value);
    }
  };
}

/** Gives a function that says what kind of value a field holds, with its unit: "整数 · 户". */
export function useSayType(): (field: Pick<SaidField, "type" | "unit">) => string {
  const words = useWords();
  const sayUnit = useSayUnit();
  return (field) => [words.types[field.type], sayUnit(field)].filter(Boolean).join(" · ");
}

/** Gives a function that says the unit of a field; empty where it has none. */
export function useSayUnit(): (field: Pick<SaidField, "type" | "unit">) => string {
  const words = useWords();
  const label = useLabel();
  return ({ type, unit }) => (type === "money" ? words.yuan : unit === null ? "" : label(unit));
}
