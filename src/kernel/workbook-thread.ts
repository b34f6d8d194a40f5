/** The thread that writes a workbook; see workbook.ts. */
import { parentPort } from "node:worker_threads";
import exceljs from "exceljs";
import {
  type Cell,
  type CellLook,
  type Drawn,
  type Job,
  type Sheet,
  startsLikeFormula,
} from "./workbook.ts";

const INK = "FF1F2A37";
const PAPER = "FFF7F6F2";
const HAIRLINE = "FFDFDBD0";

const solid = (argb: string): exceljs.Fill => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { argb },
});
const frame = (style: exceljs.BorderStyle, argb: string): Partial<exceljs.Borders> => {
  const side = { style, color: { argb } };
  return { top: side, bottom: side, left: side, right: side };
};
const centred = { horizontal: "center", vertical: "middle" } as const;

/** The looks, in the colours of the pages. */
const LOOKS: Readonly<Record<CellLook, Partial<exceljs.Style>>> = {
  title: { font: { bold: true, size: 14, color: { argb: INK } } },
  note: { font: { color: { argb: "FF5F6975" } } },
  head: {
    font: { bold: true, color: { argb: INK } },
    fill: solid("FFEFEDE6"),
    border: frame("thin", HAIRLINE),
    alignment: { vertical: "bottom", wrapText: true },
  },
  upright: {
    font: { bold: true, color: { argb: INK } },
    fill: solid("FFEFEDE6"),
    border: frame("thin", HAIRLINE),
    // Chinese is set upright from above, as on a spine.
    alignment: { ...centred, vertical: "bottom", textRotation: "vertical" },
  },
  filled: {
    font: { bold: true, color: { argb: PAPER } },
    fill: solid(INK),
    border: frame("thin", INK),
    alignment: centred,
  },
  outlined: {
    font: { color: { argb: INK } },
    border: frame("medium", INK),
    alignment: centred,
  },
  attend: {
    font: { color: { argb: "FF825009" } },
    fill: solid("FFF8EEDA"),
    border: frame("thin", "FFB7791F"),
    alignment: { vertical: "middle", wrapText: true },
  },
  total: {
    font: { bold: true, color: { argb: INK } },
    border: { top: { style: "thin", color: { argb: INK } } },
    alignment: centred,
  },
};

function put(cell: exceljs.Cell, given: Cell): void {
  if (given === null) return;
  const value = typeof given === "object" ? given.value : given;
  // A string is stored as one; the text format keeps it one when somebody edits the cell.
  cell.value = value;
  if (typeof given === "object") cell.style = { ...LOOKS[given.look] };
  if (typeof value === "string" && startsLikeFormula(value)) cell.numFmt = "@";
}

/** Rows between two words about how far it is. */
const ROWS_A_WORD = 500;

function draw(
  workbook: exceljs.Workbook,
  { name, widths, rows, frozen }: Sheet,
  onRow: (row: number) => void,
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows }],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = widths.map((width) => ({ width }));
  if (frozen.rows > 0) sheet.pageSetup.printTitlesRow = `1:${frozen.rows}`;
  rows.forEach((cells, at) => {
    const row = sheet.getRow(at + 1);
    cells.forEach((cell, place) => put(row.getCell(place + 1), cell));
    onRow(at + 1);
  });
}

async function write({ id, sheets }: Job): Promise<void> {
  const workbook = new exceljs.Workbook();
  let before = 0;
  for (const sheet of sheets) {
    draw(workbook, sheet, (row) => {
      if (row % ROWS_A_WORD === 0)
        parentPort?.postMessage({ id, drawn: before + row } satisfies Drawn);
    });
    before += sheet.rows.length;
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  parentPort?.postMessage({ id, bytes }, [bytes.buffer]);
}

parentPort?.on("message", (job: Job) => {
  write(job).catch((error: Error) =>
    parentPort?.postMessage({ id: job.id, failure: error.message }),
  );
});
