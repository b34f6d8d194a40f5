import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import pg from "pg";
import { manualClock, transaction } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { dayNumber } from "#kernel/pure/day.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { addWorkdays, isProvisional } from "#kernel/pure/workdays.ts";
import { serverFor, staffActor, type TestProgram, testProgram } from "../../../test/program.ts";
import { loadCalendar, updateHours, updateYear } from "./actions.ts";
import { aYear } from "./builders.ts";
import {
  evolveHours,
  evolveYear,
  type HoursRecorded,
  type RecordedHours,
  type RecordedYear,
  type YearRecorded,
} from "./rules.ts";
import type { YearBody } from "./schema.ts";
import { allHours, allYears } from "./store.ts";

let program: TestProgram;
before(async () => {
  program = await testProgram({ clock: manualClock(Date.parse("2026-11-21T07:30:00Z")) });
});
beforeEach(async () => {
  const client = new pg.Client({ connectionString: program.test.adminUrl });
  await client.connect();
  await client.query("truncate calendars.year, calendars.hours, kernel.event cascade");
  await client.end();
  program.memo.drop("calendars.calendar");
});
after(() => program.remove());

const administrator = staffActor("administrator");
const context = () => program.context(administrator);
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code;

/** What an administrator sends for an invented notice for 2027. */
function aBody(changes: Partial<YearBody> = {}): YearBody {
  return {
    holidays: ["2027-01-01", "2027-05-01", "2027-10-01"],
    makeUpWorkdays: [],
    source: { title: "Notice for 2027, invented for a test" },
    ...changes,
  };
}

async function request(actor: Actor, method: "GET" | "PUT", url: string, payload?: object) {
  const server = await serverFor(program, actor);
  const answer = await server.inject({
    method,
    url,
    ...(payload === undefined ? {} : { payload }),
    headers: { origin: "http://localhost:3000" },
  });
  await server.close();
  return { status: answer.statusCode, body: answer.json() };
}

test("an empty database has the shipped calendar, and 2027 is provisional", async () => {
  const calendar = await loadCalendar(context());
  assert.equal(addWorkdays(calendar, "2026-02-13", 2), "2026-02-24");
  assert.equal(isProvisional(calendar, "2027-06-01"), true);
  assert.equal(await loadCalendar(context()), calendar, "remembered, not built again");
});

test("when an administrator records a year it is known at once and the version rises", async () => {
  const before = await loadCalendar(context());
  assert.equal(addWorkdays(before, "2026-12-31", 1), "2027-01-01");
  const view = await updateYear(context(), 2027, aBody({ makeUpWorkdays: ["2026-12-26"] }));
  assert.deepEqual([view.provisional, view.origin, view.workdays], [false, "recorded", 259]);
  const after = await loadCalendar(context());
  assert.equal(after.version, before.version + 1);
  assert.equal(addWorkdays(after, "2026-12-31", 1), "2027-01-04");
  assert.equal(addWorkdays(after, "2026-12-25", 1), "2026-12-26");
  assert.equal(isProvisional(after, "2026-12-31"), false);
});

test("a transaction that records a year sees it before anyone else does", async () => {
  await loadCalendar(context());
  await assert.rejects(
    transaction(context(), async (inner) => {
      await updateYear(inner, 2027, aBody());
      assert.equal(isProvisional(await loadCalendar(inner), "2027-06-01"), false);
      throw new Error("rolled back");
    }),
    /rolled back/,
  );
  assert.equal(isProvisional(await loadCalendar(context()), "2027-06-01"), true);
});

test("a withdrawn record gives way to the shipped year, and the version rises again", async () => {
  const year2026 = { holidays: [...aYear({ year: 2026 }).holidays], makeUpWorkdays: [] };
  await updateYear(context(), 2026, aBody(year2026));
  const recorded = await loadCalendar(context());
  assert.equal(addWorkdays(recorded, "2026-02-13", 1), "2026-02-16");
  const view = await updateYear(context(), 2026, aBody({ ...year2026, effective: false }));
  assert.equal(view.origin, "shipped");
  const withdrawn = await loadCalendar(context());
  assert.equal(addWorkdays(withdrawn, "2026-02-13", 1), "2026-02-14");
  assert.equal(withdrawn.version, recorded.version + 1);
});

test("a notice may not contradict what is known of the year before", async () => {
  await assert.rejects(
    updateYear(context(), 2027, aBody({ makeUpWorkdays: ["2027-02-30"] })),
    refusedWith("calendars.not_a_day"),
  );
  await updateYear(context(), 2027, aBody({ makeUpWorkdays: ["2026-12-26"] }));
  const year2026 = [...aYear({ year: 2026 }).holidays, "2026-12-26"];
  await assert.rejects(
    updateYear(context(), 2026, aBody({ holidays: year2026 })),
    refusedWith("calendars.contradicts_other_year"),
  );
  assert.equal((await allYears(context().db)).length, 1);
});

test("working hours hold from their day on", async () => {
  const periods = [
    { from: 540, to: 720 },
    { from: 870, to: 1080 },
  ];
  const before = await loadCalendar(context());
  await updateHours(context(), "2027-06-01", { periods });
  const calendar = await loadCalendar(context());
  assert.equal(calendar.version, before.version + 1);
  assert.deepEqual(
    calendar.eras.map((era) => era.msPerDay / 60_000),
    [420, 390],
  );
  await assert.rejects(
    updateHours(context(), "2027-06-31", { periods }),
    refusedWith("calendars.not_a_day"),
  );
  await assert.rejects(
    updateHours(context(), "2027-06-01", { periods: periods.toReversed() }),
    refusedWith("calendars.hours_out_of_order"),
  );
});

test("the events of years and hours make exactly their rows", async () => {
  const ctx = context();
  await updateYear(ctx, 2027, aBody());
  await updateYear(ctx, 2027, aBody({ source: { title: "Corrected", publishedOn: "2026-11-05" } }));
  await updateHours(ctx, "2027-06-01", { periods: [{ from: 480, to: 720 }] });
  const years = await eventsOf(ctx.db, "calendarYear", 2027);
  const hours = await eventsOf(ctx.db, "calendarHours", dayNumber("2027-06-01"));
  const year = years.reduce<RecordedYear | undefined>(
    (row, event) => evolveYear(row, event as unknown as YearRecorded),
    undefined,
  );
  const hour = hours.reduce<RecordedHours | undefined>(
    (row, event) => evolveHours(row, event as unknown as HoursRecorded),
    undefined,
  );
  assert.deepEqual(await allYears(ctx.db), [year]);
  assert.deepEqual(await allHours(ctx.db), [hour]);
  assert.equal(year?.version, 2);
  assert.deepEqual(years[0]?.actor, { kind: "staff", id: 1, post: 1, org: 1 });
});

test("administrators who record the same year at once do not lose a version", async () => {
  const before = await loadCalendar(context());
  await Promise.all([1, 2, 3].map(() => updateYear(context(), 2027, aBody())));
  const [row] = await allYears(context().db);
  assert.equal(row?.version, 3);
  assert.equal((await loadCalendar(context())).version, before.version + 3);
});

test("everyone may read the calendar; unknown years are marked provisional", async () => {
  const { status, body } = await request({ kind: "anonymous" }, "GET", "/api/v1/calendars");
  assert.equal(status, 200);
  const years = body.years as { year: number; provisional: boolean; origin: string }[];
  assert.deepEqual([years[0]?.year, years.at(-1)?.year], [2004, 2027]);
  assert.deepEqual(
    years.filter((year) => year.provisional).map((year) => [year.year, year.origin]),
    [[2027, "unknown"]],
  );
  const one = await request({ kind: "anonymous" }, "GET", "/api/v1/calendars/2026");
  assert.equal(one.body.provisionalFrom, "2026-12-25");
  assert.equal(one.body.workdays, 248);
  assert.equal(one.body.source.title, "国务院办公厅关于2026年部分节假日安排的通知");
});

test("the public calculator adds working days, counts them, and says what it passed", async () => {
  const ask = (query: string) =>
    request({ kind: "anonymous" }, "GET", `/api/v1/workdays?${query}`).then(({ body }) => body);
  assert.deepEqual(await ask("from=2026-02-12&days=3"), {
    from: "2026-02-12",
    to: "2026-02-24",
    days: 3,
    provisional: false,
    holidays: ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23"],
    makeUpWorkdays: ["2026-02-14"],
  });
  assert.equal((await ask("from=2026-12-31&days=1")).provisional, true);
  assert.equal((await ask("from=2026-11-20&to=2026-11-23")).days, 1);
  assert.equal((await ask("from=2026-11-23&to=2026-11-20")).days, -1);
});

test("questions that cannot be answered are refused with a code", async () => {
  const codeOf = async (url: string) => {
    const { status, body } = await request({ kind: "anonymous" }, "GET", url);
    return [status, body.error.code];
  };
  assert.deepEqual(await codeOf("/api/v1/workdays?from=2026-02-30&days=1"), [
    400,
    "calendars.not_a_day",
  ]);
  assert.deepEqual(await codeOf("/api/v1/workdays?from=2026-02-12"), [400, "calendars.days_or_to"]);
  assert.deepEqual(await codeOf("/api/v1/workdays?from=2026-02-12&days=1&to=2026-02-13"), [
    400,
    "calendars.days_or_to",
  ]);
  assert.deepEqual(await codeOf("/api/v1/workdays?from=1991-01-01&to=2100-12-31"), [
    400,
    "calendars.span_too_long",
  ]);
  assert.deepEqual(await codeOf("/api/v1/workdays?from=2026-02-12&days=-1"), [400, "http.invalid"]);
  assert.deepEqual(await codeOf("/api/v1/calendars/1990"), [400, "http.invalid"]);
});

test("only administrators record calendars", async () => {
  const put = (actor: Actor) => request(actor, "PUT", "/api/v1/calendars/2027", aBody());
  assert.equal((await put({ kind: "anonymous" })).status, 401);
  assert.equal((await put(staffActor("coordinator"))).status, 403);
  assert.equal((await put(staffActor("administrator"))).status, 200);
  const periods = { periods: [{ from: 540, to: 1020 }] };
  const hours = await request(administrator, "PUT", "/api/v1/calendars/hours/2027-06-01", periods);
  assert.deepEqual(hours.body, { from: "2027-06-01", ...periods });
});
