/** The thread that reads a workbook; its memory is bounded and its time is watched by who started it. */
import { parentPort, workerData } from "node:worker_threads";
import exceljs from "exceljs";

const { bytes, rowLimit, columnLimit } = workerData as {
  readonly bytes: Uint8Array;
  readonly rowLimit: number;
  readonly columnLimit: number;
};

/** A mark that the reader of cells takes for a formula: the result of one is never trusted. */
const FORMULA = "=";

function textOf(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isInteger(value) ? value.toFixed(0) : String(value);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? FORMULA : value.toISOString().slice(0, 10);
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  if ("formula" in value || "sharedFormula" in value) return `${FORMULA}formula`;
  if ("error" in value) return `${FORMULA}error`;
  if ("text" in value) return textOf(value.text);
  return "";
}

/** The first sheet with more than one row: workbooks often begin with a sheet of explanations. */
function sheetOf(workbook: exceljs.Workbook): exceljs.Worksheet | undefined {
  return (
    workbook.worksheets.find((sheet) => sheet.name.includes("事项") && sheet.actualRowCount > 0) ??
    workbook.worksheets.find((sheet) => sheet.actualRowCount > 0)
  );
}

async function read(): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never, {
    ignoreNodes: ["dataValidations", "conditionalFormatting", "drawing", "picture", "hyperlinks"],
  });
  const sheet = sheetOf(workbook);
  const rows: [number, string[]][] = [];
  if (sheet !== undefined) {
    if (sheet.actualRowCount > rowLimit) {
      parentPort?.postMessage({ failure: "rows" });
      return;
    }
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      const cells: string[] = [];
      const last = Math.min(row.cellCount, columnLimit);
      for (let column = 1; column <= last; column++) cells.push(textOf(row.getCell(column).value));
      rows.push([number, cells]);
    });
  }
  parentPort?.postMessage({ rows });
}

await read().catch(() => parentPort?.postMessage({ failure: "broken" }));
