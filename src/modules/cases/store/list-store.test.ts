import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type TestProgram, testProgram } from "../../../../test/program.ts";
import type { Scope } from "../access.ts";
import type { CaseStatus } from "../rules/state.ts";
import {
  type After,
  type CaseFilter,
  type ListRow,
  type Order,
  type TodoRow,
  countCases,
  countTodos,
  listCases,
  listTodos,
  listWithin,
} from "./list-store.ts";

type Made = {
  readonly id: number;
  readonly status: CaseStatus;
  readonly isOpen: boolean;
  readonly dueAt: number | null;
  readonly community: number;
  readonly grid: number;
  /** Bodies that stand to the case, each with the deadline of what it owes; undefined where it owes nothing. */
  readonly bodies: ReadonlyMap<number, number | null | undefined>;
};

const COUNT = 240;
const DAY = 86_400_000;
const STATUSES = ["received", "inProgress", "paused", "closed"] as const;
const made: Made[] = [];
let program: TestProgram;

/** Cases in which everything comes together with everything: deadlines that coincide, paused ones without any. */
function make(i: number): Made {
  const status = STATUSES[i % 4] ?? "closed";
  const dueAt = status === "paused" ? null : at("2026-11-23 17:30") + ((i * 7) % 11) * DAY;
  const bodies = new Map<number, number | null | undefined>([[101 + (i % 3), dueAt]]);
  if (i % 5 === 0) bodies.set(104, i % 10 === 0 ? null : undefined);
  if (i % 7 === 0) bodies.set(101, at("2026-11-20 17:30") + (i % 4) * DAY);
  return {
    id: i,
    status,
    isOpen: status !== "closed",
    dueAt,
    community: i % 4,
    grid: i % 9,
    bodies,
  };
}

before(async () => {
  program = await testProgram();
  for (let i = 1; i <= COUNT; i++) made.push(make(i));
  const { pool } = program.database;
  await pool.query(
    `insert into cases."case" (id, kind, status, channel, title, description, district_id, community_id, grid_id,
       party_digest, received_at, first_contact_org_id, holder_org_id, held_since, facts, due_at, calendar_version,
       query_code_digest, last_seq, last_hash, lead_org_id)
     select id, 'request', status, 'counter', 'case ' || id, '', 1, community, grid, '', now(), 1, 1, now(),
       '{"urges": 2}', due_at, 1, '', 1, '', 1
     from unnest($1::bigint[], $2::text[], $3::timestamptz[], $4::bigint[], $5::bigint[])
       u(id, status, due_at, community, grid)`,
    [
      made.map((one) => one.id),
      made.map((one) => one.status),
      made.map((one) => one.dueAt && new Date(one.dueAt)),
      made.map((one) => one.community),
      made.map((one) => one.grid),
    ],
  );
  for (const one of made)
    for (const [orgId, todoDueAt] of one.bodies)
      await pool.query(
        `insert into cases.standing (org_id, case_id, is_open, due_at, todo, todo_due_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          orgId,
          one.id,
          one.isOpen,
          one.dueAt && new Date(one.dueAt),
          todoDueAt === undefined ? null : "task:1",
          todoDueAt && new Date(todoDueAt),
        ],
      );
});
after(() => program.remove());

const LAST = Number.MAX_SAFE_INTEGER;
const byDue = (a: { id: number; dueAt: number | null }, b: { id: number; dueAt: number | null }) =>
  (a.dueAt ?? LAST) - (b.dueAt ?? LAST) || a.id - b.id;

function isWithin(scope: Scope, one: Made): boolean {
  if (scope === "everything") return true;
  return scope.some(({ column, ids }) => {
    if (column === "orgId") return ids.some((orgId) => one.bodies.has(orgId));
    return ids.includes(column === "communityId" ? one.community : one.grid);
  });
}

function passes(filter: CaseFilter, one: Made): boolean {
  return (
    (filter.open === undefined || filter.open === one.isOpen) &&
    (filter.statuses === undefined || filter.statuses.includes(one.status)) &&
    (filter.communityId === undefined || filter.communityId === one.community) &&
    (filter.dueBefore === undefined || (one.dueAt !== null && one.dueAt < filter.dueBefore))
  );
}

const scopes = fc.oneof(
  fc.constant<Scope>("everything"),
  fc
    .tuple(
      fc.subarray([0, 1, 2, 3]),
      fc.subarray([101, 102, 103, 104, 105]),
      fc.subarray([0, 4, 8]),
    )
    .map(
      ([communities, bodies, grids]): Scope => [
        { column: "communityId", ids: communities },
        { column: "orgId", ids: bodies },
        { column: "gridId", ids: grids },
      ],
    ),
);
const filters = fc.record<CaseFilter>(
  {
    open: fc.boolean(),
    statuses: fc.subarray([...STATUSES], { minLength: 1 }),
    communityId: fc.integer({ min: 0, max: 3 }),
    dueBefore: fc.constantFrom(at("2026-11-26 12:00"), at("2026-11-23 17:30")),
  },
  { requiredKeys: [] },
);

/** All pages, one after another, until one is not full. */
async function paged<T extends { readonly id: number }>(
  limit: number,
  key: (row: T) => number | null,
  page: (after: After | null) => Promise<T[]>,
): Promise<number[]> {
  const ids: number[] = [];
  for (let after: After | null = null; ; ) {
    const rows: T[] = await page(after);
    ids.push(...rows.map(({ id }) => id));
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return ids;
    after = { dueAt: key(last), id: last.id };
  }
}

test("whatever the scope, the filter and the order, page after page brings every case once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(
      scopes,
      filters,
      fc.constantFrom<Order>("due", "newest"),
      fc.integer({ min: 1, max: 110 }),
      async (scope, filter, order, limit) => {
        const expected = made
          .filter((one) => isWithin(scope, one) && passes(filter, one))
          .sort(order === "due" ? byDue : (a, b) => b.id - a.id)
          .map(({ id }) => id);
        const { db } = program.database;
        const found = await paged(
          limit,
          (row: ListRow) => row.dueAt,
          (from) => listCases(db, scope, filter, order, from, limit),
        );
        assert.deepEqual(found, expected);
        const [count, capped] = await countCases(db, scope, [filter, { open: true }], 50);
        assert.equal(count, Math.min(50, expected.length));
        assert.equal(
          capped,
          Math.min(50, made.filter((one) => isWithin(scope, one) && one.isOpen).length),
        );
        const some = [240, 3, 999, 17, 100];
        assert.deepEqual(
          (await listWithin(db, scope, some)).map(({ id }) => id),
          made
            .filter((one) => some.includes(one.id) && isWithin(scope, one))
            .map(({ id }) => id)
            .toReversed(),
        );
      },
    ),
    { seed: 20_261_121, numRuns: 80 },
  );
});

test("an inbox holds what its body owes, by the deadline of that, and what has none comes last", async () => {
  const { db } = program.database;
  for (const orgId of [101, 102, 103, 104, 105])
    for (const limit of [7, 21, 100]) {
      const expected = made
        .flatMap(({ id, bodies }) => {
          const dueAt = bodies.get(orgId);
          return dueAt === undefined ? [] : [{ id, dueAt }];
        })
        .sort(byDue);
      const found = await paged(
        limit,
        (row: TodoRow) => row.todoDueAt,
        (from) => listTodos(db, orgId, {}, from, limit),
      );
      assert.deepEqual(
        found,
        expected.map(({ id }) => id),
      );
      assert.equal(await countTodos(db, orgId, 30), Math.min(30, expected.length));
    }
});

test("a row of a list holds what a line shows", async () => {
  const [row] = await listWithin(program.database.db, "everything", [4]);
  const { receivedAt, ...rest } = row ?? assert.fail();
  assert.ok(Math.abs(receivedAt - Date.now()) < 600_000);
  assert.deepEqual(rest, {
    id: 4,
    kind: "request",
    status: "received",
    channel: "counter",
    title: "case 4",
    dutyVersionId: null,
    districtId: 1,
    subdistrictId: null,
    communityId: 0,
    leadOrgId: 1,
    holderOrgId: 1,
    completedAt: null,
    completedLate: null,
    grade: null,
    dueAt: Date.parse("2026-11-29T09:30:00.000Z"),
    binding: null,
    rung: null,
    awaits: null,
    urges: 2,
    tasks: null,
  });
});

test("a row tells whose the tasks of a case are and how they stand", async () => {
  const clock = { limit: { amount: 5, unit: "workdays" }, startedAt: 1, pauses: [] };
  const tasks = [
    { id: 1, orgId: 104, state: "answered", clock },
    { id: 2, orgId: 102, state: "open", clock },
  ];
  await program.database.pool.query(`update cases."case" set facts = $1 where id = 5`, [
    JSON.stringify({ urges: 0, rare: { tasks } }),
  ]);
  const [row] = await listWithin(program.database.db, "everything", [5]);
  assert.deepEqual(row?.tasks, tasks);
});
