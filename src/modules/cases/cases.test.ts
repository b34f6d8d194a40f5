/** A case from the counter to the grade. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "#kernel/pure/actor.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { recomputeDeadlines } from "./actions/recompute.ts";
import { ringTimers } from "./actions/timers.ts";
import { verifyCases } from "./actions/verify.ts";
import { updateYear } from "#calendars";
import {
  anonymous,
  call,
  clock,
  command,
  district,
  done,
  program,
  request,
  take,
  useDistrict,
} from "./cases.fixture.ts";

useDistrict();

test("a request from the counter to the grade: dispatched by rule, accepted, answered, completed, graded, closed", async () => {
  clock.set(at("2026-11-16 10:00"));
  const taken = await take();
  assert.equal(taken.lead?.id, district.org("LINE1"));
  assert.equal(taken.dueAt, "2026-11-17T09:30:00.000Z");
  const reporter: Actor = { kind: "receipt", caseId: taken.caseId };
  clock.set(at("2026-11-17 09:30"));
  const accepted = await done("line1", taken.caseId, { type: "accept" });
  assert.equal(accepted.status, "inProgress");
  assert.equal(accepted.clock?.dueAt, "2026-12-01T09:30:00.000Z");
  await done("line1", taken.caseId, { type: "respond", text: "今天下午到现场" });
  clock.set(at("2026-11-18 15:00"));
  const completed = await done("line1", taken.caseId, {
    type: "complete",
    outcome: "done",
    result: "已清运",
    notSolvedReason: null,
    fileIds: [],
  });
  assert.equal(completed.completedLate, false);
  const graded = await done(reporter, taken.caseId, { type: "grade", grade: 5, comment: "很快" });
  assert.equal(graded.status, "closed");
  assert.deepEqual(
    graded.timeline.map((line) => line.type),
    ["received", "dispatched", "accepted", "responded", "completed", "graded", "closed"],
  );
});

test("residents see the same line with posts instead of names, and no internal notes", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { caseId } = await take();
  await done("line1", caseId, { type: "accept" });
  const seenByStaff = await done("line1", caseId, { type: "note", text: "内部备注" });
  const { body: seenByReporter } = await call(
    { kind: "receipt", caseId },
    "GET",
    `/api/v1/cases/${caseId}`,
  );
  assert.ok(JSON.stringify(seenByStaff).includes("杜若"));
  assert.ok(!JSON.stringify(seenByReporter).includes("杜若"));
  assert.ok(!JSON.stringify(seenByReporter).includes("内部备注"));
  assert.deepEqual(seenByReporter.timeline.at(-1).who.post, {
    zh: "departmentOfficial",
    en: "departmentOfficial",
  });
});

test("a point is put in the grid that holds it, GCJ-02 converted", async () => {
  const { caseId } = await take({ point: { lng: 112.15, lat: 30.05 } });
  const { body } = await call("coordinator", "GET", `/api/v1/cases/${caseId}`);
  assert.equal(body.area, "西街道 · 柳园社区");
  const outside = await take({ point: { lng: 10, lat: 50 } });
  const { body: far } = await call("coordinator", "GET", `/api/v1/cases/${outside.caseId}`);
  assert.equal(far.area, "测区");
});

test("an application at the counter: missing materials become the one-time notice, told once and in full", async () => {
  const ticks = [
    { materialId: "1", name: "身份证", handedIn: true },
    { materialId: "2", name: "一寸照片", handedIn: false },
  ];
  const taken = await take(
    {
      kind: "application",
      channel: "counter",
      categoryCode: null,
      dutyCode: "senior-card",
      materials: ticks,
      decideNow: true,
    },
    "stationW",
  );
  assert.equal(taken.status, "awaitingMaterials");
  assert.deepEqual(
    taken.missing.map((item) => item.name),
    ["一寸照片"],
  );
  await done("stationW", taken.caseId, { type: "supplyMaterials", note: "已补", fileIds: [] });
  const accepted = await done("stationW", taken.caseId, { type: "accept" });
  assert.equal(accepted.status, "inProgress");
  assert.equal(accepted.lead?.id, district.org("LINE1"));
  assert.equal(accepted.dutyName, "老年人优待证");
  assert.equal(accepted.firstContact.id, district.org("STATION-W"));
});

test("what comes through the web goes to the station that serves the community", async () => {
  const taken = await take(
    { kind: "application", channel: "web", categoryCode: null, dutyCode: "senior-card" },
    { kind: "resident", residentId: 7 },
  );
  assert.equal(taken.holder.id, district.org("STATION-W"));
  const atCounter = request({ channel: "counter" });
  const unknown = await call(anonymous, "POST", "/api/v1/cases", atCounter);
  assert.equal(unknown.status, 401);
  assert.equal(unknown.body.error.code, "cases.sign_in_first");
  const known = await call({ kind: "resident", residentId: 7 }, "POST", "/api/v1/cases", atCounter);
  assert.equal(known.status, 403);
  assert.equal(known.body.error.code, "cases.wrong_channel");
});

test("silence counts as acceptance: the timer rings once, however often it is looked at", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { caseId } = await take();
  clock.set(at("2026-11-17 17:30"));
  const ctx = program.context({ kind: "system", job: "cases.ringTimers" });
  await ringTimers(ctx);
  assert.equal(
    (await call("coordinator", "GET", `/api/v1/cases/${caseId}`)).body.status,
    "received",
  );
  clock.set(at("2026-11-17 17:31"));
  await Promise.all([ringTimers(ctx), ringTimers(ctx), ringTimers(ctx)]);
  const { body } = await call("coordinator", "GET", `/api/v1/cases/${caseId}`);
  assert.equal(body.status, "inProgress");
  assert.equal(
    body.timeline.filter((line: { type: string }) => line.type === "accepted").length,
    1,
  );
});

test("who may not see a case is told that there is none, by get, list and search alike", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { caseId, receiptNo } = await take({ description: "独角兽在柳园出没", title: "独角兽" });
  const see: Record<string, boolean> = {
    coordinator: true,
    leader: true,
    operator: true,
    line1: true,
    officeW: true,
    stationW: true,
    committeeW: true,
    gridW: true,
    line2: false,
    officeE: false,
    stationE: false,
    admin: false,
  };
  for (const [who, may] of Object.entries(see)) {
    assert.equal((await call(who, "GET", `/api/v1/cases/${caseId}`)).status, may ? 200 : 404, who);
    const listed = await call(who, "GET", "/api/v1/cases?view=all&limit=100");
    assert.equal(
      listed.body.items.some((line: { id: number }) => line.id === caseId),
      may,
      `${who} lists`,
    );
    for (const q of ["独角兽", receiptNo, "13800138000"]) {
      const found = await call(who, "GET", `/api/v1/cases/search?q=${encodeURIComponent(q)}`);
      assert.equal(
        found.body.items.some((line: { id: number }) => line.id === caseId),
        may,
        `${who} searches ${q}`,
      );
    }
  }
});

test("a repeated request under one key has one effect, also when it is sent twenty times at once", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      call("operator", "POST", "/api/v1/cases", request(), "key-of-twenty"),
    ),
  );
  assert.deepEqual(new Set(answers.map((one) => one.body.receiptNo)).size, 1);
  const other = await call(
    "operator",
    "POST",
    "/api/v1/cases",
    request({ description: "别的事" }),
    "key-of-twenty",
  );
  assert.equal(other.body.error.code, "http.idempotency_key_reused");
});

test("one faulty case among many that arrive together is refused alone", async () => {
  const all = await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      call("operator", "POST", "/api/v1/cases", request(i === 13 ? { fileIds: [99] } : {})),
    ),
  );
  assert.deepEqual(
    all.map((one) => one.status),
    Array.from({ length: 30 }, (_, i) => (i === 13 ? 400 : 201)),
  );
  assert.equal(all[13]?.body.error.code, "files.unknown");
});

test("commands are for those whose step it is", async () => {
  const { caseId } = await take();
  assert.equal(
    (await command("stationW", caseId, { type: "accept" })).body.error.code,
    "cases.not_yours_to_do",
  );
  assert.equal((await command("line2", caseId, { type: "accept" })).status, 404);
  assert.equal(
    (
      await command("line1", caseId, {
        type: "complete",
        outcome: "done",
        result: "x",
        notSolvedReason: null,
        fileIds: [],
      })
    ).body.error.code,
    "cases.not_in_this_status",
  );
});

test("an extension is asked for by the lead and decided by the block", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { caseId } = await take();
  await done("line1", caseId, { type: "accept" });
  await done("line1", caseId, { type: "requestExtension", amount: 5, reason: "会商" });
  assert.equal(
    (await command("line1b", caseId, { type: "decideExtension", approved: true, reason: "同意" }))
      .status,
    403,
  );
  const decided = await done("officeW", caseId, {
    type: "decideExtension",
    approved: true,
    reason: "同意",
  });
  assert.equal(decided.clock?.dueAt, "2026-12-07T09:30:00.000Z");
});

test("personal data is masked, and each unmasking is a line with a reason", async () => {
  const { caseId } = await take();
  const { body } = await call("line1", "GET", `/api/v1/cases/${caseId}`);
  assert.equal(body.parties[0].telephone, "138****8000");
  assert.equal(body.parties[0].name, "钱**");
  const open = await call("line1", "POST", `/api/v1/cases/${caseId}/unmask`, {
    reason: "联系居民核实",
  });
  assert.equal(open.body.parties[0].telephone, "13800138000");
  const again = await call("line1", "GET", `/api/v1/cases/${caseId}`);
  assert.equal(again.body.timeline.at(-1).type, "unmasked");
  assert.equal(
    (await call("officeW", "POST", `/api/v1/cases/${caseId}/unmask`, { reason: "好奇一下" }))
      .status,
    403,
  );
});

test("nothing personal lies readable in the tables", async () => {
  await take({
    reporter: {
      name: "独孤求败",
      telephone: "13900139001",
      idNumber: "11010519491231002X",
      address: "无名弄7号",
    },
  });
  const { pool } = program.database;
  for (const table of [
    `cases."case"`,
    "cases.party",
    "cases.case_search",
    "kernel.event",
    "kernel.idempotency_key",
  ]) {
    const { rows } = await pool.query(`select t::text as row from ${table} t`);
    const text = rows.map((row) => row.row).join("\n");
    for (const secret of ["独孤求败", "13900139001", "11010519491231002X", "无名弄"])
      assert.ok(
        !text.includes(secret) && !text.includes(Buffer.from(secret).toString("hex")),
        `${secret} in ${table}`,
      );
  }
});

test("lists page by key without gap or repeat, with and without deadlines", async () => {
  clock.set(at("2026-11-16 10:00"));
  for (let i = 0; i < 7; i++) {
    const { caseId } = await take();
    if (i % 3 === 0) {
      await done("line1", caseId, { type: "accept" });
      await done("line1", caseId, { type: "pause", reason: "publicNotice", note: "公示" });
    }
  }
  for (const view of ["open", "all"]) {
    const whole = (await call("coordinator", "GET", `/api/v1/cases?view=${view}&limit=100`)).body
      .items;
    const paged: number[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? "" : `&cursor=${cursor}`;
      const { body } = await call(
        "coordinator",
        "GET",
        `/api/v1/cases?view=${view}&limit=3${next}`,
      );
      paged.push(...body.items.map((line: { id: number }) => line.id));
      cursor = body.next;
    } while (cursor !== null);
    assert.deepEqual(
      paged,
      whole.map((line: { id: number }) => line.id),
      view,
    );
  }
});

test("a corrected calendar moves the deadlines at hand, and verification still holds", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { caseId } = await take();
  await done("line1", caseId, { type: "accept" });
  const dueOf = async () =>
    (await call("line1", "GET", `/api/v1/cases/${caseId}`)).body.clock.dueAt;
  assert.equal(await dueOf(), "2026-11-30T09:30:00.000Z");
  const admin = program.context(district.staff("admin"));
  const { body: year } = await call("admin", "GET", "/api/v1/calendars/2026");
  await updateYear(admin, 2026, {
    holidays: [...year.holidays, "2026-11-26"],
    makeUpWorkdays: year.makeUpWorkdays,
    source: { title: "测试通知", url: null },
  } as never);
  await recomputeDeadlines(program.context({ kind: "system", job: "cases.recomputeDeadlines" }));
  assert.equal(await dueOf(), "2026-12-01T09:30:00.000Z");
  const listed = await call("line1", "GET", "/api/v1/cases?view=open&limit=100");
  assert.equal(
    listed.body.items.find((line: { id: number }) => line.id === caseId).clock.dueAt,
    "2026-12-01T09:30:00.000Z",
  );
});

test("the tables are what the events say", async () => {
  const proof = await verifyCases(program.context({ kind: "system", job: "verify" }));
  assert.equal(proof.difference, null);
  assert.equal(proof.cases, 50);
});
