import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openDatabase, sql } from "#kernel/db.ts";
import { FollowerFailed, catchUp, followOnce } from "#kernel/followers.ts";
import { receiptNo } from "#cases";
import { noticeFollower } from "./actions/derive.ts";
import { verifyNotices } from "./actions/verify.ts";
import { type NoticeWorld, noticeWorld } from "../../../test/notice-world.ts";

let world: NoticeWorld;
before(async () => {
  world = await noticeWorld({ WEBHOOK_PRIVATE: "allow" });
});
after(() => world.close());

type Row = { kind: string; audience: string; audienceId: number; seq: number };
async function noticesOf(caseId: number): Promise<string[]> {
  const { rows } = await sql<Row>`select kind, audience, audience_id, seq from notices.notice
    where subject_id = ${caseId} order by seq, id`.execute(world.program.database.db);
  return rows.map(({ kind, audience, audienceId }) => `${kind} → ${audience} ${audienceId}`);
}
type Sent = { channel: string; targetId: number; kind: string; nextAt: number };
async function deliveriesOf(caseId: number): Promise<Sent[]> {
  const { rows } = await sql<Sent>`select channel, target_id, kind, next_at from notices.delivery
    where subject_id = ${caseId} order by id`.execute(world.program.database.db);
  return rows;
}
const proof = async (): Promise<string | null> => (await verifyNotices(world.system)).difference;

test("from the counter to the grade everybody is told once what concerns them", async () => {
  const { handIn, act, derive, district, resident } = world;
  const caseId = await handIn();
  await act("line1", caseId, { type: "accept" });
  await act("officeW", caseId, { type: "urge", message: "请尽快" });
  await act("line1", caseId, {
    type: "requestExtension",
    amount: 5,
    reason: "清运车在修",
  });
  await act("officeW", caseId, { type: "decideExtension", approved: true, reason: "同意" });
  await act("line1", caseId, {
    type: "complete",
    outcome: "done",
    result: "已清运",
    notSolvedReason: null,
    fileIds: [],
  });
  await act(resident, caseId, { type: "grade", grade: 2, comment: "" });
  await derive();
  const line = district.org("LINE1");
  const { residentId } = resident as { residentId: number };
  const told = await noticesOf(caseId);
  assert.deepEqual(
    told.filter((one) => !one.startsWith("rectificationOpened") && !one.startsWith("verification")),
    [
      `dispatched → org ${line}`,
      `accepted → resident ${residentId}`,
      `urged → org ${line}`,
      `extensionRequested → subdistrict ${district.area("W")}`,
      `extensionDecided → org ${line}`,
      `completed → resident ${residentId}`,
      `lowGrade → org ${line}`,
    ],
  );
  assert.equal(await proof(), null);
});

test("a department that holds a case and acts on it is not told of what it did", async () => {
  const { handIn, act, derive } = world;
  const caseId = await handIn();
  await derive();
  const before = await noticesOf(caseId);
  await act("line1", caseId, { type: "note", text: "已联系环卫" });
  await act("line1", caseId, { type: "urge", message: "自己催自己" }).catch(() => undefined);
  await derive();
  assert.deepEqual(await noticesOf(caseId), before);
});

test("a matter that is imported with its past is no news to anybody", async () => {
  const { system, derive } = world;
  const { prepareCase, insertCases } = await import("#cases");
  const body = {
    kind: "request",
    channel: "web",
    categoryCode: "sanitation",
    description: "去年的来信",
    reporter: { name: "钱多福", telephone: "13800138003" },
  } as const;
  const past = { now: () => Date.parse("2024-03-05T02:00:00.000Z") };
  const { row } = await prepareCase({ ...system, clock: past }, body, {
    channel: "import",
    externalRef: "letter-1",
  } as never);
  await insertCases(system.db, [row]);
  await derive();
  assert.deepEqual(await noticesOf(row.state.id), []);
  assert.equal(await proof(), null);
});

const receiver = (changes: object = {}) => ({
  name: "区指挥中心",
  url: "http://127.0.0.1:9/hook",
  orgId: null,
  groups: ["work", "pressure", "reporter"],
  active: true,
  ...changes,
});
const add = (changes: object = {}) =>
  world.ask<{ endpoint: { id: number }; secret: string }>(
    "admin",
    "POST",
    "/api/v1/notice-receivers",
    receiver(changes),
  );

test("a receiver is sent what happens after it was added, and nothing after it was removed", async () => {
  const { handIn, ask, act, derive } = world;
  const early = await handIn();
  const { endpoint } = await add();
  const caseId = await handIn();
  await ask("admin", "DELETE", `/api/v1/notice-receivers/${endpoint.id}`);
  await act("officeW", caseId, { type: "urge", message: "请尽快" });
  // All of it is derived at once, and each event is held against what was chosen when it happened.
  await derive();
  assert.deepEqual(
    (await deliveriesOf(early)).filter(({ channel }) => channel === "webhook"),
    [],
  );
  assert.deepEqual(
    (await deliveriesOf(caseId)).map(({ channel, targetId, kind }) => [channel, targetId, kind]),
    [["webhook", endpoint.id, "dispatched"]],
  );
  assert.equal(await proof(), null);
});

test("an e-mail waits for working hours unless one wants it at once; without an address there is none", async () => {
  const { handIn, act, ask, derive, clock, district } = world;
  const choices = { inApp: ["work"], email: ["pressure"], emailHours: "working", language: "zh" };
  await ask("line1", "PUT", "/api/v1/me/notices", { email: "du.ruo@guiwei.example", choices });
  await ask("line1b", "PUT", "/api/v1/me/notices", {
    email: "du.heng@guiwei.example",
    choices: { ...choices, emailHours: "always" },
  });
  await ask("line2", "PUT", "/api/v1/me/notices", { email: null, choices });
  const caseId = await handIn();
  // Friday, eight in the evening.
  const evening = Date.parse("2026-11-27T12:00:00.000Z");
  clock.set(evening);
  await act("coordinator", caseId, { type: "urge", message: "请尽快" });
  await derive();
  const mails = (await deliveriesOf(caseId)).filter(({ channel }) => channel === "email");
  assert.deepEqual(
    mails.map(({ targetId, nextAt }) => [targetId, new Date(nextAt).toISOString()]),
    [
      // Monday at nine in Shanghai.
      [district.staff("line1").personId, "2026-11-30T01:00:00.000Z"],
      [district.staff("line1b").personId, "2026-11-27T12:00:00.000Z"],
    ],
  );
  assert.equal(await proof(), null);
});

test("a reporter without an account gets a text message where a telephone was left, one with an account unless unwanted", async () => {
  const { handIn, act, ask, derive, resident, clock } = world;
  clock.set(Date.parse("2026-12-01T02:00:00.000Z"));
  const finish = async (caseId: number): Promise<number> => {
    await act("line1", caseId, { type: "accept" });
    await act("line1", caseId, {
      type: "complete",
      outcome: "done",
      result: "已清运",
      notSolvedReason: null,
      fileIds: [],
    });
    await derive();
    return (await deliveriesOf(caseId)).filter(({ channel }) => channel === "sms").length;
  };
  const counter = { channel: "counter", reporter: { name: "钱多福", telephone: "13800138003" } };
  assert.equal(await finish(await handIn("stationW", counter)), 1);
  const nameless = { channel: "counter", reporter: { name: "钱多福", telephone: null } };
  assert.equal(await finish(await handIn("stationW", nameless)), 0);
  assert.equal(await finish(await handIn(resident)), 1);
  await ask(resident, "PUT", "/api/v1/me/text-messages", { sms: false });
  assert.equal(await finish(await handIn(resident)), 0);
  assert.equal(await proof(), null);
});

test("notices and cursor are written together: a page that fails leaves none, and tried again it leaves each once", async () => {
  const { handIn, system, derive } = world;
  await derive();
  const caseId = await handIn();
  const owner = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  await sql`alter table notices.delivery rename to delivery_away`.execute(owner.db);
  await add({ name: "另一个" });
  const later = await handIn();
  await assert.rejects(catchUp(system, [noticeFollower]), FollowerFailed);
  assert.deepEqual(await noticesOf(caseId), []);
  await sql`alter table notices.delivery_away rename to delivery`.execute(owner.db);
  await owner.close();
  await derive();
  await derive();
  assert.equal((await noticesOf(caseId)).length, 1);
  assert.equal((await noticesOf(later)).length, 1);
  assert.deepEqual(
    await followOnce(system, noticeFollower, 0).then((step) => !step.busy && step.handled),
    0,
  );
  assert.equal(await proof(), null);
});

test("nothing personal lies readable in notices, deliveries and what was chosen", async () => {
  const { rows } = await sql<{ text: string }>`
    select coalesce(string_agg(n::text, ''), '') || (select coalesce(string_agg(d::text, ''), '') from notices.delivery d)
      || (select coalesce(string_agg(p::text, ''), '') from notices.preference p)
      || (select coalesce(string_agg(e.data::text, ''), '') from kernel.event e where e.stream like '%otice%') as text
    from notices.notice n`.execute(world.program.database.db);
  assert.doesNotMatch(rows[0]?.text ?? "", /13800138003|钱多福|du\.ruo|弄堂口|清运车/);
});

test("the proof names a notice that was taken away, one that was made up, and a receiver that was altered", async () => {
  const owner = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  const spoil = async (change: string, back: string): Promise<string | null> => {
    await sql.raw(change).execute(owner.db);
    const difference = await proof();
    await sql.raw(back).execute(owner.db);
    return difference;
  };
  const { rows } = await sql<{ id: number; caseId: number; seq: number }>`
    select id, subject_id as case_id, seq from notices.notice where kind = 'urged' order by id limit 1`.execute(
    owner.db,
  );
  const [{ id, caseId, seq } = { id: 0, caseId: 0, seq: 0 }] = rows;
  const who = `Case ${caseId} (${receiptNo(caseId)}), event ${seq}`;
  assert.match(
    (await spoil(
      `update notices.notice set audience_id = audience_id + 1000 where id = ${id}`,
      `update notices.notice set audience_id = audience_id - 1000 where id = ${id}`,
    )) ?? "",
    new RegExp(`^${who.replace(/[()]/g, "\\$&")}: by the events there is a notice urged to org`),
  );
  assert.match(
    (await spoil(
      `insert into notices.delivery (channel, target_id, health, subject, subject_id, seq, kind, at, facts, created_at, give_up_at, next_at)
       values ('webhook', 1, 'x', 'case', 999999, 1, 'urged', now(), '{}', now(), now(), now())`,
      `delete from notices.delivery where subject_id = 999999`,
    )) ?? "",
    /deliveries, and the events give/,
  );
  assert.match(
    (await spoil(
      `update notices.endpoint set url = url || 'x' where id = 1`,
      `update notices.endpoint set url = left(url, -1) where id = 1`,
    )) ?? "",
    /^noticeEndpoint 1 is not what its events say/,
  );
  assert.match(
    (await spoil(
      `update notices.preference set choices = jsonb_set(choices, '{language}', '"en"')`,
      `update notices.preference set choices = jsonb_set(choices, '{language}', '"zh"')`,
    )) ?? "",
    /^noticePreference \d+ is not what its events say/,
  );
  await owner.close();
  assert.equal(await proof(), null);
});
