/** Between what people type and what a field holds. */
import { readYuan } from "#kernel/pure/money.ts";
import { isDay } from "#kernel/pure/day.ts";
import { type Value, type ValueShape, fitsField } from "../rules/value.ts";

/** Reads what was typed: a value, null for nothing, undefined where it does not fit the field. */
export function readValue(field: ValueShape, typed: string): Value | null | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return null;
  const value = valueOf(field, text);
  return value !== undefined && fitsField(field, value) ? value : undefined;
}

function valueOf(field: ValueShape, text: string): Value | undefined {
  switch (field.type) {
    case "whole":
    case "decimal": {
      const plain = text.replace(/,(?=\d{3}(?!\d))/g, "");
      return /^-?\d{1,10}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
    }
    case "money": {
      const isNegative = text.startsWith("-");
      const fen = readYuan(isNegative ? text.slice(1) : text);
      return fen === undefined ? undefined : isNegative ? -fen : fen;
    }
    case "yesNo":
      return text === "yes" ? true : text === "no" ? false : undefined;
    case "day":
      return isDay(text) ? text : undefined;
    case "choice":
    case "text":
      return text;
  }
}

/** Writes a value as its input shows it. */
export function writeValue(field: ValueShape, value: Value | null): string {
  if (value === null) return "";
  if (field.type === "money") return (Number(value) / 100).toFixed(2);
  if (field.type === "yesNo") return value === true ? "yes" : "no";
  return String(value);
}
