/** A task is refused, heard and decided, and counted. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { admitted } from "#admission";
import { saveCategory } from "#catalogue";
import { at } from "#kernel/pure/calendar-builders.ts";
import { aCategory, aLead } from "../catalogue/builders.ts";
import type { TaskRefusalView } from "./schema.ts";
import {
  aRequest,
  call,
  clock,
  command,
  district,
  handedDown,
  judge,
  past,
  refuse,
  system,
  useDistrict,
} from "./task-refusals.fixture.ts";

useDistrict();

test("a station refuses in one request what a department handed down; who sent what and when is the evidence", async () => {
  const caseId = await handedDown();
  clock.set(at("2026-11-16 14:00"));
  const shown = await call("stationW", "GET", `/cases/${caseId}/task-refusals`);
  assert.deepEqual(
    shown.body.sentDown.map((one: { from: { name: string }; by: string; mandates: [] }) => [
      one.from.name,
      one.by,
      one.mandates.length,
    ]),
    [["LINE1", "handedOver", 0]],
  );
  const { status, body } = await refuse(caseId);
  assert.equal(status, 201, JSON.stringify(body));
  const one = body as TaskRefusalView;
  assert.equal(one.status, "waiting");
  assert.equal(one.department.name, "LINE1");
  assert.equal(one.org.name, "STATION-W");
  assert.equal(one.askedAt, "2026-11-16T02:00:00.000Z");
  assert.match(one.what, /弄堂口垃圾堆积：请社区处理$/);
  assert.equal(one.case?.id, caseId);
  assert.equal(one.recordedBy, "苏叶");
  assert.equal(one.statementUntil, "2026-11-18");
  assert.equal(one.decisionUntil, "2026-11-23");
  const view = (await call("stationW", "GET", `/cases/${caseId}`)).body;
  assert.equal(view.clock.state, "paused");
  assert.equal(view.clock.pauseReason, "taskRefusal");
  assert.deepEqual(
    view.dues.map((due: { item: string }) => due.item),
    ["taskRefusal"],
  );
});

test("the department sees which body refused, in the refusal, on the case and in files, and never who in person", async () => {
  const caseId = await handedDown();
  const { body } = await refuse(caseId);
  for (const url of [
    `/task-refusals/${body.id}`,
    `/task-refusals?caseId=${caseId}`,
    `/cases/${caseId}/task-refusals`,
    `/task-refusals/export?format=csv&caseId=${caseId}`,
    `/cases/${caseId}`,
  ]) {
    const answer = await call("line1", "GET", url);
    assert.equal(answer.status, 200, url);
    assert.match(answer.text, /STATION-W/, url);
    assert.doesNotMatch(answer.text, /苏叶/, url);
  }
  await judge(body.id, "stationW", { type: "withdraw", reason: "看错了" });
  const after = await call("line1", "GET", `/task-refusals/${body.id}`);
  assert.equal(after.body.withdrawal.person, null);
  assert.equal(
    (await call("coordinator", "GET", `/task-refusals/${body.id}`)).body.withdrawal.person,
    "苏叶",
  );
});

test("whom a refusal does not concern is told that there is none: get, list, counts, case, files and export", async () => {
  const caseId = await handedDown();
  const { body } = await refuse(caseId);
  for (const who of ["line2", "stationE", "officeE"]) {
    const one = await call(who, "GET", `/task-refusals/${body.id}`);
    assert.deepEqual([one.status, one.code], [404, "taskRefusals.not_found"], who);
    assert.equal((await judge(body.id, who, { type: "note" })).code, "taskRefusals.not_found");
    assert.equal((await call(who, "GET", "/task-refusals")).body.items.length, 0);
    assert.equal((await call(who, "GET", "/task-refusals/counts")).body.waiting, 0);
    assert.equal((await call(who, "GET", "/task-refusals/statistics")).body.total.recorded, 0);
    const csv = await call(who, "GET", "/task-refusals/export?format=csv");
    assert.equal(csv.text.trim().split("\n").length, 1);
    assert.equal((await call(who, "GET", `/cases/${caseId}/task-refusals`)).status, 404);
  }
  assert.equal((await call("operator", "GET", "/task-refusals")).status, 403);
});

test("the office confirms only after the department was heard; the department gets the case back and takes note", async () => {
  const caseId = await handedDown();
  const { body } = await refuse(caseId);
  clock.set(at("2026-11-17 10:00"));
  const confirm = { type: "confirm", reason: "没有查到准入" };
  assert.equal((await judge(body.id, "coordinator", confirm)).code, "taskRefusals.unheard");
  assert.equal((await judge(body.id, "line1", confirm)).code, "taskRefusals.not_yours_to_do");
  const waiting = (await call("line1", "GET", "/task-refusals/counts")).body;
  const stated = await judge(body.id, "line1", { type: "state", text: "情况紧急，口头协调过" });
  assert.equal(stated.body.statement.text, "情况紧急，口头协调过");
  assert.equal(
    (await call("line1", "GET", "/task-refusals/counts")).body.toAnswer,
    waiting.toAnswer - 1,
  );
  const { toNote } = (await call("line1", "GET", "/task-refusals/counts")).body;
  const decided = await judge(body.id, "coordinator", confirm);
  assert.equal(decided.status, 200, JSON.stringify(decided.body));
  assert.equal(decided.body.status, "confirmed");
  const view = (await call("line1", "GET", `/cases/${caseId}`)).body;
  assert.equal(view.lead.name, "LINE1");
  assert.equal(view.clock.state, "running");
  assert.equal(view.returns.at(-1).state, "upheld");
  assert.equal((await call("line1", "GET", "/task-refusals/counts")).body.toNote, toNote + 1);
  assert.equal((await judge(body.id, "line1", { type: "note" })).status, 200);
  assert.equal(
    (await judge(body.id, "line1", { type: "note" })).code,
    "taskRefusals.noted_already",
  );
  assert.equal((await call("line1", "GET", "/task-refusals/counts")).body.toNote, toNote);
  const again = await judge(body.id, "coordinator", confirm);
  assert.equal(again.code, "taskRefusals.not_in_this_status");
});

test("once the two working days for the department have passed, the office decides without its side", async () => {
  const { body } = await refuse(await handedDown());
  const confirm = { type: "confirm", reason: "没有查到准入" };
  clock.set(at("2026-11-18 23:59"));
  assert.equal((await judge(body.id, "coordinator", confirm)).code, "taskRefusals.unheard");
  clock.set(at("2026-11-19 00:00"));
  assert.equal((await judge(body.id, "coordinator", confirm)).status, 200);
});

test("taken back, the case goes on with the time that it had", async () => {
  const caseId = await handedDown();
  const due = (await call("stationW", "GET", `/cases/${caseId}`)).body.clock.dueAt;
  assert.equal(due, "2026-11-30T09:30:00.000Z");
  const { body } = await refuse(caseId);
  clock.set(at("2026-11-18 10:00"));
  assert.equal((await judge(body.id, "line1", { type: "withdraw", reason: "" })).status, 403);
  assert.equal((await judge(body.id, "stationW", { type: "withdraw", reason: "" })).status, 200);
  const view = (await call("stationW", "GET", `/cases/${caseId}`)).body;
  assert.deepEqual([view.clock.state, view.clock.dueAt], ["running", "2026-12-02T09:30:00.000Z"]);
  assert.equal((await refuse(caseId)).status, 201);
});

test("what the list of duties gives to a station, and what came to it by a dispatch, is no task to be refused", async () => {
  clock.set(at("2026-11-16 10:00"));
  const station = aLead({ orgId: district.org("STATION-W"), clause: "社区服务" });
  await saveCategory(system(), "stairs", aCategory({ name: "楼道堆物", leads: [station] }));
  const caseId = await aRequest("stairs");
  assert.equal((await refuse(caseId)).code, "taskRefusals.nothing_sent_down");
  for (const [who, to] of [
    ["stationW", "LINE1"],
    ["line1", "STATION-W"],
  ] as const)
    await command(caseId, who, { type: "handOver", toOrgId: district.org(to), reason: "转办" });
  assert.equal((await refuse(caseId)).code, "taskRefusals.nothing_sent_down");
});

test("what a department took in and dispatched to a station by hand is refused like what it handed over; what the office dispatches is not", async () => {
  clock.set(at("2026-11-16 10:00"));
  const bare = {
    kind: "request",
    channel: "counter",
    title: "请摸排空置房屋",
    description: "请各社区摸排空置房屋",
    areaId: district.area("W1"),
    reporter: null,
  };
  const dispatch = { type: "dispatch", orgId: district.org("STATION-W"), clause: "请社区落实" };
  const { caseId } = (await call("line1", "POST", "/cases", bare)).body;
  assert.equal((await command(caseId, "line1", dispatch)).status, 200);
  const { status, body } = await refuse(caseId);
  assert.equal(status, 201, JSON.stringify(body));
  assert.equal(body.department.name, "LINE1");
  const other = (await call("operator", "POST", "/cases", bare)).body.caseId;
  assert.equal((await command(other, "coordinator", dispatch)).status, 200);
  assert.equal((await refuse(other)).code, "taskRefusals.nothing_sent_down");
});

test("a task for which a department asked is refused alone, and confirmed it is dropped", async () => {
  clock.set(at("2026-11-16 10:00"));
  const caseId = await aRequest();
  await command(caseId, "line1", { type: "accept" });
  await command(caseId, "line1", {
    type: "summon",
    orgId: district.org("STATION-W"),
    task: "入户登记一百户",
    limit: null,
  });
  const { body } = await refuse(caseId, "stationW", { taskId: 1 });
  assert.equal(body.case.taskId, 1);
  await judge(body.id, "line1", { type: "state", text: "请支持" });
  assert.equal(
    (await judge(body.id, "coordinator", { type: "confirm", reason: "无准入" })).status,
    200,
  );
  const view = (await call("line1", "GET", `/cases/${caseId}`)).body;
  assert.deepEqual([view.tasks[0].state, view.lead.name], ["dropped", "LINE1"]);
});

test("of two colleagues who refuse the same at the same moment one is told that it is done", async () => {
  const caseId = await handedDown();
  const answers = await Promise.all([refuse(caseId), refuse(caseId), refuse(caseId)]);
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 409, 409],
  );
  const { items } = (await call("coordinator", "GET", `/task-refusals?caseId=${caseId}`)).body;
  assert.equal(items.length, 1);
});

test("of refusing and completing at the same moment one happens", async () => {
  for (let round = 0; round < 4; round++) {
    const caseId = await handedDown();
    const done = {
      type: "complete",
      outcome: "done",
      result: "已清运",
      notSolvedReason: null,
    };
    const [refused, completed] = await Promise.all([
      refuse(caseId),
      command(caseId, "stationW", done),
    ]);
    assert.equal(Number(refused.status === 201) + Number(completed.status === 200), 1);
    const view = (await call("coordinator", "GET", `/cases/${caseId}`)).body;
    const { items } = (await call("coordinator", "GET", `/task-refusals?caseId=${caseId}`)).body;
    assert.deepEqual(
      [view.status, items.length],
      refused.status === 201 ? ["inProgress", 1] : ["completed", 0],
    );
  }
});

test("a mandate in force answers a refusal with its number; others must be looked at first", async () => {
  clock.set(at("2026-11-16 10:00"));
  const mandate = await admitted(system(), {
    applicantOrgId: district.org("LINE2"),
    targetOrgIds: [district.org("STATION-W")],
    areaIds: [district.area("W1")],
    title: "独居老人走访",
    unitPriceFen: 0,
    from: "2026-11-16",
    to: "2026-12-20",
    conditions: ["每户一次，不另要台账"],
  });
  const cover = await call(
    "stationW",
    "GET",
    `/task-refusals/cover?departmentOrgId=${district.org("LINE2")}`,
  );
  assert.deepEqual(
    cover.body.mandates.map((one: { code: string }) => one.code),
    [mandate.code],
  );
  const named = await call(
    "stationW",
    "POST",
    "/task-refusals",
    past({ mandateCode: mandate.code.toLowerCase() }),
  );
  assert.deepEqual([named.status, named.code], [409, "taskRefusals.covered"]);
  assert.match(named.body.error.message, new RegExp(`${mandate.code}.*每户一次，不另要台账`));
  const unseen = await call("stationW", "POST", "/task-refusals", past());
  assert.equal(unseen.code, "taskRefusals.look_at_mandates");
  assert.match(unseen.body.error.message, new RegExp(mandate.code));
  const { status, body } = await call(
    "stationW",
    "POST",
    "/task-refusals",
    past({ notAmong: [mandate.id] }),
  );
  assert.equal(status, 201, JSON.stringify(body));
  const found = {
    type: "findCovered",
    mandateId: mandate.id,
    clause: "走访含名单核对",
    reason: "属于走访内容",
  };
  const decided = await judge(body.id, "coordinator", found);
  assert.deepEqual(decided.body.decision.cover, {
    mandateId: mandate.id,
    mandateCode: mandate.code,
    clause: "走访含名单核对",
  });
  const other = (
    await call("stationW", "POST", "/task-refusals", {
      ...past(),
      departmentOrgId: district.org("LINE1"),
    })
  ).body;
  assert.equal(
    (await judge(other.id, "coordinator", found)).code,
    "taskRefusals.mandate_of_another",
  );
});

test("every number of the statistics opens a list of as many, and the public sees what was decided", async () => {
  const { body } = await call(
    "coordinator",
    "GET",
    "/task-refusals/statistics?from=2026-11&to=2026-11",
  );
  assert.ok(body.total.recorded > 10);
  const count = async (query: string) =>
    (await call("coordinator", "GET", `/task-refusals?limit=100&from=2026-11&to=2026-11&${query}`))
      .body.items.length;
  for (const line of body.departments) {
    const department = `departmentOrgId=${line.department.id}`;
    assert.equal(await count(department), line.recorded);
    for (const status of ["waiting", "confirmed", "covered", "withdrawn"])
      assert.equal(await count(`${department}&status=${status}`), line[status]);
    for (const [channel, n] of Object.entries(line.channels))
      assert.equal(await count(`${department}&channel=${channel}`), n);
  }
  const open = await call(
    "coordinator",
    "GET",
    "/disclosure/task-refusals?from=2026-11&to=2026-11",
  );
  assert.equal(open.body.confirmed, body.total.confirmed);
  assert.equal(open.body.decided, body.total.confirmed + body.total.covered);
  assert.doesNotMatch(open.text, /STATION|苏叶/);
  assert.equal(
    (await call("coordinator", "GET", "/task-refusals/statistics?from=2026-12&to=2026-11")).code,
    "taskRefusals.wrong_months",
  );
});

test("files hold what the page shows, and no cell is run as a formula", async () => {
  clock.set(at("2026-11-16 10:00"));
  await call(
    "stationW",
    "POST",
    "/task-refusals",
    past({
      departmentOrgId: district.org("LINE1"),
      what: "=HYPERLINK(1)",
    }),
  );
  const csv = await call("coordinator", "GET", "/task-refusals/export?format=csv&q=HYPERLINK");
  assert.match(csv.text, /^﻿编号,状态,方式,交办部门,/);
  assert.match(csv.text, /,'=HYPERLINK\(1\),/);
  const xlsx = await call("coordinator", "GET", "/task-refusals/statistics/export");
  assert.equal(xlsx.status, 200);
  assert.ok(xlsx.text.startsWith("PK"));
});

test("what is searched for is found by its words, signs that mean something to the database included", async () => {
  const found = async (q: string) =>
    (await call("coordinator", "GET", `/task-refusals?q=${encodeURIComponent(q)}`)).body.items
      .length;
  assert.equal(await found("HYPERLINK"), 1);
  assert.equal(await found("%"), 0);
  assert.equal(await found("_"), 0);
});
