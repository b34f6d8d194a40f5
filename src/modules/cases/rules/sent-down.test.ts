import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "#kernel/pure/calendar-builders.ts";
import { LANDSCAPING, STATION, aReceipt, eventsOf } from "../builders.ts";
import type { Command } from "./decide.ts";
import { type ActedEvent, caseEvent } from "./events.ts";
import { evolveAll } from "./evolve.ts";
import { sentDownTo } from "./sent-down.ts";

const of = (orgId: number) => ({ personId: orgId * 10, orgId });
type Step = readonly [wall: string, command: Command, orgId: number | null];

/** All events of a case, numbered. */
function history(steps: readonly Step[], receipt = aReceipt()) {
  const orgs: (number | null)[] = [null];
  const events: ActedEvent[] = [
    { ...caseEvent("received", at("2026-11-16 10:00"), receipt), personId: null },
  ];
  for (const [when, command, orgId] of steps) {
    const state = evolveAll(1, null, events);
    const asker = orgId === null ? null : of(orgId);
    for (const event of eventsOf(state, when, command, asker)) {
      events.push({ ...event, personId: null });
      orgs.push(orgId);
    }
  }
  return events.map((event, i) => ({ ...event, seq: i + 1, actorOrgId: orgs[i] ?? null }));
}

const dispatch = (orgId: number): Step => [
  "2026-11-16 10:00",
  { type: "dispatch", orgId, basis: "category", clause: "" },
  null,
];
const handDown: Step = [
  "2026-11-16 11:00",
  { type: "handOver", toOrgId: STATION, reason: "请社区处理" },
  LANDSCAPING,
];

test("a case that another body handed over came down, with who, when and in which words", () => {
  assert.deepEqual(sentDownTo(1, history([dispatch(LANDSCAPING), handDown]), STATION), [
    {
      taskId: null,
      fromOrgId: LANDSCAPING,
      at: at("2026-11-16 11:00"),
      seq: 3,
      by: "handedOver",
      text: "请社区处理",
    },
  ]);
});

test("what a rule dispatched to a body did not come down to it", () => {
  assert.deepEqual(sentDownTo(1, history([dispatch(STATION)]), STATION), []);
});

test("what the body that took a case in dispatched by hand came down from it", () => {
  const byHand: Step = [
    "2026-11-16 11:00",
    { type: "dispatch", orgId: STATION, basis: "official", clause: "请社区落实" },
    LANDSCAPING,
  ];
  assert.deepEqual(
    sentDownTo(1, history([byHand]), STATION).map(({ fromOrgId, by, text }) => [
      fromOrgId,
      by,
      text,
    ]),
    [[LANDSCAPING, "dispatched", "请社区落实"]],
  );
});

test("what has gone on to another body is no longer in hand", () => {
  const on: Step = [
    "2026-11-16 14:00",
    { type: "handOver", toOrgId: LANDSCAPING, reason: "请自办" },
    STATION,
  ];
  assert.deepEqual(sentDownTo(1, history([dispatch(LANDSCAPING), handDown, on]), STATION), []);
});

test("a task for which a lead asked came down; a task of the duty's own version is the list's", () => {
  const ask = (task: string, basis: "summons" | "duty"): Step => [
    "2026-11-16 11:00",
    { type: "summon", orgId: STATION, task, limit: null, basis },
    LANDSCAPING,
  ];
  const events = history([
    dispatch(LANDSCAPING),
    ask("入户登记", "summons"),
    ask("张贴公告", "duty"),
  ]);
  assert.deepEqual(
    sentDownTo(1, events, STATION).map(({ taskId, by, text }) => [taskId, by, text]),
    [[1, "summons", "入户登记"]],
  );
});

test("what has been refused already is not offered again", () => {
  const refuse: Step = [
    "2026-11-16 14:00",
    { type: "refuseTask", refusalId: 1, orgId: STATION, toOrgId: LANDSCAPING, taskId: null },
    null,
  ];
  assert.deepEqual(sentDownTo(1, history([dispatch(LANDSCAPING), handDown, refuse]), STATION), []);
});

test("a case that was sent among many names the department whose work it is", () => {
  const bulk = { bulkId: 5, mandateId: 9, byOrgId: LANDSCAPING };
  const events = history([dispatch(STATION)], aReceipt({ bulk }));
  assert.deepEqual(
    sentDownTo(1, events, STATION).map(({ by, fromOrgId }) => [by, fromOrgId]),
    [["bulk", LANDSCAPING]],
  );
});
