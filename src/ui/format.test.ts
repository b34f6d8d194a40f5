import assert from "node:assert/strict";
import { test } from "node:test";
import { dayKey, formatIn } from "./format.ts";

const zh = formatIn("zh");
const en = formatIn("en");
/** 2026-11-02, a Monday, 09:00 in Shanghai. */
const now = Date.parse("2026-11-02T01:00:00.000Z");

test("a day begins at midnight in Shanghai, not in Greenwich", () => {
  assert.equal(dayKey("2026-11-02T15:59:59.000Z"), "2026-11-02");
  assert.equal(dayKey("2026-11-02T16:00:00.000Z"), "2026-11-03");
  assert.equal(dayKey("2026-11-03"), "2026-11-03");
});

test("neighbouring days are named, others dated, and another year says its year", () => {
  assert.equal(zh.dateTime("2026-11-02T07:30:00.000Z", now), "今天 15:30");
  assert.equal(zh.day("2026-11-03", now), "明天");
  assert.equal(zh.day("2026-11-01", now), "昨天");
  assert.equal(zh.day("2026-11-04", now), "11月4日");
  assert.equal(zh.day("2027-01-04", now), "2027年1月4日");
  assert.equal(en.dateTime("2026-11-02T07:30:00.000Z", now), "today 15:30");
  assert.equal(en.day("2026-11-04", now), "4 November");
  assert.equal(en.day("2027-01-04", now), "4 January 2027");
});

test("months are said, not coded, and a year that two of them share is said once", () => {
  assert.equal(zh.month("2026-09"), "2026年9月");
  assert.equal(en.month("2026-09"), "September 2026");
  assert.equal(zh.months("2026-05", "2026-09"), "2026年5月至9月");
  assert.equal(en.months("2026-05", "2026-09"), "May to September 2026");
  assert.equal(zh.months("2025-12", "2026-11"), "2025年12月至2026年11月");
  assert.equal(en.months("2025-12", "2026-11"), "December 2025 to November 2026");
  assert.equal(en.months("2026-09", "2026-09"), "September 2026");
  assert.equal(zh.days("2026-11-08", "2026-12-03", now), "11月8日至12月3日");
  assert.equal(en.days("2026-11-08", "2027-01-06", now), "8 November to 6 January 2027");
});

test("shares in a column keep their decimal", () => {
  assert.equal(zh.percentInColumn(0.95), "95.0%");
  assert.equal(zh.percentInColumn(0.943), "94.3%");
  assert.equal(zh.percentInColumn(1), "100.0%");
});

test("a day with its weekday leaves today plain", () => {
  assert.equal(zh.dayWithWeekday("2026-11-05", now), "11月5日 周四");
  assert.equal(en.dayWithWeekday("2026-11-05", now), "Thursday 5 November");
  assert.equal(zh.dayWithWeekday("2026-11-02", now), "今天");
});

test("what is left is said in working days, then in hours and minutes", () => {
  assert.equal(zh.remaining({ workdays: 3, minutes: 120 }), "还剩 3 个工作日");
  assert.equal(zh.remaining({ workdays: 0, minutes: 150 }), "还剩 2 小时 30 分钟");
  assert.equal(zh.remaining({ workdays: 0, minutes: 0 }), "还剩不到 1 分钟");
  assert.equal(en.remaining({ workdays: 1, minutes: 0 }), "1 working day left");
  assert.equal(en.remaining({ workdays: 3, minutes: 0 }), "3 working days left");
  assert.equal(en.remaining({ workdays: 0, minutes: 61 }), "1 hour 1 minute left");
});

test("a missed limit says by how much", () => {
  assert.equal(zh.overdue({ workdays: 1, minutes: 0 }), "逾期 1 天");
  assert.equal(zh.overdue({ workdays: 0, minutes: 45 }), "逾期 45 分钟");
  assert.equal(en.overdue({ workdays: 2, minutes: 0 }), "2 working days late");
});

test("waiting is said in its largest units", () => {
  assert.equal(zh.waited(0), "等了不到 1 分钟");
  assert.equal(zh.waited(59), "等了 59 分钟");
  assert.equal(zh.waited(1440), "等了 1 天");
  assert.equal(zh.waited(1440 + 300), "等了 1 天 5 小时");
  assert.equal(zh.waited(4 * 1440 + 300), "等了 4 天");
  assert.equal(en.waited(125), "waited 2 hours 5 minutes");
});

test("money is written from fen with two decimals", () => {
  assert.equal(zh.money(123450), "¥1,234.50");
  assert.equal(zh.money(11113700), "¥111,137.00");
  assert.equal(en.money(5), "¥0.05");
  assert.equal(en.money(-100), "−¥1.00");
});

test("counts from ten thousand on are said in 万 in Chinese and in thousands in English", () => {
  assert.equal(zh.count(9999), "9,999");
  assert.equal(zh.count(10000), "1万");
  assert.equal(zh.count(111137), "11.1万");
  assert.equal(zh.count(250000000), "2.5亿");
  assert.equal(en.count(111137), "111,137");
  assert.equal(zh.exact(111137), "111,137");
});

test("shares and file sizes keep no idle zeros", () => {
  assert.equal(zh.percent(0.865), "86.5%");
  assert.equal(zh.percent(1), "100%");
  assert.equal(zh.fileSize(1_400_000), "1.4 MB");
  assert.equal(zh.fileSize(300), "1 kB");
});
