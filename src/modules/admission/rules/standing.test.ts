/** Work that goes on: its twelve months, its review and its exit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "#kernel/pure/calendar-builders.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { dueByNow } from "./by-itself.ts";
import { decideReport, decideSubmit, matterNow } from "./decide.ts";
import { decided, decideSchedule, planDecision } from "./decision.ts";
import { mandateOf } from "./mandate.ts";
import { decidePetition, decideSupport } from "./petition.ts";
import {
  admitted,
  after,
  APPROVE,
  codeOf,
  DEPARTMENT,
  drafted,
  factsAt,
  meeting,
  standing,
  STATION,
  SUBDISTRICT,
} from "./path.fixture.ts";

test("standing work lasts twelve months at most", () => {
  const long = drafted(standing({ to: "2027-10-19" }));
  const refused = decideSubmit(long, factsAt("2026-09-01 10:00", DEPARTMENT));
  assert.deepEqual(
    [codeOf(refused), isRefusal(refused) && refused.params.latest],
    ["admission.standing_too_long", "2027-10-18"],
  );
});

const COMMITTEE = { body: "standingCommittee" } as const;

test("the review of standing work opens forty working days before its sunset, a reminder goes out fifteen before, each once", () => {
  const state = admitted(standing({ to: "2026-12-31" }), COMMITTEE);
  // Up to Thursday 31 December there are 23 in December and 17 from 6 to 30 November: forty after the 5th.
  assert.deepEqual(dueByNow(state, factsAt("2026-11-04 09:00")), []);
  const opened = dueByNow(state, factsAt("2026-11-05 09:00"));
  assert.deepEqual(
    opened.map(({ type }) => type),
    ["reviewOpened"],
  );
  const open = after(state, opened);
  assert.deepEqual(dueByNow(open, factsAt("2026-12-09 09:00")), []);
  const reminded = dueByNow(open, factsAt("2026-12-10 09:00"));
  assert.deepEqual(
    reminded.map(({ type }) => type),
    ["reminded"],
  );
  assert.deepEqual(dueByNow(after(open, reminded), factsAt("2026-12-31 09:00")), []);
});

test("without a review standing work ends at its sunset; with one a meeting gives it another twelve months and its money", () => {
  const state = admitted(standing({ to: "2026-12-31" }), COMMITTEE);
  const open = after(state, dueByNow(state, factsAt("2026-12-10 09:00")));
  const ended = after(open, dueByNow(open, factsAt("2027-01-01 00:10")));
  assert.deepEqual(
    [ended.status, ended.ending],
    ["ended", { why: "notReviewed", on: "2026-12-31" }],
  );
  const report = { text: "一年来服务两千人次，仍有需要", totalFen: 520_000 };
  const told = after(open, decideReport(open, report, factsAt("2026-12-11 09:00", DEPARTMENT)), 1);
  assert.equal(matterNow(told), "continuation");
  const next = meeting({ ...COMMITTEE, id: 10 });
  const onAgenda = after(told, decideSchedule(told, next, factsAt("2026-12-14 09:00")), 2);
  const held = { ...next, status: "held", heldOn: "2026-12-16", minuteNo: "〔2026〕30号" } as const;
  const plan = planDecision(onAgenda, held, APPROVE, factsAt("2026-12-16 16:00"));
  if (isRefusal(plan)) return assert.fail(plan.code);
  assert.deepEqual([plan.reserveFen, plan.sunset], [520_000, "2027-12-31"]);
  const event = decided(plan, { code: null, commitmentId: 78 }, at("2026-12-16 16:00"));
  const mandate = mandateOf(after(onAgenda, event, 2), { today: "2027-06-01", ratifyBy: null });
  assert.deepEqual(
    [mandate?.state, mandate?.to, mandate?.commitmentId, mandate?.totalFen],
    ["inForce", "2027-12-31", 78, 520_000],
  );
});

test("whoever carries it petitions for its exit, others join once, strangers do not, and a meeting ends it", () => {
  const state = admitted();
  const words = { reasons: "工作量远大于批准的数量", evidence: "九月台账", fileIds: [] };
  const stranger = { personId: 9, orgIds: [99] };
  assert.equal(
    codeOf(decidePetition(state, words, factsAt("2026-11-02 09:00", stranger))),
    "admission.not_a_party",
  );
  const asked = after(state, decidePetition(state, words, factsAt("2026-11-02 09:00", STATION)), 3);
  assert.equal(
    codeOf(decidePetition(asked, words, factsAt("2026-11-02 10:00", SUBDISTRICT))),
    "admission.petition_open",
  );
  assert.equal(
    codeOf(decideSupport(asked, factsAt("2026-11-02 10:00", STATION))),
    "admission.supports_already",
  );
  const joined = after(asked, decideSupport(asked, factsAt("2026-11-02 10:00", SUBDISTRICT)), 4);
  assert.equal(
    codeOf(decideSupport(joined, factsAt("2026-11-02 11:00", SUBDISTRICT))),
    "admission.supports_already",
  );
  const next = meeting({ id: 11 });
  const onAgenda = after(joined, decideSchedule(joined, next, factsAt("2026-11-03 09:00")), 2);
  const held = { ...next, status: "held", heldOn: "2026-11-05", minuteNo: "〔2026〕22号" } as const;
  const plan = planDecision(onAgenda, held, APPROVE, factsAt("2026-11-05 16:00"));
  if (isRefusal(plan)) return assert.fail(plan.code);
  const ended = after(
    onAgenda,
    decided(plan, { code: null, commitmentId: null }, at("2026-11-05 16:00")),
    2,
  );
  assert.deepEqual(
    [ended.status, ended.ending, ended.petitions[0]?.outcome],
    ["ended", { why: "exit", on: "2026-11-05" }, "exited"],
  );
});
