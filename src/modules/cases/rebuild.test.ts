import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { manualClock } from "#kernel/context.ts";
import { refusedWith } from "../../../test/kernel.ts";
import { YEAR_2026, at, wall } from "#kernel/pure/calendar-builders.ts";
import { updateYear } from "#calendars";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { act } from "./actions/act.ts";
import { type HistoryStep, prepareHistory } from "./actions/history.ts";
import { settleProjection } from "./actions/rebuild.ts";
import { recomputeDeadlines } from "./actions/recompute.ts";
import { verifyCases } from "./actions/verify.ts";
import type { IntakeBody } from "./schema.ts";
import { insertCases } from "./store/intake-store.ts";

const clock = manualClock(at("2026-12-10 10:00"));
let program: TestProgram;
let district: District;

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
});
after(() => program.remove());

const system = (over = {}) => program.context({ kind: "system", job: "boot" }, over);
const query = (text: string, values: readonly unknown[] = []) =>
  program.database.pool.query(text, [...values]);

/** A case received on 16 and accepted on 17 November, urged by an official: due on Tuesday 1 December. */
async function aCase(): Promise<number> {
  const actor = { kind: "system", job: "test" } as const;
  const body = {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    title: "弄堂口垃圾堆积",
    description: "弄堂口的垃圾三天没有清运",
    point: { lng: 112.05, lat: 30.05 },
    reporter: null,
  } as IntakeBody;
  const steps: HistoryStep[] = [
    { at: at("2026-11-17 09:30"), actor, command: { type: "accept" } },
    {
      at: at("2026-11-18 09:30"),
      actor: district.staff("coordinator"),
      command: { type: "urge", message: "请抓紧" },
    },
  ];
  const { row } = await prepareHistory(
    system(),
    { at: at("2026-11-16 10:00"), actor, body },
    () => steps,
  );
  await insertCases(program.database.db, [row]);
  return row.state.id;
}

async function cases(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let n = 0; n < count; n++) ids.push(await aCase());
  return ids;
}

/** As an older program left a row: an urge by an official counted as the resident's, and nothing was known of standing. */
async function spoil(ids: readonly number[]): Promise<void> {
  await query(
    `update cases."case" set facts = jsonb_set(facts, '{lastUrgedAt}', '1763429400000'), next_climb_at = null
     where id = any($1)`,
    [ids],
  );
  await query("delete from cases.standing where case_id = any($1)", [ids]);
}

/** As if an older program had made the rows. */
const forget = () =>
  query(
    `insert into cases.clockwork (calendar_version, projection) values (0, 3)
     on conflict (only_row) do update set projection = 3, rebuild_edition = null, rebuild_until = 0`,
  );

const proved = async () => assert.equal((await verifyCases(system())).difference, null);

async function reached(): Promise<number> {
  return (await query("select rebuild_until as until from cases.clockwork")).rows[0].until;
}

test("rows that an older program made are made anew from their events, and only those", async () => {
  const ids = await cases(12);
  const old = ids.slice(3, 8);
  await spoil(old);
  assert.notEqual((await verifyCases(system())).difference, null);
  await forget();
  const versions = `select id, xmin::text as version from cases."case" where id = any($1) order by id`;
  const before = (await query(versions, [ids])).rows;
  const told: [number, number][] = [];
  assert.equal(await settleProjection(system(), (...one) => told.push(one), 5), 5);
  assert.deepEqual(told, [
    [5, 12],
    [10, 12],
    [12, 12],
  ]);
  const after = (await query(versions, [ids])).rows;
  const rewritten = ids.filter((_id, i) => before[i].version !== after[i].version);
  assert.deepEqual(rewritten, old);
  await proved();
  // Made once; the next start looks at nothing.
  assert.equal(await settleProjection(system(), () => assert.fail("it looks again"), 5), 0);
});

test("a rebuild that is broken off goes on where it was", async () => {
  const ids = await cases(12);
  await spoil(ids);
  await forget();
  const { rows } = await query(`select count(*)::int as n from cases."case"`);
  const all = rows[0].n as number;
  let pages = 0;
  const dying = system({
    clock: {
      now() {
        if (++pages === 4) throw new Error("the machine goes down");
        return clock.now();
      },
    },
  });
  await assert.rejects(settleProjection(dying, undefined, 4), /goes down/);
  // Three pages stand, the fourth left nothing behind.
  const { rows: passed } = await query(
    `select count(*)::int as n from cases."case" where id <= $1`,
    [await reached()],
  );
  assert.equal(passed[0].n, 12);
  const told: [number, number][] = [];
  await settleProjection(system(), (...one) => told.push(one), 4);
  assert.deepEqual(told[0], [Math.min(16, all), all]);
  await proved();
});

test("two programs that start at once, and one of before that still writes, lose nothing", async () => {
  const ids = await cases(6);
  await spoil(ids);
  await forget();
  const note = { type: "note", text: "看过了" } as const;
  await Promise.all([
    settleProjection(system(), undefined, 2),
    settleProjection(system(), undefined, 2),
    ...ids.map((id) => act(program.context(district.staff("line1")), id, note)),
  ]);
  await proved();
});

test("a row waits with its deadlines for the recomputation under a corrected calendar, which reports what it moves", async () => {
  const [id = 0] = await cases(1);
  for (let pass = 0; pass < 2; pass++) await recomputeDeadlines(system());
  await updateYear(program.context(district.staff("admin")), 2026, {
    holidays: [...YEAR_2026.holidays, "2026-11-26"],
    makeUpWorkdays: [...YEAR_2026.makeUpWorkdays],
    source: { title: "测试通知" },
  });
  await spoil([id]);
  await forget();
  await settleProjection(system());
  const due = async () =>
    wall(
      Number((await query(`select due_at from cases."case" where id = $1`, [id])).rows[0].due_at),
    );
  assert.equal(await due(), "2026-12-01 17:30");
  await proved();
  for (let pass = 0; pass < 2; pass++) await recomputeDeadlines(system());
  assert.equal(await due(), "2026-12-02 17:30");
  const { rows } = await query(
    "select before, after from cases.due_change where case_id = $1 and what = 'dueAt'",
    [id],
  );
  assert.deepEqual(rows, [
    { before: "2026-12-01T09:30:00.000Z", after: "2026-12-02T09:30:00.000Z" },
  ]);
  await proved();
});

test("no rows are made from a log that was tampered with", async () => {
  const [id = 0] = await cases(1);
  await forget();
  const { Client } = (await import("pg")).default;
  const owner = new Client({ connectionString: program.test.adminUrl });
  await owner.connect();
  await owner.query(
    `update kernel.event set data = data || '{"message":"不急"}' where stream_id = $1 and type = 'urged'`,
    [id],
  );
  await owner.end();
  await assert.rejects(settleProjection(system()), refusedWith("cases.log_broken"));
});
