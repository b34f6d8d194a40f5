import assert from "node:assert/strict";
import { test } from "node:test";
import { coOrganisersOf } from "./case-chain.ts";
import { aClock, aTask, HELPER, STATION } from "./view-builders.ts";

const words = {
  org: (org: { readonly name: string }) => org.name,
  clock: (clock: ReturnType<typeof aClock>) => ({
    state: clock.state,
    usedShare: clock.usedShare,
    dueAt: clock.dueAt,
    remaining: { workdays: 0, minutes: 0 },
    provisional: false,
  }),
};
const states = (tasks: Parameters<typeof coOrganisersOf>[0]) =>
  coOrganisersOf(tasks, words).map(({ name, state, clock }) => [name, state, clock?.dueAt ?? null]);

test("a body is one link of the chain, with the open task that ends first", () => {
  const late = aClock("task", { state: "late", dueAt: "2026-11-20T09:30:00.000Z" });
  assert.deepEqual(
    states([
      aTask({ id: 1 }),
      aTask({ id: 2, clock: late }),
      aTask({ id: 3, state: "answered" }),
      aTask({ id: 4, org: STATION, state: "answered" }),
    ]),
    [
      [HELPER.name, "late", "2026-11-20T09:30:00.000Z"],
      [STATION.name, "done", null],
    ],
  );
});

test("a body that nobody asks any more is no link, one that was not waited for says so", () => {
  assert.deepEqual(states([aTask({ state: "dropped" })]), []);
  assert.deepEqual(states([aTask({ state: "passedOver" }), aTask({ id: 2, state: "answered" })]), [
    [HELPER.name, "undone", null],
  ]);
});
