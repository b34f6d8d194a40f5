/** How a field for a day, a month or a time says what it holds. Pure. */
import { type Language, textsIn } from "#ui/i18n/language.ts";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";

export const WHEN_TYPES = ["date", "month", "time", "datetime-local"] as const;
export type WhenType = (typeof WHEN_TYPES)[number];

/** Whether a kind of field holds a day, a month or a time. */
export function isWhenType(type: string): type is WhenType {
  return (WHEN_TYPES as readonly string[]).includes(type);
}

/** The value of a field in words, always with its year: "2026年11月24日 17:30"; empty where it holds nothing whole. */
export function whenSaid(type: WhenType, value: string, language: Language): string {
  const { format: words } = textsIn({ zh, en }, language);
  const [day = "", time = ""] = type === "time" ? ["", value] : value.split("T");
  const clock = /^\d\d:\d\d/.exec(time)?.[0];
  if (type === "time") return clock ?? "";
  const parts = day.split("-").map(Number);
  const [year = Number.NaN, month = Number.NaN, ofMonth = 1] = parts;
  if (Number.isNaN(year + month + ofMonth)) return "";
  if (type === "month") return words.monthOfYear(year, month);
  const said = words.dayOfYear(year, month, ofMonth);
  if (type === "date") return said;
  return clock === undefined ? "" : words.withTime(said, clock);
}
