import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at } from "#kernel/pure/calendar-builders.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import {
  type TaskRefusal,
  type TaskRefusalCommand,
  checkCover,
  decideTaskRefusal,
  evolveTaskRefusal,
  limitsOf,
  numberOf,
  taskRefusalEvent,
} from "./task-refusal.ts";

const calendar = aCalendar();
const [STATION, LANDSCAPING] = [71, 11] as const;

/** Recorded on a Friday, for a call on the same morning. */
const aRefusal = (recordedAt = "2026-11-20 14:00"): TaskRefusal =>
  evolveTaskRefusal(12, undefined, {
    ...taskRefusalEvent("recorded", at(recordedAt), {
      orgId: STATION,
      departmentOrgId: LANDSCAPING,
      channel: "telephone",
      source: null,
      askedAt: at("2026-11-20 10:00"),
      what: "上报名单",
      fileIds: [],
      askerDigest: null,
      notAmong: [],
    }),
    personId: 501,
  });
const after = (state: TaskRefusal, when: string, command: TaskRefusalCommand): TaskRefusal => {
  const events = decideTaskRefusal(state, command, { at: at(when), calendar });
  if (isRefusal(events)) throw new Error(events.code);
  return events.reduce(
    (next, event) => evolveTaskRefusal(next.id, next, { ...event, personId: 9 }),
    state,
  );
};
const codeOf = (state: TaskRefusal, when: string, command: TaskRefusalCommand) => {
  const events = decideTaskRefusal(state, command, { at: at(when), calendar });
  return isRefusal(events) ? events.code : null;
};
const confirm = { type: "confirm", reason: "没有查到准入" } as const;
const cover = { mandateId: 9, mandateCode: "ZR-2026-0009", clause: "第二条" };

test("two working days to be heard and five to be decided count from the day of the record, weekends left out", () => {
  assert.deepEqual(limitsOf(calendar, aRefusal()), {
    statementUntil: "2026-11-24",
    decisionUntil: "2026-11-27",
  });
});

test("recorded on the eve of National Day it is decided after the holiday, make-up days counted", () => {
  assert.deepEqual(limitsOf(calendar, aRefusal("2026-09-30 16:00")), {
    statementUntil: "2026-10-09",
    decisionUntil: "2026-10-13",
  });
});

test("nobody is confirmed to have pushed un-admitted work unheard", () => {
  assert.equal(codeOf(aRefusal(), "2026-11-24 23:59", confirm), "taskRefusals.unheard");
  assert.equal(codeOf(aRefusal(), "2026-11-25 00:00", confirm), null);
  const heard = after(aRefusal(), "2026-11-20 15:00", { type: "state", text: "口头协调过" });
  assert.equal(codeOf(heard, "2026-11-20 15:01", confirm), null);
});

test("that a mandate covers it, is said at once: it reproaches nobody", () => {
  const found = after(aRefusal(), "2026-11-20 14:01", {
    type: "findCovered",
    reason: "就是那一项",
    cover,
  });
  assert.equal(found.status, "covered");
  assert.deepEqual(found.decision?.cover, cover);
});

test("a decided refusal is neither decided again nor taken back; the department takes note of it once", () => {
  const decided = after(aRefusal(), "2026-11-25 10:00", confirm);
  for (const command of [
    confirm,
    { type: "findCovered", reason: "甲", cover },
    { type: "withdraw", reason: "" },
    { type: "state", text: "甲" },
  ] as const)
    assert.equal(codeOf(decided, "2026-11-25 11:00", command), "taskRefusals.not_in_this_status");
  const noted = after(decided, "2026-11-25 12:00", { type: "note" });
  assert.equal(noted.notedAt, at("2026-11-25 12:00"));
  assert.equal(codeOf(noted, "2026-11-25 13:00", { type: "note" }), "taskRefusals.noted_already");
  assert.equal(
    codeOf(aRefusal(), "2026-11-25 13:00", { type: "note" }),
    "taskRefusals.not_in_this_status",
  );
});

const inForce = [
  { id: 9, code: "ZR-2026-0009", title: "低保核对", conditions: ["每户一次"] },
  { id: 10, code: "ZR-2026-0010", title: "高龄津贴", conditions: [] },
];
const covered = (
  change: Partial<Parameters<typeof checkCover>[1]>,
): readonly [string, unknown] | null => {
  const found = checkCover(inForce, { sentOn: null, namedCode: null, notAmong: [], ...change });
  return found === null ? null : [found.code, found.params];
};

test("work that was sent on a mandate, or came with the number of one, is answered by it", () => {
  const answer = [
    "taskRefusals.covered",
    { code: "ZR-2026-0009", title: "低保核对", clause: "每户一次" },
  ];
  assert.deepEqual(covered({ sentOn: 9, notAmong: [9, 10] }), answer);
  assert.deepEqual(covered({ namedCode: " zr-2026-0009 ", notAmong: [9, 10] }), answer);
  assert.deepEqual(covered({ namedCode: "ZR-2026-0010" }), [
    "taskRefusals.covered",
    { code: "ZR-2026-0010", title: "高龄津贴", clause: "高龄津贴" },
  ]);
});

test("every mandate in force has to be looked at, and a number that is none says nothing", () => {
  assert.deepEqual(covered({ notAmong: [10] }), [
    "taskRefusals.look_at_mandates",
    { codes: ["ZR-2026-0009"] },
  ]);
  assert.equal(covered({ notAmong: [9, 10] }), null);
  assert.equal(covered({ namedCode: "ZR-2020-0001", notAmong: [9, 10] }), null);
  assert.equal(checkCover([], { sentOn: 9, namedCode: "ZR-2026-0009", notAmong: [] }), null);
});

test("a refusal is known by its year in Beijing and its number", () => {
  assert.equal(numberOf(aRefusal()), "JB-2026-0012");
  assert.equal(numberOf({ id: 12345, recordedAt: at("2027-01-01 00:00") }), "JB-2027-12345");
});
