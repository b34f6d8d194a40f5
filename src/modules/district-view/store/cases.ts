/** SQL of the cases behind a number. */
import { type Db, type RawBuilder, sql } from "#kernel/db.ts";
import type { Filter } from "../rules/filter.ts";
import { type MeasureRule, bitsOf } from "../rules/measures.ts";
import type { Period } from "../rules/months.ts";

/** Where a page ended: the month or the deadline of its last case, and its number. */
export type After = { readonly key: number; readonly id: number };

export type Behind = {
  readonly rule: MeasureRule;
  readonly period: Period;
  readonly filter: Filter;
  readonly now: number;
};

function conditionsOf({ rule, filter }: Behind): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  const { area, matters, leadOrgId } = filter;
  if (area?.level === "subdistrict") parts.push(sql`subdistrict_id = ${area.id}`);
  if (area?.level === "community") parts.push(sql`community_id = ${area.id}`);
  if (matters !== null) parts.push(sql`matter = any(${[...matters]}::text[])`);
  if (leadOrgId !== null) parts.push(sql`lead_org_id = ${leadOrgId}`);
  const [on, off] = [bitsOf(rule.with), bitsOf(rule.without)];
  if (on !== 0) parts.push(sql`marks & ${sql.lit(on)} = ${sql.lit(on)}`);
  if (off !== 0) parts.push(sql`marks & ${sql.lit(off)} = 0`);
  // Urged, reopened and returned cases are few: they have an index of their own.
  if ((on & 7) !== 0) parts.push(sql`marks & 7 <> 0`);
  return sql.join(parts, sql` and `);
}

/** One page of the cases that a number counts, newest month first; overdue ones by their deadline. */
export async function casesBehind(
  db: Db,
  behind: Behind,
  after: After | null,
  limit: number,
): Promise<After[]> {
  return behind.rule.overdue === true
    ? overdueBehind(db, behind, after, limit)
    : byMonth(db, behind, after, limit);
}

/** What is counted already and what has fallen due since: two stretches, each read from its own index. */
async function overdueBehind(
  db: Db,
  behind: Behind,
  after: After | null,
  limit: number,
): Promise<After[]> {
  const conditions = conditionsOf(behind);
  const from =
    after === null ? sql`true` : sql`(due_at, case_id) > (${new Date(after.key)}, ${after.id})`;
  const some = (which: RawBuilder<unknown>) =>
    sql`(select due_at, case_id from district_view.contribution
      where ${which} and due_at < ${new Date(behind.now)} and ${conditions} and ${from}
      order by due_at, case_id limit ${limit})`;
  const { rows } = await sql<After>`select due_at as key, case_id as id
    from (${some(sql`is_overdue`)} union all ${some(sql`is_open and not is_overdue`)}) late
    order by due_at, case_id limit ${limit}`.execute(db);
  return rows;
}

async function byMonth(
  db: Db,
  behind: Behind,
  after: After | null,
  limit: number,
): Promise<After[]> {
  const { rule, period } = behind;
  const month = rule.cohort === "completed" ? sql`completed_month` : sql`received_month`;
  const within =
    rule.cohort === "now" ? sql`is_open` : sql`${month} between ${period.from} and ${period.to}`;
  const from = after === null ? sql`true` : sql`(${month}, case_id) < (${after.key}, ${after.id})`;
  const { rows } = await sql<After>`select ${month} as key, case_id as id
    from district_view.contribution where ${within} and ${conditionsOf(behind)} and ${from}
    order by ${month} desc, case_id desc limit ${limit}`.execute(db);
  return rows;
}
