import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cleanLine, cleanText, shortenText, splitText } from "./text.ts";

test("cleaning leaves what is said and takes the white space around it", () => {
  assert.equal(
    cleanText("\n\t\t\t\n\t\t路灯坏了\u00a0\r\n\u3000\u3000请修理。\n\t\t\t"),
    "路灯坏了\n请修理。",
  );
  assert.equal(cleanText("一\n\n\n\n二"), "一\n\n二");
  assert.equal(cleanText("a\tb  c"), "a\tb  c");
  assert.equal(cleanText("\u200b路\u0007灯\ufeff\u2028坏了\ud800"), "路灯\n坏了");
  assert.equal(cleanText("👨‍👩‍👧"), "👨‍👩‍👧");
  assert.equal(cleanText(" \u3000\n"), "");
});

test("a text of one line has single blanks between its words", () => {
  assert.equal(cleanLine("  东街\u3000 路灯\n坏了 "), "东街 路灯 坏了");
});

test("a long text is cut where a sentence ends, not inside a character", () => {
  assert.deepEqual(splitText("一二。三四五。六", 6), ["一二。", "三四五。六"]);
  assert.deepEqual(splitText("一二三。四五六", 5), ["一二三。", "四五六"]);
  assert.deepEqual(splitText("一。二三四五", 5), ["一。二三四", "五"]);
  assert.deepEqual(splitText("abcd😀e", 5), ["abcd", "😀e"]);
  assert.deepEqual(splitText("短", 5), ["短"]);
});

test("the parts together are the text and none is too long", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("一", "。", "\n", "😀", "a", " ") }),
      fc.integer({ min: 2, max: 12 }),
      (text, limit) => {
        const parts = splitText(text, limit);
        assert.equal(parts.join(""), text);
        for (const part of parts) {
          assert.ok(part.length <= limit);
          assert.ok(part.isWellFormed());
        }
      },
    ),
    { seed: 12345, numRuns: 500 },
  );
});

test("a text is shortened only where it is too long, and says so", () => {
  assert.equal(shortenText("一二三四五", 5, "…"), "一二三四五");
  assert.equal(shortenText("一二三四五六", 5, "…"), "一二三四…");
  assert.equal(shortenText("一二三。 五六七", 6, "…"), "一二三。…");
});
