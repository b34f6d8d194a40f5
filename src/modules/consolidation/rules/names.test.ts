import assert from "node:assert/strict";
import { test } from "node:test";
import { pairsOf, plainName, readName, similarity } from "./names.ts";

test("width, case, blanks and marks make no difference to a name", () => {
  assert.equal(plainName("《食品经营许可证》（Ａ 类）"), "食品经营许可证a类");
  assert.equal(plainName("食品经营许可证(a类)"), "食品经营许可证a类");
});

test("what is about the same thing has the same core, whatever is asked of it", () => {
  for (const name of [
    "老年人优待证办理",
    "老人优待证申领",
    "办理长者优待证书",
    "老年人优待证的核发工作",
  ])
    assert.equal(
      [...readName(name).core].sort().join(""),
      [..."老年人优待证"].sort().join(""),
      name,
    );
});

test("a body or district in front is no part of the name, unless nothing would be left", () => {
  const prefixes = ["民政局", "澄湖区", "澄湖区民政局"];
  assert.equal(readName("澄湖区民政局高龄津贴", prefixes).core, readName("高龄津贴").core);
  assert.equal(readName("澄湖区民政局高龄津贴", prefixes).prefix, "澄湖区民政局");
  assert.equal(readName("民政局办", prefixes).prefix, "");
});

test("remarks about power and pace are left out and kept apart, other brackets stay", () => {
  assert.deepEqual(readName("取水许可（县级）").remarks, ["县级"]);
  assert.deepEqual(readName("取水许可（县级权限）（即办件）").remarks, ["县级权限", "即办件"]);
  assert.deepEqual(readName("食品经营许可（含保健食品）").remarks, []);
});

test("figures are figures: ages, years, levels, in digits and in words", () => {
  const figures = (name: string) => readName(name).figures;
  assert.deepEqual(figures("80周岁以上老人津贴"), ["80岁以上"]);
  assert.deepEqual(figures("八十岁以上老人津贴"), ["80岁以上"]);
  assert.deepEqual(figures("2025年度检验"), ["2025年"]);
  assert.deepEqual(figures("第二类医疗器械"), ["2级"]);
  assert.deepEqual(figures("二级医院"), ["2级"]);
  assert.deepEqual(figures("一百二十号急救"), ["120号"]);
});

test("a numeral that counts nothing is a word", () => {
  for (const name of ["一次性告知", "统一战线服务", "三农咨询", "万人评议"])
    assert.deepEqual(readName(name).figures, [], name);
});

test("acts that make another duty are told apart, granting is one act whatever it is called", () => {
  assert.deepEqual(readName("食品经营许可变更").acts, ["change"]);
  assert.deepEqual(readName("食品经营许可证补发").acts, ["replace"]);
  assert.deepEqual(readName("食品经营许可证换发").acts, ["renew"]);
  for (const act of ["办理", "申领", "核发", "审批"])
    assert.deepEqual(readName(`食品经营${act}`).acts, [], act);
});

test("pairs and their similarity: twice the shared over all", () => {
  assert.deepEqual(pairsOf("老年证"), ["老年", "年证"]);
  assert.deepEqual(pairsOf("证"), ["证"]);
  assert.equal(similarity(["ab", "bc"], ["ab", "bd"]), 0.5);
  assert.equal(similarity([], ["ab"]), 0);
});
