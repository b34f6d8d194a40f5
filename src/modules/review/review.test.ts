import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import ExcelJS from "exceljs";
import type { FastifyInstance } from "fastify";
import { updateYear } from "#calendars";
import { ringTimers } from "#cases";
import { manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { catchUpFollowers } from "../../app.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import { recomputePassages, verifyPassages } from "./actions/derive.ts";
import type { ReviewAnswer, ReviewCase } from "./schema.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
const servers = new Map<string, FastifyInstance>();

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
});
after(async () => {
  for (const server of servers.values()) await server.close();
  await program.remove();
});

async function send(who: string | Actor, method: "GET" | "POST", url: string, payload?: object) {
  const name = typeof who === "string" ? who : JSON.stringify(who);
  const server =
    servers.get(name) ??
    (await serverFor(program, typeof who === "string" ? district.staff(who) : who));
  servers.set(name, server);
  return server.inject({ method, url, ...(payload === undefined ? {} : { payload }) });
}
async function call(who: string | Actor, method: "GET" | "POST", url: string, payload?: object) {
  const answer = await send(who, method, url, payload);
  return { status: answer.statusCode, body: answer.json() };
}

async function take(receivedAt: string): Promise<number> {
  clock.set(at(receivedAt));
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
async function act(who: string, when: string, id: number, body: object): Promise<void> {
  clock.set(at(when));
  const answer = await call(who, "POST", `/api/v1/cases/${id}/commands`, body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
}
const complete = {
  type: "complete",
  outcome: "done",
  result: "已清运",
  notSolvedReason: null,
  fileIds: [],
};
const figures = async (who = "coordinator", query = "") =>
  (await call(who, "GET", `/api/v1/review?from=2026-11-01&to=2026-12-31${query}`))
    .body as ReviewAnswer;

/** One case that goes straight, one that goes back and forth; times worked out by hand (7 working hours a day). */
let straight = 0;
let wandering = 0;

test("a straight case: one hand-over at once, then three working hours at its lead", async () => {
  straight = await take("2026-11-16 10:00");
  await act("line1", "2026-11-16 11:00", straight, { type: "accept" });
  await act("line1", "2026-11-16 14:30", straight, complete);
  await catchUpFollowers(program);
  const { totals, stays, paths } = await figures();
  assert.deepEqual(totals, {
    cases: 1,
    completed: 1,
    onTime: 1,
    // 10:00 to 12:00 and 13:30 to 14:30.
    medianMinutes: 180,
    p90Minutes: 180,
    handedOver: 0,
    returned: 0,
    pingPong: 0,
    satisfaction: null,
  });
  assert.deepEqual(
    stays.map(({ org, stays: n, medianMinutes, share }) => [org.name, n, medianMinutes, share]),
    [
      ["LINE1", 1, 180, 1],
      ["COORD", 1, 0, 0],
    ],
  );
  assert.deepEqual(paths, [], "a way that fewer than five cases took is not shown");
});

test("a returned and contested case comes back to its first lead: ping-pong, its pause left out", async () => {
  wandering = await take("2026-11-17 09:00");
  await act("line1", "2026-11-17 10:00", wandering, { type: "accept" });
  await act("line1", "2026-11-17 11:00", wandering, {
    type: "returnCase",
    toOrgId: district.org("LINE2"),
    clause: "市容条例第九条",
    reason: "属于二处",
  });
  await act("line2", "2026-11-17 14:30", wandering, {
    type: "contestReturn",
    clause: "三定方案",
    reason: "属于一处",
  });
  await act("line1", "2026-11-18 09:00", wandering, {
    type: "pause",
    reason: "expertAssessment",
    note: "等待检测",
  });
  await act("line1", "2026-11-19 09:00", wandering, { type: "resume", note: "" });
  await act("line1", "2026-11-19 10:00", wandering, complete);
  await catchUpFollowers(program);
  const { totals, transitions } = await figures();
  assert.equal(totals.cases, 2);
  assert.equal(totals.returned, 1);
  assert.equal(totals.pingPong, 1);
  // LINE1 9–11 (120), LINE2 11–12 and 13:30–14:30 (120), LINE1 14:30–17:30 (180) and, after the pause, 9–10 (60).
  assert.equal(totals.p90Minutes, 480);
  assert.deepEqual(
    transitions.map(({ from, to, n, medianMinutes, pingPong }) => [
      from.name,
      to.name,
      n,
      medianMinutes,
      pingPong,
    ]),
    [
      ["COORD", "LINE1", 2, 0, 1],
      ["LINE1", "LINE2", 1, 120, 1],
      ["LINE2", "LINE1", 1, 120, 1],
    ],
  );
});

test("every number opens its cases", async () => {
  const cases = async (query: string, who = "coordinator") =>
    (
      await call(who, "GET", `/api/v1/review/cases?from=2026-11-01&to=2026-12-31&${query}`)
    ).body.items.map((one: ReviewCase) => one.id) as number[];
  assert.deepEqual(await cases(""), [wandering, straight]);
  assert.deepEqual(await cases("pingPong=true"), [wandering]);
  assert.deepEqual(await cases("returned=true"), [wandering]);
  assert.deepEqual(await cases("late=true"), []);
  assert.deepEqual(await cases(`stayOrgId=${district.org("LINE2")}`), [wandering]);
  assert.deepEqual(
    await cases(`stayOrgId=${district.org("LINE1")}&nextOrgId=${district.org("LINE2")}`),
    [wandering],
  );
  const way = [district.org("COORD"), district.org("LINE1")].join("-");
  assert.deepEqual(await cases(`path=${way}`), [straight]);
  const first = await call(
    "coordinator",
    "GET",
    "/api/v1/review/cases?from=2026-11-01&to=2026-12-31&limit=1",
  );
  const rest = await call(
    "coordinator",
    "GET",
    `/api/v1/review/cases?from=2026-11-01&to=2026-12-31&limit=1&cursor=${first.body.next}`,
  );
  assert.deepEqual(
    [...first.body.items, ...rest.body.items].map((one: ReviewCase) => one.id),
    [wandering, straight],
  );
});

test("the slowest ways are drawn with the median stay at every step once five cases took them", async () => {
  for (const [i, hour] of ["09:00", "09:30", "10:00", "10:30"].entries()) {
    const id = await take(`2026-11-23 ${hour}`);
    await act("line1", "2026-11-23 11:00", id, { type: "accept" });
    await act("line1", `2026-11-24 ${9 + i}:00`.replace(" 9:", " 09:"), id, complete);
  }
  await catchUpFollowers(program);
  const [path, ...others] = (await figures()).paths;
  assert.deepEqual(others, []);
  assert.equal(path?.n, 5);
  assert.deepEqual(
    path?.steps.map(({ org, medianMinutes }) => [org.name, medianMinutes]),
    // 180 | 420 (9:00 to 9:00), 450 (9:30 to 10:00), 480 (10:00 to 11:00), 510 (10:30 to 12:00)
    [
      ["COORD", 0],
      ["LINE1", 450],
    ],
  );
});

test("a co-organiser's task is counted with its time, sent back and answered; a letter of the number opens its case", async () => {
  const id = await take("2026-11-25 09:00");
  await act("line1", "2026-11-25 09:30", id, { type: "accept" });
  const summon = { type: "summon", orgId: district.org("LINE2"), task: "清运", limit: null };
  await act("line1", "2026-11-25 10:00", id, summon);
  const answer = { type: "answerTask", taskId: 1, text: "已清运", fileIds: [] };
  await act("line2", "2026-11-25 11:00", id, answer);
  await act("line1", "2026-11-25 11:30", id, {
    type: "sendBackTask",
    taskId: 1,
    reason: "还有一堆",
  });
  await act("line2", "2026-11-25 14:00", id, answer);
  await act("line1", "2026-11-25 14:30", id, { ...summon, task: "值守" });
  await act("line1", "2026-11-25 15:00", id, { ...complete, overOpen: "已无需值守" });
  await catchUpFollowers(program);
  const { tasks } = await figures();
  assert.deepEqual(
    tasks.map(({ org, ...one }) => ({ org: org.name, ...one })),
    [
      {
        org: "LINE2",
        tasks: 2,
        open: 0,
        answered: 1,
        inTime: 1,
        // Asked again at 11:30: half an hour before noon and half an hour after half past one.
        medianMinutes: 60,
        sentBack: 1,
        passedOver: 1,
      },
    ],
  );
  const behind = await call(
    "coordinator",
    "GET",
    `/api/v1/review/cases?from=2026-11-01&to=2026-12-31&taskOrgId=${district.org("LINE2")}&taskState=passedOver`,
  );
  assert.deepEqual(
    behind.body.items.map((one: ReviewCase) => one.id),
    [id],
  );
});

test("satisfaction is shown from five grades on, so that nobody is found out", async () => {
  const graded: number[] = [];
  for (let i = 0; i < 5; i++) {
    const id = await take("2026-11-26 09:00");
    await act("line1", "2026-11-26 09:30", id, { type: "accept" });
    await act("line1", "2026-11-26 10:00", id, complete);
    graded.push(id);
  }
  const grade = async (i: number, value: number) => {
    const caseId = graded[i] ?? 0;
    clock.set(at("2026-11-26 11:00"));
    const answer = await call(
      { kind: "receipt", caseId },
      "POST",
      `/api/v1/cases/${caseId}/commands`,
      {
        type: "grade",
        grade: value,
        comment: "",
      },
    );
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
  };
  for (const [i, value] of [5, 4, 3, 2].entries()) await grade(i, value);
  await catchUpFollowers(program);
  assert.equal((await figures()).totals.satisfaction, null);
  await grade(4, 5);
  await catchUpFollowers(program);
  assert.equal((await figures()).totals.satisfaction, 0.8);
});

test("a department sees the ways that led through it, a sub-district its own area, others nothing", async () => {
  assert.equal((await figures("line2")).totals.cases, 1);
  assert.equal((await figures("officeW")).totals.cases, 12);
  assert.equal((await figures("officeE")).totals.cases, 0);
  assert.equal((await call("stationW", "GET", "/api/v1/review")).status, 403);
  assert.equal(
    (await call("line2", "GET", "/api/v1/review/cases?from=2026-11-01&to=2026-12-31")).body.items
      .length,
    1,
  );
});

test("the workbook holds the same numbers", async () => {
  const answer = await send(
    "coordinator",
    "GET",
    "/api/v1/review/workbook?from=2026-11-01&to=2026-12-31",
  );
  assert.equal(answer.statusCode, 200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
  const sheet = book.getWorksheet("按牵头单位");
  assert.deepEqual((sheet?.getRow(4).values as unknown[] | undefined)?.slice(1), [
    "LINE1",
    12,
    12,
    100,
    3,
    8,
    1,
    1,
    1,
    80,
  ]);
});

test("a wrong period is refused", async () => {
  const wrong = await call("coordinator", "GET", "/api/v1/review?from=2026-12-31&to=2026-01-01");
  assert.equal(wrong.body.error.code, "review.wrong_period");
});

test("a corrected calendar moves the time, and the tables are what the events say", async () => {
  const system = program.context({ kind: "system", job: "test" });
  assert.equal(await verifyPassages(system), null);
  const admin = program.context(district.staff("admin"));
  const { body: year } = await call("admin", "GET", "/api/v1/calendars/2026");
  await updateYear(admin, 2026, {
    holidays: [...year.holidays, "2026-11-17"],
    makeUpWorkdays: year.makeUpWorkdays,
    source: { title: "测试通知" },
  });
  assert.equal(await recomputePassages(system), 12);
  const { transitions } = await figures();
  assert.equal(transitions.find(({ to }) => to.name === "LINE2")?.medianMinutes, 0);
  await ringTimers(system);
  await catchUpFollowers(program);
  assert.equal(await verifyPassages(system), null);
  await program.database.pool.query(
    "update review.stay set working_minutes = working_minutes + 1 where case_id = 1",
  );
  assert.equal((await verifyPassages(system))?.caseId, 1);
});
