import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at } from "#kernel/pure/calendar-builders.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { type Refusal, isRefusal } from "#kernel/pure/refusal.ts";
import { aContent } from "../builders.ts";
import { type AdmissionEvent, type Application, admissionEvent } from "./application.ts";
import { decisionDue, dueByNow, opinionsDue } from "./by-itself.ts";
import type { Content } from "./content.ts";
import {
  type Facts,
  checkDeclaration,
  declared,
  decideCheck,
  decideOpinion,
  decideReport,
  decideReview,
  decideSendBack,
  decideSubmit,
  matterNow,
} from "./decide.ts";
import { decided, decideSchedule, planDecision } from "./decision.ts";
import { evolveApplication } from "./evolve.ts";
import { mandateOf } from "./mandate.ts";
import type { MeetingState } from "./meeting.ts";
import { decidePetition, decideSupport } from "./petition.ts";
import { settingsOn } from "./settings.ts";

const calendar = aCalendar();
const DEPARTMENT = { personId: 1, orgIds: [50] };
const OFFICE = { personId: 2, orgIds: [60] };
const STATION = { personId: 3, orgIds: [6] };
const SUBDISTRICT = { personId: 4, orgIds: [7] };

const factsAt = (wall: string, who: Pick<Facts, "personId" | "orgIds"> = OFFICE): Facts => {
  const now = at(wall);
  const limits = settingsOn([], dayOf(now)).values;
  return { at: now, today: dayOf(now), calendar, limits, ...who };
};

/** Applies what was decided, or fails with what was refused. */
function after(
  state: Application | undefined,
  happened: AdmissionEvent | readonly AdmissionEvent[] | Refusal,
  personId: number | null = null,
): Application {
  if (isRefusal(happened)) assert.fail(`refused: ${happened.code}`);
  const events = Array.isArray(happened) ? happened : [happened];
  const last = events.reduce<Application | undefined>(
    (before, event) => evolveApplication(1, before, { ...event, personId }),
    state,
  );
  return last ?? assert.fail("nothing happened");
}
const codeOf = (answer: unknown): string =>
  isRefusal(answer) ? answer.code : `not refused: ${JSON.stringify(answer)}`;

function drafted(change: Partial<Content> = {}, hasContact = true): Application {
  const data = { applicantOrgId: 50, content: aContent(change), hasContact };
  return after(undefined, admissionEvent("drafted", at("2026-08-31 10:00"), data), 1);
}
function submitted(change: Partial<Content> = {}): Application {
  return after(
    drafted(change),
    decideSubmit(drafted(change), factsAt("2026-09-01 10:00", DEPARTMENT)),
    1,
  );
}
function consulted(change: Partial<Content> = {}): Application {
  const state = submitted(change);
  return after(state, decideCheck(state, [6, 7], factsAt("2026-09-02 10:00")), 2);
}
const AGREE = { stance: "agree", text: "" } as const;
const WORDS = { recommendation: "recommend", conditions: [], text: "依据充分，建议准入" } as const;
function reviewed(change: Partial<Content> = {}): Application {
  let state = consulted(change);
  state = after(state, decideOpinion(state, AGREE, factsAt("2026-09-03 10:00", STATION)), 3);
  state = after(state, decideOpinion(state, AGREE, factsAt("2026-09-03 11:00", SUBDISTRICT)), 4);
  return after(state, decideReview(state, WORDS, factsAt("2026-09-04 10:00")), 2);
}
const meeting = (change: Partial<MeetingState> = {}): MeetingState => ({
  id: 9,
  status: "planned",
  body: "executive",
  name: "区政府第18次常务会议",
  heldAt: at("2026-09-10 14:00"),
  place: "一号会议室",
  heldOn: null,
  minuteNo: null,
  cancelReason: null,
  ...change,
});
const HELD = { status: "held", heldOn: "2026-09-10", minuteNo: "〔2026〕18号" } as const;
const APPROVE = { result: "approved", conditions: [], reason: "" } as const;
function scheduled(change: Partial<Content> = {}, planned = meeting()): Application {
  const state = reviewed(change);
  return after(state, decideSchedule(state, planned, factsAt("2026-09-07 10:00")), 2);
}
function admitted(change: Partial<Content> = {}, planned: Partial<MeetingState> = {}): Application {
  const state = scheduled(change, meeting(planned));
  const plan = planDecision(
    state,
    meeting({ ...planned, ...HELD }),
    APPROVE,
    factsAt("2026-09-10 16:00"),
  );
  if (isRefusal(plan)) assert.fail(plan.code);
  const event = decided(plan, { code: "ZR-2026-0001", commitmentId: 77 }, at("2026-09-10 16:00"));
  return after(state, event, 2);
}
const standing = (change: Partial<Content> = {}): Partial<Content> => ({
  kind: "standing",
  quantity: null,
  totalFen: 500_000,
  from: "2026-10-19",
  to: "2027-10-18",
  ...change,
});

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
