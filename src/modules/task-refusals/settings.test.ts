import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { manualClock } from "#kernel/context.ts";
import { sql } from "#kernel/db.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import { taskRefusals } from "./module.ts";

/** A Tuesday, ten in the morning in Shanghai. */
const clock = manualClock(Date.parse("2026-11-24T02:00:00.000Z"));
let program: TestProgram;
let district: District;
before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
});
after(() => program.remove());

async function call(who: string, method: "GET" | "POST", path: string, payload?: object) {
  const server = await serverFor(program, district.staff(who));
  const answer = await server.inject({
    method,
    url: `/api/v1${path}`,
    ...(payload === undefined ? {} : { payload }),
  });
  await server.close();
  return { status: answer.statusCode, body: answer.json() };
}
const set = (
  from: string,
  statementWorkdays: number,
  decisionWorkdays: number,
  who = "coordinator",
) =>
  call(who, "POST", "/task-refusal-settings", {
    from,
    statementWorkdays,
    decisionWorkdays,
    reason: "区里的新规定",
  });
const takeBack = (from: string) =>
  call("coordinator", "POST", "/task-refusal-settings/withdrawals", { from, reason: "改回去" });
const record = () =>
  call("stationW", "POST", "/task-refusals", {
    channel: "telephone",
    departmentOrgId: district.org("LINE2"),
    askedAt: new Date(clock.now() - 3_600_000).toISOString(),
    what: "报一份摸底表",
    asker: { name: "白芷", telephone: "138 0000 1234" },
  });
const proof = async (): Promise<object> =>
  (await taskRefusals.prove?.(program.context({ kind: "system", job: "test" }))) ?? {};

test("limits hold for what is recorded from their day on; what is recorded already keeps its own", async () => {
  const first = await record();
  assert.deepEqual(
    [first.body.statementUntil, first.body.decisionUntil],
    ["2026-11-26", "2026-12-01"],
  );
  assert.equal((await set("2026-11-25", 3, 8)).status, 200);
  const same = await record();
  assert.equal(same.body.decisionUntil, "2026-12-01");
  clock.set(Date.parse("2026-11-25T02:00:00.000Z"));
  const later = await record();
  assert.deepEqual(
    [later.body.statementUntil, later.body.decisionUntil],
    ["2026-11-30", "2026-12-07"],
  );
  const again = await call("coordinator", "GET", `/task-refusals/${first.body.id}`);
  assert.equal(again.body.decisionUntil, "2026-12-01");
  assert.ok("agrees" in (await proof()));
});

test("a change of today is undone as long as nothing was recorded under it, one of a day to come at any time", async () => {
  clock.set(Date.parse("2026-11-26T02:00:00.000Z"));
  assert.equal((await set("2026-11-26", 1, 2)).status, 200);
  assert.equal((await takeBack("2026-11-26")).status, 200);
  const { body } = await call("stationW", "GET", "/task-refusal-settings");
  assert.deepEqual(
    [body.inForce, body.maySet],
    [{ statementWorkdays: 3, decisionWorkdays: 8 }, false],
  );
  assert.equal((await set("2026-11-26", 1, 2)).status, 200);
  await record();
  const used = await takeBack("2026-11-26");
  assert.deepEqual([used.status, used.body.error.code], [400, "taskRefusals.setting_in_force"]);
  assert.equal((await set("2026-12-01", 4, 9)).status, 200);
  assert.equal((await takeBack("2026-12-01")).status, 200);
  assert.equal((await takeBack("2026-12-01")).body.error.code, "taskRefusals.setting_unknown");
});

test("the past, a department that has longer than the decision, and others than the coordination office are refused", async () => {
  assert.equal((await set("2026-11-20", 2, 5)).body.error.code, "taskRefusals.setting_in_past");
  assert.equal((await set("2026-12-01", 6, 5)).body.error.code, "taskRefusals.setting_order");
  assert.equal((await set("2026-12-01", 2, 61)).status, 400);
  assert.equal((await set("2026-12-01", 2, 5, "line2")).status, 403);
});

test("limits that no event says are found by the proof", async () => {
  await sql`update task_refusals.setting set decision_workdays = 30`.execute(program.database.db);
  assert.match(
    ((await proof()) as { difference: string }).difference,
    /^Limits of task refusals are/,
  );
});
