import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at } from "#kernel/pure/calendar-builders.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import {
  type Bulk,
  type BulkCells,
  type Places,
  bulkEvent,
  checkSending,
  evolveBulk,
  judgeRows,
} from "./bulk.ts";

const WILLOW = 3;
const BRIDGE = 4;
const NORTH = 5;
const STATION_W = 71;
const STATION_E = 72;

const AREAS: Readonly<Record<string, number | null>> = {
  柳园社区: WILLOW,
  桥东社区: BRIDGE,
  北苑社区: NORTH,
  新村: null,
};

const places: Places = {
  area: (text) => AREAS[text],
  station: (text) => ({ 柳园站: STATION_W, 桥东站: STATION_E })[text],
  stationOf: (areaId) => ({ [WILLOW]: STATION_W, [BRIDGE]: STATION_E })[areaId],
  areaOf: (stationId) => ({ [STATION_W]: WILLOW, [STATION_E]: BRIDGE })[stationId],
  serves: (stationId, areaId) =>
    (stationId === STATION_W && areaId === WILLOW) ||
    (stationId === STATION_E && areaId === BRIDGE),
  isCovered: (areaId) => areaId === WILLOW,
  isTarget: (stationId) => stationId === STATION_W,
  isDuty: (code) => code === "senior-card",
};
const judging = {
  places,
  today: "2026-11-16",
  calendar: aCalendar(),
  until: "2026-12-20",
};

const row = (change: Partial<BulkCells> = {}): BulkCells => ({
  title: "核对低保信息",
  text: "入户核对家庭成员和收入",
  area: "柳园社区",
  station: "",
  duty: "",
  due: "2026-11-20",
  ...change,
});
const judge = (...all: readonly BulkCells[]) =>
  judgeRows(
    all.map((cells, i) => ({ rowNo: i + 2, cells })),
    judging,
  );
const why = (change: Partial<BulkCells>) =>
  judge(row(change))[0]?.refusals.map(({ code }) => code.replace("cases.bulk_row_", ""));

test("a row goes to the station that serves its community, or to the station that it names", () => {
  const [byArea, byStation] = judge(row(), row({ area: "", station: "柳园站", title: "二" }));
  assert.deepEqual([byArea?.refusals, byArea?.areaId, byArea?.orgId], [[], WILLOW, STATION_W]);
  assert.deepEqual(
    [byStation?.refusals, byStation?.areaId, byStation?.orgId],
    [[], WILLOW, STATION_W],
  );
});

test("every reason why a row cannot be sent is said at once", () => {
  assert.deepEqual(why({ title: "", text: "", area: "", due: "" }), [
    "title_missing",
    "text_missing",
    "place_missing",
    "due_missing",
  ]);
});

test("a place that is unknown, that several are called, that has no station, or that another station serves", () => {
  assert.deepEqual(why({ area: "南苑社区" }), ["area_unknown"]);
  assert.deepEqual(why({ area: "新村" }), ["area_ambiguous"]);
  assert.deepEqual(why({ area: "北苑社区" }), ["no_station"]);
  assert.deepEqual(why({ area: "", station: "南苑站" }), ["station_unknown"]);
  assert.deepEqual(why({ station: "桥东站" }), ["station_elsewhere"]);
});

test("a place that the mandate does not cover is refused, however it is named", () => {
  assert.deepEqual(why({ area: "桥东社区" }), ["area_not_covered"]);
  assert.deepEqual(why({ area: "", station: "桥东站" }), ["area_not_covered"]);
  const elsewhere = judgeRows([{ rowNo: 2, cells: row() }], {
    ...judging,
    places: { ...places, isTarget: () => false },
  });
  assert.deepEqual(
    elsewhere[0]?.refusals.map(({ code }) => code),
    ["cases.bulk_row_station_not_covered"],
  );
});

test("the day by which it is due leaves a working day and lies within the mandate", () => {
  assert.deepEqual(why({ due: "2026-11-16" }), ["due_too_soon"]);
  assert.deepEqual(why({ due: "2026-11-17" }), []);
  assert.deepEqual(why({ due: "2026-12-20" }), []);
  assert.deepEqual(why({ due: "2026-12-21" }), ["due_after_mandate"]);
  assert.deepEqual(why({ due: "2026-02-30" }), ["due_not_a_day"]);
  assert.deepEqual(why({ due: "下周五" }), ["due_not_a_day"]);
});

test("titles and texts have their limits in characters, not in bytes", () => {
  assert.deepEqual(why({ title: "长".repeat(100) }), []);
  assert.deepEqual(why({ title: "长".repeat(101) }), ["title_too_long"]);
  assert.deepEqual(why({ text: "𠮷".repeat(4000) }), []);
  assert.deepEqual(why({ text: "长".repeat(4001) }), ["text_too_long"]);
});

test("a duty has to be published, and the same matter at the same place is sent once", () => {
  assert.deepEqual(why({ duty: "senior-card" }), []);
  assert.deepEqual(why({ duty: "x-1" }), ["duty_unknown"]);
  const [, second] = judge(row(), row({ due: "2026-11-27" }));
  assert.deepEqual(second?.refusals, [{ code: "cases.bulk_row_twice", params: { row: 2 } }]);
});

const checked = (acceptedRows: number, refusedRows: number): Bulk =>
  evolveBulk(
    1,
    undefined,
    bulkEvent("checked", at("2026-11-16 10:00"), {
      orgId: 11,
      mandateId: 9,
      mandateCode: "ZR-2026-0009",
      name: "低保.csv",
      sha256: "0",
      acceptedRows,
      refusedRows,
      rowsDigest: "0",
    }),
  );
const codeOf = (bulk: Bulk, accepted: number, leaveOut: boolean) => {
  const found = checkSending(bulk, { accepted, leaveOut });
  return isRefusal(found) ? found.code : found;
};

test("what was seen is what is sent, and refused rows are left out only where that is said", () => {
  assert.equal(codeOf(checked(3, 0), 3, false), null);
  assert.equal(codeOf(checked(3, 0), 2, false), "cases.bulk_changed");
  assert.equal(codeOf(checked(3, 1), 3, false), "cases.bulk_has_refused_rows");
  assert.equal(codeOf(checked(3, 1), 3, true), null);
  assert.equal(codeOf(checked(0, 4), 0, true), "cases.bulk_nothing_to_send");
});

test("a bulk is withdrawn when every one of its cases is; what stations have begun keeps it sent", () => {
  const sent = evolveBulk(
    1,
    checked(3, 0),
    bulkEvent("sent", at("2026-11-16 11:00"), {
      cases: [
        [2, 101],
        [3, 102],
        [4, 103],
      ],
    }),
  );
  assert.deepEqual([sent.status, sent.caseCount], ["sent", 3]);
  const some = evolveBulk(
    1,
    sent,
    bulkEvent("withdrawn", at("2026-11-16 12:00"), { caseIds: [101, 102], reason: "重复" }),
  );
  assert.deepEqual([some.status, some.withdrawnCount], ["sent", 2]);
  const all = evolveBulk(
    1,
    some,
    bulkEvent("withdrawn", at("2026-11-16 13:00"), { caseIds: [103], reason: "重复" }),
  );
  assert.deepEqual([all.status, all.withdrawnCount], ["withdrawn", 3]);
  assert.equal(codeOf(all, 3, false), "cases.bulk_not_checked");
});
