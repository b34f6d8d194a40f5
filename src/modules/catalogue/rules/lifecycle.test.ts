import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal, refusal } from "#kernel/pure/refusal.ts";
import { aContent } from "../builders.ts";
import {
  type DutyCommand,
  type DutyFacts,
  type DutyState,
  decideDuty,
  evolveDuty,
  inEffect,
} from "./lifecycle.ts";

const facts = (today: string): DutyFacts => ({ at: Date.parse(`${today}T02:00:00Z`), today });
const draft = (name = "甲"): DutyCommand => ({
  type: "draft",
  code: "d-1",
  content: aContent({ name }),
  importId: null,
});
const publish = (number: number, effectiveFrom: string): DutyCommand => ({
  type: "publish",
  number,
  effectiveFrom,
});

/** Runs commands day by day; throws where one is refused. */
function after(...steps: readonly [day: string, command: DutyCommand][]): DutyState {
  let state: DutyState | undefined;
  for (const [day, command] of steps) {
    const events = decideDuty(state, command, facts(day));
    if (isRefusal(events)) throw new Error(events.code);
    for (const event of events) state = evolveDuty(state, event);
  }
  return state as DutyState;
}

function refusedWith(state: DutyState | undefined, command: DutyCommand, day = "2026-11-21") {
  const decided = decideDuty(state, command, facts(day));
  return isRefusal(decided) ? decided.code : "not refused";
}

const outline = (state: DutyState) =>
  state.versions.map((v) => [v.number, v.status, v.effectiveFrom, v.effectiveTo]);

test("a draft published today is in effect today", () => {
  const state = after(["2026-11-20", draft()], ["2026-11-21", publish(1, "2026-11-21")]);
  assert.deepEqual(outline(state), [[1, "published", "2026-11-21", null]]);
  assert.equal(inEffect(state.versions, "2026-11-20"), undefined);
  assert.equal(inEffect(state.versions, "2026-11-21")?.number, 1);
});

test("publishing a new version for a later day ends the old one on that day and not before", () => {
  const state = after(
    ["2026-11-01", draft("甲")],
    ["2026-11-01", publish(1, "2026-11-01")],
    ["2026-11-20", draft("乙")],
    ["2026-11-21", publish(2, "2026-12-01")],
  );
  assert.deepEqual(outline(state), [
    [1, "published", "2026-11-01", "2026-12-01"],
    [2, "published", "2026-12-01", null],
  ]);
  assert.equal(inEffect(state.versions, "2026-11-30")?.number, 1);
  assert.equal(inEffect(state.versions, "2026-12-01")?.number, 2);
});

test("on the day the old version is marked as retired, and not on the day before", () => {
  const scheduled: [string, DutyCommand][] = [
    ["2026-11-01", draft()],
    ["2026-11-01", publish(1, "2026-11-01")],
    ["2026-11-20", draft()],
    ["2026-11-21", publish(2, "2026-12-01")],
  ];
  const before = after(...scheduled, ["2026-11-30", { type: "expire" }]);
  const on = after(...scheduled, ["2026-12-01", { type: "expire" }]);
  assert.deepEqual(outline(before)[0], [1, "published", "2026-11-01", "2026-12-01"]);
  assert.deepEqual(outline(on), [
    [1, "retired", "2026-11-01", "2026-12-01"],
    [2, "published", "2026-12-01", null],
  ]);
});

test("a mistake published in the morning is replaced in the afternoon", () => {
  const state = after(
    ["2026-11-21", draft("错")],
    ["2026-11-21", publish(1, "2026-11-21")],
    ["2026-11-21", draft("对")],
    ["2026-11-21", publish(2, "2026-11-21")],
  );
  assert.deepEqual(outline(state), [
    [1, "retired", "2026-11-21", "2026-11-21"],
    [2, "published", "2026-11-21", null],
  ]);
  assert.equal(inEffect(state.versions, "2026-11-21")?.content.name, "对");
});

test("only the first version may take effect in the past", () => {
  const first = after(["2026-11-21", draft()], ["2026-11-21", publish(1, "2020-01-01")]);
  assert.equal(inEffect(first.versions, "2021-06-01")?.number, 1);
  const second = evolveAll(first, draft(), "2026-11-21");
  assert.equal(refusedWith(second, publish(2, "2026-11-20")), "catalogue.effective_in_past");
  assert.equal(refusedWith(second, publish(2, "2026-11-21")), "not refused");
});

function evolveAll(state: DutyState, command: DutyCommand, day: string): DutyState {
  const events = decideDuty(state, command, facts(day));
  assert.ok(!isRefusal(events));
  return events.reduce<DutyState>((s, event) => evolveDuty(s, event), state);
}

test("a version cannot be published before one that is scheduled already", () => {
  const state = after(
    ["2026-11-01", draft()],
    ["2026-11-01", publish(1, "2026-11-01")],
    ["2026-11-02", draft()],
    ["2026-11-02", publish(2, "2026-12-01")],
    ["2026-11-03", draft()],
  );
  assert.equal(refusedWith(state, publish(3, "2026-12-01")), "catalogue.later_version_published");
  assert.equal(refusedWith(state, publish(3, "2026-11-30")), "catalogue.later_version_published");
  assert.equal(refusedWith(state, publish(3, "2026-12-02")), "not refused");
});

test("whoever saves a draft that another has changed meanwhile is refused", () => {
  const state = after(["2026-11-21", draft()]);
  const revise = (expectedRevision: number): DutyCommand => ({
    type: "revise",
    content: aContent(),
    expectedRevision,
    importId: null,
  });
  const revised = evolveAll(state, revise(1), "2026-11-21");
  assert.equal(refusedWith(revised, revise(1)), "catalogue.changed_meanwhile");
  assert.equal(refusedWith(revised, revise(2)), "not refused");
});

test("there is one draft at a time, and nothing but a draft is published", () => {
  const state = after(["2026-11-21", draft()]);
  assert.equal(refusedWith(state, draft()), "catalogue.draft_exists");
  const published = evolveAll(state, publish(1, "2026-11-21"), "2026-11-21");
  assert.equal(refusedWith(published, publish(1, "2026-11-22")), "catalogue.not_a_draft");
  assert.equal(refusedWith(published, publish(7, "2026-11-22")), "catalogue.unknown_version");
});

test("retiring a version today, later, and dropping a draft", () => {
  const published: [string, DutyCommand][] = [
    ["2026-11-01", draft()],
    ["2026-11-01", publish(1, "2026-11-01")],
  ];
  const retire = (effectiveTo: string): DutyCommand => ({ type: "retire", number: 1, effectiveTo });
  assert.deepEqual(outline(after(...published, ["2026-11-21", retire("2026-11-21")])), [
    [1, "retired", "2026-11-01", "2026-11-21"],
  ]);
  assert.deepEqual(outline(after(...published, ["2026-11-21", retire("2026-12-01")])), [
    [1, "published", "2026-11-01", "2026-12-01"],
  ]);
  assert.deepEqual(outline(after(["2026-11-01", draft()], ["2026-11-21", retire("2026-11-21")])), [
    [1, "retired", null, null],
  ]);
  const state = after(...published);
  assert.equal(refusedWith(state, retire("2026-11-20")), "catalogue.effective_in_past");
});

test("publishing carries the refusal of the leads", () => {
  const state = after(["2026-11-21", draft()]);
  const leads = refusal("conflict", "catalogue.leads_not_unique");
  const decided = decideDuty(state, publish(1, "2026-11-21"), { ...facts("2026-11-21"), leads });
  assert.equal(decided, leads);
});

test("whatever is done, one version at most is in effect on any day and one draft at most exists", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-11-${String(d).padStart(2, "0")}`);
  const command = fc.oneof(
    fc.constant(draft()),
    fc.record({
      type: fc.constant("publish" as const),
      number: fc.integer({ min: 1, max: 4 }),
      effectiveFrom: day,
    }),
    fc.record({
      type: fc.constant("retire" as const),
      number: fc.integer({ min: 1, max: 4 }),
      effectiveTo: day,
    }),
    fc.constant({ type: "expire" } as const),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(day, command), { maxLength: 14 }), (steps) => {
      let state: DutyState | undefined;
      // Time goes forward.
      for (const [today, one] of steps.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
        const decided = decideDuty(state, one, facts(today));
        if (isRefusal(decided)) continue;
        for (const event of decided) state = evolveDuty(state, event);
      }
      const versions = state?.versions ?? [];
      assert.ok(versions.filter((v) => v.status === "draft").length <= 1);
      for (let d = 1; d <= 30; d++) {
        const on = `2026-11-${String(d).padStart(2, "0")}`;
        const current = versions.filter(
          (v) =>
            v.effectiveFrom !== null &&
            v.effectiveFrom <= on &&
            (v.effectiveTo === null || v.effectiveTo > on),
        );
        assert.ok(current.length <= 1, `${current.length} versions on ${on}`);
      }
    }),
    { seed: 20261121, numRuns: 1000 },
  );
});
