import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { behindOf } from "./behind.ts";
import { classOf, mattersAsked } from "./classes.ts";
import { changeOfCount, changeOfShare, shareOf } from "./compare.ts";
import { type Counted, contributionOf, isOverdue } from "./contribution.ts";
import { type Filter, type FilterArea, covers, narrowTo, partOf } from "./filter.ts";
import { COUNTS, NOTHING } from "./measures.ts";
import { sumMoney } from "./money.ts";
import { addMonths, daysBegun, periodAsked, periodBefore } from "./months.ts";
import { type Sum, summarise } from "./summary.ts";

const fresh: Counted = {
  id: 7,
  isOpen: true,
  categoryCode: "sanitation",
  subdistrictId: 2,
  communityId: 5,
  leadOrgId: 11,
  receivedAt: at("2026-10-31 23:59"),
  completedAt: null,
  completedLate: null,
  dueAt: at("2026-11-12 17:30"),
  urges: 0,
  reopened: 0,
  returns: 0,
  grade: null,
  gradeExcluded: false,
};

test("the page says that it is behind once the oldest missing entry is five seconds old, not before", () => {
  const now = at("2026-11-16 10:00");
  const state = { lagEvents: 3, lagSeconds: 4.9 };
  assert.equal(behindOf(state, now), null);
  assert.deepEqual(behindOf({ ...state, lagSeconds: 5 }, now), { events: 3, upTo: now - 5_000 });
  assert.deepEqual(behindOf({ ...state, lagSeconds: 600 }, now), {
    events: 3,
    upTo: at("2026-11-16 09:50"),
  });
  assert.equal(behindOf({ lagEvents: 0, lagSeconds: 0 }, now), null);
  assert.equal(behindOf(undefined, now), null);
});

test("an open case adds to the month of its receipt in Shanghai, with its deadline", () => {
  assert.deepEqual(contributionOf(fresh, null), {
    caseId: 7,
    receivedMonth: 202610,
    completedMonth: null,
    subdistrictId: 2,
    communityId: 5,
    matter: "category:sanitation",
    leadOrgId: 11,
    marks: 0,
    isOpen: true,
    dueAt: at("2026-11-12 17:30"),
  });
});

test("a case of a duty counts under the class of its pinned version, without place or lead under none", () => {
  const made = contributionOf(
    { ...fresh, subdistrictId: null, communityId: null, leadOrgId: null },
    "publicService",
  );
  assert.equal(made.matter, "duty:publicService");
  assert.deepEqual([made.subdistrictId, made.communityId, made.leadOrgId], [0, 0, 0]);
});

const done: Counted = {
  ...fresh,
  isOpen: false,
  completedAt: at("2026-11-01 00:00"),
  completedLate: false,
};

test("a completed case is marked by what became of it: 1 urged, 2 reopened, 4 returned, 8 in time, 16 graded, 32 satisfied", () => {
  assert.equal(contributionOf(done, null).marks, 8);
  assert.equal(contributionOf({ ...done, completedLate: true }, null).marks, 0);
  assert.equal(contributionOf({ ...done, grade: 2 }, null).marks, 24);
  assert.equal(contributionOf({ ...done, grade: 3 }, null).marks, 56);
  assert.equal(contributionOf({ ...done, grade: 5, gradeExcluded: true }, null).marks, 8);
  assert.equal(contributionOf({ ...done, urges: 2, reopened: 1, returns: 3 }, null).marks, 15);
  assert.equal(contributionOf(done, null).completedMonth, 202611);
});

test("a case is overdue after its deadline, not at it, and never while no clock runs", () => {
  const made = contributionOf(fresh, null);
  assert.equal(isOverdue(made, at("2026-11-12 17:30")), false);
  assert.equal(isOverdue(made, at("2026-11-12 17:30") + 1), true);
  assert.equal(isOverdue({ ...made, dueAt: null }, at("2027-01-01 00:00")), false);
  assert.equal(isOverdue(contributionOf(done, null), at("2027-01-01 00:00")), false);
});

test("without months this month and the two before are shown, and the three before those beside them", () => {
  assert.deepEqual(periodAsked({}, "2026-01-15"), { from: 202511, to: 202601 });
  assert.deepEqual(periodBefore({ from: 202511, to: 202601 }), { from: 202508, to: 202510 });
  assert.deepEqual(periodAsked({ from: "2026-03" }, "2026-11-22"), { from: 202603, to: 202611 });
  assert.deepEqual(periodAsked({ to: "2026-03" }, "2026-11-22"), { from: 202601, to: 202603 });
});

test("36 months may be asked for, 37 may not, nor months the wrong way round", () => {
  assert.ok(!isRefusal(periodAsked({ from: "2024-01", to: "2026-12" }, "2026-11-22")));
  for (const [from, to] of [
    ["2024-01", "2027-01"],
    ["2026-02", "2026-01"],
  ]) {
    const refused = periodAsked({ from, to }, "2026-11-22");
    assert.ok(isRefusal(refused) && refused.code === "districtView.wrong_months");
  }
});

test("months roll over years, and a period that goes on has had the days up to today", () => {
  assert.deepEqual(
    [addMonths(202612, 1), addMonths(202601, -1), addMonths(202611, -23)],
    [202701, 202512, 202412],
  );
  assert.equal(daysBegun({ from: 202611, to: 202611 }, "2026-11-22"), 22);
  assert.equal(daysBegun({ from: 202610, to: 202610 }, "2026-11-22"), 31);
  assert.equal(daysBegun({ from: 202612, to: 202612 }, "2026-11-22"), 0);
});

const parents: Readonly<Record<number, number>> = { 21: 20, 22: 20, 31: 30 };
const isWithin = (id: number, above: number): boolean => id === above || parents[id] === above;
const areaOf = (id: number): FilterArea => ({
  id,
  level: id % 10 === 0 ? "subdistrict" : "community",
});
const narrow = (
  part: Parameters<typeof narrowTo>[0],
  area: number | null,
  leadOrgId: number | null,
) => narrowTo(part, { area: area === null ? null : areaOf(area), leadOrgId }, isWithin, areaOf);

test("a sub-district sees its own area, what lies in it, and what it leads anywhere", () => {
  const part = partOf([
    { column: "subdistrictId", ids: [20] },
    { column: "orgId", ids: [9] },
  ]);
  assert.deepEqual(narrow(part, null, null), { area: areaOf(20), leadOrgId: null });
  assert.deepEqual(narrow(part, 21, 4), { area: areaOf(21), leadOrgId: 4 });
  assert.deepEqual(narrow(part, null, 9), { area: null, leadOrgId: 9 });
  const refused = narrow(part, 31, null);
  assert.ok(isRefusal(refused) && refused.code === "districtView.not_your_part");
});

test("a department sees what it leads, in every area, and nothing that others lead", () => {
  const part = partOf([{ column: "orgId", ids: [9] }]);
  assert.deepEqual(narrow(part, null, null), { area: null, leadOrgId: 9 });
  assert.deepEqual(narrow(part, 31, null), { area: areaOf(31), leadOrgId: 9 });
  assert.ok(isRefusal(narrow(part, null, 4)));
  assert.ok(isRefusal(narrow(partOf([]), null, null)));
  assert.deepEqual(narrow("everything", null, null), { area: null, leadOrgId: null });
});

test("the class of a category is that of today, the class of a duty that of its pinned version", () => {
  const classes = new Map([
    ["sanitation", "enforcement"],
    ["noise", "safety"],
  ] as const);
  assert.equal(classOf("category:sanitation", classes), "enforcement");
  assert.equal(classOf("category:gone", classes), "none");
  assert.equal(classOf("duty:publicService", classes), "publicService");
  assert.equal(classOf("none", classes), "none");
  assert.deepEqual(mattersAsked({ class: "safety" }, classes), ["duty:safety", "category:noise"]);
  assert.deepEqual(mattersAsked({ category: "noise", class: "safety" }, classes), [
    "category:noise",
  ]);
  assert.equal(mattersAsked({}, classes), null);
});

/** Counts in the order of COUNTS: received urged reopened returned open overdue completed inTime graded satisfied. */
const sum = (
  month: number,
  place: number,
  matter: string,
  lead: number,
  counts: number[],
): Sum => ({
  month,
  subdistrictId: Math.floor(place / 10) * 10,
  communityId: place,
  matter,
  leadOrgId: lead,
  counts,
});
const SUMS: readonly Sum[] = [
  sum(202611, 21, "none", 9, [4, 1, 0, 0, 2, 1, 0, 0, 0, 0]),
  sum(202611, 21, "none", 9, [0, 0, 0, 0, 0, 0, 3, 2, 2, 1]),
  sum(202610, 31, "duty:safety", 8, [5, 0, 1, 0, 1, 0, 4, 4, 0, 0]),
  sum(202601, 22, "none", 8, [9, 0, 0, 0, 1, 1, 8, 8, 8, 8]),
];
const ALL: Filter = { area: null, matters: null, leadOrgId: null };

test("flows are those of the period, what is open or overdue is of now whenever it came", () => {
  const { total, before, subdistricts, leads, crossed } = summarise(SUMS, ALL, {
    from: 202611,
    to: 202611,
  });
  assert.deepEqual(
    COUNTS.map((name) => total[name]),
    [4, 1, 0, 0, 4, 2, 3, 2, 2, 1],
  );
  assert.deepEqual(
    COUNTS.map((name) => before[name]),
    [5, 0, 1, 0, 0, 0, 4, 4, 0, 0],
  );
  assert.deepEqual([subdistricts.get(20)?.open, subdistricts.get(30)?.open], [3, 1]);
  assert.deepEqual([leads.get(9)?.received, leads.get(8)?.received], [4, 0]);
  assert.deepEqual([...crossed.keys()], ["none 20", "duty:safety 30"]);
});

test("a filter takes the sums that it covers and no others", () => {
  const period = { from: 202601, to: 202611 };
  const of = (filter: Partial<Filter>) => summarise(SUMS, { ...ALL, ...filter }, period).total;
  assert.equal(of({ area: areaOf(20) }).received, 13);
  assert.equal(of({ area: areaOf(22) }).received, 9);
  assert.equal(of({ leadOrgId: 8 }).received, 14);
  assert.equal(of({ matters: ["duty:safety"] }).received, 5);
  assert.equal(of({ area: areaOf(20), leadOrgId: 8 }).received, 9);
  assert.equal(covers({ ...ALL, area: areaOf(31) }, SUMS[0] as Sum), false);
});

test("the small pictures show thirteen months, the last of the period the last of them", () => {
  const { months } = summarise(SUMS, ALL, { from: 202611, to: 202611 });
  assert.equal(months.size, 13);
  assert.equal([...months.keys()][0], 202511);
  assert.equal(months.get(202601)?.received, 9);
  assert.equal(months.get(202601)?.open, 0);
});

const counts = (inTime: number, completed: number) => ({ ...NOTHING, inTime, completed });

test("a share of few cases says how little it knows, and of none nothing", () => {
  assert.equal(shareOf(NOTHING, "inTimeShare"), null);
  const few = shareOf(counts(3, 3), "inTimeShare");
  assert.equal(few?.value, 1);
  assert.equal(Math.round((few?.low ?? 0) * 10_000), 4385);
});

test("a change is claimed only where chance alone would hardly make it", () => {
  assert.equal(changeOfShare(counts(9, 10), counts(8, 10), "inTimeShare").verdict, "unclear");
  assert.equal(changeOfShare(counts(900, 1000), counts(800, 1000), "inTimeShare").verdict, "more");
  assert.equal(changeOfShare(counts(800, 1000), counts(900, 1000), "inTimeShare").verdict, "less");
  assert.equal(changeOfShare(counts(8, 10), NOTHING, "inTimeShare").verdict, "none");
  const received = (count: number, days: number) => ({
    counts: { ...NOTHING, received: count },
    days,
  });
  assert.equal(changeOfCount(received(220, 22), received(300, 30), "received").verdict, "unclear");
  assert.equal(changeOfCount(received(220, 22), received(200, 30), "received").verdict, "more");
  assert.equal(changeOfCount(received(220, 22), received(0, 30), "received").verdict, "none");
  assert.equal(changeOfCount(received(0, 0), received(300, 30), "received").verdict, "none");
});

test("money that is passed on counts where it arrived, and what nobody has yet stands apart", () => {
  const line = (purpose: string, committedFen: number, spentFen: number, availableFen: number) => ({
    purpose,
    committedFen,
    spentFen,
    availableFen,
  });
  assert.deepEqual(
    sumMoney([
      line("pool", 0, 0, 250),
      line("operations", 200, 100, 300),
      line("projects", 50, 0, 350),
    ]),
    {
      appropriatedFen: 1000,
      committedFen: 250,
      spentFen: 100,
      availableFen: 650,
      poolFen: 250,
    },
  );
});
