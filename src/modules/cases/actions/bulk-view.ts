/** Bulks as those see them who send: the list, one with its rows, the report to take along. */
import { mandatesOf } from "#admission";
import type { Ctx } from "#kernel/context.ts";
import { csvText } from "#kernel/pure/csv-text.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { writeWorkbook } from "#kernel/workbook.ts";
import { loadOrganisations } from "#organisations";
import { bulkOrgOf, bulkScope } from "../access-bulk.ts";
import { refusals as en } from "../messages/bulk.en.ts";
import { refusals as zh } from "../messages/bulk.zh.ts";
import { BULK_COLUMNS, BULK_ROW_LIMIT, type Bulk, type RowRefusal } from "../rules/bulk.ts";
import { receiptNo } from "../rules/receipt.ts";
import type { BulkRowQuery, BulkRowView, BulkView } from "../schema-bulk.ts";
import {
  type StoredRow,
  countUntouched,
  findBulk,
  listBulkRows,
  listBulks,
  progressOf,
  usesOf,
} from "../store/bulk-store.ts";
import { orgRef } from "./names.ts";
import type { Language } from "./view.ts";

/** One bulk with names. */
export async function bulkView(ctx: Ctx, bulk: Bulk, untouchedCount: number): Promise<BulkView> {
  const { id, name, status, acceptedRows, refusedRows, caseCount, withdrawnCount } = bulk;
  const orNull = (at: number | null) => (at === null ? null : iso(at));
  return {
    id,
    org: await orgRef(ctx, bulk.orgId),
    mandate: { id: bulk.mandateId, code: bulk.mandateCode },
    name,
    status,
    acceptedRows,
    refusedRows,
    caseCount,
    withdrawnCount,
    untouchedCount,
    checkedAt: iso(bulk.checkedAt),
    sentAt: orNull(bulk.sentAt),
    withdrawnAt: orNull(bulk.withdrawnAt),
  };
}

/** A bulk that the actor may see. Refuses: `cases.bulk_not_found`. */
export async function seenBulk(ctx: Ctx, id: number, held = false) {
  const stored = await findBulk(ctx.db, id, held);
  const scope = bulkScope(ctx.actor);
  if (
    stored === undefined ||
    scope === undefined ||
    (scope !== null && scope !== stored.bulk.orgId)
  )
    refuse("notFound", "cases.bulk_not_found");
  return stored;
}

/** Shows one bulk. Refuses: `cases.bulk_not_found`. */
export async function showBulk(ctx: Ctx, id: number): Promise<BulkView> {
  const { bulk } = await seenBulk(ctx, id);
  return bulkView(ctx, bulk, (await countUntouched(ctx.db, [id])).get(id) ?? 0);
}

/** A page of bulks, the newest first. */
export async function pageOfBulks(
  ctx: Ctx,
  query: { readonly cursor?: string; readonly limit?: number },
) {
  const scope = bulkScope(ctx.actor);
  if (scope === undefined) return { items: [], next: null };
  const limit = query.limit ?? 50;
  const rows = await listBulks(ctx.db, scope, numberIn(query.cursor), limit + 1);
  const page = pageOf(
    rows,
    limit,
    ({ bulk }) => bulk,
    ({ bulk }) => [bulk.id],
  );
  const untouched = await countUntouched(
    ctx.db,
    page.items.map(({ id }) => id),
  );
  return {
    items: await Promise.all(
      page.items.map((bulk) => bulkView(ctx, bulk, untouched.get(bulk.id) ?? 0)),
    ),
    next: page.next,
  };
}

/** The number that a cursor holds; null without one. Refuses: `http.wrong_cursor`. */
function numberIn(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const number = Number(orRefuse(readCursor(cursor, 1))[0]);
  return Number.isSafeInteger(number) ? number : refuse("invalid", "http.wrong_cursor");
}

/** The text of why a row is refused. */
function textOf({ code, params }: RowRefusal, language: Language): string {
  const book: Readonly<Record<string, string>> = language === "zh" ? zh : en;
  return (book[code] ?? code).replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    String(params[name] ?? ""),
  );
}

async function rowView(ctx: Ctx, row: StoredRow, language: Language): Promise<BulkRowView> {
  const { rowNo, cells, refusals, orgId, caseId } = row;
  return {
    rowNo,
    title: cells.title,
    text: cells.text,
    area: cells.area,
    station: orgId === null ? null : await orgRef(ctx, orgId),
    duty: cells.duty,
    due: cells.due,
    refusals: refusals.map((one) => ({ code: one.code, message: textOf(one, language) })),
    case: caseId === null ? null : { id: caseId, receiptNo: receiptNo(caseId) },
  };
}

/** A page of the rows of a bulk. Refuses: `cases.bulk_not_found`. */
export async function pageOfBulkRows(
  ctx: Ctx,
  id: number,
  query: BulkRowQuery,
  language: Language,
) {
  await seenBulk(ctx, id);
  const limit = query.limit ?? 100;
  const after = numberIn(query.cursor) ?? 0;
  const rows = await listBulkRows(ctx.db, id, query.state, after, limit + 1);
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.rowNo],
  );
  return {
    items: await Promise.all(page.items.map((row) => rowView(ctx, row, language))),
    next: page.next,
  };
}

/** How far the sending of a bulk is. Refuses: `cases.bulk_not_found`. */
export async function bulkProgress(ctx: Ctx, id: number) {
  const { bulk } = await seenBulk(ctx, id);
  const done = bulk.status === "checked" ? await progressOf(ctx.db, id) : bulk.caseCount;
  return { done, total: bulk.acceptedRows };
}

/** The report of a bulk, row by row, as a file. Refuses: `cases.bulk_not_found`. */
export async function bulkReport(ctx: Ctx, id: number, format: "xlsx" | "csv") {
  const { bulk } = await seenBulk(ctx, id);
  const rows = await listBulkRows(ctx.db, id, undefined, 0, BULK_ROW_LIMIT);
  const heads = ["行", ...Object.values(BULK_COLUMNS), "结果", "办件"];
  const lines = await Promise.all(
    rows.map(async (row) => {
      const view = await rowView(ctx, row, "zh");
      const said = view.refusals.map(({ message }) => message).join("；");
      return [
        view.rowNo,
        view.title,
        view.text,
        view.area,
        row.cells.station || (view.station?.name ?? ""),
        view.duty,
        view.due,
        said === "" ? (view.case === null ? "可以下发" : "已下发") : said,
        view.case?.receiptNo ?? "",
      ];
    }),
  );
  const name = `批量办件-${bulk.mandateCode}-${dayOf(bulk.checkedAt)}.${format}`;
  if (format === "csv")
    return {
      name,
      type: "text/csv; charset=utf-8",
      bytes: Buffer.from(csvText([heads, ...lines])),
    };
  const head = heads.map((value) => ({ value, look: "head" as const }));
  const bytes = await writeWorkbook(
    [
      {
        name: "逐行结果",
        widths: [6, 28, 40, 16, 16, 14, 12, 40, 22],
        frozen: { rows: 1, columns: 1 },
        rows: [head, ...lines],
      },
    ],
    ctx.work,
  );
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, type, bytes };
}

/** An empty table with the heads that a file must have, and one line as an example. */
export function bulkTemplate(): Buffer {
  const example = ["请入户核对低保信息", "核对家庭成员和收入", "", "", "", "2026-12-31"];
  return Buffer.from(csvText([Object.values(BULK_COLUMNS), example]));
}

/** The mandates on which a department may send cases now. Refuses: `cases.bulk_not_yours`. */
export async function bulkMandates(ctx: Ctx, orgId: number | undefined) {
  const applicantOrgId = orRefuse(bulkOrgOf(ctx.actor, orgId));
  const on = dayOf(ctx.clock.now());
  const found = (await mandatesOf(ctx, { applicantOrgId, on })).filter(
    ({ state, kind }) => state === "inForce" && kind !== "form",
  );
  const uses = await usesOf(
    ctx.db,
    found.map(({ id }) => id),
  );
  return {
    items: found.map(({ id, code, title, unit, quantity, from, to }) => ({
      id,
      code,
      title,
      unit,
      quantity,
      used: uses.get(id) ?? 0,
      from,
      to,
    })),
  };
}

/** The departments for which the coordination office may send; a department sees itself. */
export async function bulkDepartments(ctx: Ctx) {
  const scope = bulkScope(ctx.actor);
  const departments = (await loadOrganisations(ctx)).departments();
  const seen = scope === undefined ? [] : departments.filter(({ id }) => (scope ?? id) === id);
  return { items: await Promise.all(seen.map(({ id }) => orgRef(ctx, id))) };
}
