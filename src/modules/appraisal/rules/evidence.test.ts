import assert from "node:assert/strict";
import { test } from "node:test";
import { type ActedEvent, evolve } from "#cases/pure";
import { aCalendar, at } from "#kernel/pure/calendar-builders.ts";
import {
  type Asker,
  COORDINATION,
  ENFORCEMENT,
  LANDSCAPING,
  MARKETS,
  OFFICE,
  OFFICIAL,
  STATION,
  WORKER,
  aReceipt,
  completion,
  dispatchTo,
  eventsOf,
} from "../../cases/builders.ts";
import type { Command } from "#cases";
import { CASE_DEFINITIONS, maskOf } from "./definitions.ts";
import { type Fact, factsOf } from "./evidence.ts";

const calendar = aCalendar();
type Step = readonly [wallClock: string, command: Command, asker?: Asker];

/** The events of a request that is received on Monday 16 November 2026 at ten and goes to landscaping. */
function told(...steps: readonly Step[]): ActedEvent[] {
  return toldFrom([
    ["2026-11-16 10:00", dispatchTo(LANDSCAPING)],
    ["2026-11-17 09:30", { type: "accept" }],
    ...steps,
  ]);
}

/** The events of a request that is received on Monday 16 November 2026 at ten. */
function toldFrom(all: readonly Step[]): ActedEvent[] {
  const received = { type: "received", at: at("2026-11-16 10:00"), data: aReceipt() } as const;
  const events: ActedEvent[] = [{ ...received, personId: WORKER }];
  for (const [wallClock, command, asker = OFFICIAL] of all) {
    const state = events.reduce<ReturnType<typeof evolve> | null>((s, e) => evolve(1, s, e), null);
    if (state === null) throw new Error("no events");
    for (const event of eventsOf(state, wallClock, command, asker))
      events.push({ ...event, personId: OFFICIAL });
  }
  return events;
}

/** Facts as sentences: body, month, what is counted, a plus where it is a hit. */
const saysOf = (events: readonly ActedEvent[]): string[] =>
  factsOf(calendar, 1, events).map((fact: Fact) => {
    const said = CASE_DEFINITIONS.filter((one) => (fact.counted & maskOf(one)) !== 0).map(
      (one) => `${one}${(fact.hits & maskOf(one)) === 0 ? "-" : "+"}`,
    );
    return `${fact.orgId} ${fact.month} ${said.join(" ")}`;
  });

test("an open case in its time says nothing yet", () => {
  assert.deepEqual(saysOf(told()), []);
});

test("a case completed in its time is on time and done at first attempt, in the month of its completion", () => {
  assert.deepEqual(saysOf(told(["2026-11-20 10:00", completion()])), [
    `${LANDSCAPING} 2026-11 onTime+ firstAttempt+ rework- extension-`,
  ]);
});

test("a late case stays in the month of its limit, whenever it is completed", () => {
  // Accepted on 17 November, ten working days: due on 1 December, completed in January.
  assert.deepEqual(saysOf(told(["2027-01-12 10:00", completion()])), [
    `${LANDSCAPING} 2026-12 onTime- extension-`,
    `${LANDSCAPING} 2027-01 firstAttempt+ rework-`,
  ]);
});

test("an open case counts as late from the moment its missed limit is written down", () => {
  const missed = (item: string): Step => ["2026-12-02 09:30", { type: "markMissed", item }, null];
  assert.deepEqual(saysOf(told(missed("firstResponse"), missed("completion"))), [
    `${LANDSCAPING} 2026-12 onTime- extension-`,
  ]);
});

test("what was not solved is not done at first attempt", () => {
  const unsolved = completion({ outcome: "notSolved", notSolvedReason: "noFunds" });
  assert.deepEqual(saysOf(told(["2026-11-20 10:00", unsolved])), [
    `${LANDSCAPING} 2026-11 onTime+ firstAttempt- rework- extension-`,
  ]);
});

test("a grade of three counts as satisfied and a grade of two does not, in the month of the grade", () => {
  const graded = (grade: number) =>
    saysOf(
      told(
        ["2026-11-27 10:00", completion()],
        ["2026-12-01 10:00", { type: "grade", grade, comment: "" }],
      ),
    )[1];
  assert.equal(graded(3), `${LANDSCAPING} 2026-12 satisfaction+`);
  assert.equal(graded(2), `${LANDSCAPING} 2026-12 satisfaction-`);
});

test("an urge counts from the moment it is made and is a hit once answered within two working days", () => {
  const urge: Step = ["2026-11-18 10:00", { type: "urge", message: "请尽快" }];
  const respond = (when: string): Step => [when, { type: "respond", text: "明天上门" }];
  assert.deepEqual(saysOf(told(urge)), [`${LANDSCAPING} 2026-11 urgesAnswered-`]);
  assert.deepEqual(saysOf(told(urge, respond("2026-11-20 17:00"))), [
    `${LANDSCAPING} 2026-11 urgesAnswered+`,
  ]);
  assert.deepEqual(saysOf(told(urge, respond("2026-11-23 09:00"))), [
    `${LANDSCAPING} 2026-11 urgesAnswered-`,
  ]);
});

test("a written answer that is owed counts, for whoever led when it was demanded", () => {
  const supervise: Step = [
    "2026-11-18 10:00",
    { type: "supervise", demand: "请书面说明", listed: false },
    { personId: OFFICIAL, orgId: OFFICE },
  ];
  assert.deepEqual(saysOf(told(supervise)), [`${LANDSCAPING} 2026-11 urgesAnswered-`]);
});

test("a co-organiser counts when it has answered, the lead does not answer for it", () => {
  const summon: Step = [
    "2026-11-18 10:00",
    { type: "summon", orgId: MARKETS, task: "核查店铺", limit: null },
  ];
  const answer: Step = [
    "2026-11-19 10:00",
    { type: "answerTask", taskId: 1, text: "已核查", fileIds: [] },
    { personId: OFFICIAL, orgId: MARKETS },
  ];
  assert.deepEqual(saysOf(told(summon)), []);
  assert.deepEqual(saysOf(told(summon, answer)), [`${MARKETS} 2026-11 tasksInTime+`]);
});

const by = (orgId: number) => ({ personId: orgId * 10, orgId });

/** The events of a request that comes to landscaping on Monday at ten and is not accepted yet. */
function disputedBy(...steps: readonly Step[]): ActedEvent[] {
  const giveBack = (toOrgId: number): Command => ({
    type: "returnCase",
    toOrgId,
    clause: "占道经营由城管执法",
    reason: "不是环卫问题",
    arbiterOrgId: COORDINATION,
  });
  return toldFrom([
    ["2026-11-16 10:00", dispatchTo(LANDSCAPING)],
    ["2026-11-16 11:00", giveBack(ENFORCEMENT), by(LANDSCAPING)],
    ["2026-11-16 15:00", giveBack(LANDSCAPING), by(ENFORCEMENT)],
    ...steps,
  ]);
}
const arbitrate = (orgId: number): Step => [
  "2026-12-01 10:00",
  { type: "arbitrate", orgId, clause: "区编办批复", reason: "以市容为主" },
  by(COORDINATION),
];

test("a return counts once arbitration has decided it, lost by who had named another owner than arbitration found", () => {
  assert.deepEqual(saysOf(disputedBy()), []);
  assert.deepEqual(saysOf(disputedBy(arbitrate(LANDSCAPING))), [
    `${LANDSCAPING} 2026-12 returnsLost+`,
    `${ENFORCEMENT} 2026-12 returnsLost-`,
  ]);
  // Neither had named the one who leads from now on.
  assert.deepEqual(saysOf(disputedBy(arbitrate(MARKETS))), [
    `${LANDSCAPING} 2026-12 returnsLost+`,
    `${ENFORCEMENT} 2026-12 returnsLost+`,
  ]);
});

test("a return that is not disputed counts for nobody", () => {
  const once = toldFrom([
    ["2026-11-16 10:00", dispatchTo(LANDSCAPING)],
    [
      "2026-11-16 11:00",
      {
        type: "returnCase",
        toOrgId: ENFORCEMENT,
        clause: "占道经营由城管执法",
        reason: "不是环卫问题",
      },
      by(LANDSCAPING),
    ],
    ["2026-11-17 09:30", { type: "accept" }, by(ENFORCEMENT)],
  ]);
  assert.deepEqual(saysOf(once), []);
});

test("an extension is a hit once it is approved, and not when it was refused", () => {
  const extended = (approved: boolean) =>
    saysOf(
      told(
        ["2026-11-20 10:00", { type: "requestExtension", amount: 5, reason: "需要会商" }],
        ["2026-11-20 11:00", { type: "decideExtension", approved, reason: "已核" }, 900],
        ["2026-11-24 10:00", completion()],
      ),
    );
  assert.deepEqual(extended(true), [
    `${LANDSCAPING} 2026-11 onTime+ firstAttempt+ rework- extension+`,
  ]);
  assert.deepEqual(extended(false), [
    `${LANDSCAPING} 2026-11 onTime+ firstAttempt+ rework- extension-`,
  ]);
});

test("what was reopened has been done again, and was not done at first attempt", () => {
  const again = told(
    ["2026-11-20 10:00", completion()],
    ["2026-11-22 09:00", { type: "reopen", reason: "又堆起来了" }],
    ["2026-11-24 10:00", completion()],
  );
  assert.deepEqual(saysOf(again), [
    `${LANDSCAPING} 2026-11 onTime+ firstAttempt- rework+ extension-`,
  ]);
});

test("what the field found undone has been done again", () => {
  const undone = told(
    ["2026-11-20 10:00", completion(), { personId: OFFICIAL, orgId: LANDSCAPING, draw: 0 }],
    [
      "2026-11-23 10:00",
      { type: "verify", passed: false, note: "又堆了半车", fileIds: [] },
      { personId: WORKER, orgId: STATION },
    ],
    ["2026-11-24 10:00", completion()],
  );
  assert.deepEqual(saysOf(undone), [
    `${LANDSCAPING} 2026-11 onTime+ firstAttempt- rework+ extension-`,
  ]);
});

test("a bad grade that stands makes it rework; one that was found mistaken is neither rework nor dissatisfaction", () => {
  const lead = { personId: OFFICIAL, orgId: LANDSCAPING };
  const graded: readonly Step[] = [
    ["2026-11-20 10:00", completion(), lead],
    ["2026-11-21 20:00", { type: "grade", grade: 1, comment: "没有清干净" }],
  ];
  assert.deepEqual(saysOf(told(...graded)), [
    `${LANDSCAPING} 2026-11 onTime+ firstAttempt- rework+ extension- satisfaction-`,
  ]);
  const mistaken = told(
    ...graded,
    ["2026-11-23 10:00", { type: "contestGrade", reason: "评的是另一件", fileIds: [] }, lead],
    ["2026-11-24 10:00", { type: "decideContest", upheld: true, reason: "核实" }, by(COORDINATION)],
  );
  assert.deepEqual(saysOf(mistaken), [
    `${LANDSCAPING} 2026-11 onTime+ firstAttempt+ rework- extension-`,
  ]);
});
