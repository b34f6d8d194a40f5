/** The thread that writes an exported list as a workbook; see export-workbook.ts. */
import { Writable } from "node:stream";
import { parentPort, workerData } from "node:worker_threads";
import exceljs from "exceljs";
import { startsLikeFormula } from "#kernel/workbook.ts";
import type { FromThread, SheetShape, ToThread } from "./export-workbook.ts";

const { name, widths } = workerData as SheetShape;
const say = (message: FromThread): void => parentPort?.postMessage(message);

const out = new Writable({
  write(chunk: Uint8Array, _encoding, done) {
    say({ chunk: new Uint8Array(chunk) });
    done();
  },
});

const workbook = new exceljs.stream.xlsx.WorkbookWriter({
  stream: out,
  useStyles: true,
  useSharedStrings: false,
});
const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", xSplit: 0, ySplit: 1 }] });

sheet.columns = widths.map((width) => ({ width }));
sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: widths.length } };

function put(values: readonly unknown[], isHead: boolean): void {
  const row = sheet.addRow([...values]);
  if (isHead) row.font = { bold: true };
  values.forEach((value, at) => {
    // A string is stored as one; the text format keeps it one when somebody edits the cell.
    if (typeof value === "string" && startsLikeFormula(value)) row.getCell(at + 1).numFmt = "@";
  });
  row.commit();
}

let count = 0;
parentPort?.on("message", (message: ToThread) => {
  if ("rows" in message) {
    for (const row of message.rows) {
      put(row, count === 0);
      count++;
    }
    say({ written: true });
    return;
  }
  sheet.commit();
  void workbook.commit().then(() => {
    say({ end: true });
    parentPort?.close();
  });
});
