/** The results of a round as a workbook, with what the reader may see and no more. */
import type { Ctx } from "#kernel/context.ts";
import { type Cell, writeWorkbook } from "#kernel/workbook.ts";
import { workbook as en } from "../messages/workbook.en.ts";
import { workbook as zh } from "../messages/workbook.zh.ts";
import type { TargetView } from "../schema.ts";
import { readRound } from "./view.ts";

const points = (hundredths: number | undefined): number | null =>
  hundredths === undefined ? null : hundredths / 100;

/** Writes the workbook: the ranking, and the cases behind every score. Refuses: `appraisal.round_unknown`. */
export async function roundWorkbook(
  ctx: Ctx,
  id: number,
  language: "zh" | "en" = "zh",
): Promise<Buffer> {
  const words = language === "zh" ? zh : en;
  const round = await readRound(ctx, id);
  const { indicators } = round.content;
  const shown = round.targets
    .flatMap((one) => (one.result === null ? [] : [{ ...one, result: one.result }]))
    .toSorted((a, b) => (a.result.rank ?? 1e9) - (b.result.rank ?? 1e9) || a.place - b.place);
  const head = (texts: readonly string[]): Cell[] =>
    texts.map((value) => ({ value, look: "head" as const }));
  const title: Cell[] = [{ value: round.title, look: "title" }];
  const note: Cell[] = [{ value: words.period(round.from, round.to), look: "note" }];
  type Shown = TargetView & { readonly result: NonNullable<TargetView["result"]> };
  const row = ({ name, result }: Shown): Cell[] => [
    result.rank,
    name[language],
    points(result.total?.value),
    points(result.total?.low),
    points(result.total?.high),
    result.rankBest,
    result.rankWorst,
    ...result.indicators.map((one) => points(one.score?.value)),
  ];
  const detail = ({ name, result }: Shown): Cell[][] =>
    result.indicators.map((one, i) => [
      name[language],
      indicators[i]?.name[language] ?? one.key,
      (indicators[i]?.weight ?? 0) / 10,
      one.counted,
      one.hits,
      points(one.score?.value),
      points(one.score?.low),
      points(one.score?.high),
    ]);
  return writeWorkbook(
    [
      {
        name: words.ranking,
        widths: [8, 28, ...Array.from({ length: 5 + indicators.length }, () => 12)],
        frozen: { rows: 3, columns: 2 },
        rows: [
          title,
          note,
          head([...words.rankingHead, ...indicators.map(({ name }) => name[language])]),
          ...shown.map(row),
        ],
      },
      {
        name: words.evidence,
        widths: [28, 20, 10, 10, 10, 10, 10, 10],
        frozen: { rows: 3, columns: 1 },
        rows: [title, note, head(words.evidenceHead), ...shown.flatMap(detail)],
      },
    ],
    ctx.work,
  );
}
