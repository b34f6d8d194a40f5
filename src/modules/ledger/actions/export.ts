/** Statements, journal and trial balance as CSV and XLSX, with heads in the reader's language. */
import type { Ctx } from "#kernel/context.ts";
import { csvText } from "#kernel/pure/csv-text.ts";
import { type Cell, writeWorkbook } from "#kernel/workbook.ts";
import { exports as textsEn } from "../messages/exports.en.ts";
import { exports as textsZh } from "../messages/exports.zh.ts";
import * as wordsEn from "../messages/words.en.ts";
import * as wordsZh from "../messages/words.zh.ts";
import type {
  JournalExportQuery,
  StatementExportQuery,
  TrialExportQuery,
  TrialRow,
} from "../schema.ts";
import { journalPage, statementPage } from "../store/statements.ts";
import { loadOwners, narrowed } from "./owners.ts";
import { figureAsked, readableAccount } from "./statements.ts";
import { trialBalance } from "./trial.ts";

/** Most rows of one file; who needs more narrows the months. */
const MOST_ROWS = 50_000;

type Language = "zh" | "en";
type Asked = { readonly format?: "csv" | "xlsx"; readonly language?: Language };

/** A file to keep. */
export type Sheet = { readonly name: string; readonly type: string; readonly bytes: Buffer };

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Yuan as a number: spreadsheets add it up. Exact to the fen far beyond what a district has. */
const yuan = (fen: number): number => fen / 100;

/** Texts and words of a language. */
function speak(language: Language = "zh") {
  return language === "zh"
    ? { language, texts: textsZh, words: wordsZh, of: (names: { zh: string }) => names.zh }
    : {
        language,
        texts: textsEn,
        words: wordsEn,
        of: (names: { zh: string; en: string }) => names.en,
      };
}

async function fileOf(
  ctx: Ctx,
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  { format = "csv" }: Asked,
): Promise<Sheet> {
  const bytes =
    format === "csv"
      ? Buffer.from(csvText([head, ...rows]))
      : await writeWorkbook(
          [
            {
              name: title.slice(0, 31).replace(/[\\/?*[\]:]/g, " "),
              widths: head.map((_, i) => (i === 0 ? 12 : 20)),
              rows: [head.map((value): Cell => ({ value, look: "head" })), ...rows],
              frozen: { rows: 1, columns: 0 },
            },
          ],
          ctx.work,
        );
  return { name: `${title}.${format}`, type: TYPES[format], bytes };
}

/** An account's lines, oldest first. Refuses: `ledger.account_unknown`. */
export async function exportStatement(
  ctx: Ctx,
  accountId: number,
  query: StatementExportQuery,
): Promise<Sheet> {
  const { owners, account } = await readableAccount(ctx, accountId);
  const { texts, words, of } = speak(query.language);
  const rows = await statementPage(ctx.db, accountId, {
    period: query.period,
    reasonType: query.reason,
    before: undefined,
    limit: MOST_ROWS,
  });
  const name = of(owners.refOf(account.orgId).name);
  return fileOf(
    ctx,
    `${name}-${words.purposes[account.purpose]}-${words.accounts[account.kind]}`,
    texts.statement,
    rows
      .toReversed()
      .map((row) => [
        row.postedOn,
        row.occurredOn,
        row.entryId,
        words.kinds[row.kind],
        `${words.reasons[row.reasonType]} ${row.reasonId}`,
        row.text,
        row.debitFen === 0 ? null : yuan(row.debitFen),
        row.creditFen === 0 ? null : yuan(row.creditFen),
        yuan(row.balanceAfterFen),
      ]),
    query,
  );
}

/** The journal under the same filters as its page, oldest first. */
export async function exportJournal(ctx: Ctx, query: JournalExportQuery): Promise<Sheet> {
  const owners = await loadOwners(ctx);
  const { texts, words, of } = speak(query.language);
  const rows = await journalPage(ctx.db, {
    period: query.period,
    kind: query.kind,
    reasonType: query.reason,
    reasonId: undefined,
    figure: figureAsked(ctx, query),
    orgIds: narrowed(owners, query.orgId),
    before: undefined,
    limit: MOST_ROWS,
  });
  return fileOf(
    ctx,
    texts.journalTitle,
    query.figure === undefined ? texts.journal : [...texts.journal, texts.adds],
    rows
      .toReversed()
      .map((row) => [
        row.postedOn,
        row.id,
        words.kinds[row.kind],
        `${words.reasons[row.reasonType]} ${row.reasonId}`,
        row.orgIds.map((id) => of(owners.refOf(id).name)).join(" → "),
        row.text,
        yuan(row.amountFen),
        row.reversalOf,
        ...(row.addsFen === null ? [] : [yuan(row.addsFen)]),
      ]),
    query,
  );
}

/** The trial balance: the district first, then each organisation. */
export async function exportTrial(ctx: Ctx, query: TrialExportQuery): Promise<Sheet> {
  const { texts, words, of } = speak(query.language);
  const view = await trialBalance(ctx, query);
  const line = (owner: string, row: TrialRow) => [
    owner,
    words.accounts[row.account],
    yuan(row.openingFen),
    yuan(row.debitFen),
    yuan(row.creditFen),
    yuan(row.closingFen),
  ];
  return fileOf(
    ctx,
    texts.trialTitle(view.from, view.to),
    texts.trial,
    [
      ...view.rows.map((row) => line(texts.all, row)),
      ...view.organisations.flatMap(({ org, rows }) => rows.map((row) => line(of(org.name), row))),
    ],
    query,
  );
}
