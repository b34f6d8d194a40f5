import assert from "node:assert/strict";
import { test } from "node:test";
import { ageOn, birthdayOf, caseIdIn, readCard } from "./counter-card.ts";

// The example of GB 11643-1999.
const NUMBER = "11010519491231002X";

test("a number that was typed is read, with its check character written large", () => {
  assert.deepEqual(readCard("11010519491231002x"), { idNumber: NUMBER });
  assert.deepEqual(readCard(` ${NUMBER}\n`), { idNumber: NUMBER });
});

test("a number whose check character is wrong, or whose birthday is no day, is not read", () => {
  assert.equal(readCard("110105194912310021"), undefined);
  assert.equal(readCard("110105"), undefined);
  // 31 February with a fitting check character.
  assert.equal(readCard("110105194902310026"), undefined);
  assert.equal(readCard("E12345678"), undefined);
});

test("what a card reader sends along fills name and address, and nothing else", () => {
  assert.deepEqual(readCard(`沈知微|女|汉族|19491231|北京市朝阳区团结湖路3号|${NUMBER}`), {
    idNumber: NUMBER,
    name: "沈知微",
    address: "北京市朝阳区团结湖路3号",
  });
  assert.deepEqual(
    readCard(`姓名:买买提·艾力;性别:男;住址:福民路12号402室;公民身份号码:${NUMBER}`),
    { idNumber: NUMBER, name: "买买提·艾力", address: "福民路12号402室" },
  );
});

test("the birthday stands in the number; on the eve of it one is a year younger", () => {
  assert.equal(birthdayOf(NUMBER), "1949-12-31");
  assert.equal(birthdayOf("110105194902310026"), undefined);
  assert.equal(ageOn("1949-12-31", "2026-12-30"), 76);
  assert.equal(ageOn("1949-12-31", "2026-12-31"), 77);
});

test("a receipt is known by its number, also inside the address that its code holds", () => {
  assert.equal(caseIdIn("https://guiwei.example/track#GW-0001-2345-20:ABCD2345"), 12345);
  assert.equal(caseIdIn("gw-0001-2345-20"), 12345);
  assert.equal(caseIdIn("GW-0001-2345-21"), undefined);
  assert.equal(caseIdIn("老年证"), undefined);
});
