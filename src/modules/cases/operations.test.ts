import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, testProgram } from "../../../test/program.ts";
import { climbLadder } from "./actions/timers.ts";
import { verifyCases } from "./actions/verify.ts";
import type { CaseView, IntakeAnswer } from "./schema.ts";
import type { ReportView } from "./schema-operation.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
let server: FastifyInstance;
const people = new Map<string, Actor>();

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  server = await serverForMany(program, people);
});
after(async () => {
  const ctx = program.context({ kind: "system", job: "verify" });
  assert.equal((await verifyCases(ctx)).difference, null);
  await server.close();
  await program.remove();
});

async function call(who: string | Actor, url: string, payload?: object | Buffer) {
  const name = typeof who === "string" ? who : JSON.stringify(who);
  people.set(name, typeof who === "string" ? district.staff(who) : who);
  const answer = await server.inject({
    method: payload === undefined ? "GET" : "POST",
    url,
    headers: {
      "x-who": name,
      ...(Buffer.isBuffer(payload) ? { "content-type": "image/png" } : {}),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
}
async function opened(who: string | Actor, over: object = {}): Promise<IntakeAnswer> {
  const { status, body } = await call(who, "/api/v1/cases", {
    kind: "jointOperation",
    channel: "counter",
    categoryCode: "sanitation",
    title: "弄堂口垃圾常年堆积",
    description: "多年反复，需要几家一起办",
    point: { lng: 112.05, lat: 30.05 },
    reporter: null,
    ...over,
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}
async function done(who: string, id: number, body: object): Promise<CaseView> {
  const { status, body: view } = await call(who, `/api/v1/cases/${id}/commands`, body);
  assert.equal(status, 200, JSON.stringify(view));
  return view;
}
async function refused(who: string, id: number, body: object): Promise<string> {
  return (await call(who, `/api/v1/cases/${id}/commands`, body)).body.error?.code;
}
async function see(who: string | Actor, id: number): Promise<CaseView> {
  return (await call(who, `/api/v1/cases/${id}`)).body;
}
async function listed(who: string, view: string): Promise<[number, string | null][]> {
  const { body } = await call(who, `/api/v1/cases?view=${view}&limit=100`);
  return body.items.map(({ id, todo }: CaseView) => [id, todo]);
}
const holds = async (who: string, id: number, todo: string | null): Promise<boolean> =>
  (await listed(who, "inbox")).some(([one, what]) => one === id && what === todo);

const iso = (wallClock: string): string => new Date(at(wallClock)).toISOString();
const planOf = (over: object = {}) => ({
  type: "proposePlan",
  goal: "弄堂口常年无垃圾",
  measures: "清运、守点、劝导",
  from: "2026-11-18",
  until: "2026-11-30",
  tasks: [
    {
      orgId: district.org("LINE2"),
      task: "查处无证摊点",
      limit: { unit: "workdays", amount: 3 },
    },
    { orgId: district.org("OFFICE-W"), task: "劝导居民和商户", limit: null },
  ],
  ...over,
});
const PHOTO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("the alley's mouth from the first stage to the closing report", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { caseId, lead } = await opened("officeW");
  assert.equal(lead?.id, district.org("LINE1"));
  clock.set(at("2026-11-17 09:30"));
  assert.equal((await done("line1", caseId, { type: "accept" })).operation?.stage, 1);

  clock.set(at("2026-11-17 10:00"));
  const planned = await done("line1", caseId, planOf());
  assert.equal(planned.operation?.stage, 2);
  assert.deepEqual(
    planned.tasks.map(({ org, task }) => [org.id, task]),
    [
      [district.org("LINE2"), "查处无证摊点"],
      [district.org("OFFICE-W"), "劝导居民和商户"],
    ],
  );
  assert.equal(planned.operation?.escalates?.cause, "timePassed");
  assert.equal(await holds("line2", caseId, "task"), true);
  assert.equal(await holds("officeW", caseId, "task"), true);
  assert.deepEqual(await listed("line2", "operations"), [[caseId, null]]);

  await done("officeW", caseId, { type: "answerPlan", agrees: true, reason: "" });
  const objected = await done("line2", caseId, {
    type: "answerPlan",
    agrees: false,
    reason: "摊点应由街道疏导",
  });
  assert.deepEqual(
    objected.operation?.answers.map(({ org, agrees }) => [org.id, agrees]),
    [
      [district.org("OFFICE-W"), true],
      [district.org("LINE2"), false],
    ],
  );
  assert.equal(objected.operation?.escalates?.cause, "disagreement");
  clock.set(at("2026-11-17 15:00"));
  const revised = await done("line1", caseId, planOf({ measures: "清运、守点、疏导、劝导" }));
  assert.equal(revised.operation?.plan?.revision, 2);
  assert.deepEqual(revised.operation?.answers, []);
  assert.equal(revised.tasks.length, 2);
  await done("line2", caseId, { type: "answerPlan", agrees: true, reason: "" });

  await done("line1", caseId, {
    type: "setRoster",
    entries: [
      {
        from: iso("2026-11-18 08:00"),
        to: iso("2026-11-18 20:00"),
        orgId: district.org("LINE1"),
        personId: district.staff("line1").personId,
        place: "弄堂口东侧",
      },
      {
        from: iso("2026-11-18 20:00"),
        to: iso("2026-11-19 08:00"),
        orgId: district.org("OFFICE-W"),
        personId: null,
        place: "弄堂口东侧",
      },
    ],
  });
  clock.set(at("2026-11-18 11:00"));
  const photo = await call("line1", "/api/v1/files?name=清运后.png", PHOTO);
  assert.equal(photo.status, 201, JSON.stringify(photo.body));
  await done("line1", caseId, {
    type: "logOperation",
    doneAt: iso("2026-11-18 09:00"),
    text: "清运两车",
    people: 8,
    resources: [
      { what: "垃圾", quantity: 3.2, unit: "吨" },
      { what: "清运车", quantity: 2, unit: "辆次" },
    ],
    fileIds: [photo.body.id],
  });
  clock.set(at("2026-11-19 11:00"));
  const logged = await done("officeW", caseId, {
    type: "logOperation",
    doneAt: iso("2026-11-19 09:00"),
    text: "上门劝导十二户",
    people: 3,
    resources: [{ what: "垃圾", quantity: 1.8, unit: "吨" }],
    fileIds: [],
  });
  assert.deepEqual(logged.operation?.totals, [
    { what: "垃圾", quantity: 5, unit: "吨" },
    { what: "清运车", quantity: 2, unit: "辆次" },
  ]);
  await done("officeW", caseId, { type: "answerTask", taskId: 2, text: "已签约", fileIds: [] });
  clock.set(at("2026-11-23 11:00"));
  await done("line2", caseId, { type: "answerTask", taskId: 1, text: "查处两户", fileIds: [] });
  const completed = await done("line1", caseId, {
    type: "complete",
    outcome: "done",
    result: "弄堂口已清空，建立守点",
    notSolvedReason: null,
    fileIds: [],
  });
  assert.equal(completed.status, "completed");

  const { status, body } = await call("officeW", `/api/v1/cases/${caseId}/report`);
  assert.equal(status, 200);
  const report = body as ReportView;
  assert.equal(report.goal, "弄堂口常年无垃圾");
  assert.equal(report.lead?.id, district.org("LINE1"));
  assert.deepEqual(
    report.bodies.map(({ org, tasks }) => [org.id, tasks.map(({ late }) => late)]),
    [
      [district.org("LINE2"), [true]],
      [district.org("OFFICE-W"), [false]],
    ],
  );
  assert.deepEqual(report.tasks, { inTime: 1, late: 1, open: 0, passedOver: 0 });
  assert.deepEqual(
    [report.entries, report.people, report.days],
    [2, 11, ["2026-11-18", "2026-11-19"]],
  );
  assert.deepEqual(report.totals[0], { what: "垃圾", quantity: 5, unit: "吨" });
  assert.deepEqual(
    report.photos.map(({ name }) => name),
    ["清运后.png"],
  );
  assert.deepEqual(
    [report.coverage?.spanHours, report.coverage?.coveredHours, report.coverage?.longestGapHours],
    [24, 24, 0],
  );
  assert.equal(report.result, "弄堂口已清空，建立守点");
  assert.equal((await call("line2", `/api/v1/cases/${caseId}/report`)).status, 200);
  assert.equal((await call("officeE", `/api/v1/cases/${caseId}/report`)).status, 404);
});

test("a request is raised to an operation by its lead; its reporter follows and sees bodies, not people", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { caseId } = await opened("operator", {
    kind: "request",
    channel: "telephone",
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
  });
  await done("line1", caseId, { type: "accept" });
  assert.equal(
    await refused("stationW", caseId, { type: "raiseOperation", reason: "x" }),
    "cases.not_yours_to_do",
  );
  const none = await call("line1", `/api/v1/cases/${caseId}/report`);
  assert.equal(none.body.error.code, "cases.no_operation");
  const raised = await done("line1", caseId, { type: "raiseOperation", reason: "牵涉三家" });
  assert.equal(raised.kind, "jointOperation");
  await done("line1", caseId, planOf());
  await done("line1", caseId, {
    type: "setRoster",
    entries: [
      {
        from: iso("2026-11-18 08:00"),
        to: iso("2026-11-18 20:00"),
        orgId: district.org("LINE1"),
        personId: district.staff("line1").personId,
        place: "弄堂口",
      },
    ],
  });
  const reporter: Actor = { kind: "receipt", caseId };
  const seen = await see(reporter, caseId);
  assert.equal(seen.operation?.roster[0]?.person, null);
  assert.doesNotMatch(JSON.stringify(seen), /杜若/);
  assert.match(JSON.stringify(await see("line2", caseId)), /杜若/);
  assert.equal((await call(reporter, `/api/v1/cases/${caseId}/report`)).status, 403);
  const operation = { kind: "jointOperation", channel: "web", description: "x", reporter: null };
  const resident: Actor = { kind: "resident", residentId: 1 };
  assert.equal((await call(resident, "/api/v1/cases", operation)).status, 403);
  assert.equal((await call({ kind: "anonymous" }, "/api/v1/cases", operation)).status, 401);
});

test("bodies that disagree for two working days go up by themselves, once; the named leader commands and nobody else", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { caseId } = await opened("coordinator");
  await done("line1", caseId, { type: "accept" });
  await done("line1", caseId, planOf());
  await done("line2", caseId, { type: "answerPlan", agrees: false, reason: "不归我局" });
  const ctx = program.context({ kind: "system", job: "cases.climbLadder" });
  clock.set(at("2026-11-18 17:30"));
  await climbLadder(ctx);
  assert.equal((await see("line1", caseId)).operation?.stage, 2);
  clock.set(at("2026-11-18 20:00"));
  await climbLadder(ctx);
  assert.equal((await see("line1", caseId)).operation?.stage, 2);
  clock.set(at("2026-11-19 09:00"));
  await Promise.all([climbLadder(ctx), climbLadder(ctx), climbLadder(ctx)]);
  const up = await see("line1", caseId);
  assert.equal(up.operation?.stage, 3);
  assert.equal(up.operation?.commander?.cause, "disagreement");
  assert.equal(up.operation?.commander?.name.zh, "districtLeader 顾安");
  assert.equal(up.timeline.filter(({ type }) => type === "escalated").length, 1);
  const order = {
    type: "instruct",
    text: "摊点由二局查处，三天内完成",
    tasks: [
      {
        orgId: district.org("OFFICE-W"),
        task: "提供疏导点",
        limit: { unit: "workdays", amount: 1 },
      },
    ],
  };
  assert.equal(await refused("line1", caseId, order), "cases.not_yours_to_do");
  assert.equal(await refused("coordinator", caseId, order), "cases.not_yours_to_do");
  const ordered = await done("leader", caseId, order);
  assert.deepEqual(ordered.operation?.answers, []);
  assert.deepEqual(
    ordered.operation?.instructions.map(({ text }) => text),
    ["摊点由二局查处，三天内完成"],
  );
  assert.equal(ordered.tasks.at(-1)?.basis, "instruction");
});

test("an operation goes up by hand to a district leader who is named, and to nobody else", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { caseId } = await opened("officeW");
  await done("line1", caseId, { type: "accept" });
  await done("line1", caseId, planOf());
  const to = (who: string) => ({
    type: "escalate",
    leaderPersonId: district.staff(who).personId,
    reason: "多次协调不成",
  });
  assert.equal(await refused("officeW", caseId, to("coordinator")), "cases.unknown_leader");
  const up = await done("line2", caseId, to("leader"));
  assert.equal(up.operation?.commander?.cause, "asked");
  assert.equal(await refused("line1", caseId, to("leader")), "cases.escalated_already");
});
