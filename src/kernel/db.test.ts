import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestKernel, testKernel } from "../../test/kernel.ts";
import { againAfterDeadlock, at, isOutage, jsonb, runText, sql, violatedConstraint } from "./db.ts";

let kernel: TestKernel;
before(async () => {
  kernel = await testKernel();
});
after(() => kernel.remove());

async function one(query: ReturnType<typeof sql>): Promise<Record<string, unknown>> {
  const { rows } = await query.execute(kernel.app.db);
  return rows[0] as Record<string, unknown>;
}

test("instants come back as epoch milliseconds whatever offset they were written with", async () => {
  const row = await one(sql`select '2026-11-21 15:30:00.125+08'::timestamptz as one_instant,
    '1970-01-01 00:00:00+05:30'::timestamptz as before_epoch, null::timestamptz as none`);
  assert.deepEqual(row, {
    oneInstant: Date.parse("2026-11-21T07:30:00.125Z"),
    beforeEpoch: -5.5 * 3_600_000,
    none: null,
  });
});

test("an instant is read to the millisecond however many digits PostgreSQL writes of it", async () => {
  const texts = [
    "2026-02-28 23:59:59.9+00",
    "2026-11-21 07:30:00.25+00",
    "2026-11-21 07:30:00.123999+00",
    "1999-12-31 23:59:59.000001+00",
    "0987-06-05 04:03:02.001+00",
  ];
  const { rows } = await sql<{ t: number }>`
    select t from unnest(${texts}::timestamptz[]) with ordinality u(t, i) order by i`.execute(
    kernel.app.db,
  );
  assert.deepEqual(
    rows.map(({ t }) => new Date(t).toISOString()),
    [
      "2026-02-28T23:59:59.900Z",
      "2026-11-21T07:30:00.250Z",
      "2026-11-21T07:30:00.123Z",
      "1999-12-31T23:59:59.000Z",
      "0987-06-05T04:03:02.001Z",
    ],
  );
});

test("an instant that is written is the instant that is read, to the millisecond", async () => {
  for (const ms of [0, -1, 1_795_246_200_123, Date.parse("9999-12-31T23:59:59.999Z")])
    assert.deepEqual(await one(sql`select ${at(ms)}::timestamptz as t`), { t: ms });
});

test("a day stays the text of its day; bigints are numbers", async () => {
  const row = await one(sql`select '2026-02-28'::date as day, 9007199254740991::bigint as big`);
  assert.deepEqual(row, { day: "2026-02-28", big: 9_007_199_254_740_991 });
});

test("snake case in tables is camel case in code, but the keys inside jsonb are left alone", async () => {
  const row = await one(sql`select ${jsonb({ snake_key: { deepKey: 1 } })} as some_json`);
  assert.deepEqual(row, { someJson: { snake_key: { deepKey: 1 } } });
});

test("a statement that is written out is planned once a connection, and its columns keep the names that it gives them", async () => {
  await kernel.app.db.connection().execute(async (one) => {
    const ask = (n: number) =>
      runText(one, `select $1::int + 1 as "nextOne", 'x' as snake_case`, [n]);
    assert.deepEqual(await ask(1), [{ nextOne: 2, snake_case: "x" }]);
    assert.deepEqual(await ask(41), [{ nextOne: 42, snake_case: "x" }]);
    const kept = await runText<{ calls: number }>(
      one,
      `select (generic_plans + custom_plans)::int as calls from pg_prepared_statements
       where statement like '%nextOne%' and statement not like '%pg_prepared_statements%'`,
      [],
    );
    assert.deepEqual(kept, [{ calls: 2 }]);
  });
});

test("what is written out takes part in the transaction that it is given", async () => {
  const rolledBack = kernel.app.db.transaction().execute(async (tx) => {
    await runText(tx, "select set_config('guiwei.mark', $1::text, true)", ["inside"]);
    assert.deepEqual(await runText(tx, `select current_setting('guiwei.mark') as mark`, []), [
      { mark: "inside" },
    ]);
    throw new Error("undone");
  });
  await assert.rejects(rolledBack, /undone/);
});

test("the app does not run as the owner of the tables", async () => {
  assert.deepEqual(await one(sql`select current_user as me`), { me: "guiwei_app" });
  await assert.rejects(sql`create table kernel.mine (n int)`.execute(kernel.app.db), {
    code: "42501",
  });
});

test("a violated constraint is known by its name; other errors have none", async () => {
  const insert = sql`insert into kernel.seal (day, first_position, last_position, event_count, previous_root, root)
    values ('2026-01-01', 10, 1, 0, '', '')`;
  const error = await insert.execute(kernel.app.db).catch((caught: unknown) => caught);
  assert.equal(violatedConstraint(error), "seal_range_in_order");
  assert.equal(isOutage(error), false);
  assert.equal(violatedConstraint(new Error("other")), undefined);
  assert.equal(violatedConstraint(undefined), undefined);
});

test("a statement that takes too long, a lock that is not given and a killed backend are outages", async () => {
  const caught = async (run: () => Promise<unknown>) => run().catch((error: unknown) => error);
  const slow = await caught(() =>
    kernel.app.db.transaction().execute(async (tx) => {
      await sql`set local statement_timeout = 10`.execute(tx);
      await sql`select pg_sleep(1)`.execute(tx);
    }),
  );
  assert.equal(isOutage(slow), true);
  const killed = await caught(() =>
    sql`select pg_terminate_backend(pg_backend_pid())`.execute(kernel.owner.db),
  );
  assert.equal(isOutage(killed), true);
  for (const code of ["ECONNREFUSED", "57P03", "53300", "40P01", "08006"])
    assert.equal(isOutage({ code }), true, code);
  for (const code of ["23505", "22P02", "42P01", ""]) assert.equal(isOutage({ code }), false, code);
  assert.equal(isOutage(new Error("Connection terminated unexpectedly")), true);
  assert.equal(isOutage(null), false);
});

test("of two transactions that wait for each other the one that was ended begins again, and both are done", async () => {
  const begun: number[] = [];
  const { promise: bothHoldOne, resolve } = Promise.withResolvers<void>();
  let holding = 0;
  const lock = (first: number, second: number, who: number) =>
    againAfterDeadlock(() => {
      begun.push(who);
      return kernel.app.db.transaction().execute(async (db) => {
        await sql`select pg_advisory_xact_lock(424242, ${first}::int)`.execute(db);
        holding++;
        if (holding === 2) resolve();
        await bothHoldOne;
        await sql`select pg_advisory_xact_lock(424242, ${second}::int)`.execute(db);
        return who;
      });
    });
  assert.deepEqual(await Promise.all([lock(1, 2, 1), lock(2, 1, 2)]), [1, 2]);
  assert.equal(begun.length, 3);
});

test("what is no deadlock is not begun again", async () => {
  let begun = 0;
  await assert.rejects(
    againAfterDeadlock(async () => {
      begun++;
      throw Object.assign(new Error("taken"), { code: "23505" });
    }),
  );
  assert.equal(begun, 1);
});
