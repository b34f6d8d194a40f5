/** The matrix as a workbook: what the filters leave, and every task behind it. */
import type { Ctx } from "#kernel/context.ts";
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import { writeWorkbook } from "#kernel/workbook.ts";
import { zh as words } from "../messages/matrix.zh.ts";
import { zh as catalogueWords } from "../messages/words.zh.ts";
import { type DetailRow, detailSheet, matrixSheet } from "../rules/matrix-sheet.ts";
import { orderRows } from "../rules/matrix.ts";
import { type MatrixQuery, partsOfVersions, readMatrix } from "./matrix.ts";
import type { MatrixOrder } from "../schema/kinds.ts";

export type MatrixFileQuery = MatrixQuery & {
  readonly order?: MatrixOrder | undefined;
  /** Kinds whose bodies have a column each instead of one together. */
  readonly unfold?: readonly OrganisationKind[] | undefined;
};

/**
 * Writes what the page shows, with Chinese heads whoever asks: it is a paper of the district.
 * Refuses: as {@link readMatrix}.
 */
export async function matrixFile(
  ctx: Ctx,
  query: MatrixFileQuery,
): Promise<{ name: string; bytes: Buffer }> {
  const { order = "code", unfold = [], ...asked } = query;
  const { matrix, versions } = await readMatrix(ctx, asked);
  const rows = orderRows(matrix.rows, order);
  const sheetWords = { ...words, classes: catalogueWords.classes };
  const parts = await partsOfVersions(
    ctx,
    rows.flatMap((row) => versions.get(row.code) ?? []),
  );
  const details = rows.flatMap((row): DetailRow[] =>
    (parts.get(row.code) ?? []).map((part) => ({
      code: row.code,
      duty: row.name,
      class: row.class,
      organisation: part.name,
      role: part.role,
      disputed: part.disputed,
      areas: part.areas.map(({ name }) => name),
      clause: part.clause,
      task: part.task,
      limit: part.limit === null ? "" : catalogueWords.limit(part.limit.amount, part.limit.unit),
    })),
  );
  const bytes = await writeWorkbook(
    [
      matrixSheet({ ...matrix, rows }, new Set(unfold), sheetWords),
      detailSheet(details, sheetWords),
    ],
    ctx.work,
  );
  return { name: words.sheet.file(matrix.day), bytes };
}
