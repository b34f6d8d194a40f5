/**
 * Puts English beside what the demo's duties say, in the columns of the import template.
 * A text without English stops the boot: a resident who reads English is to read every duty of the demo in it.
 */
import type { DutyPlan } from "#catalogue";
import { CONDITIONS, MATERIALS, NOTES } from "./bring.ts";
import { FEES, RETENTION, STEPS, TASKS } from "./course.ts";
import { APPLICANTS, RESULTS } from "./people.ts";

type Book = Readonly<Record<string, string>>;

function said(book: Book, text: string): string {
  const english = book[text];
  if (english === undefined) throw new Error(`the demo says “${text}” in Chinese only`);
  return english;
}

const maySay = (book: Book, text: string | undefined): string =>
  text === undefined || text === "" ? "" : said(book, text);

const eachLine = (text: string | undefined, english: (line: string) => string): string =>
  (text ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map(english)
    .join("\n");

/** What the template understands by itself: form, number, sharing. */
const OF_THE_TEMPLATE = /^(原件|复印件|原件和复印件|电子件|数据共享|\d+\s*份?)$/;

function material(line: string): string {
  const [name = "", ...parts] = line.split("|");
  const rest = parts.filter((part) => !OF_THE_TEMPLATE.test(part));
  const more = rest.map((part) => {
    const condition = /^条件[:：](.+)$/.exec(part)?.[1];
    return condition === undefined ? said(NOTES, part) : `if: ${said(CONDITIONS, condition)}`;
  });
  return [said(MATERIALS, name), ...more].join("|");
}

/** The duty with the columns of its English. */
export function inEnglish(duty: DutyPlan): DutyPlan {
  return {
    ...duty,
    applicantsEn: maySay(APPLICANTS, duty.applicants),
    materialsEn: eachLine(duty.materials, material),
    stepsEn: eachLine(duty.steps, (line) => said(STEPS, line)),
    helpersEn: eachLine(duty.helpers, (line) => said(TASKS, line.split("|")[1] ?? "")),
    feeEn: maySay(FEES, duty.fee),
    resultEn: maySay(RESULTS, duty.result),
    retentionEn: maySay(RETENTION, duty.retention),
  };
}
