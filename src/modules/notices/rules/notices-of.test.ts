import assert from "node:assert/strict";
import { test } from "node:test";
import { type NoticeFacts, type NoticedEvent, noticesOf } from "./notices-of.ts";

const LEAD = 11;
const HOLDER = 71;
const SUBDISTRICT = 3;
const RESIDENT = 9001;

const facts = (changes: Partial<NoticeFacts> = {}): NoticeFacts => ({
  leadOrgId: LEAD,
  holderOrgId: HOLDER,
  firstContactOrgId: HOLDER,
  subdistrictId: SUBDISTRICT,
  residentId: RESIDENT,
  coOrganiserIds: [],
  demandedBy: new Map(),
  ...changes,
});
const event = (
  type: string,
  data: NoticedEvent["data"] = {},
  actor: NoticedEvent["actor"] = { kind: "system" },
): NoticedEvent => ({ type, data, actor });
const told = (...args: Parameters<typeof noticesOf>) =>
  noticesOf(...args).map(({ kind, audience, id }) => `${kind} → ${audience} ${id}`);

test("a dispatch is told to whom the case goes", () => {
  const dispatched = event("dispatched", { orgId: 12, basis: "duty", clause: "市容" });
  assert.deepEqual(told(dispatched, facts({ leadOrgId: 12 })), ["dispatched → org 12"]);
});

test("an urge is told to whoever holds the case", () => {
  assert.deepEqual(told(event("urged", { message: "请快些" }), facts()), [`urged → org ${HOLDER}`]);
});

test("a completion is told to the reporter; to nobody where the reporter has no account", () => {
  assert.deepEqual(told(event("completed", { outcome: "done" }), facts()), [
    `completed → resident ${RESIDENT}`,
  ]);
  assert.deepEqual(told(event("completed"), facts({ residentId: null })), []);
});

test("the two lowest grades are told to the lead, the third is not", () => {
  assert.deepEqual(told(event("graded", { grade: 1 }), facts()), [`lowGrade → org ${LEAD}`]);
  assert.deepEqual(told(event("graded", { grade: 2 }), facts()), [`lowGrade → org ${LEAD}`]);
  assert.deepEqual(told(event("graded", { grade: 3 }), facts()), []);
});

test("a request for an extension is told to the sub-district office of the place, else to the coordinators", () => {
  assert.deepEqual(told(event("extensionRequested"), facts()), [
    `extensionRequested → subdistrict ${SUBDISTRICT}`,
  ]);
  assert.deepEqual(told(event("extensionRequested"), facts({ subdistrictId: null })), [
    "extensionRequested → coordinators 0",
  ]);
});

test("a rung is told to the lead, and to the leader under whose name a listed supervision runs", () => {
  assert.deepEqual(
    told(event("rungReached", { rung: "reminder", share: 0.5, leaderPersonId: null }), facts()),
    [`rungReached → org ${LEAD}`],
  );
  assert.deepEqual(
    told(event("rungReached", { rung: "listed", share: 1.2, leaderPersonId: 8 }), facts()),
    [`rungReached → org ${LEAD}`, "listed → person 8"],
  );
});

test("the answer to a supervision is told to the office that demanded it", () => {
  const answered = event("supervisionAnswered", { supervisionId: 2, text: "已整改" });
  const demandedBy = new Map([
    [1, 44],
    [2, 45],
  ]);
  assert.deepEqual(told(answered, facts({ demandedBy })), ["supervisionAnswered → org 45"]);
});

test("a plan is told to each co-organiser once", () => {
  assert.deepEqual(told(event("planProposed"), facts({ coOrganiserIds: [21, 22, 21] })), [
    "planProposed → org 21",
    "planProposed → org 22",
  ]);
});

test("nobody is told of what they did themselves", () => {
  const staff = (id: number, org: number) => ({ kind: "staff", id, org }) as const;
  assert.deepEqual(told(event("urged", {}, staff(5, HOLDER)), facts()), []);
  assert.deepEqual(told(event("urged", {}, staff(5, 31)), facts()), [`urged → org ${HOLDER}`]);
  assert.deepEqual(told(event("assigned", { personId: 5 }, staff(5, LEAD)), facts()), []);
  assert.deepEqual(told(event("assigned", { personId: 6 }, staff(5, LEAD)), facts()), [
    "assigned → person 6",
  ]);
  assert.deepEqual(told(event("accepted", {}, { kind: "receipt" }), facts()), []);
});

test("what a text names is taken from the event, and nothing else of it", () => {
  const handedOver = event("handedOver", { fromOrgId: 1, toOrgId: 2, reason: "张三家在西街道" });
  assert.deepEqual(noticesOf(handedOver, facts()), [
    { kind: "handedOver", audience: "org", id: 2, facts: { fromOrgId: 1 } },
  ]);
});

test("a type that the table does not know gives no notice, whatever it is called", () => {
  for (const type of ["noted", "unmasked", "received", "somethingNew", "constructor", "__proto__"])
    assert.deepEqual(told(event(type, { orgId: 1 }), facts()), []);
});
