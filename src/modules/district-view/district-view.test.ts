/** What the page of the district says, to whom, and which cases stand behind it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openDatabase, sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { catchUpFollowers } from "../../app.ts";
import { updateArea } from "#places";
import { markOverdue } from "./actions/derive.ts";
import { MEASURE_KEYS, valueOf } from "./rules/measures.ts";
import {
  call,
  clock,
  command,
  COMPLETE,
  district,
  idsBehind,
  program,
  takeIn,
  useDistrict,
  VIEW,
  view,
} from "./district-view.fixture.ts";

useDistrict();

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

test("while entries wait to be counted the page and its file say how far they stand", async () => {
  const before = await view("leader");
  assert.equal(before.behind, null);
  const late = await takeIn("E");
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  await sql`update kernel.event set recorded_at = recorded_at - interval '10 minutes'
    where position > (select position from kernel.follower where name = 'districtView.sums')`.execute(
    owner.db,
  );
  await owner.close();
  const behind = await view("leader");
  assert.equal(behind.total.received, before.total.received);
  assert.ok((behind.behind?.events ?? 0) >= 1, JSON.stringify(behind.behind));
  const minutes = (clock.now() - Date.parse(behind.behind?.upTo ?? "")) / 60_000;
  assert.ok(minutes >= 10 && minutes < 11, String(minutes));
  const { raw } = await call("leader", "GET", `${VIEW}/file?format=csv&language=en`);
  assert.match(raw.body, /Counted up to 2027-01-20 09:(49|50) only/);
  await catchUpFollowers(program);
  const level = await view("leader");
  assert.deepEqual([level.behind, level.total.received], [null, before.total.received + 1]);
  const withdrawn = { type: "withdraw", reason: "自己解决了" };
  assert.equal((await command(`receipt ${late}`, late, withdrawn)).status, 200);
  await catchUpFollowers(program);
});
