import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, deflateRawSync } from "node:zlib";
import exceljs from "exceljs";
import fc from "fast-check";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { checkZip, readSpreadsheet } from "./spreadsheet.ts";

const codeOf = async (bytes: Buffer): Promise<string> => {
  const rows = await readSpreadsheet(bytes);
  return isRefusal(rows) ? rows.code.replace("catalogue.import.", "") : "read";
};

const cellsOf = async (bytes: Buffer): Promise<readonly (readonly string[])[]> => {
  const rows = await readSpreadsheet(bytes);
  assert.ok(!isRefusal(rows));
  return rows.map((row) => row.cells);
};

async function workbook(fill: (sheet: exceljs.Worksheet) => void): Promise<Buffer> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet("事项"));
  return Buffer.from(await book.xlsx.writeBuffer());
}

type Entry = { name: string; data: Buffer; method?: number; claimed?: number; flags?: number };

/** A zip file written by hand, so that it can lie. */
function zip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, method = 8, claimed = data.length, flags = 0 } of entries) {
    const packed = method === 8 ? deflateRawSync(data) : data;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc32(data), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

test("CSV is read with a mark, with CRLF, with quotes and with line breaks in a cell", async () => {
  const csv = '\ufeffcode,name\r\n"a-1","甲,乙"\r\na-2,"第一行\r\n第二行 ""引号"""\r\n';
  assert.deepEqual(await cellsOf(Buffer.from(csv)), [
    ["code", "name"],
    ["a-1", "甲,乙"],
    ["a-2", '第一行\n第二行 "引号"'],
  ]);
});

test("CSV saved as GB18030 without saying so is read", async () => {
  // 事项,养犬登记 in GB18030
  const bytes = Buffer.from("cac2cfee2cd1f8c8aeb5c7bcc7", "hex");
  assert.deepEqual(await cellsOf(bytes), [["事项", "养犬登记"]]);
});

test("UTF-16 with a mark, tabs and semicolons between cells are read", async () => {
  assert.deepEqual(await cellsOf(Buffer.from("\ufeff甲\t乙\n", "utf16le")), [["甲", "乙"]]);
  assert.deepEqual(await cellsOf(Buffer.from("a;b\nc;d\n")), [
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("bytes that are no text are refused", async () => {
  assert.equal(await codeOf(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff])), "encoding_unknown");
  assert.equal(await codeOf(Buffer.from("a,b\0c")), "not_a_sheet");
  assert.equal(await codeOf(Buffer.alloc(0)), "empty");
});

test("an unclosed quote is refused with its line", async () => {
  assert.equal(await codeOf(Buffer.from('a,b\n"c,d\n')), "broken");
});

test("10 MB are read and one byte more is refused", async () => {
  const line = `${"x".repeat(1023)}\n`;
  const ten = Buffer.from(line.repeat(10 * 1024));
  assert.equal(ten.length, 10 * 1024 * 1024);
  assert.equal(await codeOf(ten), "read");
  assert.equal(await codeOf(Buffer.concat([ten, Buffer.from("x")])), "too_large");
});

test("20,000 rows under the head are read and one more is refused", async () => {
  const rows = (count: number) => Buffer.from(`head\n${"x\n".repeat(count)}`);
  assert.equal(await codeOf(rows(20_000)), "read");
  assert.equal(await codeOf(rows(20_001)), "too_many_rows");
});

test("a cell that a spreadsheet program would run is marked, a dash and a negative number are not", async () => {
  const csv = "=1+1,+cmd|' /C calc'!A0,-2,-,@SUM(A1),+8613800000000,\u2014\u2014\n";
  const rows = await readSpreadsheet(Buffer.from(csv));
  assert.ok(!isRefusal(rows));
  assert.deepEqual(rows[0]?.flaws, [
    { column: 0, flaw: "formula" },
    { column: 1, flaw: "formula" },
    { column: 4, flaw: "formula" },
  ]);
});

test("a workbook gives texts, numbers, days and rich texts as text", async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(["编码", 12, 1.5, true, new Date("2026-11-21T00:00:00Z")]);
    sheet.getCell("A2").value = { richText: [{ text: "养犬" }, { text: "登记" }] };
    sheet.getCell("B2").value = { text: "链接", hyperlink: "https://example.org" };
  });
  assert.deepEqual(await cellsOf(bytes), [
    ["编码", "12", "1.5", "是", "2026-11-21"],
    ["养犬登记", "链接"],
  ]);
});

test("formulas and errors in a workbook are marked and their results never used", async () => {
  const bytes = await workbook((sheet) => {
    sheet.getCell("A1").value = { formula: "1+1", result: 2 };
    sheet.getCell("B1").value = { error: "#REF!" };
    sheet.getCell("C1").value = "=2+2";
  });
  const rows = await readSpreadsheet(bytes);
  assert.ok(!isRefusal(rows));
  assert.deepEqual(
    rows[0]?.flaws.map(({ column }) => column),
    [0, 1, 2],
  );
});

test("a merged cell fills the rows that it spans", async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(["民政局", "甲"]);
    sheet.addRow(["", "乙"]);
    sheet.mergeCells("A1:A2");
  });
  assert.deepEqual(await cellsOf(bytes), [
    ["民政局", "甲"],
    ["民政局", "乙"],
  ]);
});

test("a zip bomb is refused by what it says it unpacks to, before anything is unpacked", () => {
  const bomb = zip([
    { name: "xl/workbook.xml", data: Buffer.from("<x/>") },
    { name: "xl/sheet.xml", data: Buffer.alloc(1000), claimed: 900 * 1024 * 1024 },
  ]);
  assert.equal(checkZip(bomb)?.code, "catalogue.import.unpacks_too_large");
});

test("a zip bomb that lies about its size is refused by the inflater's limit", () => {
  const bomb = zip([
    { name: "xl/workbook.xml", data: Buffer.from("<x/>") },
    { name: "xl/sheet.xml", data: Buffer.alloc(50 * 1024 * 1024), claimed: 1000 },
  ]);
  assert.ok(bomb.length < 100_000);
  assert.equal(checkZip(bomb)?.code, "catalogue.import.not_a_sheet");
});

test("a zip that is no workbook, is encrypted, climbs out of its folder or is cut off is refused", async () => {
  const fine = { name: "xl/workbook.xml", data: Buffer.from("<x/>") };
  assert.equal(checkZip(zip([fine])), undefined);
  for (const entries of [
    [{ name: "word/document.xml", data: Buffer.from("<x/>") }],
    [fine, { name: "../../etc/passwd", data: Buffer.from("x") }],
    [{ ...fine, flags: 1 }],
    [{ ...fine, method: 12 }],
  ])
    assert.equal(checkZip(zip(entries))?.code, "catalogue.import.not_a_sheet");
  const whole = await workbook((sheet) => sheet.addRow(["a"]));
  for (const length of [30, 100, whole.length - 30])
    assert.notEqual(await codeOf(whole.subarray(0, length)), "read");
});

test("a workbook with broken XML is refused, not a crash", async () => {
  const bytes = zip([
    { name: "[Content_Types].xml", data: Buffer.from("<Types") },
    { name: "xl/workbook.xml", data: Buffer.from("<workbook><sheets><sheet name='a'") },
  ]);
  assert.notEqual(await codeOf(bytes), "read");
});

test("whatever bytes come, the answer is rows or a refusal", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const rows = await readSpreadsheet(Buffer.from(bytes));
      assert.ok(isRefusal(rows) || rows.every((row) => Array.isArray(row.cells)));
    }),
    { seed: 20261121, numRuns: 500 },
  );
});

test("whatever is done to the directory of a workbook, the check answers", async () => {
  const whole = await workbook((sheet) => sheet.addRow(["a", "b"]));
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.integer({ min: 4, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })),
        {
          minLength: 1,
          maxLength: 20,
        },
      ),
      (changes) => {
        const broken = Buffer.from(whole);
        for (const [at, byte] of changes) broken[at] = byte;
        const no = checkZip(broken);
        assert.ok(no === undefined || no.code.startsWith("catalogue.import."));
      },
    ),
    { seed: 20261121, numRuns: 500 },
  );
});
