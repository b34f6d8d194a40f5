import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, wall } from "#kernel/pure/calendar-builders.ts";
import { deadline } from "#kernel/pure/deadline.ts";
import {
  COORDINATION,
  ENFORCEMENT,
  LANDSCAPING,
  MARKETS,
  aCase,
  aCaseInProgress,
  aReceipt,
  after,
  completion,
  dispatchTo,
  eventsOf,
  refusalOf,
} from "../builders.ts";
import { duesOf } from "./dues.ts";
import type { CaseState } from "./state.ts";

const calendar = aCalendar();
const of = (orgId: number) => ({ personId: orgId * 10, orgId });
const giveBack = (toOrgId: number, arbiterOrgId: number | undefined = COORDINATION) =>
  ({
    type: "returnCase",
    toOrgId,
    clause: "占道经营由城管执法",
    reason: "不是环卫问题",
    ...(arbiterOrgId === undefined ? {} : { arbiterOrgId }),
  }) as const;
const contest = { type: "contestReturn", clause: "三定方案第四条", reason: "属市容环卫" } as const;
const arbitrate = (orgId: number) =>
  ({ type: "arbitrate", orgId, clause: "区编办批复", reason: "以市容为主" }) as const;

/** Received and dispatched on Monday at ten. */
const dispatched = () => after(aCase(), ["2026-11-16 10:00", dispatchTo(LANDSCAPING)]);
const returned = () =>
  after(dispatched(), ["2026-11-16 11:00", giveBack(ENFORCEMENT), of(LANDSCAPING)]);
/** Returned by the first at eleven, by the second at three. */
const disputed = () =>
  after(returned(), ["2026-11-16 15:00", giveBack(LANDSCAPING), of(ENFORCEMENT)]);
const states = (state: CaseState) => state.returns.map((one) => one.state);

test("a return names the right owner and the clause, and the one named leads from then on", () => {
  const state = returned();
  assert.equal(state.leadOrgId, ENFORCEMENT);
  assert.equal(state.holderOrgId, ENFORCEMENT);
  assert.equal(state.leadBasis, "return");
  assert.deepEqual(state.returns, [
    {
      fromOrgId: LANDSCAPING,
      toOrgId: ENFORCEMENT,
      clause: "占道经营由城管执法",
      reason: "不是环卫问题",
      at: at("2026-11-16 11:00"),
      state: "standing",
    },
  ]);
});

test("a case is returned by its lead, within seven working hours of having come, and not to itself", () => {
  const state = dispatched();
  const refused = (when: string, to = ENFORCEMENT, by = LANDSCAPING) =>
    refusalOf(state, when, giveBack(to), of(by));
  // Six working hours are left on Monday; the seventh ends on Tuesday at ten.
  assert.equal(refused("2026-11-17 09:59"), null);
  assert.equal(refused("2026-11-17 10:00"), null);
  assert.equal(refused("2026-11-17 10:01"), "cases.return_too_late");
  assert.equal(refused("2026-11-16 11:00", LANDSCAPING), "cases.returns_to_itself");
  assert.equal(refused("2026-11-16 11:00", ENFORCEMENT, MARKETS), "cases.only_lead_returns");
});

test("the window of returns is what the district has set for this kind of case", () => {
  const limits = { ...aReceipt().limits, parameters: { returnWorkingHours: 14 } };
  const state = after(aCase({ limits }), ["2026-11-16 10:00", dispatchTo(LANDSCAPING)]);
  assert.equal(refusalOf(state, "2026-11-18 10:00", giveBack(ENFORCEMENT), of(LANDSCAPING)), null);
  assert.equal(
    refusalOf(state, "2026-11-18 10:01", giveBack(ENFORCEMENT), of(LANDSCAPING)),
    "cases.return_too_late",
  );
});

test("nobody gains time by returning: the completion clock runs on", () => {
  const state = after(aCaseInProgress(), [
    "2026-11-17 09:45",
    { type: "handOver", toOrgId: ENFORCEMENT, reason: "占道" },
  ]);
  const back = after(state, ["2026-11-17 11:00", giveBack(LANDSCAPING), of(ENFORCEMENT)]);
  const { completion: clock } = back.clocks;
  assert.ok(clock);
  assert.equal(wall(deadline(calendar, clock, at("2026-11-17 11:00")).dueAt), "2026-12-01 17:30");
});

test("the one named may contest within seven working hours, and the case goes back", () => {
  const state = returned();
  assert.equal(
    refusalOf(state, "2026-11-16 14:00", contest, of(LANDSCAPING)),
    "cases.only_named_contests",
  );
  // One hour is left before noon, four after it; two more end on Tuesday at eleven.
  assert.equal(refusalOf(state, "2026-11-17 11:00", contest, of(ENFORCEMENT)), null);
  assert.equal(
    refusalOf(state, "2026-11-17 11:01", contest, of(ENFORCEMENT)),
    "cases.return_too_late",
  );
  const contested = after(state, ["2026-11-16 14:00", contest, of(ENFORCEMENT)]);
  assert.equal(contested.leadOrgId, LANDSCAPING);
  assert.deepEqual(states(contested), ["contested"]);
  assert.equal(
    refusalOf(contested, "2026-11-16 15:00", contest, of(LANDSCAPING)),
    "cases.no_return_to_contest",
  );
});

test("the second return goes to arbitration, which has three working days of its own", () => {
  const state = disputed();
  assert.deepEqual(
    eventsOf(returned(), "2026-11-16 15:00", giveBack(MARKETS), of(ENFORCEMENT)).map(
      ({ type }) => type,
    ),
    ["returned", "arbitrationOpened"],
  );
  assert.equal(state.holderOrgId, COORDINATION);
  const clock = state.arbitration?.clock;
  assert.ok(clock);
  assert.equal(wall(deadline(calendar, clock, at("2026-11-16 15:00")).dueAt), "2026-11-19 17:30");
});

test("a contest counts no return: after it a second return still opens arbitration", () => {
  const contested = after(returned(), ["2026-11-16 14:00", contest, of(ENFORCEMENT)]);
  const again = after(contested, ["2026-11-16 16:00", giveBack(MARKETS), of(LANDSCAPING)]);
  assert.equal(again.arbitration?.orgId, COORDINATION);
  assert.deepEqual(states(again), ["contested", "standing"]);
});

test("what is in dispute is not returned, contested, paused or completed", () => {
  const state = after(disputed(), ["2026-11-17 10:00", { type: "accept" }]);
  assert.equal(
    refusalOf(state, "2026-11-17 10:01", giveBack(MARKETS), of(LANDSCAPING)),
    "cases.in_arbitration",
  );
  assert.equal(
    refusalOf(state, "2026-11-17 10:01", contest, of(LANDSCAPING)),
    "cases.in_arbitration",
  );
  assert.equal(
    refusalOf(state, "2026-11-17 10:01", { type: "pause", reason: "publicNotice", note: "公示" }),
    "cases.in_arbitration",
  );
  assert.equal(refusalOf(state, "2026-11-17 10:01", completion()), "cases.in_arbitration");
});

test("in dispute the arbiter owes the decision, and the last one named the acceptance", () => {
  assert.deepEqual(
    duesOf(disputed()).map(({ item, orgId }) => [item, orgId]),
    [
      ["arbitration", COORDINATION],
      ["acceptance", LANDSCAPING],
      ["firstResponse", LANDSCAPING],
    ],
  );
});

test("arbitration is final, and says of every return whether it was right", () => {
  const state = after(disputed(), ["2026-11-17 10:00", arbitrate(LANDSCAPING), of(COORDINATION)]);
  assert.equal(state.leadOrgId, LANDSCAPING);
  assert.equal(state.leadBasis, "arbitration");
  assert.deepEqual(states(state), ["lost", "upheld"]);
  assert.equal(
    refusalOf(state, "2026-11-17 10:30", giveBack(ENFORCEMENT), of(LANDSCAPING)),
    "cases.arbitration_is_final",
  );
  assert.equal(
    refusalOf(state, "2026-11-17 10:30", arbitrate(ENFORCEMENT), of(COORDINATION)),
    "cases.nothing_to_arbitrate",
  );
});

test("arbitration may name a third body; then both returns sent the case to the wrong one", () => {
  const state = after(disputed(), ["2026-11-17 10:00", arbitrate(MARKETS), of(COORDINATION)]);
  assert.equal(state.leadOrgId, MARKETS);
  assert.deepEqual(states(state), ["lost", "lost"]);
});

test("without anybody to arbitrate the second return is refused", () => {
  const { arbiterOrgId: _, ...alone } = giveBack(MARKETS);
  assert.equal(
    refusalOf(returned(), "2026-11-16 15:00", alone, of(ENFORCEMENT)),
    "cases.no_arbiter",
  );
});

test("a body to which a case comes by return owes the whole and no longer a part of it", () => {
  const summoned = after(dispatched(), [
    "2026-11-16 10:30",
    { type: "summon", orgId: ENFORCEMENT, task: "清理占道摊位", limit: null },
    of(LANDSCAPING),
  ]);
  const back = after(summoned, ["2026-11-16 11:00", giveBack(ENFORCEMENT), of(LANDSCAPING)]);
  assert.deepEqual(
    back.tasks.map((task) => task.state),
    ["dropped"],
  );
});

test("a dispute ends with a case that is withdrawn", () => {
  const state = after(disputed(), ["2026-11-17 10:00", { type: "withdraw", reason: "不需要了" }]);
  assert.equal(state.arbitration?.clock.stoppedAt, at("2026-11-17 10:00"));
  assert.deepEqual(duesOf(state), []);
});
