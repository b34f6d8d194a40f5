import assert from "node:assert/strict";
import { test } from "node:test";
import { readNotice } from "./notice-text.ts";

/** The operative part of the notice for 2026 as the State Council published it. */
const NOTICE_2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

test("the notice for 2026 gives its 33 holidays and 6 make-up working days", () => {
  const { holidays, makeUpWorkdays, unread } = readNotice(2026, NOTICE_2026);
  assert.equal(holidays.length, 33);
  assert.deepEqual(
    holidays.filter((day) => day.startsWith("2026-02")),
    ["15", "16", "17", "18", "19", "20", "21", "22", "23"].map((date) => `2026-02-${date}`),
  );
  assert.deepEqual(makeUpWorkdays, [
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
  ]);
  assert.deepEqual(unread, []);
});

test("a notice reaches into the December before where it says so", () => {
  const text = "元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。";
  assert.deepEqual(readNotice(2019, text), {
    holidays: ["2018-12-30", "2018-12-31", "2019-01-01"],
    makeUpWorkdays: ["2018-12-29"],
    unread: [],
  });
  assert.deepEqual(readNotice(2008, "12月30日—1月1日放假").holidays, [
    "2007-12-30",
    "2007-12-31",
    "2008-01-01",
  ]);
});

test("a day moved off and then said to be worked is worked", () => {
  const text = "1月4日（星期日）公休日调至1月2日（星期五）。1月4日（星期日）上班。";
  assert.deepEqual(readNotice(2009, text).makeUpWorkdays, ["2009-01-04"]);
});

test("plain lists are read, with a heading before or a word behind", () => {
  const heading = readNotice(2027, "休：\n2027-01-01..2027-01-03\n2027/10/1\n班：\n2027-01-09");
  assert.deepEqual(heading, {
    holidays: ["2027-01-01", "2027-01-02", "2027-01-03", "2027-10-01"],
    makeUpWorkdays: ["2027-01-09"],
    unread: [],
  });
  const english = readNotice(2027, "Holidays: 2027-05-01 - 2027-05-02\nWork: 2027-04-25");
  assert.deepEqual(english.holidays, ["2027-05-01", "2027-05-02"]);
  assert.deepEqual(english.makeUpWorkdays, ["2027-04-25"]);
});

test("what names a day without saying what it is, or a day that does not exist, is given back", () => {
  assert.deepEqual(readNotice(2027, "另见5月4日。2月30日放假。").unread, [
    "另见5月4日",
    "2月30日放假",
  ]);
  assert.deepEqual(readNotice(2027, "各地区要合理安排值班。"), {
    holidays: [],
    makeUpWorkdays: [],
    unread: [],
  });
});

test("a range that runs backwards or for months is not read", () => {
  assert.deepEqual(readNotice(2027, "3月9日至3月2日放假。1月1日至6月30日放假。").holidays, []);
});
