/** Lists of cases: within the scope of an actor, sorted by an index, page by page. */
import { type Db, runText } from "#kernel/db.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import type { Scope } from "../access.ts";
import type { Binding } from "../rules/clocks.ts";
import type { Awaits } from "../rules/dues.ts";
import type { Rung } from "../rules/ladder.ts";
import type { CaseKind, CaseState, CaseStatus, Channel } from "../rules/state.ts";
import type { CoTask } from "../rules/tasks.ts";
import {
  type After,
  type Branch,
  CASE,
  type CaseFilter,
  type Order,
  TODO,
  Values,
  branchesOf,
  conditionsOf,
  cutOf,
  fromText,
  orderText,
  stretchesOf,
  timeText,
  withinText,
} from "./list-text.ts";

export type { After, CaseFilter, Order };

/** What a list shows of a case: no more than a line needs, since a page has fifty of them. */
export type ListRow = {
  readonly id: number;
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  readonly channel: Channel;
  readonly title: string;
  readonly dutyVersionId: number | null;
  readonly districtId: number;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly leadOrgId: number | null;
  readonly holderOrgId: number;
  readonly receivedAt: number;
  readonly completedAt: number | null;
  readonly completedLate: boolean | null;
  readonly grade: number | null;
  readonly dueAt: number | null;
  readonly binding: Binding | null;
  readonly rung: Rung | null;
  readonly awaits: Awaits | null;
  readonly urges: number;
  /** Null where nobody was ever asked, as with most cases. */
  readonly tasks: readonly Pick<CoTask, "orgId" | "state" | "clock">[] | null;
};

/** What of a case has a clock of its own and is decided or answered by somebody else than who holds the case. */
export type ClockedParts = Pick<CaseState, "supervisions" | "verification" | "rectification">;
const NO_PARTS: ClockedParts = { supervisions: [], verification: null, rectification: null };

/** The columns of a {@link ListRow}, of a case `c`. */
export const LISTED = `c.id, c.kind, c.status, c.channel, c.title, c.duty_version_id as "dutyVersionId",
  c.district_id as "districtId", c.subdistrict_id as "subdistrictId", c.community_id as "communityId", c.lead_org_id as "leadOrgId",
  c.holder_org_id as "holderOrgId", c.received_at as "receivedAt", c.completed_at as "completedAt",
  c.completed_late as "completedLate", c.grade, c.due_at as "dueAt", c.binding, c.rung, c.awaits,
  (c.facts ->> 'urges')::int as urges, c.facts #> '{rare,tasks}' as tasks`;

const PAGE = { id: "page.id", dueAt: "page.due_at" };

/**
 * One page of cases within a scope.
 * Every way of standing to a case reads at most a page from its index alone; the union is sorted and cut, and only what
 * is left is read as rows.
 */
export async function listCases(
  db: Db,
  scope: Scope,
  filter: CaseFilter,
  order: Order,
  after: After | null,
  limit: number,
): Promise<ListRow[]> {
  const values = new Values();
  const branches = branchesOf(scope, values);
  if (branches.length === 0) return [];
  const conditions = conditionsOf(filter, values);
  const cut = cutOf(limit);
  const parts = branches.flatMap((branch) => {
    const { source } = branch;
    const columns =
      order === "due" ? `${source.id} as id, ${source.dueAt} as due_at` : `${source.id} as id`;
    const from = fromText(branch, conditions) + timeText(filter, source, conditions, values);
    return stretchesOf(order, after, source, values).map(
      (stretch) => `(select ${columns} ${from}${stretch}${orderText(order, source)} limit ${cut})`,
    );
  });
  const sorted = orderText(order, PAGE);
  const union =
    parts.length === 1
      ? parts[0]
      : `(select distinct * from (${parts.join(" union all ")}) page${sorted} limit ${cut})`;
  const rows = await runText<ListRow>(
    db,
    `select ${LISTED} from ${union} page join cases."case" c on c.id = page.id${sorted}`,
    values.list,
  );
  return rows.length > limit ? rows.slice(0, limit) : rows;
}

/** The parts of some cases that have clocks of their own, by case. */
export async function clockedParts(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, ClockedParts>> {
  const rows = await runText<{ id: number; parts: Partial<ClockedParts> | null }>(
    db,
    `select id, jsonb_build_object('supervisions', coalesce(facts #> '{rare,supervisions}', '[]'),
       'verification', facts #> '{rare,verification}', 'rectification', facts #> '{rare,rectification}') as parts
     from cases."case" where id = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, parts }) => [id, { ...NO_PARTS, ...parts }]));
}

/** What a body owes on a case. */
export type TodoRow = ListRow & {
  readonly todo: string;
  readonly todoDueAt: number | null;
  readonly todoClock: Clock | null;
};

/** One page of an organisation's inbox: what it owes, the most urgent first, one line a case. */
export async function listTodos(
  db: Db,
  orgId: number,
  filter: CaseFilter,
  after: After | null,
  limit: number,
): Promise<TodoRow[]> {
  const values = new Values();
  const branch: Branch = {
    source: TODO,
    on: `s.org_id = ${values.put(orgId, "bigint")} and s.todo is not null`,
  };
  const conditions = conditionsOf(filter, values);
  const from = fromText(branch, conditions) + timeText(filter, TODO, conditions, values);
  const cut = cutOf(limit);
  const columns = "s.case_id as id, s.todo_due_at as due_at, s.todo, s.todo_clock";
  const parts = stretchesOf("due", after, TODO, values).map(
    (stretch) => `(select ${columns} ${from}${stretch}${orderText("due", TODO)} limit ${cut})`,
  );
  const sorted = orderText("due", PAGE);
  const union =
    parts.length === 1
      ? parts[0]
      : `(select * from (${parts.join(" union all ")}) page${sorted} limit ${cut})`;
  const rows = await runText<TodoRow>(
    db,
    `select ${LISTED}, page.todo, page.due_at as "todoDueAt", page.todo_clock as "todoClock"
      from ${union} page join cases."case" c on c.id = page.id${sorted}`,
    values.list,
  );
  return rows.length > limit ? rows.slice(0, limit) : rows;
}

/** Counts what an organisation owes, up to a cap. */
export async function countTodos(db: Db, orgId: number, cap: number): Promise<number> {
  const [row] = await runText<{ n: number }>(
    db,
    `select count(*) as n from (
      select from cases.standing where org_id = $1 and todo is not null limit ${cap}) owed`,
    [orgId],
  );
  return row?.n ?? 0;
}

/**
 * Counts the cases of each filter within a scope, up to a cap (a count beyond it is "that many and more").
 * Whoever stands to enough cases in one way needs no count of the others, nor a search for what is counted twice.
 */
export async function countCases(
  db: Db,
  scope: Scope,
  filters: readonly CaseFilter[],
  cap: number,
): Promise<number[]> {
  const values = new Values();
  const branches = branchesOf(scope, values);
  if (branches.length === 0) return filters.map(() => 0);
  const counts = filters.map((filter) => countText(branches, filter, cap, values));
  const [row] = await runText<{ n: number[] }>(
    db,
    `select array[${counts.join(", ")}]::int[] as n`,
    values.list,
  );
  return (row?.n ?? []).map((n) => Math.min(n, cap));
}

function countText(
  branches: readonly Branch[],
  filter: CaseFilter,
  cap: number,
  values: Values,
): string {
  const conditions = conditionsOf(filter, values);
  const parts = branches.map((branch) => {
    const { source } = branch;
    const from = fromText(branch, conditions) + timeText(filter, source, conditions, values);
    // Asked for an order, the plan looks cases up one by one until the cap instead of joining all of a body's first.
    const order = source === CASE || conditions === "" ? "" : orderText("due", source);
    return `(select ${source.id} as id ${from}${order} limit ${cap})`;
  });
  const [first] = parts;
  if (parts.length === 1) return `(select count(*) from ${first} one)`;
  return `(with one as materialized ${first}
    select case when (select count(*) from one) = ${cap} then ${cap} else (select count(distinct id)
      from (select id from one union all ${parts.slice(1).join(" union all ")}) every) end)`;
}

/** The rows of some cases as far as they lie within a scope, newest first. */
export async function listWithin(db: Db, scope: Scope, ids: readonly number[]): Promise<ListRow[]> {
  if (ids.length === 0) return [];
  const values = new Values();
  const some = values.put([...ids], "bigint[]");
  const within = withinText(scope, values);
  return runText<ListRow>(
    db,
    `select ${LISTED} from cases."case" c where c.id = any(${some}) and ${within} order by c.id desc`,
    values.list,
  );
}
