/** Values of fields: what fits a type, and what must never stand in a form because it is about a person. */
import { isDay } from "#kernel/pure/day.ts";
import { MOST_FEN, sayFen } from "#kernel/pure/money.ts";
import type { Names } from "#kernel/pure/names.ts";

export const FIELD_TYPES = ["whole", "decimal", "money", "text", "choice", "day", "yesNo"] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Money in fen, decimals with three places at most, choices by key, days as text. */
export type Value = number | string | boolean;

export type Choice = { readonly key: string; readonly name: Names };

/** What of a field decides whether a value fits. */
export type ValueShape = { readonly type: FieldType; readonly choices: readonly Choice[] };

/** Longest free text. Unit: characters. */
export const LONGEST_TEXT = 500;

const MOST_NUMBER = 1_000_000_000;

/** Types whose values are numbers. */
export function isNumeric(type: FieldType): boolean {
  return type === "whole" || type === "decimal" || type === "money";
}

/** Tells whether a number is written with three decimals at most; sums over whole thousandths are exact. */
function isThousandth(value: number): boolean {
  return Math.abs(value) <= MOST_NUMBER && Math.round(value * 1000) / 1000 === value;
}

/** Tells whether a value is one of its field's. */
export function fitsField({ type, choices }: ValueShape, value: Value): boolean {
  switch (type) {
    case "whole":
      return Number.isSafeInteger(value) && Math.abs(value as number) <= MOST_NUMBER;
    case "decimal":
      return typeof value === "number" && isThousandth(value);
    case "money":
      return Number.isSafeInteger(value) && Math.abs(value as number) <= MOST_FEN / 1000;
    case "text":
      return typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_TEXT;
    case "choice":
      return choices.some((choice) => choice.key === value);
    case "day":
      return typeof value === "string" && isDay(value);
    case "yesNo":
      return typeof value === "boolean";
  }
}

/** A value in words of both languages: choices by name, money in yuan. Without its unit. */
export function sayValue({ type, choices }: ValueShape, value: Value): Names {
  const both = (text: string): Names => ({ zh: text, en: text });
  if (type === "money") return both(sayFen(Number(value)));
  if (type === "yesNo") return value === true ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
  if (type === "choice")
    return choices.find((choice) => choice.key === value)?.name ?? both(String(value));
  return both(String(value));
}

/** Words that make a field one about a person. */
const PERSONAL =
  /姓名|身份证|证件号|(?:联系|手机|家庭|本人)电话|电话号码|手机号|联系方式|住址|家庭地址|出生日期|生日|银行卡号|微信号|\b(?:full name|first name|surname|name of (?:the )?(?:resident|person|head)|id number|identity number|(?:tele|mobile )?phone(?: number)?|mobile number|home address|birth ?date|date of birth|bank card|wechat id)\b/i;

/** Tells whether the name of a field asks for something personal; forms hold figures of areas, never people. */
export function asksPersonal(name: Names): boolean {
  return PERSONAL.test(name.zh) || PERSONAL.test(name.en);
}

/** An identity number of eighteen characters, or a mobile number, wherever it stands in a text. */
const PERSONAL_NUMBER = /(?<![0-9])(?:[1-9]\d{16}[0-9Xx]|1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![0-9])/;

/** Tells whether a free text holds what looks like an identity number or a mobile number. */
export function holdsPersonalNumber(text: string): boolean {
  return PERSONAL_NUMBER.test(text.normalize("NFKC"));
}
