/** SQL for the proof: contributions as they stand, and sums that are not what they add up to. */
import { type Db, runText, sql } from "#kernel/db.ts";
import type { Contribution } from "../rules/contribution.ts";

export type Kept = Contribution & { readonly isOverdue: boolean };

/** The contributions of a range of cases, both ends included, in the order of their numbers. */
export function contributionsBetween(db: Db, first: number, last: number): Promise<Kept[]> {
  return runText(
    db,
    `select case_id as "caseId", received_month as "receivedMonth", completed_month as "completedMonth",
       subdistrict_id as "subdistrictId", community_id as "communityId", matter, lead_org_id as "leadOrgId", marks,
       is_open as "isOpen", due_at as "dueAt", is_overdue as "isOverdue"
     from district_view.contribution where case_id between $1::bigint and $2::bigint order by case_id`,
    [first, last],
  );
}

/** The first sum that is not what the contributions add up to, as two texts; undefined where all agree. */
export async function wrongTotal(
  db: Db,
): Promise<{ key: string; expected: string; found: string } | undefined> {
  const { rows } = await sql<{ key: string; expected: string; found: string }>`
    with moves as (
      select received_month as month, subdistrict_id, community_id, matter, lead_org_id, 1 as received,
        (marks & 1) as urged, (marks >> 1) & 1 as reopened, (marks >> 2) & 1 as returned, is_open::int as open,
        is_overdue::int as overdue, 0 as completed, 0 as in_time, 0 as graded, 0 as satisfied
      from district_view.contribution
      union all
      select completed_month, subdistrict_id, community_id, matter, lead_org_id, 0, 0, 0, 0, 0, 0, 1,
        (marks >> 3) & 1, (marks >> 4) & 1, (marks >> 5) & 1
      from district_view.contribution where completed_month is not null),
    added as (
      select concat_ws(' ', month, subdistrict_id, community_id, matter, lead_org_id) as key,
        concat_ws(' ', sum(received), sum(urged), sum(reopened), sum(returned), sum(open), sum(overdue),
          sum(completed), sum(in_time), sum(graded), sum(satisfied)) as text
      from moves group by month, subdistrict_id, community_id, matter, lead_org_id),
    kept as (
      select concat_ws(' ', month, subdistrict_id, community_id, matter, lead_org_id) as key,
        concat_ws(' ', received, urged, reopened, returned, open, overdue, completed, in_time, graded, satisfied) as text
      from district_view.total)
    select coalesce(added.key, kept.key) as key, coalesce(added.text, '0 0 0 0 0 0 0 0 0 0') as expected,
      coalesce(kept.text, '0 0 0 0 0 0 0 0 0 0') as found
    from added full join kept on kept.key = added.key
    where coalesce(added.text, '0 0 0 0 0 0 0 0 0 0') <> coalesce(kept.text, '0 0 0 0 0 0 0 0 0 0')
    order by 1 limit 1`.execute(db);
  return rows[0];
}
