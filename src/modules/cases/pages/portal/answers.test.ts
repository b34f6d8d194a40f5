import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isIdNumber,
  isTelephone,
  likeliestCategory,
  needsIdentity,
  suggestedCategories,
} from "./answers.ts";

test("a telephone has five to twenty places", () => {
  assert.equal(isTelephone("1234"), false);
  assert.equal(isTelephone("12345"), true);
  assert.equal(isTelephone("138 0013 8000"), true);
  assert.equal(isTelephone("+86 21-6600 1007"), true);
  assert.equal(isTelephone("打我电话"), false);
});

test("an identity number of eighteen places is held to its check digit", () => {
  assert.equal(isIdNumber("11010519491231002X"), true);
  assert.equal(isIdNumber("110105194912310021"), false);
  assert.equal(isIdNumber("11010519491231002x"), true);
  assert.equal(isIdNumber("H1234567"), true);
  assert.equal(isIdNumber("12345"), false);
});

test("identity is asked for where the duty wants a document that the office cannot get itself", () => {
  assert.equal(needsIdentity([{ name: "居民身份证", shared: false }]), true);
  assert.equal(needsIdentity([{ name: "居民身份证", shared: true }]), false);
  assert.equal(needsIdentity([{ name: "一寸照片", shared: false }]), false);
});

const category = (code: string, name: string, synonyms: string[], open = true) => ({
  code,
  content: { name, nameEn: null, synonyms, open },
});
const all = [
  category("light", "路灯照明", ["路灯不亮", "灯坏了"]),
  category("waste", "环境卫生", ["垃圾", "堆物"]),
  category("old", "旧类别", ["垃圾"], false),
];

test("a category is suggested by the words that people use for it, closed ones never", () => {
  const codes = (text: string) => suggestedCategories(all, text).map((one) => one.code);
  assert.deepEqual(codes("弄堂口垃圾三天没人收"), ["waste"]);
  assert.deepEqual(codes("楼下灯坏了，垃圾也没收"), ["light", "waste"]);
  assert.deepEqual(codes("你好"), []);
  assert.deepEqual(codes("垃"), []);
});

test("a category is taken for the reporter only where its own word stands in the report", () => {
  assert.equal(likeliestCategory(all, "弄堂口垃圾三天没人收")?.code, "waste");
  assert.deepEqual(
    suggestedCategories(all, "路灯杆歪着").map((one) => one.code),
    ["light"],
  );
  assert.equal(likeliestCategory(all, "路灯杆歪着"), undefined);
});
