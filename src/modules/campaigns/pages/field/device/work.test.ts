import assert from "node:assert/strict";
import { test } from "node:test";
import {
  buildingOf,
  doneAt,
  type FieldUnit,
  inBuildings,
  isDue,
  isMeant,
  pauseAfter,
  shownAs,
  type Work,
} from "./work.ts";

const unit = (id: number, address: string, change: Partial<FieldUnit> = {}): FieldUnit => ({
  id,
  campaignId: 1,
  number: id,
  name: `户主${id}`,
  address,
  idNumber: "",
  area: { zh: "柳园社区", en: "Liuyuan" },
  state: "open",
  reason: null,
  attempts: 0,
  rejectedBecause: null,
  ...change,
});

const work = (change: Partial<Work>): Work => ({
  unit: unit(1, ""),
  campaign: {
    id: 1,
    title: "社保卡",
    unit: "张",
    proof: "none",
    instructions: "",
    deadline: "2026-12-31",
  },
  outcome: { kind: "done", note: "" },
  clockBehindMs: 0,
  refusal: null,
  clientKey: "k",
  unitId: 1,
  state: "waiting",
  pressedAt: 0,
  heldUntil: 0,
  isAttempted: false,
  proofs: 0,
  ...change,
});

test("what waits on the device is newer than what the server said", () => {
  assert.equal(shownAs({ state: "open" }, undefined), "todo");
  assert.equal(shownAs({ state: "done" }, undefined), "done");
  assert.equal(shownAs({ state: "notDone" }, undefined), "done");
  assert.equal(shownAs({ state: "open" }, work({ state: "waiting" })), "waiting");
  assert.equal(shownAs({ state: "done" }, work({ state: "refused" })), "refused");
  assert.equal(shownAs({ state: "open" }, work({ state: "sent" })), "done");
});

test("after nobody was at home the unit is to do again, after a move it is not", () => {
  const said = (reason: "absent" | "retry" | "moved") =>
    work({ state: "sent", outcome: { kind: "notDone", reason, note: "" } });
  assert.equal(shownAs({ state: "open" }, said("absent")), "todo");
  assert.equal(shownAs({ state: "open" }, said("retry")), "todo");
  assert.equal(shownAs({ state: "open" }, said("moved")), "done");
});

test("a press is held back for undoing, and a clock that was set back does not hold it for ever", () => {
  assert.equal(isDue({ heldUntil: 1_000 }, 999), false);
  assert.equal(isDue({ heldUntil: 1_000 }, 1_000), true);
  assert.equal(isDue({ heldUntil: 81_000 }, 1_000), false);
  assert.equal(isDue({ heldUntil: 81_001 }, 1_000), true);
});

test("work is dated by the server's clock and never later than now", () => {
  // Pressed at 10:00 by a clock two hours slow: it was noon.
  assert.equal(
    doneAt({ pressedAt: 36_000_000, clockBehindMs: 7_200_000 }, 0, 50_000_000),
    43_200_000,
  );
  // The clock was unknown then; what is known now is the best there is.
  assert.equal(doneAt({ pressedAt: 1_000, clockBehindMs: null }, 500, 9_000), 1_500);
  // A clock that was fast when the worker pressed and has been set right since.
  assert.equal(doneAt({ pressedAt: 9_000, clockBehindMs: 0 }, 0, 5_000), 5_000);
});

test("pauses double from four seconds to five minutes and are spread by a quarter", () => {
  assert.equal(pauseAfter(1, 0.5), 4_000);
  assert.equal(pauseAfter(2, 0.5), 8_000);
  assert.equal(pauseAfter(7, 0.5), 256_000);
  assert.equal(pauseAfter(8, 0.5), 300_000);
  assert.equal(pauseAfter(40, 0.5), 300_000);
  assert.equal(pauseAfter(1, 0), 3_000);
  assert.equal(pauseAfter(1, 1), 5_000);
});

test("the building of an address is what stands before the flat", () => {
  assert.equal(buildingOf("建国路12号3号楼402室"), "建国路12号3号楼");
  assert.equal(buildingOf("曹家渡88弄5号301室"), "曹家渡88弄5号");
  assert.equal(buildingOf("幸福里7栋2单元101"), "幸福里7栋");
  assert.equal(buildingOf("建国路12号402室"), "建国路12号");
  assert.equal(buildingOf("河边的小屋"), "河边的小屋");
  assert.equal(buildingOf(""), "");
});

test("units stand under their buildings, 2 before 10", () => {
  const list = inBuildings([
    unit(1, "建国路12号10号楼101"),
    unit(2, "建国路12号2号楼1001室"),
    unit(3, "建国路12号2号楼201室"),
  ]);
  assert.deepEqual(
    list.map(({ name, units }) => [name, units.map(({ id }) => id)]),
    [
      ["建国路12号2号楼", [3, 2]],
      ["建国路12号10号楼", [1]],
    ],
  );
});

test("every word that was typed must occur somewhere", () => {
  const one = unit(7, "建国路12号402室", { name: "王五" });
  assert.equal(isMeant(one, "建国 402"), true);
  assert.equal(isMeant(one, "王五"), true);
  assert.equal(isMeant(one, "liuyuan"), true);
  assert.equal(isMeant(one, "建国 403"), false);
});
