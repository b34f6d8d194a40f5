import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { manualClock } from "#kernel/context.ts";
import { at, wall } from "#kernel/pure/calendar-builders.ts";
import { updateYear } from "#calendars";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { act } from "./actions/act.ts";
import { type HistoryStep, prepareHistory } from "./actions/history.ts";
import { recomputeDeadlines } from "./actions/recompute.ts";
import { ringTimers } from "./actions/timers.ts";
import { verifyCases } from "./actions/verify.ts";
import { verifyRecomputations } from "./actions/verify-recomputations.ts";
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

const system = () => program.context({ kind: "system", job: "cases.recomputeDeadlines" });
/** A district with its calendar settled: a pass that changes nothing. */
async function settle(pageSize?: number): Promise<number> {
  const changed = await recomputeDeadlines(system(), pageSize);
  await recomputeDeadlines(system(), pageSize);
  return changed;
}
async function proved(): Promise<void> {
  assert.equal((await verifyCases(system())).difference, null);
  assert.equal(await verifyRecomputations(system()), null);
}

/** A case received on 16 and accepted on 17 November: ten working days, until Tuesday 1 December, 17:30. */
async function aCase(...steps: readonly (readonly [string, HistoryStep["command"]])[]) {
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
  const all = [["2026-11-17 09:30", { type: "accept" }] as const, ...steps];
  const { row } = await prepareHistory(system(), { at: at("2026-11-16 10:00"), actor, body }, () =>
    all.map(([when, command]) => ({ at: at(when), actor, command })),
  );
  await insertCases(program.database.db, [row]);
  return row.state.id;
}
const complete = {
  type: "complete",
  outcome: "done",
  result: "已清运",
  notSolvedReason: null,
  fileIds: [],
} as const;
const grade = { type: "grade", grade: 5, comment: "" } as const;

type Row = { due: string | null; late: boolean | null; timer: string | null; climb: string | null };
async function rowOf(id: number): Promise<Row> {
  const { rows } = await program.database.pool.query(
    `select due_at, completed_late, next_timer_at, next_climb_at from cases."case" where id = $1`,
    [id],
  );
  const [row] = rows;
  const told = (value: unknown) => (value === null ? null : wall(Number(value)));
  return {
    due: told(row.due_at),
    late: row.completed_late,
    timer: told(row.next_timer_at),
    climb: told(row.next_climb_at),
  };
}
async function marksOf(id: number): Promise<string[]> {
  const { rows } = await program.database.pool.query(
    `select type || ' ' || (data->>'item') as told from kernel.event
     where stream = 'case' and stream_id = $1 and type in ('limitMissed', 'limitKept') order by seq`,
    [id],
  );
  return rows.map((row) => row.told as string);
}
async function report(): Promise<object[]> {
  const { rows } = await program.database.pool.query(
    `select cases, moved, late_gone, late_new, ended_at is not null as ended
     from cases.recomputation order by calendar_version`,
  );
  return rows;
}

/** Announces 2026 anew, with other days off and worked besides those that are known. */
async function announce(more: { holidays?: string[]; makeUpWorkdays?: string[] }): Promise<void> {
  const admin = program.context(district.staff("admin"));
  const { YEAR_2026 } = await import("#kernel/pure/calendar-builders.ts");
  await updateYear(admin, 2026, {
    holidays: [...YEAR_2026.holidays, ...(more.holidays ?? [])],
    makeUpWorkdays: [...YEAR_2026.makeUpWorkdays, ...(more.makeUpWorkdays ?? [])],
    source: { title: "测试通知" },
  });
}

test("a corrected calendar moves deadlines and late marks both ways, closed cases included, and says what it changed", async (t) => {
  const open = await aCase(["2026-11-17 10:00", { type: "respond", text: "已到现场" }]);
  const lateClosed = await aCase(
    ["2026-11-17 10:00", { type: "respond", text: "已到现场" }],
    ["2026-12-01 17:31", { type: "markMissed", item: "completion" }],
    ["2026-12-02 10:00", complete],
    ["2026-12-02 20:00", grade],
  );
  const inTimeClosed = await aCase(
    ["2026-11-17 10:00", { type: "respond", text: "已到现场" }],
    ["2026-12-01 10:00", complete],
    ["2026-12-01 20:00", grade],
  );
  const paused = await aCase(
    ["2026-11-17 10:00", { type: "respond", text: "已到现场" }],
    ["2026-11-18 09:00", { type: "pause", reason: "courtProceedings", note: "诉讼" }],
  );
  await settle();
  assert.deepEqual(await report(), []);
  await proved();
  assert.deepEqual(await rowOf(open), {
    due: "2026-12-01 17:30",
    late: null,
    timer: "2026-12-01 17:30:00.001",
    climb: "2026-11-24 14:15",
  });
  assert.equal((await rowOf(lateClosed)).late, true);
  assert.equal((await rowOf(inTimeClosed)).late, false);

  await t.test(
    "a holiday announced afterwards turns a late completion into one in time",
    async () => {
      await announce({ holidays: ["2026-11-26"] });
      // Until it is recomputed, what an older edition computed is no difference.
      assert.equal((await verifyCases(system())).difference, null);
      assert.equal(await settle(), 3);
      // Thursday 26 November is off: the tenth working day is Wednesday 2 December; half of the time as before.
      assert.deepEqual(await rowOf(open), {
        due: "2026-12-02 17:30",
        late: null,
        timer: "2026-12-02 17:30:00.001",
        climb: "2026-11-24 14:15",
      });
      assert.equal((await rowOf(lateClosed)).late, false);
      assert.deepEqual(await marksOf(lateClosed), [
        "limitMissed completion",
        "limitKept completion",
      ]);
      assert.equal((await rowOf(inTimeClosed)).late, false);
      // The cap of thirty working days ends a day later too.
      assert.equal((await rowOf(paused)).timer, "2026-12-30 17:30");
      assert.deepEqual(await report(), [
        { cases: 2, moved: 1, late_gone: 1, late_new: 0, ended: true },
      ]);
      await proved();
    },
  );

  await t.test(
    "a make-up working day announced afterwards turns a completion in time into a late one",
    async () => {
      await announce({ makeUpWorkdays: ["2026-11-21"] });
      await settle();
      // Saturday 21 November is worked and the 26th too: the tenth working day is Monday 30 November.
      assert.equal((await rowOf(open)).due, "2026-11-30 17:30");
      assert.equal((await rowOf(inTimeClosed)).late, true);
      assert.deepEqual(await marksOf(inTimeClosed), ["limitMissed completion"]);
      assert.equal((await rowOf(lateClosed)).late, true);
      assert.deepEqual((await report()).at(-1), {
        cases: 3,
        moved: 1,
        late_gone: 0,
        late_new: 2,
        ended: true,
      });
      await proved();
    },
  );

  await t.test("what the correction made overdue is marked by its timer, once", async () => {
    await ringTimers(system());
    await ringTimers(system());
    assert.deepEqual(await marksOf(open), ["limitMissed completion"]);
    await proved();
  });
});

test("a recomputation that is broken off goes on where it was, and records every change once", async () => {
  const ids: number[] = [];
  for (let n = 0; n < 12; n++) ids.push(await aCase());
  await settle();
  const before = (await report()).length;
  await announce({ holidays: ["2026-11-26"] });
  let looks = 0;
  const dying = program.context(
    { kind: "system", job: "cases.recomputeDeadlines" },
    {
      clock: {
        now() {
          looks++;
          if (looks === 12) throw new Error("the machine goes down");
          return clock.now();
        },
      },
    },
  );
  await assert.rejects(recomputeDeadlines(dying, 2), /goes down/);
  const { rows: partly } = await program.database.pool.query(
    "select pass_until as until from cases.clockwork",
  );
  assert.ok(partly[0].until > 0, "some pages were done");
  assert.equal((await verifyCases(system())).difference, null);
  const rest = await recomputeDeadlines(system(), 2);
  assert.ok(rest > 0 && rest < 16, `${rest} were left`);
  await settle();
  for (const id of ids) assert.equal((await rowOf(id)).due, "2026-12-02 17:30");
  assert.equal((await report()).length, before + 1);
  const { rows } = await program.database.pool.query(
    `select count(*)::int as n from cases.due_change where what = 'dueAt' and case_id = any($1)`,
    [ids],
  );
  assert.equal(rows[0].n, 12);
  await proved();
});

test("a case that somebody wrote by the old calendar while the first pass went by is found by the next", async () => {
  await settle();
  await announce({});
  await recomputeDeadlines(system());
  const id = await aCase();
  await program.database.pool.query(
    `update cases."case" set due_at = due_at + interval '1 day', calendar_version = 0 where id = $1`,
    [id],
  );
  await recomputeDeadlines(system());
  assert.equal((await rowOf(id)).due, "2026-12-01 17:30");
  await settle();
  await proved();
});

test("a case at work goes on while deadlines are recomputed", async () => {
  const id = await aCase();
  await announce({ holidays: ["2026-11-27"] });
  await Promise.all([
    recomputeDeadlines(system(), 3),
    recomputeDeadlines(system(), 3),
    act(program.context(district.staff("line1")), id, { type: "respond", text: "已到现场" }),
  ]);
  await settle();
  assert.equal((await rowOf(id)).due, "2026-12-02 17:30");
  await proved();
});
