import assert from "node:assert/strict";
import { test } from "node:test";
import { csvText } from "./csv-text.ts";

test("no cell of an exported table runs as a formula, and numbers stay numbers", () => {
  const text = csvText([
    ["事由", "金额"],
    ["=cmd|' /C calc'!A0", -5.5],
    ["+1", 3],
    ['他说"好"，\n走了', null],
    ["@a", 0],
  ]);
  assert.equal(
    text,
    '\ufeff事由,金额\r\n\'=cmd|\' /C calc\'!A0,-5.5\r\n\'+1,3\r\n"他说""好""，\n走了",\r\n\'@a,0\r\n',
  );
});
