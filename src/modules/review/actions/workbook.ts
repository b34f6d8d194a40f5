/** The same figures as a workbook, from the same query. */
import type { Ctx } from "#kernel/context.ts";
import { type Cell, type Sheet, writeWorkbook } from "#kernel/workbook.ts";
import { workbook as en } from "../messages/workbook.en.ts";
import { workbook as zh } from "../messages/workbook.zh.ts";
import type { ReviewAnswer, ReviewQuery } from "../schema.ts";
import { review } from "./figures.ts";

type Language = "zh" | "en";
type Words = typeof zh;

/** A share as a number of per cent with one decimal, for a spreadsheet to add up. */
const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
/** Working time in hours with one decimal. */
const hours = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round(minutes / 6) / 10;

/** Writes the workbook. Refuses: as {@link review}. */
export async function reviewWorkbook(
  ctx: Ctx,
  query: ReviewQuery,
  language: Language = "zh",
): Promise<Buffer> {
  const words = language === "zh" ? zh : en;
  const answer = await review(ctx, query);
  const name = (one: { readonly name: string; readonly nameEn: string }) =>
    language === "en" && one.nameEn !== "" ? one.nameEn : one.name;
  return writeWorkbook(
    [
      groupSheet(words, words.byLead, answer, answer.byLead, name),
      groupSheet(words, words.byDuty, answer, answer.byDuty, name),
      groupSheet(words, words.byCategory, answer, answer.byCategory, name),
      taskSheet(words, answer, name),
      staySheet(words, answer, name),
      transitionSheet(words, answer, name),
      pathSheet(words, answer, name),
    ],
    ctx.work,
  );
}

type Name = (one: { readonly name: string; readonly nameEn: string }) => string;

function sheet(
  title: string,
  words: Words,
  answer: ReviewAnswer,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  first = 28,
): Sheet {
  return {
    name: title,
    widths: head.map((_, i) => (i === 0 ? first : 14)),
    frozen: { rows: 3, columns: 1 },
    rows: [
      [{ value: title, look: "title" }],
      [{ value: words.period(answer.from, answer.to), look: "note" }],
      head.map((text) => ({ value: text, look: "head" as const })),
      ...rows,
    ],
  };
}

function groupSheet(
  words: Words,
  title: string,
  answer: ReviewAnswer,
  groups: ReviewAnswer["byLead"],
  name: Name,
): Sheet {
  const row = (label: string, one: ReviewAnswer["totals"]): Cell[] => [
    label,
    one.cases,
    one.completed,
    percent(one.onTime, one.completed),
    hours(one.medianMinutes),
    hours(one.p90Minutes),
    one.handedOver,
    one.returned,
    one.pingPong,
    one.satisfaction === null ? null : Math.round(one.satisfaction * 1000) / 10,
  ];
  return sheet(title, words, answer, words.groupHead, [
    ...groups.map((one) => row(name(one), one)),
    row(words.total, answer.totals).map(
      (value): Cell =>
        value === null || typeof value === "object" ? value : { value, look: "total" },
    ),
  ]);
}

function taskSheet(words: Words, answer: ReviewAnswer, name: Name): Sheet {
  return sheet(
    words.tasks,
    words,
    answer,
    words.taskHead,
    answer.tasks.map((one) => [
      name(one.org),
      one.tasks,
      one.open,
      one.answered,
      percent(one.inTime, one.answered),
      hours(one.medianMinutes),
      one.sentBack,
      one.passedOver,
    ]),
  );
}

function staySheet(words: Words, answer: ReviewAnswer, name: Name): Sheet {
  return sheet(
    words.stays,
    words,
    answer,
    words.stayHead,
    answer.stays.map((one) => [
      name(one.org),
      one.stays,
      hours(one.medianMinutes),
      hours(one.p90Minutes),
      Math.round(one.share * 1000) / 10,
    ]),
  );
}

function transitionSheet(words: Words, answer: ReviewAnswer, name: Name): Sheet {
  return sheet(
    words.transitions,
    words,
    answer,
    words.transitionHead,
    answer.transitions.map((one) => [
      name(one.from),
      name(one.to),
      one.n,
      hours(one.medianMinutes),
      hours(one.p90Minutes),
      one.pingPong,
    ]),
  );
}

function pathSheet(words: Words, answer: ReviewAnswer, name: Name): Sheet {
  return sheet(
    words.paths,
    words,
    answer,
    words.pathHead,
    answer.paths.map((one) => [
      one.steps.map((step) => name(step.org)).join(" → "),
      one.n,
      percent(one.onTime, one.n),
      hours(one.medianMinutes),
      hours(one.p90Minutes),
    ]),
    60,
  );
}
