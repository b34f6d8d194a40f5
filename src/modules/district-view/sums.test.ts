/** The sums are what counting one case after another gives, whatever happens. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { updateYear } from "#calendars";
import { caseFiguresAfter, recomputeDeadlines } from "#cases";
import { sql } from "#kernel/db.ts";
import { YEAR_2026 } from "#kernel/pure/calendar-builders.ts";
import { catchUp } from "#kernel/followers.ts";
import { catchUpFollowers } from "../../app.ts";
import { follower, markOverdue, refresh } from "./actions/derive.ts";
import { verifySums } from "./actions/verify.ts";
import { MEASURE_KEYS, type Measure, valueOf } from "./rules/measures.ts";
import {
  clock,
  command,
  COMPLETE,
  district,
  idsBehind,
  owner,
  people,
  program,
  takeIn,
  useDistrict,
  view,
} from "./district-view.fixture.ts";

useDistrict();

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
  const [id = 0] = await idsBehind("leader", "received", "from=2026-01&to=2027-12", 50);
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
