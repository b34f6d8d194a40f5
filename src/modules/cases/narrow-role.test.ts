/** What a list costs the database: a narrow role reads no more than a wide one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CamelCasePlugin, type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { manualClock } from "#kernel/context.ts";
import type { Db } from "#kernel/db.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { listPage } from "./actions/lists.ts";

/** Cases made up in the table, of which a fortieth lies in the west's community and a thirtieth is led by LINE1. */
async function fillTable(program: TestProgram, district: District, first: number, count: number) {
  const { pool } = program.database;
  await pool.query(
    `insert into cases."case" (id, kind, status, channel, title, description, district_id, subdistrict_id,
       community_id, grid_id, party_digest, received_at, first_contact_org_id, holder_org_id, held_since, facts, due_at,
       calendar_version, query_code_digest, last_seq, last_hash, lead_org_id)
     select n, 'request', 'inProgress', 'counter', '弄堂口垃圾堆积 ' || n, '', $3,
       case when n % 10 = 0 then $4::bigint else 900 + n % 20 end,
       case when n % 40 = 0 then $5::bigint else 1000 + n % 100 end,
       case when n % 80 = 0 then $6::bigint else 2000 + n % 500 end,
       '', now(), 1, 1, now(), '{"urges": 0}', now() + (n * 7919 % 100000) * interval '1 minute', 1, '', 1, '', 1
     from generate_series($1::int, $2::int) n`,
    [
      first,
      first + count - 1,
      district.area("D"),
      district.area("W"),
      district.area("W1"),
      district.area("W1a"),
    ],
  );
  await pool.query(
    `insert into cases.standing (org_id, case_id, is_open, due_at, todo, todo_due_at)
     select case when id % 30 = 0 then $3::bigint else 3000 + id % 40 end, id, true, due_at, 'completion', due_at
     from cases."case" where id between $1 and $2`,
    [first, first + count - 1, district.org("LINE1")],
  );
}

/** How many blocks the statements of an action read. Unit: shared buffers. */
async function blocksOf(program: TestProgram, run: (db: Db) => Promise<unknown>): Promise<number> {
  const asked: CompiledQuery[] = [];
  const db = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: program.database.pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: (event) => void asked.push(event.query),
  });
  await run(db);
  let blocks = 0;
  for (const { sql, parameters } of asked) {
    const explained = await program.database.pool.query(
      `explain (analyze, buffers, format json) ${sql.replace(/^\/\*.*?\*\/ /, "")}`,
      [...parameters],
    );
    const plan = explained.rows[0]["QUERY PLAN"][0].Plan;
    blocks += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
  }
  return blocks;
}

test("trap: a narrow role is slower", async (t) => {
  const program = await testProgram({ clock: manualClock(Date.now()) });
  try {
    const district = await makeDistrict(program);
    const owner = new pg.Client({ connectionString: program.test.adminUrl });
    await owner.connect();
    const views = ["open", "all", "inbox"] as const;
    const roles = ["coordinator", "officeW", "line1", "stationW", "committeeW", "gridW"] as const;
    const measure = async (): Promise<Map<string, number>> => {
      await owner.query("vacuum (analyze)");
      const found = new Map<string, number>();
      for (const who of roles)
        for (const view of views) {
          const read = (db: Db) =>
            listPage(program.context(district.staff(who), { db }), { view, limit: 50 });
          await read(program.database.db);
          found.set(`${who} ${view}`, await blocksOf(program, read));
        }
      return found;
    };
    await fillTable(program, district, 1, 4000);
    const small = await measure();
    await fillTable(program, district, 4001, 12_000);
    const large = await measure();
    await owner.end();
    t.diagnostic([...large].map(([what, n]) => `${what} ${small.get(what)} → ${n}`).join(", "));
    for (const view of ["open", "all"] as const) {
      const wide = large.get(`coordinator ${view}`) ?? 0;
      for (const who of roles) {
        const blocks = large.get(`${who} ${view}`) ?? Infinity;
        assert.ok(
          blocks <= wide * 1.5,
          `${who} reads ${blocks} blocks for ${view}, the widest ${wide}`,
        );
      }
    }
    // Four times the cases of others cost nobody more than what an index grows by.
    for (const [what, blocks] of large)
      assert.ok(
        blocks <= (small.get(what) ?? 0) * 1.5 + 30,
        `${what}: ${small.get(what)} → ${blocks}`,
      );
  } finally {
    await program.remove();
  }
});
