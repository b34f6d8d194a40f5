/** From a draft to the meeting, its money and its end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openDatabase, sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { consume } from "#ledger";
import { aPosting } from "../ledger/builders.ts";
import { getMandate, passTime, verifyAdmission } from "./index.ts";
import {
  APPROVE,
  ask,
  available,
  clock,
  ctx,
  district,
  done,
  draft,
  meet,
  order,
  program,
  refused,
  toReady,
  useDistrict,
} from "./admission.fixture.ts";

useDistrict();

test("from draft to admission: checked, answered, reviewed, decided under a minute number, its money set aside", async () => {
  const before = await available();
  const id = await toReady();
  const shown = await done("line1", "GET", `admissions/${id}`);
  assert.deepEqual([shown.status, shown.decisionDueOn], ["ready", "2026-09-21"]);
  assert.equal(await refused("coordinator", id, APPROVE), "admission.not_on_agenda");
  await meet([id]);
  assert.equal(await refused("line1b", id, APPROVE), "admission.not_yours_to_do");
  const decided = await order("coordinator", id, APPROVE);
  assert.deepEqual([decided.status, decided.code], ["admitted", "ZR-2026-0001"]);
  assert.equal(await available(), (before ?? 0) - 100_000);
  assert.equal(await refused("coordinator", id, APPROVE), "admission.not_on_agenda");
  assert.equal(await available(), (before ?? 0) - 100_000);
});

test("what isn't there cannot be approved, and the refusal says how much is missing", async () => {
  clock.set(at("2026-09-01 10:00"));
  const id = await toReady({ quantity: 20_000, totalFen: 2_000_000 });
  await meet([id]);
  const before = await available();
  const answer = await ask("coordinator", "POST", `admissions/${id}/commands`, APPROVE);
  assert.equal(answer.code, "admission.money_missing");
  assert.match(
    answer.text,
    /要预留 ¥20,000\.00，LINE1 2026 年任务经费只剩 ¥9,000\.00，还差 ¥11,000\.00/,
  );
  assert.equal(await available(), before);
  const { body } = await ask("coordinator", "GET", `admissions/${id}`);
  assert.deepEqual([body.status, body.code, body.money.missingFen], ["ready", null, 1_100_000]);
  await order("coordinator", id, {
    type: "decide",
    result: "refused",
    conditions: [],
    reason: "经费没有着落",
  });
});

test("of two approvals at the same moment one finds the money gone: an appropriation is never overspent", async () => {
  clock.set(at("2026-09-01 10:00"));
  const ids: number[] = [];
  for (let i = 0; i < 4; i++)
    ids.push(await toReady({ quantity: 4_000, totalFen: 400_000 }, "line2"));
  await meet(ids);
  const answers = await Promise.all(
    ids.map((id) => ask("coordinator", "POST", `admissions/${id}/commands`, APPROVE)),
  );
  assert.deepEqual(answers.map(({ status, code }) => `${status} ${code}`).toSorted(), [
    "200 ",
    "200 ",
    "409 admission.money_missing",
    "409 admission.money_missing",
  ]);
  assert.equal(await available("LINE2"), 200_000);
  const codes = answers.flatMap(({ body }) => body.code ?? []);
  assert.equal(new Set(codes).size, 2);
});

test("twenty tries to enter the same decision set the money aside once", async () => {
  clock.set(at("2026-09-01 10:00"));
  const id = await toReady({ quantity: 10, totalFen: 1_000 });
  await meet([id]);
  const before = (await available()) ?? 0;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      ask("coordinator", "POST", `admissions/${id}/commands`, APPROVE),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.equal(await available(), before - 1_000);
});

test("executive work for a committee is refused with its station named; what it assists with by law is taken", async () => {
  clock.set(at("2026-09-01 10:00"));
  const committee = { targetOrgIds: [district.org("COMMITTEE-W")] };
  const { id } = await draft(committee);
  const answer = await ask("line1", "POST", `admissions/${id}/commands`, { type: "submit" });
  assert.equal(answer.code, "admission.committee_executive");
  assert.match(answer.text, /COMMITTEE-W请改为STATION-W承接/);
  const assist = await draft({ ...committee, nature: "assist", assistedDutyCode: "public-health" });
  assert.equal((await order("line1", assist.id, { type: "submit" })).status, "submitted");
});

test("silence is recorded by the program as no opinion, and a late decision once as late", async () => {
  clock.set(at("2026-09-01 10:00"));
  const { id } = await draft();
  await order("line1", id, { type: "submit" });
  await order("coordinator", id, { type: "check" });
  await order("stationW", id, {
    type: "giveOpinion",
    stance: "object",
    text: "人手不够，请宽限一个月",
  });
  clock.set(at("2026-09-09 00:10"));
  await passTime(ctx());
  const closed = await done("coordinator", "GET", `admissions/${id}`);
  assert.deepEqual(
    [closed.status, ...closed.opinions.map(({ stance }) => stance)],
    ["review", "none", "object"],
  );
  clock.set(at("2026-09-22 00:10"));
  await passTime(ctx());
  await passTime(ctx());
  const events = await sql<{ n: number }>`select count(*) n from kernel.event
    where stream = 'admission' and stream_id = ${id} and type = 'decisionLate'`.execute(ctx().db);
  assert.equal(events.rows[0]?.n, 1);
  const late = await done<{ items: { id: number }[] }>("leader", "GET", "admissions?late=true");
  assert.ok(late.items.some((one) => one.id === id));
});

test("an emergency begins without money, lapses unratified, and is settled all the same", async () => {
  clock.set(at("2026-09-14 10:00"));
  const rest = (await available()) ?? 0;
  const amount = Math.floor(rest / 100) + 10;
  const { id } = await draft({
    quantity: amount,
    totalFen: amount * 100,
    from: "2026-09-14",
    to: "2026-10-31",
  });
  const begun = await order("line1", id, { type: "declareEmergency", cause: "epidemic" });
  assert.deepEqual([begun.status, begun.money.commitments], ["emergency", []]);
  const mandate = await getMandate(ctx(), id);
  assert.deepEqual(
    [mandate?.state, mandate?.isEmergency, mandate?.commitmentId],
    ["inForce", true, null],
  );
  clock.set(at("2026-09-29 00:10"));
  // Nobody has recorded it yet, and it has lapsed all the same.
  assert.equal((await getMandate(ctx(), id))?.state, "lapsed");
  await passTime(ctx());
  const lapsed = await getMandate(ctx(), id);
  assert.deepEqual([lapsed?.state, lapsed?.settleableUntil], ["lapsed", "2026-09-28"]);
  const funded = await order("finance", id, { type: "fund", amountFen: 3_000 });
  assert.equal(funded.money.commitments.length, 1);
  const settled = await getMandate(ctx(), id);
  const posting = aPosting("2026-09-29");
  const to = {
    orgId: district.org("STATION-W"),
    year: 2026,
    fund: "general",
    purpose: "tasks",
  } as const;
  await consume(ctx(), {
    ...posting,
    commitmentId: settled?.commitmentId ?? 0,
    amountFen: 2_500,
    to,
  });
  const released = await order("finance", id, { type: "releaseMoney" });
  assert.equal(released.money.commitments[0]?.openFen, 0);
  assert.equal(await available(), rest - 2_500);
});

test("an exit by petition ends the work, keeps what is owed and frees the rest", async () => {
  clock.set(at("2026-09-01 10:00"));
  const before = (await available()) ?? 0;
  const id = await toReady({ quantity: 100, totalFen: 10_000 });
  await meet([id]);
  await order("coordinator", id, APPROVE);
  clock.set(at("2026-11-02 10:00"));
  const petition = {
    type: "petitionExit",
    reasons: "实际工作量是批准的三倍",
    evidence: "台账",
    fileIds: [],
  };
  assert.equal(await refused("stationE", id, petition), "admission.unknown");
  await order("stationW", id, petition);
  await order("officeW", id, { type: "supportExit" });
  type Waiting = { items: { id: number; status: string; waits: string[]; matter: string }[] };
  const { items } = await done<Waiting>("coordinator", "GET", "admissions/waiting");
  const waiting = items.find((item) => item.id === id);
  assert.deepEqual(
    [waiting?.status, waiting?.waits, waiting?.matter],
    ["admitted", ["agenda"], "exit"],
  );
  await meet([id], "2026-11-05T06:00:00.000Z");
  const ended = await order("coordinator", id, { ...APPROVE, keepFen: 4_000 });
  assert.deepEqual([ended.status, ended.money.commitments[0]?.openFen], ["ended", 4_000]);
  assert.equal(await available(), before - 4_000);
  await order("finance", id, { type: "releaseMoney" });
  assert.equal(await available(), before);
});

test("a list goes on where a page ended, and holds each application once", async () => {
  for (const [who, path] of [
    ["coordinator", "admissions"],
    ["nobody", "admission-register"],
    ["coordinator", "admission-meetings"],
  ] as const) {
    type Page = { items: { id: number }[]; next: string | null };
    const whole = await done<Page>(who, "GET", `${path}?limit=100`);
    const ids: number[] = [];
    let next: string | null = "";
    while (next !== null) {
      const cursor: string = next === "" ? "" : `&cursor=${next}`;
      const page: Page = await done<Page>(who, "GET", `${path}?limit=2${cursor}`);
      ids.push(...page.items.map((one) => one.id));
      next = page.next;
    }
    assert.deepEqual(
      ids,
      whole.items.map((one) => one.id),
      path,
    );
    assert.ok(ids.length > 2);
  }
});

test("a calendar program reads the meetings in UTC under an address that can be revoked", async () => {
  const { address, id } = await done<{ address: string; id: number }>(
    "officeW",
    "POST",
    "me/admission-feeds",
  );
  const path = address.replace("/api/v1/", "");
  const { text } = await ask("nobody", "GET", path);
  // Folded lines go on with a blank.
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  assert.equal(lines[0], "BEGIN:VCALENDAR");
  assert.ok(lines.includes("DTSTART:20260910T060000Z"), text);
  assert.ok(lines.includes("DTEND:20260910T080000Z"));
  assert.ok(lines.includes("SUMMARY:区政府第1次常务会议"));
  assert.equal(
    lines.some((line) => line.includes("TZID")),
    false,
  );
  assert.equal(
    lines.filter((line) => line === "BEGIN:VEVENT").length,
    lines.filter((line) => line === "END:VEVENT").length,
  );
  assert.equal(
    (await ask("officeE", "DELETE", `me/admission-feeds/${id}`)).code,
    "admission.feed_unknown",
  );
  await done("officeW", "DELETE", `me/admission-feeds/${id}`);
  assert.equal((await ask("nobody", "GET", path)).code, "admission.feed_unknown");
});

test("settings hold from their day on and move nothing that was submitted before", async () => {
  clock.set(at("2026-09-01 10:00"));
  const { id } = await draft();
  await order("line1", id, { type: "submit" });
  const shown = await done<{ inForce: { values: object } }>(
    "coordinator",
    "GET",
    "admission-settings",
  );
  const values = { ...shown.inForce.values, leadWorkdays: 40, decideWorkdays: 10 };
  const body = { from: "2026-09-02", values, reason: "区政府办公室通知" };
  assert.equal((await ask("line1", "POST", "admission-settings", body)).status, 403);
  assert.equal(
    (await ask("coordinator", "POST", "admission-settings", { ...body, from: "2026-08-31" })).code,
    "admission.setting_in_past",
  );
  await done("coordinator", "POST", "admission-settings", body);
  assert.equal((await done("line1", "GET", `admissions/${id}`)).decisionDueOn, "2026-09-21");
  clock.set(at("2026-09-02 10:00"));
  const later = await draft({ from: "2026-10-30" });
  const code = await refused("line1", later.id, { type: "submit" });
  // Forty working days after 2 September end on 3 November.
  assert.equal(code, "admission.too_late");
});

test("whatever is altered in a table of admission is named", async () => {
  assert.equal(await verifyAdmission(ctx()), null);
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const alterations = [
    [
      "update admission.application set total_fen = 1 where code = 'ZR-2026-0001'",
      "update admission.application set total_fen = 100000 where code = 'ZR-2026-0001'",
      /^application /,
    ],
    [
      "update admission.agenda_item set result = 'refused' where meeting_id = 1",
      "update admission.agenda_item set result = 'approved' where meeting_id = 1",
      /^application /,
    ],
    [
      "update admission.meeting set name = 'X' where id = 1",
      "update admission.meeting set name = '区政府第1次常务会议' where id = 1",
      /^meeting 1/,
    ],
    ["update admission.feed set revoked_at = null where id = 1", "select 1", /^feed 1/],
  ] as const;
  for (const [alter, undo, named] of alterations) {
    await sql.raw(alter).execute(owner.db);
    assert.match((await verifyAdmission(ctx()))?.what ?? "", named);
    await sql.raw(undo).execute(owner.db);
  }
  await owner.close();
});
