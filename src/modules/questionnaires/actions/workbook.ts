/** The results of a survey as a workbook: what overseers may see and no more. */
import type { Ctx } from "#kernel/context.ts";
import { type Cell, writeWorkbook } from "#kernel/workbook.ts";
import { workbook as en } from "../messages/workbook.en.ts";
import { workbook as zh } from "../messages/workbook.zh.ts";
import { readSurvey } from "./view.ts";

const hundred = (value: number | undefined): number | null =>
  value === undefined ? null : value / 100;

/** Writes the workbook. Refuses: `questionnaires.survey_unknown`. */
export async function surveyWorkbook(
  ctx: Ctx,
  id: number,
  language: "zh" | "en" = "zh",
): Promise<Buffer> {
  const words = language === "zh" ? zh : en;
  const survey = await readSurvey(ctx, id);
  const texts = new Map(survey.questions.map(({ key, text }) => [key, text[language]]));
  const rows = survey.results.flatMap(({ name, groups }) =>
    groups.flatMap(({ group, invited, answered, rate, estimates }): Cell[][] => {
      const head: Cell[] = [name[language], words.groups[group], invited];
      if (answered === null || estimates === null)
        return [[...head, words.fewer(survey.minimumGroup)]];
      return estimates.map(({ key, score, graded, satisfied }) => [
        ...head,
        answered,
        hundred(rate?.value),
        texts.get(key) ?? key,
        graded ?? words.fewer(survey.minimumGroup),
        hundred(score?.value),
        hundred(score?.low),
        hundred(score?.high),
        hundred(satisfied?.value),
        hundred(satisfied?.low),
        hundred(satisfied?.high),
      ]);
    }),
  );
  return writeWorkbook(
    [
      {
        name: words.results,
        widths: [28, 12, 8, 10, 10, 40, 10, 10, 10, 10, 12, 12, 12],
        frozen: { rows: 3, columns: 2 },
        rows: [
          [{ value: survey.title, look: "title" }],
          [{ value: words.note(survey.minimumGroup), look: "note" }],
          words.head.map((value) => ({ value, look: "head" as const })),
          ...rows,
        ],
      },
    ],
    ctx.work,
  );
}
