import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesAgainst } from "./difference.ts";

/** What differs stands in brackets. */
const marked = (text: string, other: string): string =>
  piecesAgainst(text, other)
    .map((piece) => (piece.differs ? `[${piece.text}]` : piece.text))
    .join("");

test("what stands in both texts is left alone, what does not is marked", () => {
  assert.equal(marked("高龄津贴申领", "高龄补贴发放"), "高龄[津]贴[申领]");
  assert.equal(marked("高龄补贴发放", "高龄津贴申领"), "高龄[补]贴[发放]");
});

test("equal texts have nothing marked, texts with nothing in common all of it", () => {
  assert.equal(marked("路灯维修", "路灯维修"), "路灯维修");
  assert.equal(marked("甲乙", "丙丁"), "[甲乙]");
  assert.equal(marked("", "丙"), "");
  assert.equal(marked("甲", ""), "[甲]");
});

test("a word in front or behind is marked alone", () => {
  assert.equal(marked("区民政局高龄津贴", "高龄津贴"), "[区民政局]高龄津贴");
  assert.equal(marked("高龄津贴（区级）", "高龄津贴"), "高龄津贴[（区级）]");
  assert.equal(marked("高龄津贴", "高龄津贴（区级）"), "高龄津贴");
});

test("the pieces together are the text", () => {
  const text = "对食品生产经营者自建网站交易备案进行发放";
  const pieces = piecesAgainst(text, "对食品生产经营者自建网站交易进行备案");
  assert.equal(pieces.map((piece) => piece.text).join(""), text);
});

test("a very long text differs as a whole", () => {
  assert.deepEqual(piecesAgainst("长".repeat(500), "长"), [
    { text: "长".repeat(500), differs: true },
  ]);
});
