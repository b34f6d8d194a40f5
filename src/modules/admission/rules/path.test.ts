/** The way of an application from the draft to its mandate. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "#kernel/pure/calendar-builders.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { aContent } from "../builders.ts";
import type { Application } from "./application.ts";
import { decisionDue, dueByNow, opinionsDue } from "./by-itself.ts";
import {
  decideCheck,
  decideOpinion,
  decideReview,
  decideSendBack,
  decideSubmit,
} from "./decide.ts";
import { decided, decideSchedule, planDecision } from "./decision.ts";
import { mandateOf } from "./mandate.ts";
import {
  admitted,
  after,
  AGREE,
  APPROVE,
  calendar,
  codeOf,
  consulted,
  DEPARTMENT,
  drafted,
  factsAt,
  HELD,
  meeting,
  reviewed,
  scheduled,
  standing,
  STATION,
  submitted,
  WORDS,
} from "./path.fixture.ts";

test("thirty working days ahead is taken, twenty-nine is refused with the first day on which it may begin", () => {
  const submitOn = (wall: string) => decideSubmit(drafted(), factsAt(wall, DEPARTMENT));
  assert.equal(isRefusal(submitOn("2026-09-01 17:59")), false);
  const late = submitOn("2026-09-02 09:00");
  assert.equal(codeOf(late), "admission.too_late");
  assert.deepEqual(isRefusal(late) && late.params, { first: "2026-10-20", workdays: 30 });
});

test("what is missing is named, all of it at once", () => {
  const empty = drafted({ title: " ", legalBasis: "", targetOrgIds: [], quantity: null }, false);
  const refused = decideSubmit(empty, factsAt("2026-09-01 10:00", DEPARTMENT));
  assert.deepEqual(isRefusal(refused) && refused.params.fields, [
    "title",
    "legalBasis",
    "targetOrgIds",
    "quantity",
    "contact",
  ]);
});

test("a total that is not quantity times unit price is refused", () => {
  const wrong = drafted({ totalFen: 99_999 });
  assert.equal(
    codeOf(decideSubmit(wrong, factsAt("2026-09-01 10:00", DEPARTMENT))),
    "admission.incomplete",
  );
});

test("whoever wrote an application neither checks nor reviews it, under whatever post", () => {
  const own = { personId: 1, orgIds: [60] };
  assert.equal(
    codeOf(decideCheck(submitted(), [6], factsAt("2026-09-02 10:00", own))),
    "admission.own_application",
  );
  const body = { personId: 8, orgIds: [50] };
  assert.equal(
    codeOf(decideCheck(submitted(), [6], factsAt("2026-09-02 10:00", body))),
    "admission.own_application",
  );
});

test("sent back, it is a draft again and keeps count; submitted again, its clock begins anew", () => {
  const state = submitted();
  const back = after(
    state,
    decideSendBack(state, "请补充依据的条款", factsAt("2026-09-02 10:00")),
    2,
  );
  assert.deepEqual(
    [back.status, back.rounds, back.sentBack?.reason],
    ["draft", 1, "请补充依据的条款"],
  );
  const moved = { ...back, content: aContent({ from: "2026-11-02" }) };
  const again = after(moved, decideSubmit(moved, factsAt("2026-09-14 10:00", DEPARTMENT)), 1);
  assert.equal(decisionDue(calendar, again)?.day, "2026-10-10");
});

test("silence until the limit is no opinion, never agreement", () => {
  const state = consulted();
  assert.equal(opinionsDue(calendar, state)?.day, "2026-09-09");
  const one = after(state, decideOpinion(state, AGREE, factsAt("2026-09-03 10:00", STATION)), 3);
  assert.deepEqual(dueByNow(one, factsAt("2026-09-09 23:00")), []);
  const closed = after(one, dueByNow(one, factsAt("2026-09-10 00:10")));
  assert.deepEqual(
    [closed.status, ...(closed.consultation?.opinions ?? []).map(({ stance }) => stance)],
    ["review", "agree", "none"],
  );
  assert.deepEqual(dueByNow(closed, factsAt("2026-09-10 00:20")), []);
});

test("an opinion on the last day is taken, one after it is not, and one that was not asked never is", () => {
  const state = consulted();
  assert.equal(isRefusal(decideOpinion(state, AGREE, factsAt("2026-09-09 20:00", STATION))), false);
  assert.equal(
    codeOf(decideOpinion(state, AGREE, factsAt("2026-09-10 09:00", STATION))),
    "admission.opinion_too_late",
  );
  const other = { personId: 5, orgIds: [8] };
  assert.equal(
    codeOf(decideOpinion(state, AGREE, factsAt("2026-09-03 10:00", other))),
    "admission.not_asked",
  );
});

test("an objection needs words, and the review waits for the opinions", () => {
  const state = consulted();
  const silent = { stance: "object", text: "" } as const;
  assert.equal(
    codeOf(decideOpinion(state, silent, factsAt("2026-09-03 10:00", STATION))),
    "admission.opinion_needs_words",
  );
  assert.equal(
    codeOf(decideReview(state, WORDS, factsAt("2026-09-04 10:00"))),
    "admission.opinions_open",
  );
});

test("nothing is decided without a meeting and its minutes", () => {
  const facts = factsAt("2026-09-10 16:00");
  assert.equal(
    codeOf(planDecision(reviewed(), undefined, APPROVE, facts)),
    "admission.not_on_agenda",
  );
  assert.equal(
    codeOf(planDecision(scheduled(), meeting(), APPROVE, facts)),
    "admission.no_minutes",
  );
  assert.equal(
    codeOf(planDecision(scheduled(), meeting({ ...HELD, id: 10 }), APPROVE, facts)),
    "admission.not_on_agenda",
  );
});

test("standing work goes to the standing committee, everything else to the executive meeting", () => {
  const facts = factsAt("2026-09-07 10:00");
  const committee = meeting({ body: "standingCommittee" });
  assert.equal(
    codeOf(decideSchedule(reviewed(standing()), meeting(), facts)),
    "admission.wrong_meeting",
  );
  assert.equal(codeOf(decideSchedule(reviewed(), committee, facts)), "admission.wrong_meeting");
  assert.equal(isRefusal(decideSchedule(reviewed(standing()), committee, facts)), false);
});

test("the same meeting decides an application once", () => {
  const state = scheduled();
  const words = { result: "sentBack", conditions: [], reason: "经费来源说明不够" } as const;
  const plan = planDecision(state, meeting(HELD), words, factsAt("2026-09-10 16:00"));
  if (isRefusal(plan)) return assert.fail(plan.code);
  const back = after(
    state,
    decided(plan, { code: null, commitmentId: null }, at("2026-09-10 16:00")),
    2,
  );
  assert.equal(back.status, "draft");
  const ready: Application = { ...back, status: "ready" };
  assert.equal(
    codeOf(decideSchedule(ready, meeting(), factsAt("2026-09-11 10:00"))),
    "admission.decided_in_meeting",
  );
});

test("work that was to begin before the meeting is not admitted after the fact", () => {
  const late = { ...HELD, heldOn: "2026-10-20" };
  const refused = planDecision(scheduled(), meeting(late), APPROVE, factsAt("2026-10-20 16:00"));
  assert.equal(codeOf(refused), "admission.after_the_fact");
  const onTheDay = { ...HELD, heldOn: "2026-10-19" };
  assert.equal(
    isRefusal(planDecision(scheduled(), meeting(onTheDay), APPROVE, factsAt("2026-10-19 16:00"))),
    false,
  );
});

test("a decision that is late after fifteen working days is recorded once", () => {
  const state = reviewed();
  // Submitted on 1 September: 2-4 (3), 7-11 (8), 14-18 (13), 20 (14), 21 (15).
  assert.equal(decisionDue(calendar, state)?.day, "2026-09-21");
  assert.deepEqual(dueByNow(state, factsAt("2026-09-21 23:59")), []);
  const events = dueByNow(state, factsAt("2026-09-22 00:10"));
  assert.deepEqual(
    events.map(({ type, data }) => [type, data]),
    [["decisionLate", { dueOn: "2026-09-21" }]],
  );
  assert.deepEqual(dueByNow(after(state, events), factsAt("2026-09-23 00:10")), []);
});

test("what was admitted is a mandate until its sunset, also before anybody records the end", () => {
  const state = admitted();
  const on = (today: string) => mandateOf(state, { today, ratifyBy: null });
  const mandate = on("2026-12-20");
  assert.deepEqual(
    [mandate?.code, mandate?.state, mandate?.commitmentId, mandate?.from, mandate?.to],
    ["ZR-2026-0001", "inForce", 77, "2026-10-19", "2026-12-20"],
  );
  assert.deepEqual(
    [on("2026-12-21")?.state, on("2026-12-21")?.settleableUntil],
    ["ended", "2026-12-20"],
  );
  assert.equal(mandateOf(reviewed(), { today: "2026-09-10", ratifyBy: null }), null);
});
