import assert from "node:assert/strict";
import { test } from "node:test";
import { YEAR_2025, YEAR_2026, aCalendar, at, wall } from "#kernel/pure/calendar-builders.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import {
  ENFORCEMENT,
  LANDSCAPING,
  OFFICE,
  STATION,
  aCase,
  aCaseInProgress,
  after,
  completion,
  dispatchTo,
  refusalOf,
} from "../builders.ts";
import { completedLate } from "./clocks.ts";
import { decide } from "./decide.ts";
import { NOBODY } from "./decision.ts";
import { awaits, duesOf, nextMissed } from "./dues.ts";
import { evolveAll } from "./evolve.ts";
import type { CaseState } from "./state.ts";

const calendar = aCalendar();
const owed = (state: CaseState) =>
  duesOf(state).map(({ item, orgId, clock }) => [item, orgId, clock !== null] as const);
const missed = (state: CaseState) => {
  const next = nextMissed(calendar, state);
  return next === null ? null : `${next.item} ${wall(next.at)}`;
};
const mark = (item: string) => ({ type: "markMissed", item }) as const;
const responded = ["2026-11-17 10:00", { type: "respond", text: "今天下午到现场" }] as const;

test("at every stage somebody owes the next thing, and nobody owes anything on an ended case", () => {
  const received = aCase();
  const dispatched = after(received, ["2026-11-16 10:00", dispatchTo(LANDSCAPING)]);
  const inProgress = aCaseInProgress();
  const pause = { type: "pause", reason: "publicNotice", note: "公示" } as const;
  const stages: readonly (readonly [CaseState, ReturnType<typeof owed>])[] = [
    [
      received,
      [
        ["acceptance", STATION, true],
        ["firstResponse", STATION, true],
      ],
    ],
    [
      dispatched,
      [
        ["acceptance", LANDSCAPING, true],
        ["firstResponse", LANDSCAPING, true],
      ],
    ],
    [
      after(received, [
        "2026-11-16 11:00",
        { type: "giveNotice", items: [{ name: "照片", detail: "" }] },
      ]),
      [["waiting", STATION, false]],
    ],
    [after(inProgress, responded), [["completion", LANDSCAPING, true]]],
    [after(inProgress, responded, ["2026-11-18 10:00", pause]), [["waiting", LANDSCAPING, false]]],
    [after(inProgress, ["2026-11-20 10:00", completion()]), []],
    [after(inProgress, ["2026-11-20 10:00", { type: "withdraw", reason: "" }]), []],
    [after(inProgress, ["2026-11-20 10:00", { type: "merge", intoId: 9, reason: "同一处" }]), []],
  ];
  for (const [state, expected] of stages) assert.deepEqual(owed(state), expected, state.status);
});

test("what waits for somebody above is told by name", () => {
  const asked = after(aCaseInProgress(), responded, [
    "2026-11-20 10:00",
    { type: "requestExtension", amount: 5, reason: "需要会商" },
  ]);
  assert.equal(awaits(asked), "extension");
  const answered = after(
    aCaseInProgress(),
    ["2026-11-18 10:00", { type: "supervise", demand: "进展", listed: false }, { orgId: OFFICE }],
    [
      "2026-11-18 11:00",
      { type: "answerSupervision", supervisionId: 1, text: "在办", fileIds: [] },
      { orgId: LANDSCAPING },
    ],
  );
  assert.equal(awaits(answered), "settlement");
  assert.equal(awaits(aCaseInProgress()), null);
});

test("each limit is marked as missed at the first moment after it, the earliest first, and once", () => {
  const summoned = after(aCaseInProgress(), [
    "2026-11-17 10:00",
    { type: "summon", orgId: ENFORCEMENT, task: "清理占道摊位", limit: null },
  ]);
  assert.equal(missed(summoned), "firstResponse 2026-11-18 17:30:00.001");
  assert.equal(
    refusalOf(summoned, "2026-11-18 17:30", mark("firstResponse"), null),
    "cases.limit_not_missed",
  );
  const first = after(summoned, ["2026-11-18 17:31", mark("firstResponse"), null]);
  assert.equal(missed(first), "task:1 2026-11-24 17:30:00.001");
  const second = after(first, ["2026-11-24 17:31", mark("task:1"), null]);
  assert.equal(missed(second), "completion 2026-12-01 17:30:00.001");
  const third = after(second, ["2026-12-01 17:31", mark("completion"), null]);
  assert.equal(missed(third), null);
  assert.deepEqual(third.missed, ["firstResponse", "task:1", "completion"]);
});

test("a paused clock misses nothing", () => {
  const paused = after(aCaseInProgress(), responded, [
    "2026-11-18 10:00",
    { type: "pause", reason: "publicNotice", note: "公示" },
  ]);
  assert.equal(missed(paused), null);
});

test("acceptance is not marked: silence is acceptance", () => {
  assert.equal(missed(after(aCase(), responded)), null);
});

/** 2026 as it would be if Thursday 26 November had been announced as a holiday, or Saturday 21 November as worked. */
const calendarWith = (changes: { holidays?: string[]; makeUpWorkdays?: string[] }) =>
  aCalendar({
    version: 2,
    years: [
      YEAR_2025,
      {
        ...YEAR_2026,
        holidays: [...YEAR_2026.holidays, ...(changes.holidays ?? [])],
        makeUpWorkdays: [...YEAR_2026.makeUpWorkdays, ...(changes.makeUpWorkdays ?? [])],
      },
    ],
  });

function recounted(state: CaseState, now: string, under: ReturnType<typeof aCalendar>) {
  const events = decide(
    state,
    { type: "recountLimits" },
    { ...NOBODY, at: at(now), calendar: under },
  );
  assert.ok(!isRefusal(events));
  return {
    types: events.map(({ type, data }) => `${type} ${(data as { item: string }).item}`),
    state: evolveAll(
      state.id,
      state,
      events.map((event) => ({ ...event, personId: null })),
    ),
  };
}

test("a holiday announced afterwards lifts the mark of a completion that it makes one in time", () => {
  const late = after(
    aCaseInProgress(),
    responded,
    ["2026-12-01 17:31", mark("completion"), null],
    ["2026-12-02 10:00", completion()],
    ["2026-12-02 20:00", { type: "grade", grade: 5, comment: "" }],
  );
  assert.equal(late.status, "closed");
  assert.equal(completedLate(calendar, late), true);
  const corrected = calendarWith({ holidays: ["2026-11-26"] });
  const { types, state } = recounted(late, "2026-12-10 10:00", corrected);
  assert.deepEqual(types, ["limitKept completion"]);
  assert.deepEqual(state.missed, []);
  assert.equal(completedLate(corrected, state), false);
  assert.deepEqual(recounted(state, "2026-12-10 11:00", corrected).types, []);
});

test("a make-up working day announced afterwards marks a completion that it makes a late one", () => {
  const inTime = after(aCaseInProgress(), responded, ["2026-12-01 10:00", completion()]);
  assert.equal(completedLate(calendar, inTime), false);
  const corrected = calendarWith({ makeUpWorkdays: ["2026-11-21"] });
  const { types, state } = recounted(inTime, "2026-12-10 10:00", corrected);
  assert.deepEqual(types, ["limitMissed completion"]);
  assert.equal(completedLate(corrected, state), true);
  assert.deepEqual(recounted(state, "2026-12-10 11:00", corrected).types, []);
});

test("a mark that still holds stays, and one of a limit that runs again can be set again", () => {
  const state = after(aCaseInProgress(), responded, ["2026-12-03 10:00", mark("completion"), null]);
  const corrected = calendarWith({ holidays: ["2026-11-26"] });
  assert.deepEqual(recounted(state, "2026-12-03 11:00", corrected).types, []);
  const earlier = after(aCaseInProgress(), responded, [
    "2026-12-01 17:31",
    mark("completion"),
    null,
  ]);
  const kept = recounted(earlier, "2026-12-01 18:00", corrected);
  assert.deepEqual(kept.types, ["limitKept completion"]);
  assert.equal(wall(nextMissed(corrected, kept.state)?.at ?? 0), "2026-12-02 17:30:00.001");
});
