/** Work that begins before a meeting. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "#kernel/pure/calendar-builders.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { decisionDue, dueByNow } from "./by-itself.ts";
import type { Content } from "./content.ts";
import { checkDeclaration, declared } from "./decide.ts";
import { decided, decideSchedule, planDecision } from "./decision.ts";
import { mandateOf } from "./mandate.ts";
import {
  after,
  calendar,
  DEPARTMENT,
  drafted,
  factsAt,
  HELD,
  meeting,
  standing,
} from "./path.fixture.ts";

test("an emergency begins at once and lapses ten working days later unless it is ratified; what was done until then is settled", () => {
  const state = drafted({ from: "2026-09-14", to: "2026-10-31" });
  const facts = factsAt("2026-09-14 10:00", DEPARTMENT);
  assert.equal(checkDeclaration(state, facts), undefined);
  const begun = after(
    state,
    declared(state, { cause: "epidemic", code: "ZR-2026-0002" }, null, facts),
    1,
  );
  // 15-18 (4), 20 (5), 21-24 (9), 28 (10).
  const ratifyBy = decisionDue(calendar, begun)?.day ?? "";
  assert.equal(ratifyBy, "2026-09-28");
  const mandate = (today: string) => mandateOf(begun, { today, ratifyBy });
  assert.deepEqual(
    [mandate("2026-09-28")?.state, mandate("2026-09-28")?.isEmergency],
    ["inForce", true],
  );
  assert.deepEqual(
    [mandate("2026-09-29")?.state, mandate("2026-09-29")?.settleableUntil],
    ["lapsed", "2026-09-28"],
  );
  // Recorded late, it still ended on its last day.
  const lapsed = after(begun, dueByNow(begun, factsAt("2026-10-12 00:10")));
  assert.deepEqual([lapsed.status, lapsed.lapsedOn], ["lapsed", "2026-09-28"]);
  assert.equal(
    mandateOf(lapsed, { today: "2026-10-12", ratifyBy: null })?.settleableUntil,
    "2026-09-28",
  );
});

test("an emergency is declared on the day that it begins: not before, not after the fact, and never for standing work", () => {
  const facts = factsAt("2026-09-14 10:00", DEPARTMENT);
  const code = (change: Partial<Content>) => checkDeclaration(drafted(change), facts)?.code;
  assert.equal(code({ from: "2026-09-15" }), "admission.not_begun_yet");
  assert.equal(code({ from: "2026-09-13" }), "admission.after_the_fact");
  assert.equal(
    code(standing({ from: "2026-09-14", to: "2027-09-13" })),
    "admission.emergency_kind",
  );
});

test("an emergency that a meeting ratifies stays in force; refused, it lapses on that day", () => {
  const state = drafted({ from: "2026-09-01" });
  const begun = after(
    state,
    declared(
      state,
      { cause: "disaster", code: "ZR-2026-0003" },
      5,
      factsAt("2026-09-01 10:00", DEPARTMENT),
    ),
    1,
  );
  const onAgenda = after(begun, decideSchedule(begun, meeting(), factsAt("2026-09-07 10:00")), 2);
  const decide = (result: "approved" | "refused") => {
    const words = { result, conditions: [], reason: "应急需要已经消除" };
    const plan = planDecision(onAgenda, meeting(HELD), words, factsAt("2026-09-10 16:00"));
    if (isRefusal(plan)) return assert.fail(plan.code);
    // Its money was set aside when it began.
    assert.equal(plan.reserveFen, 0);
    return after(
      onAgenda,
      decided(plan, { code: null, commitmentId: null }, at("2026-09-10 16:00")),
      2,
    );
  };
  assert.equal(
    mandateOf(decide("approved"), { today: "2026-10-01", ratifyBy: null })?.state,
    "inForce",
  );
  const refused = decide("refused");
  assert.deepEqual(
    [refused.status, refused.lapsedOn, refused.code],
    ["lapsed", "2026-09-10", "ZR-2026-0003"],
  );
});
