/** Lists of cases: the scope of an actor as SQL, sorted by an index, page by page. */
import { type Db, type RawBuilder, sql } from "#kernel/db.ts";
import type { Scope, ScopeColumn } from "../access.ts";
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
  /** Only cases whose deadline lies before this instant. */
  readonly dueBefore?: number;
};

export type Order = "due" | "newest";
export type After = { readonly dueAt: number | null; readonly id: number };

const COLUMN: Readonly<Record<ScopeColumn, string>> = {
  id: "id",
  leadOrgId: "lead_org_id",
  holderOrgId: "holder_org_id",
  firstContactOrgId: "first_contact_org_id",
  subdistrictId: "subdistrict_id",
  communityId: "community_id",
  gridId: "grid_id",
  residentId: "resident_id",
};

const LISTED = sql.raw(
  `id, kind, status, channel, title, duty_code, category_code, district_id, subdistrict_id, community_id, grid_id,
   lead_org_id, holder_org_id, first_contact_org_id, handler_person_id, received_at, completed_at, completed_late,
   grade, due_at, facts`,
);

function filterSql(filter: CaseFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (filter.open !== undefined) parts.push(filter.open ? sql`is_open` : sql`not is_open`);
  if (filter.holderOrgIds)
    parts.push(sql`holder_org_id = any(${[...filter.holderOrgIds]}::bigint[])`);
  if (filter.leadOrgIds) parts.push(sql`lead_org_id = any(${[...filter.leadOrgIds]}::bigint[])`);
  if (filter.statuses) parts.push(sql`status = any(${[...filter.statuses]}::text[])`);
  if (filter.kind) parts.push(sql`kind = ${filter.kind}`);
  if (filter.channel) parts.push(sql`channel = ${filter.channel}`);
  if (filter.subdistrictId) parts.push(sql`subdistrict_id = ${filter.subdistrictId}`);
  if (filter.communityId) parts.push(sql`community_id = ${filter.communityId}`);
  if (filter.handlerPersonId) parts.push(sql`handler_person_id = ${filter.handlerPersonId}`);
  if (filter.dueBefore !== undefined) parts.push(sql`due_at < ${new Date(filter.dueBefore)}`);
  return sql.join(parts, sql` and `);
}

/** Each way of standing to a case, one equality a branch, so that each branch is one ordered index scan. */
export function branchesOf(scope: Scope): RawBuilder<unknown>[] {
  if (scope === "everything") return [sql`true`];
  return scope.flatMap(({ column, ids }) =>
    ids.map((id) => sql`${sql.raw(COLUMN[column])} = ${id}`),
  );
}

function afterSql(order: Order, after: After | null): RawBuilder<unknown> {
  if (after === null) return sql`true`;
  if (order === "newest") return sql`id < ${after.id}`;
  // Cases without a deadline come last; PostgreSQL sorts nulls last, so they form a second stretch by number.
  return after.dueAt === null
    ? sql`(due_at is null and id > ${after.id})`
    : sql`((due_at, id) > (${new Date(after.dueAt)}, ${after.id}) or due_at is null)`;
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
  const where = sql`${filterSql(filter)} and ${afterSql(order, after)}`;
  const selects = branches.map(
    (branch) =>
      sql`(select id, due_at from cases."case" where ${branch} and ${where} order by ${sorted} limit ${limit})`,
  );
  const { rows } = await sql<ListRow>`
    select ${LISTED} from cases."case" where id in (
      select id from (select distinct id, due_at from (${sql.join(selects, sql` union all `)}) u
        order by ${sorted} limit ${limit}) page)
    order by ${sorted}`.execute(db);
  return rows;
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
  const where = filterSql(filter);
  const selects = branches.map(
    (branch) => sql`(select id from cases."case" where ${branch} and ${where} limit ${cap + 1})`,
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
