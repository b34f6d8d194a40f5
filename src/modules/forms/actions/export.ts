/** Results as files: XLSX with the sums, every sheet and what each field means; CSV with every sheet. Heads in Chinese. */
import type { Ctx } from "#kernel/context.ts";
import { csvText } from "#kernel/pure/csv-text.ts";
import { type Cell as BookCell, type Sheet as BookSheet, writeWorkbook } from "#kernel/workbook.ts";
import type { Field } from "../rules/field.ts";
import { type Value, sayValue } from "../rules/value.ts";
import { type Sheet, entryOf } from "../rules/sheet.ts";
import type { ResultRow } from "../schema/forms.ts";
import { zh } from "../messages/export.ts";
import { orgView } from "./around.ts";
import { type Gathered, gather, rowOf, rowsBelow } from "./results.ts";
import { aboutOf } from "./sheet-view.ts";

export type ExportFile = { readonly name: string; readonly type: string; readonly bytes: Buffer };

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Writes what the actor sees of a form's results. Refuses: see {@link gather}. */
export async function exportResults(
  ctx: Ctx,
  formId: number,
  format: "xlsx" | "csv",
): Promise<ExportFile> {
  const gathered = await gather(ctx, formId);
  const name = gathered.form.design.title.replace(/[\\/:*?"<>|\s]+/g, "_");
  if (format === "csv") {
    const bytes = Buffer.from(csvText([detailHead(gathered), ...detailRows(gathered)]));
    return { name: `${name}_${zh.detail}.csv`, type: "text/csv; charset=utf-8", bytes };
  }
  const sheets = [sumSheet(gathered), detailSheet(gathered), fieldSheet(gathered)];
  return { name: `${name}.xlsx`, type: XLSX, bytes: await writeWorkbook(sheets, ctx.work) };
}

const unitOf = ({ type, unit }: Field): string => (type === "money" ? zh.yuan : (unit?.zh ?? ""));
const headOf = (field: Field): string => {
  const unit = unitOf(field);
  return unit === "" ? field.name.zh : `${field.name.zh}（${unit}）`;
};

/** Numbers stay numbers, money is in yuan, everything else is a text. */
function cellOf(field: Field, value: Value): string | number {
  if (typeof value === "number") return field.type === "money" ? value / 100 : value;
  return sayValue(field, value).zh;
}

const detailHead = ({ fields }: Gathered): string[] => [...zh.detailHead, ...fields.map(headOf)];

function detailRows(gathered: Gathered): (string | number)[][] {
  return gathered.sheets.map((sheet) => [
    ...whereOf(gathered, sheet),
    aboutOf(sheet, gathered.facts).zh,
    orgView(gathered.facts, sheet.orgId).name.zh,
    zh.statuses[sheet.status],
    ...gathered.fields.map((field) => {
      // What is not handed in is not known yet, whatever stands in it.
      const value = sheet.status === "handedIn" ? (entryOf(sheet, field.id)?.value ?? null) : null;
      return value === null ? zh.missing : cellOf(field, value);
    }),
  ]);
}

function whereOf({ facts }: Gathered, { subdistrictId }: Sheet): string[] {
  return [subdistrictId === null ? "" : (facts.areas.find(subdistrictId)?.name.zh ?? "")];
}

const head = (cells: readonly string[]): BookCell[] =>
  cells.map((value) => ({ value, look: "head" }));

function detailSheet(gathered: Gathered): BookSheet {
  return {
    name: zh.detail,
    widths: [14, 18, 18, 10, ...gathered.fields.map(() => 16)],
    frozen: { rows: 1, columns: 2 },
    rows: [head(detailHead(gathered)), ...detailRows(gathered)],
  };
}

function sumSheet(gathered: Gathered): BookSheet {
  const { fields, facts, form, on, sheets } = gathered;
  const [district] = facts.areas.all;
  const top = {
    areaId: district?.id ?? 0,
    name: { zh: "", en: "" },
    sheetId: null,
    hasBelow: true,
  };
  const total = rowOf(gathered, top, sheets);
  const rows = district === undefined ? [] : rowsBelow(gathered, district.id);
  const line = (name: string, row: ResultRow): BookCell[] => [
    name,
    row.sheets.handedIn,
    row.sheets.open + row.sheets.returned,
    ...row.cells.map((cell, i) => sumCell(fields[i], cell)),
    gapsOf(fields, row),
  ];
  return {
    name: zh.sums,
    widths: [18, 10, 10, ...fields.map(() => 16), 50],
    frozen: { rows: 3, columns: 1 },
    rows: [
      [{ value: form.design.title, look: "title" }],
      [{ value: zh.note(on), look: "note" }],
      head([...zh.sumHead, ...fields.map(headOf), zh.gapHead]),
      line(zh.total, total),
      ...rows.map((row) => line(row.name.zh, row)),
    ],
  };
}

/** A figure with gaps is marked, and the last column says what is missing; nothing missing is ever a zero. */
function sumCell(field: Field | undefined, cell: ResultRow["cells"][number]): BookCell {
  if (field === undefined) return null;
  const counted = cell.counts
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => `${sayValue(field, key).zh} ${count}`);
  const value =
    counted.length > 0
      ? counted.join("；")
      : cell.value === null
        ? zh.none
        : valueCell(field, cell.value);
  return cell.missing + cell.stale > 0 ? { value, look: "attend" } : value;
}

function gapsOf(fields: readonly Field[], row: ResultRow): string {
  return row.cells
    .flatMap((cell, i) => {
      const gaps = zh.gaps(cell.missing, cell.stale);
      return gaps === "" ? [] : [`${fields[i]?.name.zh ?? ""}：${gaps}`];
    })
    .join("；");
}

/** A count is a number of answers, whatever the field holds. */
function valueCell(field: Field, value: Value): string | number {
  return field.adding === "count" ? Number(value) : cellOf(field, value);
}

function fieldSheet({ fields }: Gathered): BookSheet {
  return {
    name: zh.fields,
    widths: [24, 20, 50, 14, 14, 14],
    frozen: { rows: 1, columns: 0 },
    rows: [
      head(zh.fieldHead),
      ...fields.map((field) => [
        `${field.key} v${field.version}`,
        field.name.zh,
        field.meaning.zh,
        unitOf(field),
        zh.addings[field.adding],
        zh.valid(field.validDays),
      ]),
    ],
  };
}
