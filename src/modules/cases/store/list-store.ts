/** Lists of cases: the scope of an actor as SQL, sorted by an index, page by page. */
import { type Db, type RawBuilder, sql } from "#kernel/db.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import type { Scope, ScopeColumn } from "../access.ts";
import type { Binding } from "../rules/clocks.ts";
import type { Awaits } from "../rules/dues.ts";
import type { Rung } from "../rules/ladder.ts";
import type { CaseKind, CaseStatus, Channel } from "../rules/state.ts";
import type { CaseFactsColumn } from "./row.ts";

/** What a list shows of a case. */
export type ListRow = {
  readonly id: number;
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  readonly channel: Channel;
  readonly title: string;
  readonly dutyCode: string | null;
  readonly categoryCode: string | null;
  readonly districtId: number;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly gridId: number | null;
  readonly leadOrgId: number | null;
  readonly holderOrgId: number;
  readonly firstContactOrgId: number;
  readonly handlerPersonId: number | null;
  readonly receivedAt: number;
  readonly completedAt: number | null;
  readonly completedLate: boolean | null;
  readonly grade: number | null;
  readonly dueAt: number | null;
  readonly facts: CaseFactsColumn;
  readonly binding: Binding | null;
  readonly rung: Rung | null;
};

export type CaseFilter = {
  readonly open?: boolean;
  readonly holderOrgIds?: readonly number[];
  readonly leadOrgIds?: readonly number[];
  readonly statuses?: readonly CaseStatus[];
  readonly kind?: CaseKind;
  readonly channel?: Channel;
  readonly subdistrictId?: number;
  readonly communityId?: number;
  readonly handlerPersonId?: number;
  /** Cases that wait for such a decision. */
  readonly awaits?: readonly Awaits[];
  readonly rungs?: readonly Rung[];
  /** Joint operations only. */
  readonly operations?: boolean;
  /** Only cases whose deadline lies before this instant. */
  readonly dueBefore?: number;
};

export type Order = "due" | "newest";
export type After = { readonly dueAt: number | null; readonly id: number };

/** Columns of the case itself; the standing of bodies is a table of its own. */
const COLUMN: Readonly<Record<Exclude<ScopeColumn, "orgId">, string>> = {
  id: "id",
  subdistrictId: "subdistrict_id",
  communityId: "community_id",
  gridId: "grid_id",
  residentId: "resident_id",
};

const LISTED_COLUMNS = `id, kind, status, channel, title, duty_code, category_code, district_id, subdistrict_id, community_id, grid_id,
   lead_org_id, holder_org_id, first_contact_org_id, handler_person_id, received_at, completed_at, completed_late,
   grade, due_at, facts, binding, rung`;
const LISTED = sql.raw(LISTED_COLUMNS);
const LISTED_OF_C = LISTED_COLUMNS.replace(/[a-z_]+/g, "c.$&");

/** What a list asks of a case besides its time, as conditions on `c`. */
function conditionsOf(filter: CaseFilter): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = [];
  if (filter.holderOrgIds)
    parts.push(sql`c.holder_org_id = any(${[...filter.holderOrgIds]}::bigint[])`);
  if (filter.leadOrgIds) parts.push(sql`c.lead_org_id = any(${[...filter.leadOrgIds]}::bigint[])`);
  if (filter.statuses) parts.push(sql`c.status = any(${[...filter.statuses]}::text[])`);
  if (filter.kind) parts.push(sql`c.kind = ${filter.kind}`);
  if (filter.channel) parts.push(sql`c.channel = ${filter.channel}`);
  if (filter.subdistrictId) parts.push(sql`c.subdistrict_id = ${filter.subdistrictId}`);
  if (filter.communityId) parts.push(sql`c.community_id = ${filter.communityId}`);
  if (filter.handlerPersonId) parts.push(sql`c.handler_person_id = ${filter.handlerPersonId}`);
  if (filter.awaits) parts.push(sql`c.awaits = any(${[...filter.awaits]}::text[])`);
  if (filter.rungs) parts.push(sql`c.rung = any(${[...filter.rungs]}::text[])`);
  if (filter.operations) parts.push(sql`c.operation_stage is not null`);
  return parts;
}

/** One way of standing to a case: a column of the case, or a row of `standing`. */
type Branch =
  | { readonly on: "case"; readonly where: RawBuilder<unknown> }
  | { readonly on: "standing"; readonly orgId: number };

/** Each way of standing to a case, one equality a branch, so that each branch is one ordered index scan. */
function branchesOf(scope: Scope): Branch[] {
  if (scope === "everything") return [{ on: "case", where: sql`true` }];
  return scope.flatMap(({ column, ids }) =>
    ids.map(
      (id): Branch =>
        column === "orgId"
          ? { on: "standing", orgId: id }
          : { on: "case", where: sql`c.${sql.raw(COLUMN[column])} = ${id}` },
    ),
  );
}

/** The scope as one condition on `c`: the same predicate as `mayRead`. */
export function scopeSql(scope: Scope): RawBuilder<unknown> {
  const parts = branchesOf(scope).map((branch) =>
    branch.on === "case"
      ? branch.where
      : sql`exists (select from cases.standing s where s.org_id = ${branch.orgId} and s.case_id = c.id)`,
  );
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
}

type Columns = {
  readonly id: RawBuilder<unknown>;
  readonly dueAt: RawBuilder<unknown>;
  readonly isOpen: RawBuilder<unknown>;
};
const OF_CASE: Columns = { id: sql`c.id`, dueAt: sql`c.due_at`, isOpen: sql`c.is_open` };
const OF_STANDING: Columns = { id: sql`s.case_id`, dueAt: sql`s.due_at`, isOpen: sql`s.is_open` };
const OF_TODO: Columns = { ...OF_STANDING, dueAt: sql`s.todo_due_at` };

function afterSql(order: Order, after: After, { id, dueAt }: Columns): RawBuilder<unknown> {
  if (order === "newest") return sql`${id} < ${after.id}`;
  // Cases without a deadline come last; PostgreSQL sorts nulls last, so they form a second stretch by number.
  return after.dueAt === null
    ? sql`(${dueAt} is null and ${id} > ${after.id})`
    : sql`((${dueAt}, ${id}) > (${new Date(after.dueAt)}, ${after.id}) or ${dueAt} is null)`;
}

function timeSql(filter: CaseFilter, columns: Columns): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = [];
  if (filter.open !== undefined)
    parts.push(filter.open ? columns.isOpen : sql`not ${columns.isOpen}`);
  if (filter.dueBefore !== undefined)
    parts.push(sql`${columns.dueAt} < ${new Date(filter.dueBefore)}`);
  return parts;
}

/** Ids of one branch, in order, from its own index; the case is looked up only where a condition asks for it. */
function branchSql(
  branch: Branch,
  filter: CaseFilter,
  tail: (columns: Columns) => {
    where: RawBuilder<unknown>[];
    end: RawBuilder<unknown>;
  },
): RawBuilder<unknown> {
  const columns = branch.on === "case" ? OF_CASE : OF_STANDING;
  const conditions = conditionsOf(filter);
  const from =
    branch.on === "case"
      ? sql`cases."case" c`
      : conditions.length === 0
        ? sql`cases.standing s`
        : sql`cases.standing s join cases."case" c on c.id = s.case_id`;
  const base = branch.on === "case" ? branch.where : sql`s.org_id = ${branch.orgId}`;
  const { where, end } = tail(columns);
  const all = [base, ...timeSql(filter, columns), ...conditions, ...where];
  return sql`(select ${columns.id} as id, ${columns.dueAt} as due_at from ${from}
    where ${sql.join(all, sql` and `)} ${end})`;
}

/**
 * One page of cases within a scope.
 * Every branch reads at most `limit` rows from its index; the union is sorted and cut.
 */
export async function listCases(
  db: Db,
  scope: Scope,
  filter: CaseFilter,
  order: Order,
  after: After | null,
  limit: number,
): Promise<ListRow[]> {
  const branches = branchesOf(scope);
  if (branches.length === 0) return [];
  const sorted = order === "due" ? sql`due_at, id` : sql`id desc`;
  const selects = branches.map((branch) =>
    branchSql(branch, filter, (columns) => ({
      where: after === null ? [] : [afterSql(order, after, columns)],
      end: sql`order by ${order === "due" ? sql`${columns.dueAt}, ${columns.id}` : sql`${columns.id} desc`} limit ${limit}`,
    })),
  );
  const { rows } = await sql<ListRow>`
    select ${LISTED} from cases."case" where id in (
      select id from (select distinct id, due_at from (${sql.join(selects, sql` union all `)}) u
        order by ${sorted} limit ${limit}) page)
    order by ${sorted}`.execute(db);
  return rows;
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
  const conditions = conditionsOf(filter);
  const time =
    filter.dueBefore === undefined ? [] : [sql`s.todo_due_at < ${new Date(filter.dueBefore)}`];
  const rest = after === null ? [] : [afterSql("due", after, OF_TODO)];
  const where = [
    sql`s.org_id = ${orgId}`,
    sql`s.todo is not null`,
    ...time,
    ...conditions,
    ...rest,
  ];
  const join = conditions.length === 0 ? sql`` : sql`join cases."case" c on c.id = s.case_id`;
  const { rows } = await sql<TodoRow>`
    select ${sql.raw(LISTED_OF_C)}, p.todo, p.todo_due_at, p.todo_clock from (
      select s.case_id, s.todo, s.todo_due_at, s.todo_clock from cases.standing s ${join}
      where ${sql.join(where, sql` and `)} order by s.todo_due_at, s.case_id limit ${limit}) p
    join cases."case" c on c.id = p.case_id order by p.todo_due_at, p.case_id`.execute(db);
  return rows;
}

/** Counts what an organisation owes, up to a cap. */
export async function countTodos(
  db: Db,
  orgId: number,
  dueBefore: number | null,
  cap: number,
): Promise<number> {
  const late = dueBefore === null ? sql`` : sql`and todo_due_at < ${new Date(dueBefore)}`;
  const { rows } = await sql<{ n: number }>`select count(*) as n from (
    select from cases.standing where org_id = ${orgId} and todo is not null ${late} limit ${cap}) c`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** Counts cases within a scope, up to a cap (a count beyond it is "that many and more"). */
export async function countCases(
  db: Db,
  scope: Scope,
  filter: CaseFilter,
  cap: number,
): Promise<number> {
  const branches = branchesOf(scope);
  if (branches.length === 0) return 0;
  const selects = branches.map((branch) =>
    branchSql(branch, filter, () => ({ where: [], end: sql`limit ${cap + 1}` })),
  );
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select distinct id from (${sql.join(selects, sql` union all `)}) u limit ${cap + 1}) c`.execute(
    db,
  );
  return Math.min(rows[0]?.n ?? 0, cap);
}

/** The rows of some cases, in the order of the numbers given. */
export async function listByIds(db: Db, ids: readonly number[]): Promise<ListRow[]> {
  const { rows } =
    await sql<ListRow>`select ${LISTED} from cases."case" where id = any(${[...ids]}::bigint[])`.execute(
      db,
    );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
