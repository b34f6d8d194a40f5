import assert from "node:assert/strict";
import { test } from "node:test";
import { type Choices, type Chosen, DEFAULT_CHOICES, NOTHING_CHOSEN, choose } from "./choices.ts";
import { emailsOf, textMessagesOf, webhooksOf } from "./deliveries-of.ts";
import type { NoticeFacts, NoticedEvent } from "./notices-of.ts";

const LEAD = 11;
const facts: NoticeFacts = {
  leadOrgId: LEAD,
  holderOrgId: LEAD,
  firstContactOrgId: 71,
  subdistrictId: 3,
  residentId: 9001,
  coOrganiserIds: [],
  demandedBy: new Map(),
};
const event = (type: string, data: NoticedEvent["data"] = {}): NoticedEvent => ({
  type,
  data,
  actor: { kind: "system" },
});

const endpoint = (id: number, changes: object = {}) => ({
  stream: "noticeEndpoint",
  streamId: id,
  type: "endpointAdded",
  data: {
    name: "接收方",
    url: "https://example.test/hook",
    orgId: null,
    groups: ["work", "pressure"],
    active: true,
    secretDigest: "00",
    ...changes,
  },
});
const chosenBy = (...events: Parameters<typeof choose>[1][]): Chosen =>
  events.reduce(choose, NOTHING_CHOSEN);

test("a receiver of the district hears every kind of its groups, and of no other", () => {
  const chosen = chosenBy(endpoint(1), endpoint(2, { groups: ["outcomes"] }));
  assert.deepEqual(webhooksOf(event("urged"), facts, chosen), [
    { channel: "webhook", targetId: 1, kind: "urged", facts: {} },
  ]);
  assert.deepEqual(webhooksOf(event("noted"), facts, chosen), []);
});

test("a receiver of an organisation hears what goes to it and what happens to cases that it leads, holds or met first", () => {
  const chosen = chosenBy(
    endpoint(1, { orgId: LEAD }),
    endpoint(2, { orgId: 71 }),
    endpoint(3, { orgId: 99 }),
    endpoint(4, { orgId: 12 }),
  );
  const targets = (e: NoticedEvent) => webhooksOf(e, facts, chosen).map((one) => one.targetId);
  assert.deepEqual(targets(event("urged")), [1, 2]);
  assert.deepEqual(targets(event("taskGiven", { orgId: 12 })), [1, 2, 4]);
});

test("a receiver that was switched off or removed hears nothing from then on", () => {
  const off = {
    ...endpoint(1),
    type: "endpointChanged",
    data: { ...endpoint(1).data, active: false },
  };
  const removed = { ...endpoint(1), type: "endpointRemoved", data: {} };
  assert.deepEqual(webhooksOf(event("urged"), facts, chosenBy(endpoint(1), off)), []);
  assert.deepEqual(webhooksOf(event("urged"), facts, chosenBy(endpoint(1), removed)), []);
});

test("a receiver hears of a reporter's matter whether or not the reporter has an account", () => {
  const chosen = chosenBy(endpoint(1, { groups: ["reporter"] }));
  const anonymous = { ...facts, residentId: null };
  assert.equal(webhooksOf(event("completed"), anonymous, chosen).length, 1);
});

const preference = (
  personId: number,
  emailDigest: string | null,
  choices: Partial<Choices> = {},
) => ({
  stream: "noticePreference",
  streamId: personId,
  type: "noticesChosen",
  data: { emailDigest, choices: { ...DEFAULT_CHOICES, ...choices } },
});

test("an e-mail goes to who gave an address and wants the group, once", () => {
  const chosen = chosenBy(
    preference(1, "aa"),
    preference(2, null),
    preference(3, "cc", { email: ["work"] }),
  );
  const urged = { audience: "org", id: LEAD, kind: "urged", facts: {} } as const;
  const to = emailsOf(urged, [1, 1, 2, 3, 4], chosen).map(({ targetId }) => targetId);
  assert.deepEqual(to, [1]);
});

test("an address that was taken back gets nothing more", () => {
  const chosen = chosenBy(preference(1, "aa"), preference(1, null));
  const urged = { audience: "org", id: LEAD, kind: "urged", facts: {} } as const;
  assert.deepEqual(emailsOf(urged, [1], chosen), []);
});

const sms = (residentId: number, wanted: boolean) => ({
  stream: "residentNoticePreference",
  streamId: residentId,
  type: "textMessagesChosen",
  data: { sms: wanted },
});

test("a completion is told to the reporter by text message: with an account unless unwanted, without one where a telephone was left", () => {
  const of = (changes: object, chosen = NOTHING_CHOSEN) =>
    textMessagesOf(
      event("completed"),
      { ...facts, caseId: 5, leftTelephone: false, ...changes },
      chosen,
    ).length;
  assert.equal(of({}), 1);
  assert.equal(of({}, chosenBy(sms(9001, false))), 0);
  assert.equal(of({}, chosenBy(sms(9001, false), sms(9001, true))), 1);
  assert.equal(of({ residentId: null }), 0);
  assert.equal(of({ residentId: null, leftTelephone: true }), 1);
});

test("a small step is worth no text message, and one's own is not told", () => {
  const reachable = { ...facts, caseId: 5, leftTelephone: true };
  assert.deepEqual(textMessagesOf(event("accepted"), reachable, NOTHING_CHOSEN), []);
  const own: NoticedEvent = { ...event("completed"), actor: { kind: "receipt" } };
  assert.deepEqual(textMessagesOf(own, reachable, NOTHING_CHOSEN), []);
});
