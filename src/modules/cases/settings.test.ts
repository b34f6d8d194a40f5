import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { loadCategories } from "#catalogue";
import { manualClock } from "#kernel/context.ts";
import { at, wall } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import { verifySettings } from "./actions/settings.ts";
import { climbLadder, ringTimers } from "./actions/timers.ts";
import { verifyCases } from "./actions/verify.ts";
import type { IntakeAnswer } from "./schema.ts";
import type { PreviewView, SettingHistory, SettingsView } from "./schema-settings.ts";

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

async function call(who: string, method: "GET" | "POST", url: string, payload?: object) {
  const server = servers.get(who) ?? (await serverFor(program, district.staff(who)));
  servers.set(who, server);
  const answer = await server.inject({
    method,
    url,
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
}
const SETTINGS = "/api/v1/cases/settings";
const set = (who: string, body: object) =>
  call(who, "POST", SETTINGS, { reason: "试行三个月", ...body });

async function take(over: object = {}): Promise<IntakeAnswer> {
  const { status, body } = await call("operator", "POST", "/api/v1/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    title: "弄堂口垃圾堆积",
    description: "弄堂口的垃圾三天没有清运",
    point: { lng: 112.05, lat: 30.05 },
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
    ...over,
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}
async function accept(id: number): Promise<void> {
  const { status, body } = await call("line1", "POST", `/api/v1/cases/${id}/commands`, {
    type: "accept",
  });
  assert.equal(status, 200, JSON.stringify(body));
}
const system = () => program.context({ kind: "system", job: "cases.climbLadder" });
async function rungsOf(id: number): Promise<string[]> {
  const { rows } = await program.database.pool.query(
    `select data->>'rung' as rung, at from kernel.event
     where stream = 'case' and stream_id = $1 and type = 'rungReached' order by seq`,
    [id],
  );
  return rows.map((row) => `${row.rung} ${wall(Number(row.at))}`);
}

test("everybody in the house reads the table, the coordination office and administrators set it", async () => {
  for (const who of ["coordinator", "admin", "leader", "line1", "officeW", "stationW", "gridW"]) {
    const { status, body } = await call(who, "GET", SETTINGS);
    assert.equal(status, 200, who);
    assert.deepEqual(
      (body as SettingsView).items.map(({ scope, code }) => [scope, code]),
      [
        ["district", ""],
        ["class", "enforcement"],
        ["class", "safety"],
        ["class", "publicService"],
        ["class", "selfGovernance"],
      ],
    );
  }
  const change = { scope: "district", code: "", from: "2026-11-16", values: { urge: 0.7 } };
  for (const who of ["leader", "line1", "officeW", "stationW", "gridW", "operator"])
    assert.equal((await set(who, change)).status, 403, who);
  assert.equal((await set("coordinator", change)).status, 200);
  assert.equal((await set("admin", { ...change, values: {}, from: "2026-11-17" })).status, 200);
});

test("a case pins what holds when it comes in; what is set later moves nothing", async () => {
  clock.set(at("2026-11-18 10:00"));
  const before = await take();
  await accept(before.caseId);
  await set("coordinator", {
    scope: "class",
    code: "enforcement",
    from: "2026-11-18",
    values: { reminder: 0.2 },
  });
  const categories = await loadCategories(program.context({ kind: "system", job: "test" }));
  assert.equal(categories.get("sanitation")?.content.class, "enforcement");
  const later = await take();
  await accept(later.caseId);
  const { rows } = await program.database.pool.query(
    `select id, next_climb_at from cases."case" where id in ($1, $2) order by id`,
    [before.caseId, later.caseId],
  );
  // 76 working hours from Wednesday, ten o'clock; half of them, and a fifth: 38 hours and 15.2.
  assert.deepEqual(
    rows.map((row) => wall(Number(row.next_climb_at))),
    ["2026-11-25 14:30", "2026-11-20 11:12"],
  );
});

test("how long a case may be returned, and an X has, is what was set when it came in, in the rule and on the page", async () => {
  clock.set(at("2026-11-18 10:20"));
  const everywhere = { scope: "district", code: "", from: "2026-11-18" };
  const longer = await set("coordinator", {
    ...everywhere,
    values: { returnWorkingHours: 14, coTaskWorkdays: 3 },
  });
  assert.equal(longer.status, 200, JSON.stringify(longer.body));
  const { caseId } = await take();
  const view = (await call("line1", "GET", `/api/v1/cases/${caseId}`)).body;
  assert.deepEqual([view.returnWorkingHours, view.taskWorkdays], [14, 3]);
  // Two working days of seven hours from Wednesday, twenty past ten.
  assert.equal(wall(Date.parse(view.returnUntil)), "2026-11-20 10:20");
  const returned = {
    type: "returnCase",
    toOrgId: district.org("LINE2"),
    clause: "三定",
    reason: "不归我",
  };
  const send = () => call("line1", "POST", `/api/v1/cases/${caseId}/commands`, returned);
  clock.set(at("2026-11-20 10:21"));
  const late = await send();
  assert.equal(late.body.error.code, "cases.return_too_late");
  clock.set(at("2026-11-20 10:20"));
  assert.equal((await send()).status, 200);
  await set("coordinator", { ...everywhere, values: {} });
});

test("a rung that is set for one duty is reached there and nowhere else", async () => {
  clock.set(at("2026-11-18 11:00"));
  const answer = await set("coordinator", {
    scope: "duty",
    code: "senior-card",
    from: "2026-11-18",
    values: { reminder: null, urge: null, supervision: 0.1, listed: 0.15, accountability: null },
  });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  const taken = await take({
    kind: "application",
    channel: "counter",
    categoryCode: null,
    dutyCode: "senior-card",
    decideNow: true,
  });
  const other = await take();
  await accept(other.caseId);
  clock.set(at("2026-11-23 10:00"));
  await climbLadder(system());
  await ringTimers(system());
  const reached = (await rungsOf(taken.caseId)).map((one) => one.split(" ")[0]);
  assert.deepEqual(reached, ["supervision", "listed"]);
  assert.deepEqual(
    (await rungsOf(other.caseId)).map((one) => one.split(" ")[0]),
    ["reminder"],
  );
});

test("the preview says when a ten-day case would climb, and why a change cannot be saved", async () => {
  clock.set(at("2026-11-23 09:00"));
  const preview = async (values: object, language = "zh"): Promise<PreviewView> => {
    const server = servers.get("coordinator") ?? assert.fail();
    const answer = await server.inject({
      method: "POST",
      url: `${SETTINGS}/previews`,
      headers: { "accept-language": language },
      payload: { scope: "class", code: "safety", from: "2026-11-23", values },
    });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json();
  };
  const good = await preview({ reminder: 0.25, urge: 0.5, accountability: null });
  assert.equal(good.refusal, null);
  // 77 working hours from Monday, nine o'clock, until Monday 7 December.
  assert.equal(wall(Date.parse(good.dueAt)), "2026-12-07 17:30");
  assert.deepEqual(
    good.rungs.map(({ rung, share, at: when }) => [
      rung,
      share,
      when === null ? null : wall(Date.parse(when)),
    ]),
    [
      ["reminder", 0.25, "2026-11-25 15:45"],
      ["urge", 0.5, "2026-11-30 14:00"],
      ["supervision", 1, "2026-12-08 09:00"],
      ["listed", 1.5, "2026-12-15 14:00"],
      ["accountability", null, null],
    ],
  );
  const wrong = await preview({ urge: 0.4 }, "en");
  assert.equal(wrong.refusal?.code, "cases.ladder_not_rising");
  assert.match(wrong.refusal?.message ?? "", /The ladder has to rise/);
  const history = await call("coordinator", "GET", `${SETTINGS}/history?scope=class&code=safety`);
  assert.deepEqual(history.body, { items: [] });
});

test("who set what stays on record, also what was taken back before it began", async () => {
  clock.set(at("2026-11-23 10:00"));
  const key = { scope: "class", code: "publicService" };
  await set("coordinator", { ...key, from: "2026-12-01", values: { checkRate: 0.2 } });
  const { body } = await call("coordinator", "GET", SETTINGS);
  const line = (body as SettingsView).items.find(({ code }) => code === "publicService");
  assert.deepEqual(line?.upcoming, [
    { from: "2026-12-01", values: { checkRate: 0.2 }, reason: "试行三个月" },
  ]);
  const taken = await call("admin", "POST", `${SETTINGS}/withdrawals`, {
    ...key,
    from: "2026-12-01",
    reason: "再议",
  });
  assert.equal(taken.status, 200, JSON.stringify(taken.body));
  const { body: told } = await call(
    "line1",
    "GET",
    `${SETTINGS}/history?scope=class&code=publicService`,
  );
  assert.deepEqual(
    (told as SettingHistory).items.map(({ withdrawn, from, reason, who }) => [
      withdrawn,
      from,
      reason,
      who.person,
    ]),
    [
      [true, "2026-12-01", "再议", "邵明"],
      [false, "2026-12-01", "试行三个月", "方晓"],
    ],
  );
});

test("unknown duties and classes are refused", async () => {
  const values = { checkRate: 0.5 };
  const unknown = await set("coordinator", {
    scope: "duty",
    code: "x",
    from: "2026-11-23",
    values,
  });
  assert.equal(unknown.body.error.code, "cases.unknown_duty");
  const noClass = await set("coordinator", {
    scope: "class",
    code: "x",
    from: "2026-11-23",
    values,
  });
  assert.equal(noClass.body.error.code, "cases.unknown_setting");
});

test("two who set at once are held against each other, and every table agrees with its events", async () => {
  const both = await Promise.all(
    ["coordinator", "admin"].map((who) =>
      set(who, {
        scope: "class",
        code: "selfGovernance",
        from: "2026-11-23",
        values: { checkRate: 0.5 },
      }),
    ),
  );
  assert.deepEqual(
    both.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409],
  );
  assert.equal(await verifySettings(system()), null);
  assert.equal((await verifyCases(system())).difference, null);
});
