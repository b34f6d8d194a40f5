/**
 * A case as a model: whatever people command in whatever order, while time goes on and the program does its part,
 * certain things always hold.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aCalendar, at, wall, workdays } from "#kernel/pure/calendar-builders.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { isWorkingTime, nextWorkingTime } from "#kernel/pure/workdays.ts";
import { bodiesOf } from "../access.ts";
import { aReceipt } from "../builders.ts";
import { dueRowOf, rowOf, standingOf, stateOf } from "../store/row.ts";
import { nextByItself, nextOf } from "./by-itself.ts";
import { type Command, decide } from "./decide.ts";
import { NOBODY } from "./decision.ts";
import { duesOf } from "./dues.ts";
import { type ActedEvent, type CaseEvent, caseEvent } from "./events.ts";
import { evolve, evolveAll } from "./evolve.ts";
import { rungIndex } from "./ladder.ts";
import { type CaseState, isOpen } from "./state.ts";

const calendar = aCalendar();
const ORGS = [11, 12, 13, 21, 31, 71] as const;
const PEOPLE = [501, 502, 503, 901] as const;
const HOUR = 3_600_000;

const org = fc.constantFrom(...ORGS);
const person = fc.constantFrom(...PEOPLE);
const yes = fc.boolean();
const id = fc.integer({ min: 1, max: 3 });
const words = fc.constantFrom("甲", "乙");
const limit = fc.constantFrom(null, workdays(1), workdays(3));
const files = fc.constant([]);
const day = fc.constantFrom("2026-11-16", "2026-12-01");

type Of<T extends Command["type"]> = Omit<Extract<Command, { type: T }>, "type">;
const command = <T extends Command["type"]>(
  type: T,
  members: { [K in keyof Of<T>]-?: fc.Arbitrary<Of<T>[K]> },
): fc.Arbitrary<Command> =>
  fc.record(members).map((rest) => ({ type, ...rest }) as unknown as Command);

const summons = fc.array(fc.record({ orgId: org, task: words, limit }), { maxLength: 2 });

/** Everything that people may command, with what they may say. */
const ENDINGS: fc.Arbitrary<Command> = fc.oneof(
  command("decline", { reason: words, rightOwner: words }),
  command("withdraw", { reason: words }),
);
/** Taken at almost any time: rare here, so that the others get their turn. */
const FREQUENT: fc.Arbitrary<Command> = fc.oneof(
  command("handOver", { toOrgId: org, reason: words }),
  command("handOverFirstContact", { toOrgId: org, reason: words }),
  command("assign", { personId: person }),
  command("respond", { text: words }),
  command("urge", { message: words, throughCaseId: fc.constant(undefined as never) }),
  command("recountLimits", {}),
  command("refuseTask", {
    refusalId: id,
    orgId: org,
    toOrgId: org,
    taskId: fc.constantFrom(null, 1, 2),
  }),
  command("settleTaskRefusal", {
    refusalId: id,
    outcome: fc.constantFrom("confirmed" as const, "covered" as const, "withdrawn" as const),
    clause: words,
    reason: words,
  }),
);
/** The way from completion to the end: long, so that each step of it gets its turn. */
const JUDGING: fc.Arbitrary<Command> = fc.oneof(
  command("grade", { grade: fc.integer({ min: 1, max: 5 }), comment: words }),
  command("rectify", { measures: words, fileIds: files }),
  command("callBack", { reached: yes, satisfied: fc.constantFrom(true, false, null), note: words }),
  command("verify", { passed: yes, note: words, fileIds: files }),
  command("complete", {
    outcome: fc.constant("done" as const),
    result: words,
    notSolvedReason: fc.constant(null),
    fileIds: files,
    overOpen: fc.constantFrom(null, "甲"),
  }),
  command("contestGrade", { reason: words, fileIds: files }),
  command("decideContest", { upheld: yes, reason: words }),
);
const OTHERS: fc.Arbitrary<Command> = fc.oneof(
  command("accept", { deemed: fc.constant(false) }),
  command("giveNotice", { items: fc.constant([{ name: "照片", detail: "" }]) }),
  command("supplyMaterials", { note: words, fileIds: files }),
  command("dispatch", { orgId: org, basis: fc.constant("official" as const), clause: words }),
  command("pause", { reason: fc.constant("publicNotice" as const), note: words }),
  command("resume", { note: words, byCap: fc.constant(false) }),
  command("requestExtension", { amount: fc.integer({ min: 1, max: 12 }), reason: words }),
  command("decideExtension", { approved: yes, reason: words }),
  command("close", { by: fc.constant("official" as const) }),
  command("reopen", { reason: words }),
  command("summon", {
    orgId: org,
    task: words,
    limit,
    basis: fc.constant("summons" as const),
  }),
  command("answerTask", { taskId: id, text: words, fileIds: files }),
  command("sendBackTask", { taskId: id, reason: words }),
  command("dropTask", { taskId: id, reason: words }),
  command("returnCase", {
    toOrgId: org,
    clause: words,
    reason: words,
    arbiterOrgId: fc.constant(31),
  }),
  command("contestReturn", { clause: words, reason: words }),
  command("arbitrate", { orgId: org, clause: words, reason: words }),
  command("supervise", { demand: words, listed: yes, leaderPersonId: fc.constant(901) }),
  command("answerSupervision", { supervisionId: id, text: words, fileIds: files }),
  command("settleSupervision", { supervisionId: id, satisfied: yes, reason: words }),
  command("raiseOperation", { reason: words }),
  command("proposePlan", {
    goal: words,
    measures: words,
    from: day,
    until: day,
    tasks: summons,
  }),
  command("answerPlan", { agrees: yes, reason: words }),
  command("escalate", {
    leaderPersonId: fc.constant(901),
    reason: words,
    cause: fc.constant("asked" as const),
  }),
  command("instruct", { text: words, tasks: summons }),
  command("merge", { intoId: fc.constant(9), reason: words }),
  command("unmerge", { reason: words }),
  command("askVerification", { reason: words }),
);

const COMMANDS = fc.oneof(
  { weight: 40, arbitrary: OTHERS },
  { weight: 20, arbitrary: JUDGING },
  { weight: 2, arbitrary: FREQUENT },
  { weight: 1, arbitrary: ENDINGS },
);

type Deed = {
  /** The first of these that is not refused is taken, so that a walk gets somewhere. */
  readonly commands: readonly Command[];
  readonly personId: number;
  /** Whoever leads at that moment, a body, or nobody in particular. */
  readonly orgId: "lead" | number | null;
  readonly draw: number;
};
type Step = { readonly wait: number } | Deed;
const deeds = (commands: fc.Arbitrary<readonly Command[]>) =>
  fc.record({
    commands,
    personId: person,
    orgId: fc.oneof(org, fc.constant("lead" as const), fc.constant(null)),
    draw: fc.constantFrom(0, 1),
  });
const STEP: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 60 * HOUR }) }) },
  {
    weight: 300,
    arbitrary: deeds(fc.array(COMMANDS, { minLength: 6, maxLength: 12, size: "max" })),
  },
  { weight: 1, arbitrary: deeds(fc.array(ENDINGS, { minLength: 1, maxLength: 1 })) },
);

/** A case with its events and where the time is; every change is held against what must always be so. */
function aModel(requestType: "report", limits: object) {
  const events: ActedEvent[] = [];
  let now = at("2026-11-16 10:00");
  let state: CaseState | null = null;
  let rungsOfClock: string[] = [];

  const apply = (made: readonly CaseEvent[], personId: number | null): void => {
    const before = state;
    for (const event of made) {
      const acted: ActedEvent = { ...event, personId };
      watchRung(state, acted);
      watchLead(state, acted);
      events.push(acted);
      state = evolve(1, state, acted);
    }
    check(before, got(), made);
  };
  const got = (): CaseState => state ?? assert.fail("no case yet");

  /** Rungs come once a clock, in order, in working hours, and only while somebody works on the case. */
  const watchRung = (before: CaseState | null, event: ActedEvent): void => {
    if (event.type !== "rungReached") return;
    assert.ok(isWorkingTime(calendar, event.at), `a rung at ${wall(event.at)}`);
    assert.ok(before?.status === "accepted" || before?.status === "inProgress");
    assert.ok(rungIndex(event.data.rung) > rungIndex(before.rung));
    const clock = `${before.reopened}`;
    const name = `${clock} ${event.data.rung}`;
    assert.ok(!rungsOfClock.includes(name), `${name} twice`);
    rungsOfClock = [...rungsOfClock, name];
  };
  const NAMES_THE_LEAD: readonly string[] = [
    "received",
    "dispatched",
    "handedOver",
    "returned",
    "returnContested",
    "arbitrated",
  ];
  /** The owner never changes without an event that names the new one. */
  const watchLead = (before: CaseState | null, event: ActedEvent): void => {
    const after = evolve(1, before, event);
    if (before?.leadOrgId !== after.leadOrgId)
      assert.ok(NAMES_THE_LEAD.includes(event.type), `${event.type} changed the lead`);
  };

  apply(
    [
      caseEvent(
        "received",
        now,
        aReceipt({ requestType, limits: { ...aReceipt().limits, ...limits } }),
      ),
    ],
    501,
  );
  return {
    get state() {
      return got();
    },
    events,
    /** Lets time go on; what happens by itself happens when the program looks, every few minutes, in its hours. */
    wait(ms: number, leader: number | null): void {
      const until = now + ms;
      for (let turns = 0; ; turns++) {
        assert.ok(turns < 60, "what happens by itself comes to an end");
        const next = nextByItself(calendar, got(), leader);
        if (next === null || next.at > until) break;
        const climbs = next.command.type === "climb" || next.command.type === "escalate";
        const looked = Math.max(next.at, now);
        now = climbs ? nextWorkingTime(calendar, looked) : looked;
        if (now > until) break;
        const decided = decide(got(), next.command, { ...NOBODY, at: now, calendar });
        assert.ok(!isRefusal(decided), `${next.command.type} is due and refused`);
        apply(decided, null);
      }
      now = Math.max(now, until);
    },
    /** Does one of the things that somebody might do; answers which was taken. */
    act(deed: Deed): Command["type"] | null {
      const { personId, draw } = deed;
      const orgId = deed.orgId === "lead" ? got().leadOrgId : deed.orgId;
      const facts = { ...NOBODY, at: now, calendar, personId, orgId, draw };
      for (const tried of deed.commands) {
        const decided = decide(got(), tried, facts);
        if (isRefusal(decided)) continue;
        apply(decided, personId);
        return tried.type;
      }
      return null;
    },
    replayed: () => evolveAll(1, null, events),
  };
}

const LED: readonly string[] = ["inProgress", "paused", "completed", "rectifying"];
const STANDING_STILL: readonly string[] = ["completed", "closed", "withdrawn", "declined"];

/** What is so after every change. */
function check(before: CaseState | null, state: CaseState, made: readonly CaseEvent[]): void {
  const what = made.map(({ type }) => type).join(", ");
  if (LED.includes(state.status)) assert.notEqual(state.leadOrgId, null, what);
  if (before?.leadOrgId != null) assert.notEqual(state.leadOrgId, null, what);
  const dues = duesOf(state);
  const checked = state.status === "completed" && state.verification?.found === null;
  if (!isOpen(state.status)) assert.equal(dues.length, checked ? 1 : 0, `${state.status}: ${what}`);
  else assert.ok(dues.length > 0, `nobody owes anything on an open case: ${what}`);
  const bodies = bodiesOf(state);
  for (const { item, orgId } of dues)
    assert.ok(orgId === null || bodies.includes(orgId), `${item} is owed by a stranger: ${what}`);
  assert.equal(new Set(dues.map(({ item }) => item)).size, dues.length, what);
  assert.equal(new Set(state.missed).size, state.missed.length, `marked twice: ${what}`);
  for (const task of state.tasks)
    if (task.state === "open") assert.notEqual(task.orgId, state.leadOrgId, what);
  if (STANDING_STILL.includes(state.status)) {
    const clocks = [
      ...Object.values(state.clocks),
      ...state.tasks.map((task) => task.clock),
      ...state.supervisions.map((one) => one.clock),
      state.arbitration?.clock ?? null,
    ];
    for (const clock of clocks)
      assert.ok(clock === null || clock.stoppedAt !== undefined, `a clock runs on: ${what}`);
    assert.equal(nextOf("nextClimbAt", calendar, state, 901), null, what);
  }
  if (state.status === "paused") assert.equal(nextOf("nextClimbAt", calendar, state, 901), null);
}

/** The row of a case tells its state again, and every body that owes something stands in its rows. */
function checkRows(state: CaseState): void {
  const row = rowOf(state);
  assert.deepEqual(stateOf(JSON.parse(JSON.stringify(row))), state);
  const due = dueRowOf(calendar, state);
  const standing = standingOf(calendar, state, due);
  assert.deepEqual(
    standing.map(({ orgId }) => orgId),
    bodiesOf(state),
  );
  const owing = new Set(duesOf(state).flatMap(({ orgId }) => orgId ?? []));
  assert.deepEqual(
    standing.filter(({ todo }) => todo !== null).map(({ orgId }) => orgId),
    [...owing].sort((a, b) => a - b),
  );
}

test("whatever is commanded in whatever order, a case keeps its rules", () => {
  const taken = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.array(STEP, { minLength: 20, maxLength: 70, size: "max" }),
      fc.constantFrom({}, { pauseCapWorkdays: 1 }, { completion: workdays(2) }),
      fc.constantFrom(901, null),
      (steps, limits, leader) => {
        const model = aModel("report", limits);
        for (const step of steps) {
          if ("wait" in step) model.wait(step.wait, leader);
          else {
            const type = model.act(step);
            if (type !== null) taken.set(type, (taken.get(type) ?? 0) + 1);
          }
        }
        assert.deepEqual(model.replayed(), model.state);
        checkRows(model.state);
      },
    ),
    { seed: 20261116, numRuns: Number(process.env.MODEL_RUNS ?? 1500) },
  );
  // The walk is worth something only if it gets everywhere.
  for (const type of [
    "arbitrate",
    "verify",
    "callBack",
    "decideContest",
    "settleSupervision",
    "instruct",
    "unmerge",
    "sendBackTask",
    "decideExtension",
  ])
    assert.ok((taken.get(type) ?? 0) > 0, `${type} was never taken`);
});
