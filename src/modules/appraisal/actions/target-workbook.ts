/** What explains one target as a workbook: its indicators, and the cases behind them that the reader may see. */
import { receiptNo } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { type Cell, writeWorkbook } from "#kernel/workbook.ts";
import { mayReadCases } from "../access.ts";
import { zh as pagesZh } from "../messages/pages.zh.ts";
import { en as pagesEn } from "../messages/pages.en.ts";
import { workbook as en } from "../messages/workbook.en.ts";
import { workbook as zh } from "../messages/workbook.zh.ts";
import { type CaseDefinition, DEFINITIONS, isDefinition, maskOf } from "../rules/definitions.ts";
import type { Fact } from "../rules/evidence.ts";
import type { Indicator } from "../rules/scheme.ts";
import { type Opened, factsOf, openSeal } from "./file.ts";
import { scopeOf } from "./view.ts";

/** Lines of cases in one workbook; whoever needs more takes the sealed file. */
const MOST_CASES = 20_000;

type Language = "zh" | "en";
const points = (hundredths: number | undefined): number | null =>
  hundredths === undefined ? null : hundredths / 100;
const head = (texts: readonly string[]): Cell[] =>
  texts.map((value) => ({ value, look: "head" as const }));

/** Writes the workbook of one target. Refuses: see {@link openSeal}. */
export async function targetWorkbook(
  ctx: Ctx,
  id: number,
  place: number,
  language: Language = "zh",
): Promise<Buffer> {
  const words = language === "zh" ? zh : en;
  const opened = await openSeal(ctx, id, place);
  const { round, target } = opened;
  const top: Cell[][] = [
    [{ value: `${round.title} · ${target.name[language]}`, look: "title" }],
    [{ value: words.period(round.from, round.to), look: "note" }],
  ];
  const cases = await casesSheet(ctx, opened, language);
  return writeWorkbook(
    [
      {
        name: words.evidence,
        widths: [24, 48, 10, 10, 10, 10, 10, 10, 10, 10],
        frozen: { rows: 3, columns: 1 },
        rows: [...top, head(words.explainedHead), ...explained(opened, language)],
      },
      {
        name: words.cases,
        widths: [18, 12, ...cases.names.map(() => 14)],
        frozen: { rows: 3, columns: 1 },
        rows: [...top, head([...words.casesHead, ...cases.names]), ...cases.rows],
      },
    ],
    ctx.work,
  );
}

function explained({ inputs, result }: Opened, language: Language): Cell[][] {
  const { definitions } = language === "zh" ? pagesZh : pagesEn;
  const rows = result.indicators.map((one, i): Cell[] => {
    const indicator = inputs.scheme.indicators[i];
    return [
      indicator?.name[language] ?? one.key,
      indicator === undefined ? "" : meaningOf(indicator, definitions, language),
      (indicator?.weight ?? 0) / 10,
      ...(indicator?.kind === "evidence" ? [indicator.floor, indicator.goal] : [null, null]),
      one.counted,
      one.hits,
      points(one.score?.value),
      points(one.score?.low),
      points(one.score?.high),
    ];
  });
  const { total } = result;
  const words = language === "zh" ? zh : en;
  const sum: Cell[] = [words.total, "", 100, null, null, null, null];
  return [...rows, [...sum, points(total?.value), points(total?.low), points(total?.high)]];
}

function meaningOf(
  indicator: Indicator,
  definitions: typeof pagesZh.definitions,
  language: Language,
): string {
  if (indicator.kind === "questionnaire") return indicator.question[language];
  const { definition } = indicator;
  if (!isDefinition(definition)) return definition;
  return `${definitions[definition]} (${definition} v${DEFINITIONS[definition].version})`;
}

/** A line a case: whether each indicator counted it and found what it looks for. */
async function casesSheet(ctx: Ctx, { round, target, inputs }: Opened, language: Language) {
  const words = language === "zh" ? zh : en;
  const scope = await scopeOf(ctx);
  const columns = inputs.scheme.indicators.flatMap((one) => {
    if (one.kind !== "evidence" || !isDefinition(one.definition)) return [];
    const { definition } = one;
    if (DEFINITIONS[definition].bit === null) return [];
    if (!mayReadCases(scope, round.status, target, definition)) return [];
    if (target.kind === "area" && DEFINITIONS[definition].of !== "case") return [];
    const mask = maskOf(definition as CaseDefinition);
    return [{ name: one.name[language], mask, matters: inputs.matters[one.key] ?? null }];
  });
  const rows: Cell[][] = [];
  const cellOf = (fact: Fact, { mask, matters }: (typeof columns)[number]): Cell => {
    if ((fact.counted & mask) === 0 || matters?.includes(fact.matter) === false) return null;
    return (fact.hits & mask) === 0 ? words.counted : words.hit;
  };
  if (columns.length > 0)
    for await (const facts of factsOf(ctx, round.id, target)) {
      for (const fact of facts) {
        const cells = columns.map((column) => cellOf(fact, column));
        if (cells.some((cell) => cell !== null))
          rows.push([receiptNo(fact.caseId), fact.month, ...cells]);
      }
      if (rows.length >= MOST_CASES) {
        rows.length = MOST_CASES;
        rows.push([{ value: words.more(MOST_CASES), look: "note" }]);
        break;
      }
    }
  return { names: columns.map(({ name }) => name), rows };
}
