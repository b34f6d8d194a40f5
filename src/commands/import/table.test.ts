import assert from "node:assert/strict";
import { test } from "node:test";
import { CommandError } from "../open.ts";
import { readTable } from "./table.ts";

const read = (text: string) => readTable("letters.csv", text, ["id", "text"] as const);
const refuses = (text: string, sentence: RegExp) =>
  assert.throws(
    () => read(text),
    (error: Error) => error instanceof CommandError && sentence.test(error.message),
  );

test("columns are found by name in any order, others are ignored", () => {
  assert.deepEqual(read("text,colour,id\nhello,red,1\n"), [
    { row: 2, cells: { id: "1", text: "hello" } },
  ]);
  assert.deepEqual(read(" id ;text\n1;hello\n"), [{ row: 2, cells: { id: "1", text: "hello" } }]);
  assert.deepEqual(read("id\ttext\r\n1\thello\r\n"), [
    { row: 2, cells: { id: "1", text: "hello" } },
  ]);
});

test("a quoted cell may hold line ends, separators and quotes, and is one row", () => {
  assert.deepEqual(read('id,text\n1,"a\nb, ""c"""\n2,d\n'), [
    { row: 2, cells: { id: "1", text: 'a\nb, "c"' } },
    { row: 3, cells: { id: "2", text: "d" } },
  ]);
});

test("a stray quote within a cell is part of the cell", () => {
  assert.deepEqual(read('id,text\n1,5" pipe\n'), [{ row: 2, cells: { id: "1", text: '5" pipe' } }]);
});

test("a row with more or fewer cells than the head is kept apart, an empty one is no row", () => {
  assert.deepEqual(read("id,text\n1\n\n , \n2,b,c\n3,d"), [
    { row: 2, cells: null },
    { row: 5, cells: null },
    { row: 6, cells: { id: "3", text: "d" } },
  ]);
});

test("a head without rows is an empty table", () => {
  assert.deepEqual(read("id,text\n"), []);
});

test("a file that lacks a column says which, and what it has", () => {
  refuses("id,body\n1,a\n", /^letters\.csv lacks the column text; its first line has id, body\.$/);
  refuses("\u001b[2Jx\n", /^letters\.csv lacks the columns id, text; its first line has  \[2Jx\.$/);
  refuses("id,text,id\n", /has the column id twice/);
  refuses(`${"x".repeat(5000)}\n`, /^.{1,300}$/);
});

test("a quote that is never closed is named, whatever follows it", () => {
  refuses('id,text\n1,"a\n2,b\n', /a quote is opened and not closed near line \d+/);
  refuses(`id,text\n1,"${"a\n".repeat(600_000)}`, /a quote is opened and not closed/);
});

test("more rows than are read at once are refused", () => {
  refuses(`id,text\n${"1,a\n".repeat(200_001)}`, /more than 200000 rows/);
});
