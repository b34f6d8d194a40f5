import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { updateYear } from "#calendars";
import { caseFiguresAfter, recomputeDeadlines } from "#cases";
import { manualClock } from "#kernel/context.ts";
import { type Database, openDatabase, sql } from "#kernel/db.ts";
import { YEAR_2026, at } from "#kernel/pure/calendar-builders.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { catchUp } from "#kernel/followers.ts";
import { catchUpFollowers } from "../../app.ts";
import { updateArea } from "#places";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, staffActor, testProgram } from "../../../test/program.ts";
import { follower, markOverdue, refresh } from "./actions/derive.ts";
import { verifySums } from "./actions/verify.ts";
import { MEASURE_KEYS, type Measure, valueOf } from "./rules/measures.ts";
import type { View } from "./schema.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
let owner: Database;
let server: FastifyInstance;
const people = new Map<string, Actor>();

before(async () => {
  program = await testProgram({ clock });
  owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  district = await makeDistrict(program);
  for (const code of [
    "leader",
    "coordinator",
    "operator",
    "line1",
    "line2",
    "officeW",
    "officeE",
    "stationW",
    "admin",
  ])
    people.set(code, district.staff(code));
  people.set(
    "officer",
    staffActor("disciplineOfficer", { orgId: district.org("COORD"), personId: 90_001 }),
  );
  server = await serverForMany(program, people);
});
after(async () => {
  await server?.close();
  await owner?.close();
  await program?.remove();
});

async function call(who: string, method: "GET" | "POST", url: string, payload?: object) {
  const answer = await server.inject({
    method,
    url,
    headers: { "x-who": who },
    ...(payload === undefined ? {} : { payload }),
  });
  const body = answer.headers["content-type"]?.toString().includes("json") ? answer.json() : null;
  return { status: answer.statusCode, body, code: body?.error?.code, raw: answer };
}

const PLACES = { W: { lng: 112.05, lat: 30.05 }, E: { lng: 112.25, lat: 30.05 } } as const;

async function takeIn(place: keyof typeof PLACES = "W"): Promise<number> {
  const { body, status } = await call("operator", "POST", "/api/v1/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    description: "弄堂口的垃圾三天没有清运",
    title: "弄堂口垃圾堆积",
    point: PLACES[place],
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
  });
  assert.equal(status, 201, JSON.stringify(body));
  people.set(`receipt ${body.caseId}`, { kind: "receipt", caseId: body.caseId });
  return body.caseId;
}

const command = (who: string, id: number, body: object) =>
  call(who, "POST", `/api/v1/cases/${id}/commands`, body);
const COMPLETE = {
  type: "complete",
  outcome: "done",
  result: "已清运",
  notSolvedReason: null,
  fileIds: [],
} as const;

const VIEW = "/api/v1/district-view";
async function view(who: string, query = ""): Promise<View> {
  const { body, status } = await call(who, "GET", `${VIEW}?${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

async function idsBehind(who: string, measure: Measure, query = "", limit = 2): Promise<number[]> {
  const ids: number[] = [];
  let cursor = "";
  do {
    const { body, status } = await call(
      who,
      "GET",
      `${VIEW}/cases?measure=${measure}&limit=${limit}&${query}${cursor}`,
    );
    assert.equal(status, 200, JSON.stringify(body));
    ids.push(...body.items.map(({ id }: { id: number }) => id));
    cursor = body.next === null ? "" : `&cursor=${encodeURIComponent(body.next)}`;
  } while (cursor !== "");
  return ids;
}

const ids = new Map<string, number>();

test("a day of the district: what came in, what was done, what is late", async () => {
  ids.set("done", await takeIn());
  ids.set("late", await takeIn());
  ids.set("open", await takeIn("E"));
  const [done = 0, late = 0] = ids.values();
  await command("line1", done, { type: "accept" });
  await command("line1", late, { type: "accept" });
  clock.set(at("2026-11-17 10:00"));
  assert.equal((await command("line1", done, COMPLETE)).status, 200);
  const low = { type: "grade", grade: 2, comment: "" };
  assert.equal((await command(`receipt ${done}`, done, low)).status, 200);
  clock.set(at("2026-12-28 10:00"));
  assert.equal((await command("line1", late, COMPLETE)).status, 200);
  await catchUpFollowers(program);
  const { total, period, previous } = await view("leader");
  assert.deepEqual([period.from, period.to], ["2026-10", "2026-12"]);
  assert.deepEqual(total, {
    received: 3,
    urged: 0,
    reopened: 0,
    returned: 0,
    // One that nobody has touched, and one whose low grade asks for rectification: both past their limits.
    open: 2,
    overdue: 2,
    completed: 2,
    inTime: 1,
    graded: 1,
    satisfied: 0,
  });
  assert.equal(previous.received, 0);
});

test("time alone makes a case overdue: the page counts it at once, a job marks it once", async () => {
  const ctx = program.context({ kind: "system", job: "test" });
  const fresh = await takeIn("E");
  await catchUpFollowers(program);
  assert.equal((await view("leader")).total.overdue, 2);
  clock.set(at("2027-01-20 10:00"));
  assert.equal((await view("leader", "from=2026-11")).total.overdue, 3);
  assert.equal(await markOverdue(ctx), 1);
  assert.equal((await view("leader", "from=2026-11")).total.overdue, 3);
  assert.equal(await markOverdue(ctx), 0);
  const behind = await idsBehind("leader", "overdue");
  assert.deepEqual(new Set(behind), new Set([ids.get("open"), ids.get("done"), fresh]));
  const withdrawn = { type: "withdraw", reason: "自己解决了" };
  assert.equal((await command(`receipt ${fresh}`, fresh, withdrawn)).status, 200);
  await catchUpFollowers(program);
});

test("every number opens exactly its cases, whatever the filter", async () => {
  const filters = [
    "",
    "from=2026-11&to=2026-11",
    `area=${district.area("W")}`,
    `area=${district.area("E1")}`,
    "class=enforcement",
    "class=safety",
    "category=sanitation",
    `lead=${district.org("LINE1")}`,
    `lead=${district.org("LINE2")}&from=2026-11`,
  ];
  for (const filter of filters) {
    const { total } = await view("leader", filter);
    for (const measure of MEASURE_KEYS) {
      const behind = await idsBehind("leader", measure, filter);
      assert.equal(new Set(behind).size, behind.length);
      assert.equal(behind.length, valueOf(total, measure), `${measure} of ${filter}`);
    }
  }
  assert.deepEqual(await idsBehind("leader", "late"), [ids.get("late")]);
  assert.deepEqual(await idsBehind("leader", "dissatisfied"), [ids.get("done")]);
});

test("places, classes, months and leads add up to the whole", async () => {
  const { total, areas, classes, leads } = await view("coordinator");
  const subdistricts = areas.filter(({ level }) => level === "subdistrict");
  for (const lines of [subdistricts, classes, leads])
    for (const key of ["received", "completed", "open", "overdue"] as const)
      assert.equal(
        lines.reduce((sum, { counts }) => sum + counts[key], 0),
        total[key],
      );
  const west = areas.find(({ id }) => id === district.area("W"));
  assert.deepEqual([west?.counts.received, west?.counts.completed], [2, 2]);
});

test("whoever sees a part sees that part, in numbers as in cases", async () => {
  const west = await view("officeW");
  assert.deepEqual([west.filter.area?.id, west.total.received], [district.area("W"), 2]);
  assert.equal((await view("officeE")).total.received, 2);
  assert.equal((await view("line1")).total.received, 4);
  assert.equal((await view("line2")).total.received, 0);
  assert.equal((await view("officer")).total.received, 4);
  const refusals: readonly (readonly [string, string])[] = [
    ["officeW", `area=${district.area("E")}`],
    ["officeW", `area=${district.area("E1")}`],
    ["officeW", "area=0"],
    ["line2", `lead=${district.org("LINE1")}`],
    ["line2", "lead=0"],
  ];
  for (const [who, query] of refusals)
    for (const path of ["", "/beside", "/cases", "/file"]) {
      const measure = path === "/cases" ? "&measure=open" : "";
      const { status, code } = await call(who, "GET", `${VIEW}${path}?${query}${measure}`);
      assert.deepEqual([status, code], [403, "districtView.not_your_part"], `${who} ${query}`);
    }
  // The district's own number is no way around it.
  assert.equal((await view("officeW", `area=${district.area("D")}`)).total.received, 2);
  for (const who of ["stationW", "admin", "operator"])
    assert.equal((await call(who, "GET", VIEW)).status, 403);
});

test("nobody's number counts a case that they may not open", async () => {
  for (const who of ["officeW", "officeE", "line1", "line2"])
    for (const id of await idsBehind(who, "received"))
      assert.equal((await call(who, "GET", `/api/v1/cases/${id}`)).status, 200);
});

test("what does not exist is named, and a cursor of nowhere is refused", async () => {
  for (const [query, code] of [
    ["area=999999", "districtView.area_unknown"],
    ["category=none-such", "districtView.category_unknown"],
    ["lead=999999", "districtView.lead_unknown"],
    ["from=2026-05&to=2026-04", "districtView.wrong_months"],
  ] as const)
    assert.equal((await call("leader", "GET", `${VIEW}?${query}`)).code, code);
  const cursor = Buffer.from(JSON.stringify([99_999_999, 1])).toString("base64url");
  const answer = await call("leader", "GET", `${VIEW}/cases?measure=open&cursor=${cursor}`);
  assert.equal(answer.status, 400);
});

test("money is for whoever sees the district, refusals are each reader's own", async () => {
  assert.notEqual((await call("leader", "GET", `${VIEW}/beside`)).body.money, null);
  const part = (await call("officeW", "GET", `${VIEW}/beside`)).body;
  assert.equal(part.money, null);
  assert.equal(part.refusals.recorded, 0);
});

test("the file says what the page says, under Chinese heads, and runs no formula", async () => {
  const admin = program.context(district.staff("admin"));
  await updateArea(admin, district.area("E"), { name: { zh: "=1+1", en: "=1+1" } });
  const { raw } = await call("leader", "GET", `${VIEW}/file?format=csv`);
  assert.equal(raw.statusCode, 200);
  assert.match(String(raw.headers["content-disposition"]), /district|%E5%85%A8/);
  const lines = raw.body.split("\r\n");
  assert.equal(lines[0], "\ufeff全区一览");
  assert.ok(lines.includes("期间 2026-11 至 2027-01"));
  assert.ok(lines.includes("收到,4,,,0,1"), raw.body);
  assert.ok(lines.includes("按时办结率 %,50,9.5,90.5,,1"), raw.body);
  assert.ok(lines.some((line) => line.startsWith("'=1+1,2,0,0,0,1,1,")));
  const xlsx = await call("leader", "GET", `${VIEW}/file`);
  assert.equal(xlsx.raw.rawPayload.subarray(0, 2).toString(), "PK");
});

/** What the page should say, counted one case after another. */
async function recount(): Promise<Record<Measure, number>> {
  const ctx = program.context({ kind: "system", job: "test" });
  const rows = await caseFiguresAfter(ctx, 0, 100_000);
  const many = (counts: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(counts).length;
  const isDone = (row: (typeof rows)[number]) => row.completedAt !== null;
  return {
    received: rows.length,
    urged: many((row) => row.urges > 0),
    reopened: many((row) => row.reopened > 0),
    returned: many((row) => row.returns > 0),
    completed: many(isDone),
    inTime: many((row) => isDone(row) && row.completedLate === false),
    late: many((row) => isDone(row) && row.completedLate === true),
    graded: many((row) => isDone(row) && row.grade !== null),
    satisfied: many((row) => isDone(row) && row.grade !== null && row.grade >= 3),
    dissatisfied: many((row) => isDone(row) && row.grade !== null && row.grade < 3),
    open: many((row) => row.isOpen),
    overdue: many((row) => row.isOpen && row.dueAt !== null && row.dueAt < clock.now()),
  };
}

const accept = (id: number) => command("line1", id, { type: "accept" });
const complete = (id: number) => command("line1", id, COMPLETE);
const grade = (id: number, stars: number) =>
  command(`receipt ${id}`, id, { type: "grade", grade: stars, comment: "" });
const pause = async (id: number) => (
  await accept(id),
  command("line1", id, { type: "pause", reason: "residentUnreachable", note: "打不通" })
);
const DEEDS = {
  accept,
  complete,
  praise: async (id: number) => (await accept(id), await complete(id), grade(id, 5)),
  complain: async (id: number) => (await accept(id), await complete(id), grade(id, 1)),
  reopen: async (id: number) => (
    await accept(id),
    await complete(id),
    command("operator", id, { type: "reopen", reason: "又堆起来了" })
  ),
  urge: (id: number) => command(`receipt ${id}`, id, { type: "urge", message: "请快一点" }),
  pause,
  resume: async (id: number) => (
    await pause(id), command("line1", id, { type: "resume", note: "" })
  ),
  withdraw: (id: number) => command(`receipt ${id}`, id, { type: "withdraw", reason: "好了" }),
  giveBack: (id: number) =>
    command("line1", id, {
      type: "returnCase",
      toOrgId: district.org("LINE2"),
      clause: "职责清单第三条",
      reason: "不是我们的事",
    }),
} as const;
type Deed = keyof typeof DEEDS;

test("whatever happens to cases, in whatever order, the sums are what counting one by one gives", async () => {
  const ctx = program.context({ kind: "system", job: "test" });
  const done = new Map<Deed, number>();
  const step = fc.record({
    deed: fc.constantFrom(...(Object.keys(DEEDS) as Deed[])),
    which: fc.nat(4),
    hours: fc.nat(30),
    follows: fc.boolean(),
  });
  for (const steps of fc.sample(fc.array(step, { minLength: 30, maxLength: 30 }), {
    seed: 20_261_122,
    numRuns: 5,
  })) {
    for (let i = 0; i < 5; i++) await takeIn(i < 3 ? "W" : "E");
    for (const { deed, which, hours, follows } of steps) {
      clock.set(clock.now() + hours * 3_600_000);
      const known = [...people.keys()].flatMap((name) => /^receipt (\d+)$/.exec(name)?.[1] ?? []);
      const { status } = await DEEDS[deed](Number(known.at(-1 - which)));
      if (status === 200) done.set(deed, (done.get(deed) ?? 0) + 1);
      if (follows) await catchUp(ctx, [follower]);
    }
    await catchUp(ctx, [follower]);
    const { total } = await view("leader", "from=2026-01&to=2027-12");
    const expected = await recount();
    for (const measure of MEASURE_KEYS) {
      assert.equal(valueOf(total, measure), expected[measure], measure);
      assert.equal(
        (await idsBehind("leader", measure, "from=2026-01&to=2027-12", 50)).length,
        expected[measure],
      );
    }
    assert.equal(await verifySums(ctx), null);
    await markOverdue(ctx);
    assert.equal(await verifySums(ctx), null);
  }
  for (const deed of Object.keys(DEEDS) as Deed[])
    assert.ok((done.get(deed) ?? 0) > 0, `${deed} never happened`);
});

test("a corrected calendar moves the sums with the cases", async () => {
  const ctx = program.context({ kind: "system", job: "test" });
  await updateYear(program.context(district.staff("admin")), 2026, {
    holidays: [...YEAR_2026.holidays, "2026-11-26", "2026-12-29"],
    makeUpWorkdays: [...YEAR_2026.makeUpWorkdays],
    source: { title: "测试通知" },
  });
  assert.ok((await recomputeDeadlines(ctx)) > 0);
  await catchUpFollowers(program);
  assert.equal(await verifySums(ctx), null);
  const expected = await recount();
  const { total } = await view("leader", "from=2026-01&to=2027-12");
  assert.deepEqual([total.inTime, total.overdue], [expected.inTime, expected.overdue]);
});

test("going over all cases once more changes nothing", async () => {
  const ctx = program.context({ kind: "system", job: "test" });
  const before_ = await view("leader");
  assert.ok((await refresh(ctx)) > 0);
  const after_ = await view("leader");
  assert.deepEqual(after_.total, before_.total);
  assert.deepEqual(after_.areas, before_.areas);
  assert.equal(await verifySums(ctx), null);
});

test("whoever alters a sum or what a case adds is found", async () => {
  const ctx = program.context({ kind: "system", job: "test" });
  const id = ids.get("late") ?? 0;
  for (const [alter, undo, what] of [
    [
      sql`update district_view.total set in_time = in_time + 1 where received > 0`,
      sql`update district_view.total set in_time = in_time - 1 where received > 0`,
      /^total of /,
    ],
    [
      sql`update district_view.contribution set marks = marks # 8 where case_id = ${id}`,
      sql`update district_view.contribution set marks = marks # 8 where case_id = ${id}`,
      new RegExp(`^case ${id}$`),
    ],
    [
      sql`update district_view.contribution set case_id = 999999 where case_id = ${id}`,
      sql`update district_view.contribution set case_id = ${id} where case_id = 999999`,
      new RegExp(`^case ${id}$`),
    ],
  ] as const) {
    await alter.execute(owner.db);
    assert.match((await verifySums(ctx))?.what ?? "", what);
    await undo.execute(owner.db);
  }
  assert.equal(await verifySums(ctx), null);
});
