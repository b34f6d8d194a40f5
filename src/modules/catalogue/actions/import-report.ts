/** Writes the answer of an import in both languages. */
import { fillMessage } from "#kernel/http/errors.ts";
import { refusals as en } from "../messages/en.ts";
import { refusals as zh } from "../messages/zh.ts";
import type { ImportedRow, Reason } from "../rules/imported.ts";
import { csvCell } from "../rules/sheet.ts";
import type { ImportOutcome, ImportReasonView, ImportReport, ImportRowView } from "../schema.ts";

export type ReportInput = Pick<
  ImportReport,
  "id" | "fileName" | "layout" | "importedAt" | "dryRun" | "published" | "organisationsCreated"
> & {
  readonly rows: readonly {
    readonly imported: Pick<ImportedRow, "row" | "code" | "name" | "refusals" | "warnings">;
    readonly outcome: ImportOutcome;
  }[];
};

/** Counts and words: what became of each row and why. */
export function reportOf({ rows, ...head }: ReportInput): ImportReport {
  const views = rows.map(({ imported, outcome }): ImportRowView => {
    const why = outcome === "refused" ? imported.refusals : imported.warnings;
    return {
      row: imported.row,
      code: imported.code.slice(0, 100),
      name: imported.name.slice(0, 300),
      outcome,
      reasons: why.map(inWords),
    };
  });
  const of = (...outcomes: ImportOutcome[]): ImportRowView[] =>
    views.filter((view) => outcomes.includes(view.outcome));
  const taken = of("created", "revised", "unchanged");
  return {
    ...head,
    rowCount: views.length,
    accepted: of("created", "revised").length,
    unchanged: of("unchanged").length,
    refused: of("refused").length,
    warned: taken.filter((view) => view.reasons.length > 0).length,
    reasons: countReasons(of("refused")),
    warnings: countReasons(taken),
    rows: views,
  };
}

/** A reason in both languages. */
export function inWords({ code, params }: Reason): ImportReasonView {
  const text = (book: Readonly<Record<string, string>>): string =>
    fillMessage(book[code] ?? code, params);
  const plain = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "object" ? [...value] : value,
    ]),
  );
  return { code, params: plain, zh: text(zh), en: text(en) };
}

function countReasons(rows: readonly ImportRowView[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows)
    for (const code of new Set(row.reasons.map((why) => why.code)))
      counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

const OUTCOME_WORDS = {
  created: { zh: "新增", en: "created" },
  revised: { zh: "更新", en: "revised" },
  unchanged: { zh: "未变", en: "unchanged" },
  refused: { zh: "拒绝", en: "refused" },
} as const satisfies Record<ImportOutcome, { zh: string; en: string }>;

/** The report as CSV with a mark for spreadsheet programs; no cell of it runs as a formula. */
export function reportCsv(report: ImportReport, language: "zh" | "en"): string {
  const head =
    language === "zh"
      ? ["行", "编码", "名称", "结果", "原因代码", "说明"]
      : ["row", "code", "name", "outcome", "reasons", "explanation"];
  const lines = report.rows.map((row) => [
    row.row,
    row.code,
    row.name,
    OUTCOME_WORDS[row.outcome][language],
    row.reasons.map((why) => why.code).join(" "),
    row.reasons.map((why) => why[language]).join(" "),
  ]);
  return `\ufeff${[head, ...lines].map((line) => line.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
