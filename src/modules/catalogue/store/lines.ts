/** SQL of the console's list of duties. */
import { type Db, sql } from "#kernel/db.ts";
import type { DutyClass, LeadKind, VersionStatus } from "../schema.ts";

export type LineFilter = {
  readonly status?: VersionStatus | undefined;
  readonly class?: DutyClass | undefined;
  readonly list?: string | undefined;
  readonly leadOrgId?: number | undefined;
  readonly importId?: number | undefined;
  /** Pairs of characters and words that must all occur. */
  readonly terms: readonly string[];
  /** Beginning of a code, as an alternative to the terms. */
  readonly codePrefix?: string | undefined;
  readonly afterCode?: string | undefined;
  readonly limit: number;
};

export type LineRow = {
  readonly code: string;
  readonly number: number;
  readonly status: VersionStatus;
  readonly name: string;
  readonly nameEn: string | null;
  readonly class: DutyClass;
  readonly lists: string[];
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly hasDraft: boolean;
  readonly leads: { readonly kind: LeadKind; readonly orgId: number | null }[];
};

/**
 * One line a duty in order of code: its newest version that passes the filter.
 * Walks the index of codes from the cursor on, so a late page costs what the first one costs.
 */
export async function dutyLines(db: Db, filter: LineFilter): Promise<LineRow[]> {
  const conditions = [sql`v.duty_id = d.id`];
  if (filter.status !== undefined) conditions.push(sql`v.status = ${filter.status}`);
  if (filter.class !== undefined) conditions.push(sql`v.class = ${filter.class}`);
  if (filter.list !== undefined) conditions.push(sql`${filter.list} = any(v.lists)`);
  if (filter.importId !== undefined) conditions.push(sql`v.import_id = ${filter.importId}`);
  if (filter.leadOrgId !== undefined)
    conditions.push(sql`exists (select 1 from catalogue.duty_lead l
      where l.version_id = v.id and l.org_id = ${filter.leadOrgId})`);
  if (filter.terms.length > 0)
    conditions.push(
      filter.codePrefix === undefined
        ? sql`v.search_terms @> ${[...filter.terms]}::text[]`
        : sql`(v.search_terms @> ${[...filter.terms]}::text[]
            or starts_with(d.code, ${filter.codePrefix}))`,
    );
  const { rows } = await sql<LineRow>`
    select d.code, v.number, v.status, v.name, v.name_en, v.class, v.lists, v.effective_from,
      v.effective_to,
      exists (select 1 from catalogue.duty_version o
        where o.duty_id = d.id and o.status = 'draft') as has_draft,
      coalesce((select json_agg(json_build_object('kind', l.kind, 'orgId', l.org_id)
        order by l.position) from (select kind, org_id, position from catalogue.duty_lead
          where version_id = v.id order by position limit 6) l), '[]'::json) as leads
    from catalogue.duty d
    cross join lateral (select * from catalogue.duty_version v
      where ${sql.join(conditions, sql` and `)} order by v.number desc limit 1) v
    where d.code > ${filter.afterCode ?? ""}
    order by d.code limit ${filter.limit}`.execute(db);
  return rows;
}

/** How many duties there are, by the status of their newest version of each status. */
export async function countByStatus(db: Db): Promise<Record<VersionStatus, number>> {
  const { rows } = await sql<{ status: VersionStatus; count: number }>`
    select status, count(distinct duty_id) as count from catalogue.duty_version
    group by status`.execute(db);
  const counts = { draft: 0, published: 0, retired: 0 };
  for (const row of rows) counts[row.status] = row.count;
  return counts;
}
