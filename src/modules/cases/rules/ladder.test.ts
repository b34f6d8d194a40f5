import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, wall, workdays } from "#kernel/pure/calendar-builders.ts";
import {
  COORDINATION,
  ENFORCEMENT,
  LANDSCAPING,
  LEADER,
  OFFICE,
  STATION,
  aCase,
  aCaseInProgress,
  aReceipt,
  after,
  completion,
  dispatchTo,
  eventsOf,
  refusalOf,
} from "../builders.ts";
import { nextClimb } from "./clocks.ts";
import { duesOf } from "./dues.ts";
import { type Ladder, RUNGS, type Rung, nextRung } from "./ladder.ts";
import type { CaseState } from "./state.ts";

const calendar = aCalendar();
const climb = (rung: Rung, leaderPersonId: number | null = null) =>
  ({ type: "climb", rung, leaderPersonId }) as const;
const next = (state: CaseState): string | null => {
  const found = nextRung(calendar, state);
  return found === null ? null : `${found.rung} ${wall(found.at)}`;
};

/** Every rung from here on, each taken at the moment at which it is due. */
function allRungs(state: CaseState): string[] {
  const seen: string[] = [];
  let now = state;
  for (;;) {
    const found = nextRung(calendar, now);
    if (found === null) return seen;
    seen.push(`${found.rung} ${wall(found.at)}`);
    now = after(now, [wall(found.at), climb(found.rung), null]);
  }
}

const LADDER: Ladder = { reminder: 0.5, urge: 0.8, supervision: 1, listed: 1.5, accountability: 2 };
const withLimits = (changes: object) => ({ limits: { ...aReceipt().limits, ...changes } });
const supervise = (listed = false, leaderPersonId: number | null = null) =>
  ({ type: "supervise", demand: "请说明进展", listed, leaderPersonId }) as const;
const byOffice = { personId: 600, orgId: OFFICE };
const byLead = { personId: 502, orgId: LANDSCAPING };
const byLeader = { personId: LEADER, orgId: COORDINATION };

test("a ten-day case is reminded, urged, supervised, listed and held to account by the share of its working time", () => {
  // 76.5 working hours lie between Tuesday 17 November, 9:30 and Tuesday 1 December, 17:30.
  assert.deepEqual(allRungs(aCaseInProgress()), [
    "reminder 2026-11-24 14:15",
    "urge 2026-11-27 16:12",
    "supervision 2026-12-02 09:00",
    "listed 2026-12-09 13:45",
    "accountability 2026-12-16 17:00",
  ]);
});

test("holidays do not count and make-up working days do", () => {
  // 21 working hours: 29 and 30 September and, after National Day, 8 October; Saturday 10 October is worked.
  const state = after(
    aCase(withLimits({ completion: workdays(2) }), "2026-09-28 10:00"),
    ["2026-09-28 10:00", dispatchTo(LANDSCAPING)],
    ["2026-09-29 09:00", { type: "accept" }],
  );
  assert.deepEqual(allRungs(state), [
    "reminder 2026-09-30 14:00",
    "urge 2026-10-08 11:48",
    "supervision 2026-10-09 09:00",
    "listed 2026-10-10 14:00",
    "accountability 2026-10-13 09:00",
  ]);
});

test("a rung is not taken before its moment, and not twice", () => {
  const state = aCaseInProgress();
  assert.equal(
    refusalOf(state, "2026-11-24 14:14", climb("reminder"), null),
    "cases.rung_not_reached",
  );
  assert.equal(refusalOf(state, "2026-11-24 14:15", climb("reminder"), null), null);
  const reminded = after(state, ["2026-11-24 14:15", climb("reminder"), null]);
  assert.equal(
    refusalOf(reminded, "2026-11-24 14:16", climb("reminder"), null),
    "cases.rung_reached_already",
  );
});

test("no rung is passed over by another", () => {
  assert.equal(
    refusalOf(aCaseInProgress(), "2026-12-20 10:00", climb("listed"), null),
    "cases.rung_not_reached",
  );
});

test("nobody is urged at noon, in the evening, on Saturday or on a holiday", () => {
  const state = aCaseInProgress();
  const refused = (when: string) => refusalOf(state, when, climb("reminder"), null);
  assert.equal(refused("2026-11-25 08:59"), "cases.outside_working_hours");
  assert.equal(refused("2026-11-25 09:00"), null);
  assert.equal(refused("2026-11-25 12:00"), "cases.outside_working_hours");
  assert.equal(refused("2026-11-25 13:30"), null);
  assert.equal(refused("2026-11-25 17:30"), "cases.outside_working_hours");
  assert.equal(refused("2026-11-28 10:00"), "cases.outside_working_hours");
});

test("a rung that is switched off is passed over, and the one above it comes at its own share", () => {
  const state = aCaseInProgress(
    withLimits({ ladder: { ...LADDER, urge: null, supervision: null } }),
  );
  assert.deepEqual(allRungs(state), [
    "reminder 2026-11-24 14:15",
    "listed 2026-12-09 13:45",
    "accountability 2026-12-16 17:00",
  ]);
});

test("a ladder without rungs never climbs", () => {
  const ladder = Object.fromEntries(RUNGS.map((rung) => [rung, null])) as unknown as Ladder;
  assert.equal(next(aCaseInProgress(withLimits({ ladder }))), null);
});

test("a paused case climbs nothing, and resuming moves the next rung by the working time paused", () => {
  const paused = after(aCaseInProgress(), [
    "2026-11-24 09:00",
    { type: "pause", reason: "expertAssessment", note: "房屋鉴定" },
  ]);
  assert.equal(next(paused), null);
  assert.equal(
    refusalOf(paused, "2026-11-25 10:00", climb("reminder"), null),
    "cases.not_in_this_status",
  );
  const resumed = after(paused, ["2026-11-26 09:00", { type: "resume", note: "" }]);
  assert.equal(next(resumed), "reminder 2026-11-26 14:15");
});

test("an extension moves the rungs that have not been reached", () => {
  const extended = after(
    aCaseInProgress(),
    ["2026-11-24 14:15", climb("reminder"), null],
    ["2026-11-25 10:00", { type: "requestExtension", amount: 5, reason: "需要会商" }],
    ["2026-11-25 11:00", { type: "decideExtension", approved: true, reason: "同意" }, 900],
  );
  // 111.5 working hours until 8 December; four fifths of them are 89.2.
  assert.equal(next(extended), "urge 2026-12-03 16:12");
});

test("what waits, is finished or is merged does not climb", () => {
  const inProgress = aCaseInProgress();
  const states: CaseState[] = [
    aCase(),
    after(inProgress, ["2026-11-20 10:00", completion()]),
    after(
      inProgress,
      ["2026-11-20 10:00", completion()],
      ["2026-11-20 20:00", { type: "grade", grade: 1, comment: "" }],
    ),
    after(inProgress, ["2026-11-20 10:00", { type: "withdraw", reason: "" }]),
    after(inProgress, ["2026-11-20 10:00", { type: "merge", intoId: 9, reason: "同一处" }]),
  ];
  for (const state of states) {
    assert.equal(next(state), null, state.status);
    assert.equal(
      refusalOf(state, "2026-12-21 10:00", climb("reminder"), null),
      "cases.not_in_this_status",
    );
  }
});

test("a case that nobody has given a lead climbs too, and its holder answers", () => {
  const accepted = after(aCase(), ["2026-11-16 11:00", { type: "accept" }]);
  assert.equal(accepted.status, "accepted");
  assert.deepEqual(
    allRungs(accepted).map((one) => one.split(" ")[0]),
    [...RUNGS],
  );
  const supervised = after(
    accepted,
    ["2026-12-01 09:00", climb("reminder"), null],
    ["2026-12-01 09:00", climb("urge"), null],
    ["2026-12-01 09:00", climb("supervision"), null],
  );
  assert.deepEqual(
    duesOf(supervised).map(({ item, orgId }) => [item, orgId]),
    [
      ["completion", STATION],
      ["firstResponse", STATION],
      ["supervision:1", STATION],
    ],
  );
});

test("a worker that was away for weeks takes every rung once, in order, when it is back", () => {
  let state = aCaseInProgress();
  for (const rung of RUNGS) state = after(state, ["2026-12-21 09:00", climb(rung), null]);
  assert.equal(state.rung, "accountability");
  assert.deepEqual(
    state.supervisions.map(({ listed, byOrgId }) => [listed, byOrgId]),
    [
      [false, null],
      [true, null],
    ],
  );
  assert.equal(nextClimb(calendar, state), null);
});

test("a case that is taken up again climbs from the bottom, by its fresh clock", () => {
  const again = after(
    aCaseInProgress(),
    ["2026-11-24 14:15", climb("reminder"), null],
    ["2026-11-25 10:00", completion()],
    ["2026-11-26 09:00", { type: "reopen", reason: "又堆起来了" }],
  );
  assert.equal(again.rung, null);
  // 77 working hours from Thursday 26 November, 9:00; half of them are 38.5.
  assert.equal(next(again), "reminder 2026-12-03 14:00");
});

test("whoever supervises by hand has taken the rung, and the ladder goes on above it", () => {
  const state = after(aCaseInProgress(), ["2026-11-18 10:00", supervise(), byOffice]);
  assert.equal(state.rung, "supervision");
  assert.equal(next(state), "listed 2026-12-09 13:45");
  const listed = after(state, ["2026-11-19 10:00", supervise(true, LEADER), byLeader]);
  assert.equal(listed.rung, "listed");
  assert.equal(listed.supervisions[1]?.leaderPersonId, LEADER);
  assert.equal(next(listed), "accountability 2026-12-16 17:00");
});

test("a supervision falls due for a written answer in two working days, a listed one in one", () => {
  const state = after(
    aCaseInProgress(),
    ["2026-11-18 10:00", supervise(), byOffice],
    ["2026-11-18 10:00", supervise(true, LEADER), byLeader],
  );
  const answer = (supervisionId: number) =>
    ({ type: "answerSupervision", supervisionId, text: "已增派清运车", fileIds: [] }) as const;
  const late = (when: string, id: number) =>
    after(state, [when, answer(id), byLead]).supervisions[id - 1]?.answer?.late;
  assert.equal(late("2026-11-20 17:30", 1), false);
  assert.equal(late("2026-11-20 17:31", 1), true);
  assert.equal(late("2026-11-19 17:30", 2), false);
  assert.equal(late("2026-11-19 17:31", 2), true);
});

test("an answer is given once; an answer to the ladder ends the demand", () => {
  const answer = {
    type: "answerSupervision",
    supervisionId: 1,
    text: "已清运",
    fileIds: [],
  } as const;
  const supervised = after(
    aCaseInProgress(),
    ["2026-12-02 09:00", climb("reminder"), null],
    ["2026-12-02 09:00", climb("urge"), null],
    ["2026-12-02 09:00", climb("supervision"), null],
  );
  assert.equal(duesOf(supervised).at(-1)?.item, "supervision:1");
  const answered = after(supervised, ["2026-12-03 10:00", answer, byLead]);
  assert.equal(
    refusalOf(answered, "2026-12-03 11:00", answer, byLead),
    "cases.supervision_answered_already",
  );
  assert.equal(
    duesOf(answered).some(({ kind }) => kind === "supervision" || kind === "settlement"),
    false,
  );
});

test("whoever demanded an answer is satisfied with it or sends it back, with the full time; nobody else", () => {
  const answered = after(
    aCaseInProgress(),
    ["2026-11-18 10:00", supervise(), byOffice],
    [
      "2026-11-19 10:00",
      { type: "answerSupervision", supervisionId: 1, text: "在办", fileIds: [] },
      byLead,
    ],
  );
  const settle = (satisfied: boolean) =>
    ({ type: "settleSupervision", supervisionId: 1, satisfied, reason: "没有说什么时候" }) as const;
  assert.deepEqual(
    duesOf(answered).find(({ kind }) => kind === "settlement"),
    { item: "settlement:1", kind: "settlement", orgId: OFFICE, clock: null },
  );
  assert.equal(
    refusalOf(answered, "2026-11-19 11:00", settle(true), byLeader),
    "cases.supervision_of_another",
  );
  const back = after(answered, ["2026-11-23 09:00", settle(false), byOffice]);
  assert.equal(back.supervisions[0]?.sentBack, 1);
  assert.equal(duesOf(back).at(-1)?.clock?.startedAt, at("2026-11-23 09:00"));
  const settled = after(answered, ["2026-11-23 09:00", settle(true), byOffice]);
  assert.equal(settled.supervisions[0]?.settledAt, at("2026-11-23 09:00"));
  assert.equal(
    refusalOf(settled, "2026-11-23 10:00", settle(true), byOffice),
    "cases.supervision_settled_already",
  );
});

test("an answer that is missing cannot be found wanting", () => {
  const state = after(aCaseInProgress(), ["2026-11-18 10:00", supervise(), byOffice]);
  assert.equal(
    refusalOf(
      state,
      "2026-11-18 11:00",
      { type: "settleSupervision", supervisionId: 1, satisfied: false, reason: "x" },
      byOffice,
    ),
    "cases.supervision_not_answered",
  );
});

test("nobody supervises what they answer for, or demands twice before the first is settled; a case is listed once at a time", () => {
  const state = aCaseInProgress();
  assert.equal(
    refusalOf(state, "2026-11-18 10:00", supervise(), byLead),
    "cases.supervises_itself",
  );
  const supervised = after(state, ["2026-11-18 10:00", supervise(), byOffice]);
  assert.equal(
    refusalOf(supervised, "2026-11-18 10:01", supervise(), byOffice),
    "cases.supervised_already",
  );
  assert.equal(refusalOf(supervised, "2026-11-18 10:01", supervise(), byLeader), null);
  const listed = after(supervised, ["2026-11-18 11:00", supervise(true, LEADER), byLeader]);
  assert.equal(
    refusalOf(listed, "2026-11-18 11:01", supervise(true, LEADER), byLeader),
    "cases.listed_already",
  );
});

test("a finished case is not supervised", () => {
  const inProgress = aCaseInProgress();
  const completed = after(inProgress, ["2026-11-20 10:00", completion()]);
  const closed = after(completed, ["2026-11-20 20:00", { type: "grade", grade: 5, comment: "" }]);
  const withdrawn = after(inProgress, ["2026-11-20 10:00", { type: "withdraw", reason: "" }]);
  for (const state of [completed, closed, withdrawn])
    assert.equal(
      refusalOf(state, "2026-11-23 10:00", supervise(), byOffice),
      "cases.not_in_this_status",
    );
});

test("a demand ends with the case that it was about", () => {
  const state = after(
    aCaseInProgress(),
    ["2026-11-18 10:00", supervise(), byOffice],
    ["2026-11-19 10:00", completion()],
  );
  assert.equal(state.supervisions[0]?.settledAt, at("2026-11-19 10:00"));
  assert.equal(state.supervisions[0]?.clock.stoppedAt, at("2026-11-19 10:00"));
});

test("who comes to lead a supervised case owes its answer", () => {
  const state = after(
    aCaseInProgress(),
    ["2026-11-18 10:00", supervise(), byOffice],
    ["2026-11-18 11:00", { type: "handOver", toOrgId: ENFORCEMENT, reason: "占道" }],
  );
  assert.equal(duesOf(state).find(({ kind }) => kind === "supervision")?.orgId, ENFORCEMENT);
});

test("a rung writes down its share, and the leader under whose name a case is listed", () => {
  const [event] = eventsOf(
    after(
      aCaseInProgress(),
      ["2026-12-09 13:45", climb("reminder"), null],
      ["2026-12-09 13:45", climb("urge"), null],
      ["2026-12-09 13:45", climb("supervision"), null],
    ),
    "2026-12-09 13:45",
    climb("listed", LEADER),
    null,
  );
  assert.deepEqual(event, {
    type: "rungReached",
    at: at("2026-12-09 13:45"),
    data: { rung: "listed", share: 1.5, leaderPersonId: LEADER },
  });
});
