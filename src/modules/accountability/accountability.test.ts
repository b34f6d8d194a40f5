import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { updateYear } from "#calendars";
import { act, climbLadder, recomputeDeadlines, ringTimers } from "#cases";
import { manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { catchUpFollowers } from "../../app.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, staffActor, testProgram } from "../../../test/program.ts";
import { reviewAfterCorrection } from "./actions/raise.ts";
import { verifyBreaches } from "./actions/verify.ts";
import type { BreachView } from "./schema.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
let discipline: Actor;
let otherDiscipline: Actor;
const servers = new Map<string, FastifyInstance>();

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  const seat = (code: string) =>
    staffActor("disciplineOfficer", {
      orgId: district.org("COORD"),
      personId: district.staff(code).personId,
    });
  discipline = seat("leader");
  otherDiscipline = seat("coordinator");
});
after(async () => {
  for (const server of servers.values()) await server.close();
  await program.remove();
});

async function call(who: string | Actor, method: "GET" | "POST", url: string, payload?: object) {
  const name = typeof who === "string" ? who : JSON.stringify(who);
  const server =
    servers.get(name) ??
    (await serverFor(program, typeof who === "string" ? district.staff(who) : who));
  servers.set(name, server);
  const answer = await server.inject({
    method,
    url,
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function aRequest(): Promise<number> {
  const { status, body } = await call("operator", "POST", "/api/v1/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    description: "弄堂口的垃圾三天没有清运",
    title: "弄堂口垃圾堆积",
    point: { lng: 112.05, lat: 30.05 },
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body.caseId;
}

const system = () => program.context({ kind: "system", job: "test" });

/** Lets time pass: every timer and rung up to an instant of Beijing time. */
async function until(...instants: readonly string[]): Promise<void> {
  for (const instant of instants) {
    clock.set(at(instant));
    for (let turn = 0; turn < 8; turn++) {
      const rung = (await ringTimers(system())) + (await climbLadder(system()));
      if (rung === 0) break;
    }
  }
  await catchUpFollowers(program);
}

const breachesOf = async (caseId: number, who: string | Actor = discipline) =>
  (await call(who, "GET", `/api/v1/breaches?caseId=${caseId}&limit=100`)).body
    .items as BreachView[];
const told = (breaches: readonly BreachView[]) =>
  breaches.map(({ kind, item }) => `${kind} ${item}`.trim()).sort();

test("a lead that keeps silent, does not respond, misses the limit and its supervision leaves one breach for each", async () => {
  clock.set(at("2026-11-16 10:00"));
  const caseId = await aRequest();
  await until("2026-11-18 09:00", "2026-11-18 17:31", "2026-12-01 09:00", "2026-12-03 17:31");
  const found = await breachesOf(caseId);
  assert.deepEqual(told(found), [
    "missedLimit completion",
    "missedLimit firstResponse",
    "silence acceptance",
    "unansweredSupervision supervision:1",
  ]);
  assert.deepEqual([...new Set(found.map(({ org }) => org.name))], ["LINE1"]);
});

test("catching up again raises nothing twice", async () => {
  const before = (await call(discipline, "GET", "/api/v1/breaches?limit=100")).body.items.length;
  await program.database.pool.query(
    "update kernel.follower set position = 0 where name = 'accountability.breaches'",
  );
  await catchUpFollowers(program);
  assert.equal(
    (await call(discipline, "GET", "/api/v1/breaches?limit=100")).body.items.length,
    before,
  );
});

test("asking for materials a second time is a breach of who asked; the one-time notice itself is none", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { body } = await call("stationW", "POST", "/api/v1/cases", {
    kind: "application",
    channel: "counter",
    dutyCode: "senior-card",
    description: "",
    areaId: district.area("W1"),
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
  });
  const give = (name: string) =>
    call("stationW", "POST", `/api/v1/cases/${body.caseId}/commands`, {
      type: "giveNotice",
      items: [{ name, detail: "" }],
    });
  assert.equal((await give("照片")).status, 200);
  await catchUpFollowers(program);
  assert.deepEqual(told(await breachesOf(body.caseId)), []);
  assert.equal((await give("户口簿")).status, 200);
  await catchUpFollowers(program);
  const [breach] = await breachesOf(body.caseId);
  assert.equal(breach?.kind, "secondDemand");
  assert.equal(breach?.org.name, "STATION-W");
  assert.equal(breach?.person, "苏叶");
});

test("an application that its first contact leaves lying is a dropped first contact", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { body } = await call("stationW", "POST", "/api/v1/cases", {
    kind: "application",
    channel: "counter",
    dutyCode: "senior-card",
    description: "",
    areaId: district.area("W1"),
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
  });
  await until("2026-11-24 09:00");
  // Deemed acceptance buys no time: the five days of the duty have run from the receipt and are over as well.
  assert.deepEqual(told(await breachesOf(body.caseId)), [
    "droppedFirstContact acceptance",
    "missedLimit completion",
  ]);
});

test("nobody is judged unheard, and an appeal is decided by somebody else", async () => {
  clock.set(at("2026-11-16 10:00"));
  const caseId = await aRequest();
  await until("2026-11-18 17:31");
  const [breach] = (await breachesOf(caseId)).filter(({ kind }) => kind === "missedLimit");
  assert.ok(breach !== undefined);
  assert.equal(breach.statementUntil, "2026-11-25");
  const act = (who: string | Actor, body: object) =>
    call(who, "POST", `/api/v1/breaches/${breach.id}/commands`, body);
  const uphold = { type: "decide", upheld: true, measure: "reminder", reason: "逾期属实" };
  assert.equal((await act(discipline, uphold)).body.error.code, "accountability.unheard");
  assert.equal((await act("line2", { type: "state", text: "与我局无关" })).status, 404);
  assert.equal((await act("line1", uphold)).body.error.code, "accountability.not_yours_to_do");
  assert.equal((await act("line1", { type: "state", text: "电话已回复，漏登记" })).status, 200);
  assert.equal(
    (await act(discipline, { ...uphold, measure: "none" })).body.error.code,
    "accountability.measure_needed",
  );
  const decided = await act(discipline, uphold);
  assert.equal(decided.body.status, "decided");
  assert.equal(decided.body.appealUntil, "2026-12-02");
  assert.equal(
    (await act("line1", { type: "appeal", text: "有通话记录" })).body.status,
    "appealed",
  );
  const overturn = { type: "decideAppeal", upheld: false, measure: "none", reason: "通话记录属实" };
  // What is offered is what will be taken: the appeal, to anybody but whoever decided.
  const offered = async (who: Actor) =>
    (await call(who, "GET", `/api/v1/breaches/${breach?.id}`)).body.actions;
  assert.deepEqual(await offered(discipline), []);
  assert.deepEqual(await offered(otherDiscipline), ["decideAppeal"]);
  assert.equal(
    (await act(discipline, overturn)).body.error.code,
    "accountability.decides_own_decision",
  );
  const settled = await act(otherDiscipline, overturn);
  assert.equal(settled.body.status, "settled");
  assert.equal(settled.body.outcome.upheld, false);
  assert.deepEqual(settled.body.actions, []);
});

test("after the time for a statement a decision needs none, and an appeal has its last day", async () => {
  clock.set(at("2026-11-16 10:00"));
  const caseId = await aRequest();
  await until("2026-11-18 17:31");
  const [breach] = (await breachesOf(caseId)).filter(({ kind }) => kind === "silence");
  const act = (who: string | Actor, body: object) =>
    call(who, "POST", `/api/v1/breaches/${breach?.id}/commands`, body);
  clock.set(at("2026-11-26 09:00"));
  const decided = await act(discipline, {
    type: "decide",
    upheld: true,
    measure: "talk",
    reason: "未受理也未说明",
  });
  assert.equal(decided.body.status, "decided");
  clock.set(at("2026-12-11 09:00"));
  const late = await act("line1", { type: "appeal", text: "当日停电" });
  assert.equal(late.body.error.code, "accountability.appeal_too_late", JSON.stringify(late.body));
});

test("a body sees its own breaches only: in list, summary and by number", async () => {
  const all = (await call(discipline, "GET", "/api/v1/breaches?limit=100")).body.items;
  const own = (await call("stationW", "GET", "/api/v1/breaches?limit=100")).body.items;
  assert.ok(own.length > 0 && own.length < all.length);
  assert.ok(own.every(({ org }: BreachView) => org.name === "STATION-W"));
  const summary = (await call("stationW", "GET", "/api/v1/breaches/summary")).body.items;
  assert.deepEqual(
    summary.map((one: { org: { name: string } }) => one.org.name),
    ["STATION-W"],
  );
  const foreign = all.find(({ org }: BreachView) => org.name === "LINE1");
  assert.equal((await call("stationW", "GET", `/api/v1/breaches/${foreign.id}`)).status, 404);
  const resident: Actor = { kind: "resident", residentId: 1 };
  assert.equal((await call(resident, "GET", "/api/v1/breaches")).status, 403);
});

test("a holiday announced afterwards lifts what it excuses, and its withdrawal brings it back", async () => {
  clock.set(at("2026-11-16 10:00"));
  const caseId = await aRequest();
  await until("2026-11-18 17:31");
  const answered = await call("line1", "POST", `/api/v1/cases/${caseId}/commands`, {
    type: "respond",
    text: "明日上门清运",
  });
  assert.equal(answered.status, 200);
  const statusOf = async () =>
    (await breachesOf(caseId)).find(({ item }) => item === "firstResponse")?.status;
  assert.equal(await statusOf(), "raised");
  const admin = program.context(district.staff("admin"));
  const { body: year } = await call("admin", "GET", "/api/v1/calendars/2026");
  const record = (holidays: readonly string[]) =>
    updateYear(admin, 2026, {
      holidays: [...holidays],
      makeUpWorkdays: year.makeUpWorkdays,
      source: { title: "测试通知" },
    });
  // The 17th becomes a holiday: two working days from the 16th end on the 19th, and the answer of the 18th is in time.
  await record([...year.holidays, "2026-11-17"]);
  await recomputeDeadlines(system());
  await reviewAfterCorrection(system());
  assert.equal(await statusOf(), "lifted");
  await record(year.holidays);
  await recomputeDeadlines(system());
  await reviewAfterCorrection(system());
  assert.equal(await statusOf(), "raised");
});

/** A request that LINE1 accepted and then handed down to the station, which nobody had admitted. */
async function handedDown(): Promise<number> {
  clock.set(at("2026-11-16 10:00"));
  const caseId = await aRequest();
  const url = `/api/v1/cases/${caseId}/commands`;
  assert.equal((await call("line1", "POST", url, { type: "accept" })).status, 200);
  const respond = { type: "respond", text: "已安排" };
  assert.equal((await call("line1", "POST", url, respond)).status, 200);
  const hand = { type: "handOver", toOrgId: district.org("STATION-W"), reason: "请社区处理" };
  assert.equal((await call("line1", "POST", url, hand)).status, 200);
  return caseId;
}

const refuse = (caseId: number, refusalId: number) =>
  act(system(), caseId, {
    type: "refuseTask",
    refusalId,
    orgId: district.org("STATION-W"),
    toOrgId: district.org("LINE1"),
    taskId: null,
  });
const settle = (caseId: number, refusalId: number, outcome: "confirmed" | "covered") =>
  act(system(), caseId, {
    type: "settleTaskRefusal",
    refusalId,
    outcome,
    clause: "工作准入规定",
    reason: "没有查到准入",
  });

test("whoever refused un-admitted work is not blamed for it; confirmed, the department that pushed it down is", async () => {
  const caseId = await handedDown();
  clock.set(at("2026-11-17 10:00"));
  await refuse(caseId, 9001);
  await until("2026-12-02 09:00", "2026-12-10 09:00");
  assert.deepEqual(told(await breachesOf(caseId)), []);
  await settle(caseId, 9001, "confirmed");
  await until("2026-12-11 09:00");
  const found = await breachesOf(caseId);
  assert.deepEqual(
    found.map(({ kind, item, org }) => `${kind} ${item} ${org.name}`),
    ["missedLimit completion LINE1"],
  );
});

test("found covered, the refuser has the time back for which it stood, and answers for what it misses afterwards", async () => {
  const caseId = await handedDown();
  clock.set(at("2026-11-17 10:00"));
  await refuse(caseId, 9002);
  clock.set(at("2026-11-24 10:00"));
  await settle(caseId, 9002, "covered");
  // Ten working days from the 16th end on the 30th; five stood still.
  await until("2026-12-07 17:30");
  assert.deepEqual(told(await breachesOf(caseId)), []);
  await until("2026-12-07 17:31");
  assert.deepEqual(
    (await breachesOf(caseId)).map(({ kind, item, org }) => `${kind} ${item} ${org.name}`),
    ["missedLimit completion STATION-W"],
  );
});

test("what the refuser was blamed for before it refused is lifted by the confirmation, and stays lifted", async () => {
  const caseId = await handedDown();
  await until("2026-12-01 09:00");
  const [before] = await breachesOf(caseId);
  assert.equal(before?.org.name, "STATION-W");
  clock.set(at("2026-12-01 10:00"));
  await refuse(caseId, 9003);
  clock.set(at("2026-12-02 10:00"));
  await settle(caseId, 9003, "confirmed");
  await catchUpFollowers(program);
  const own = (await breachesOf(caseId)).filter(({ org }) => org.name === "STATION-W");
  assert.deepEqual(
    own.map(({ status, excusedBy }) => [status, excusedBy]),
    [["lifted", 9003]],
  );
  await reviewAfterCorrection(system());
  const again = (await breachesOf(caseId)).find(({ id }) => id === own[0]?.id);
  assert.equal(again?.status, "lifted");
  assert.equal(await verifyBreaches(system()), null);
});

test("the table of breaches is what its events say, and an altered row is found", async () => {
  assert.equal(await verifyBreaches(system()), null);
  await program.database.pool.query(
    "update accountability.breach set status = 'settled' where id = 1",
  );
  assert.equal((await verifyBreaches(system()))?.id, 1);
});
