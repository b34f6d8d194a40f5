import assert from "node:assert/strict";
import { test } from "node:test";
import exceljs from "exceljs";
import { type Sheet, writeWorkbook } from "./workbook.ts";

const aSheet = (over: Partial<Sheet> = {}): Sheet => ({
  name: "职责矩阵",
  widths: [12, 5],
  frozen: { rows: 1, columns: 1 },
  rows: [["事项", "民政局"]],
  ...over,
});

async function read(sheets: readonly Sheet[]): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await writeWorkbook(sheets)) as never);
  return workbook;
}

test("texts and numbers come back as they were, with heads that stay in sight", async () => {
  const workbook = await read([
    aSheet({
      rows: [
        ["事项", { value: "民政局", look: "upright" }],
        ["优待证", 12],
        [null, "x"],
      ],
    }),
    aSheet({ name: "明细" }),
  ]);
  assert.deepEqual(
    workbook.worksheets.map(({ name }) => name),
    ["职责矩阵", "明细"],
  );
  const [sheet] = workbook.worksheets;
  assert.equal(sheet?.getCell("A2").value, "优待证");
  assert.equal(sheet?.getCell("B2").value, 12);
  assert.equal(sheet?.getCell("A3").value, null);
  assert.equal(sheet?.getCell("B1").alignment.textRotation, "vertical");
  const [view] = sheet?.views ?? [];
  assert.deepEqual(
    [view?.state, view?.state === "frozen" && view.xSplit, view?.state === "frozen" && view.ySplit],
    ["frozen", 1, 1],
  );
});

test("a lead is filled and a co-organiser outlined", async () => {
  const workbook = await read([
    aSheet({
      rows: [
        [
          { value: "牵头", look: "filled" },
          { value: "协同", look: "outlined" },
        ],
      ],
    }),
  ]);
  const [sheet] = workbook.worksheets;
  const fill = sheet?.getCell("A1").fill;
  assert.deepEqual(fill?.type === "pattern" && fill.fgColor, { argb: "FF1F2A37" });
  assert.equal(sheet?.getCell("B1").border.left?.style, "medium");
});

test("a text that looks like a formula stays a text, also when somebody edits it", async () => {
  const texts = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1"];
  const workbook = await read([aSheet({ rows: texts.map((text) => [text]) })]);
  const [sheet] = workbook.worksheets;
  texts.forEach((text, i) => {
    const cell = sheet?.getCell(i + 1, 1);
    assert.equal(cell?.type, exceljs.ValueType.String, text);
    assert.equal(cell?.value, text);
    assert.equal(cell?.numFmt, "@", text);
  });
});

test("a workbook without an end is refused before it is begun", async () => {
  const rows = Array.from({ length: 2001 }, () => Array.from({ length: 1000 }, () => 1));
  await assert.rejects(writeWorkbook([aSheet({ rows })]), /2001000 cells are too many/);
});

test("workbooks that are asked for at once are each their own", async () => {
  const names = ["甲", "乙", "丙", "丁"];
  const books = await Promise.all(names.map((name) => read([aSheet({ rows: [[name]] })])));
  assert.deepEqual(
    books.map((book) => book.worksheets[0]?.getCell("A1").value),
    names,
  );
});

test("whoever watches is told row by row how far a long table is, up to all of it", async () => {
  const said: (readonly [number, number])[] = [];
  const rows = Array.from({ length: 1200 }, (_, n) => [n, "行"]);
  await writeWorkbook([aSheet({ rows }), aSheet({ name: "明细" })], {
    progress: (done, total) => said.push([done, total]),
  });
  assert.deepEqual(said, [
    [0, 2402],
    [500, 2402],
    [1000, 2402],
    [2402, 2402],
  ]);
});

test("a watcher that asks to stop ends the writing with what it throws, and the next workbook is written", async () => {
  const rows = Array.from({ length: 1200 }, (_, n) => [n]);
  const stopped = writeWorkbook([aSheet({ rows })], {
    progress(done) {
      if (done > 0) throw new Error("stop");
    },
  });
  await assert.rejects(stopped, /^Error: stop$/);
  assert.ok((await writeWorkbook([aSheet()])).length > 1000);
});
