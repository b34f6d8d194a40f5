/** The thread that reads a workbook row by row; its memory is bounded and its time is watched by who started it. */
import { Readable } from "node:stream";
import { parentPort, workerData } from "node:worker_threads";
import exceljs from "exceljs";

const { bytes, mostRows, mostColumns } = workerData as {
  readonly bytes: Uint8Array;
  readonly mostRows: number;
  readonly mostColumns: number;
};

function textOf(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isInteger(value) ? value.toFixed(0) : String(value);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  // The result of a formula is never trusted; what reads the row refuses it.
  if ("formula" in value || "sharedFormula" in value || "error" in value) return "=";
  if ("text" in value) return textOf(value.text);
  return "";
}

async function read(): Promise<void> {
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    worksheets: "emit",
  });
  const rows: [number, string[]][] = [];
  for await (const sheet of reader) {
    for await (const row of sheet) {
      if (rows.length > mostRows) {
        parentPort?.postMessage({ failure: "rows" });
        return;
      }
      const cells: string[] = [];
      const last = Math.min(row.cellCount, mostColumns);
      for (let column = 1; column <= last; column++) cells.push(textOf(row.getCell(column).value));
      rows.push([row.number, cells]);
    }
    // The first sheet that has rows.
    if (rows.length > 1) break;
    rows.length = 0;
  }
  parentPort?.postMessage({ rows });
}

await read().catch(() => parentPort?.postMessage({ failure: "broken" }));
