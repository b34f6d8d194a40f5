/** SQL of the figures for everybody: one pass over the ways of cases, grouped four ways. */
import { type Db, at, sql } from "#kernel/db.ts";
import type { OpenCounts } from "../rules/open-figures.ts";

export type OpenGrouping = "all" | "month" | "subdistrict" | "lead";
export type OpenRow = OpenCounts & {
  readonly grouping: OpenGrouping;
  /** Month or id as text; null for the sum, and for cases without a sub-district. */
  readonly key: string | null;
};

/** The duties that people applied for most, where at least so many did; the most frequent first. */
export async function frequentDuties(
  db: Db,
  period: { readonly from: number; readonly before: number; readonly least: number },
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select duty_code as code from review.passage
    where received_at >= ${at(period.from)} and received_at < ${at(period.before)}
      and kind = 'application' and duty_code is not null
    group by duty_code having count(*) >= ${period.least} order by count(*) desc, duty_code limit 30`.execute(
    db,
  );
  return rows.map(({ code }) => code);
}

/** Counts of the cases received from one instant up to another. */
export async function openCounts(db: Db, from: number, before: number): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`with passed as (
      select to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
        subdistrict_id, lead_org_id, completed_at, late, grade
      from review.passage where received_at >= ${at(from)} and received_at < ${at(before)}
    )
    select case grouping(month, subdistrict_id, lead_org_id)
        when 3 then 'month' when 5 then 'subdistrict' when 6 then 'lead' else 'all' end as grouping,
      coalesce(month, subdistrict_id::text, lead_org_id::text) as key,
      count(*) as received, count(completed_at) as completed,
      count(completed_at) filter (where late is not null) as timed,
      count(completed_at) filter (where not late) as on_time,
      count(grade) as graded, count(*) filter (where grade >= 3) as satisfied
    from passed group by grouping sets ((), (month), (subdistrict_id), (lead_org_id))`.execute(db);
  return rows;
}
