import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import exceljs from "exceljs";
import { readXlsx } from "./xlsx-cells.ts";
import { checkZip } from "./zip.ts";

const LIMITS = { rows: 100, columns: 10 };

/** A workbook from its parts, as other programs than ours write it. */
function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30 + Buffer.byteLength(name));
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(plain.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + Buffer.byteLength(name));
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(plain.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    locals.push(local, packed);
    directory.push(entry);
    offset += local.length + packed.length;
  }
  const middle = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(middle.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, middle, end]);
}

test("a workbook of an office program: shared, rich and empty cells, numbers, dates as they are, formulas never", async () => {
  const book = new exceljs.Workbook();
  book.addWorksheet("说明").addRow(["请先看这里"]);
  const sheet = book.addWorksheet("名册");
  sheet.addRow(["姓名", "号码", "备注"]);
  sheet.addRow(['甲<乙> & "丙"', 20261122, { richText: [{ text: "富" }, { text: "文本" }] }]);
  sheet.addRow([]);
  sheet.addRow([null, true, { formula: "1+1", result: 2 }]);
  sheet.addRow(["=1+1", 1.5, { error: "#N/A" } as never]);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  assert.equal(checkZip(bytes, 1_000_000), "workbook");
  assert.deepEqual(readXlsx(bytes, LIMITS), [
    [1, ["姓名", "号码", "备注"]],
    [2, ['甲<乙> & "丙"', "20261122", "富文本"]],
    [4, ["", "是", "="]],
    [5, ["=1+1", "1.5", "="]],
  ]);
});

test("a workbook with prefixes, texts in the cells, without numbers of rows and cells, and with pronunciation", () => {
  const sheet =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>姓名</x:t></x:is></x:c>' +
    '<x:c t="s"><x:v>0</x:v></x:c></x:row><x:row r="7"><x:c r="C7" t="str"><x:v>&#26446;&amp;&#x738B;</x:v></x:c></x:row>' +
    "</x:sheetData></x:worksheet>";
  const strings =
    "<x:sst><x:si><x:r><x:t>号</x:t></x:r><x:r><x:t>码</x:t></x:r><x:rPh sb='0'><x:t>hao</x:t></x:rPh></x:si></x:sst>";
  const bytes = zipOf({
    "xl/workbook.xml": "<workbook/>",
    "xl/worksheets/sheet1.xml": sheet,
    "xl/sharedStrings.xml": strings,
  });
  assert.equal(checkZip(bytes, 1_000_000), "workbook");
  assert.deepEqual(readXlsx(bytes, LIMITS), [
    [1, ["姓名", "号码"]],
    [7, ["", "", "李&王"]],
  ]);
});

test("as many rows as allowed are read, one more is told; columns beyond the most are left out", () => {
  const row = (n: number): string =>
    `<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="K${n}"><v>1</v></c></row>`;
  const book = (rows: number) =>
    zipOf({
      "xl/workbook.xml": "<workbook/>",
      "xl/worksheets/sheet1.xml": `<sheetData>${Array.from({ length: rows }, (_, i) => row(i + 1)).join("")}</sheetData>`,
    });
  assert.equal(readXlsx(book(100), LIMITS)?.length, 100);
  assert.deepEqual(readXlsx(book(2), LIMITS)?.[1], [2, ["2"]]);
  assert.equal(readXlsx(book(101), LIMITS), undefined);
});
