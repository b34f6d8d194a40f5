import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MS_PER_MINUTE, dayFromNumber, dayNumber, iso } from "#kernel/pure/day.ts";
import { type DateOrder, inLosAngeles, inShanghai, readWallTime } from "./wall-time.ts";

/** Writes what was read: `2019-04-25 09:32:09`, the day alone where there is no clock, `-` where it is no time. */
function read(text: string, order: DateOrder = "yearFirst"): string {
  const wall = readWallTime(text, order);
  if (wall === undefined) return "-";
  if (wall.msOfDay === null) return wall.day;
  return `${wall.day} ${new Date(wall.msOfDay).toISOString().slice(11, 19)}`;
}

const table = (order: DateOrder, rows: readonly (readonly [string, string])[]): void => {
  for (const [text, expected] of rows) assert.equal(read(text, order), expected, text);
};

test("a date that begins with four digits begins with the year, whatever separates it", () => {
  table("yearFirst", [
    ["2019/4/25 9:32:09", "2019-04-25 09:32:09"],
    ["2019/04/25 09:32:09", "2019-04-25 09:32:09"],
    ["2019-04-25 09:32:09", "2019-04-25 09:32:09"],
    ["2019-04-25T09:32:09", "2019-04-25 09:32:09"],
    ["2019.4.25 9:32", "2019-04-25 09:32:00"],
    ["2019年4月25日 9时32分09秒", "2019-04-25 09:32:09"],
    ["2019年4月25日9:32", "2019-04-25 09:32:00"],
    ["2019年4月25号", "2019-04-25"],
    ["2019/4/259:32", "-"],
    ["2019/4/25", "2019-04-25"],
    ["2019-12-31 23:59:59.999", "2019-12-31 23:59:59"],
  ]);
});

test("white space and full-width digits count as their plain forms", () => {
  table("yearFirst", [
    ["\u00a02019/4/25\u3000 9:32:09\t", "2019-04-25 09:32:09"],
    ["２０１９/４/２５　９:３２", "2019-04-25 09:32:00"],
  ]);
});

test("morning and afternoon are read before or after the clock", () => {
  table("yearFirst", [
    ["2019/4/25 下午3:05", "2019-04-25 15:05:00"],
    ["2019年4月25日下午3点05分", "2019-04-25 15:05:00"],
    ["2019/4/25 上午12:00", "2019-04-25 00:00:00"],
    ["2019/4/25 12:00 AM", "2019-04-25 00:00:00"],
    ["2019/4/25 12:00 PM", "2019-04-25 12:00:00"],
    ["2019/4/25 11:59:59pm", "2019-04-25 23:59:59"],
    ["2019/4/25 13:00 PM", "-"],
    ["2019/4/25 0:30 AM", "-"],
    ["2019/4/25 上午13:00", "-"],
    ["2019/4/25 am 9:00 pm", "-"],
  ]);
});

test("a number is the day of a spreadsheet, rounded to the second", () => {
  table("yearFirst", [
    ["43580", "2019-04-25"],
    ["43580.3973263889", "2019-04-25 09:32:09"],
    ["43580.5", "2019-04-25 12:00:00"],
    ["43580.999999", "2019-04-26 00:00:00"],
    ["4358", "-"],
    ["19999", "-"],
  ]);
});

test("a date whose order nobody can tell is not guessed", () => {
  table("yearFirst", [
    ["19/4/25 9:32", "-"],
    ["25/4/2019 9:32", "-"],
    ["4/25/2019 9:32", "-"],
    ["4/25", "-"],
  ]);
  table("monthFirst", [["25/4/2019 9:32", "-"]]);
});

test("where the month comes first, two digits of a year are those of this century", () => {
  table("monthFirst", [
    ["1/2/20 0:05", "2020-01-02 00:05:00"],
    ["01/02/2020 12:05:30 AM", "2020-01-02 00:05:30"],
    ["12/31/99 23:59", "2099-12-31 23:59:00"],
    ["2020-01-02T00:05:00.000", "2020-01-02 00:05:00"],
    ["1/2/200 0:05", "-"],
    ["1/2/20200 0:05", "-"],
    ["1/2/20", "2020-01-02"],
  ]);
});

test("a day or a clock that does not exist is no time", () => {
  table("yearFirst", [
    ["2019/2/29 9:00", "-"],
    ["2020/2/29 9:00", "2020-02-29 09:00:00"],
    ["2019/13/1", "-"],
    ["2019/0/1", "-"],
    ["2019/4/31", "-"],
    ["2019/4/25 24:00", "-"],
    ["2019/4/25 9:60", "-"],
    ["2019/4/25 9:32:60", "-"],
    ["2019/4/25 9", "-"],
    ["2019/4/25 9:32:09 or so", "-"],
    ["2019/4-25", "-"],
    ["", "-"],
    ["yesterday", "-"],
  ]);
});

test("a wall in Shanghai is eight hours ahead; a clock that is missing is the one given", () => {
  const at = (text: string): string => {
    const wall = readWallTime(text, "yearFirst");
    assert.ok(wall !== undefined);
    return iso(inShanghai(wall, 1050 * MS_PER_MINUTE));
  };
  assert.equal(at("2019/4/25 9:32:09"), "2019-04-25T01:32:09.000Z");
  assert.equal(at("2019/4/25 0:00:00"), "2019-04-24T16:00:00.000Z");
  assert.equal(at("2019/4/25"), "2019-04-25T09:30:00.000Z");
});

const pacific = (text: string): string => {
  const wall = readWallTime(text, "monthFirst");
  assert.ok(wall !== undefined);
  return iso(inLosAngeles(wall, 0));
};

test("Los Angeles is eight hours behind in winter and seven in summer", () => {
  assert.equal(pacific("1/2/20 0:05"), "2020-01-02T08:05:00.000Z");
  assert.equal(pacific("7/4/20 12:00"), "2020-07-04T19:00:00.000Z");
});

test("the hour that spring leaves out is standard time", () => {
  assert.equal(pacific("3/8/20 1:59"), "2020-03-08T09:59:00.000Z");
  assert.equal(pacific("3/8/20 2:30"), "2020-03-08T10:30:00.000Z");
  assert.equal(pacific("3/8/20 3:00"), "2020-03-08T10:00:00.000Z");
});

test("of the hour that autumn has twice the first is meant", () => {
  assert.equal(pacific("11/1/20 0:59"), "2020-11-01T07:59:00.000Z");
  assert.equal(pacific("11/1/20 1:30"), "2020-11-01T08:30:00.000Z");
  assert.equal(pacific("11/1/20 2:00"), "2020-11-01T10:00:00.000Z");
});

test("the rule for Los Angeles agrees with the time zone database in every year it serves", () => {
  const zone = new Intl.DateTimeFormat("en-CA", {
    timeZone: "America/Los_Angeles",
    hourCycle: "h23",
    dateStyle: "short",
    timeStyle: "medium",
  });
  const first = dayNumber("2007-01-01");
  fc.assert(
    fc.property(
      fc.integer({ min: first, max: dayNumber("2037-12-31") }),
      fc.integer({ min: 0, max: 1439 }),
      (number, minute) => {
        const day = dayFromNumber(number);
        const instant = inLosAngeles({ day, msOfDay: minute * MS_PER_MINUTE }, 0);
        const clock = new Date(minute * MS_PER_MINUTE).toISOString().slice(11, 19);
        const shown = zone.format(instant);
        // Where spring leaves an hour out no clock shows it: the zone then shows one hour more.
        const skipped = clock.startsWith("02") && shown !== `${day}, ${clock}`;
        if (skipped) assert.equal(shown, `${day}, 03${clock.slice(2)}`);
        else assert.equal(shown, `${day}, ${clock}`);
      },
    ),
    { seed: 2007, numRuns: 3000 },
  );
});
