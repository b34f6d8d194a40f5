/** SQL of days that are near. */
import { type Db, sql } from "#kernel/db.ts";
import type { Day } from "#kernel/pure/day.ts";

type About = { readonly campaignId: number; readonly title: string; readonly deadline: Day };

/** Stations with open units of campaigns that end within some days. */
export async function sharesDue(
  db: Db,
  from: Day,
  to: Day,
): Promise<(About & { readonly orgId: number; readonly open: number })[]> {
  const { rows } = await sql<About & { orgId: number; open: number }>`
    select c.id as campaign_id, c.title, c.deadline, s.org_id, s.units - s.done - s.not_done as open
    from campaigns.campaign c join campaigns.share s on s.campaign_id = c.id
    where c.state = 'open' and c.deadline between ${from} and ${to} and s.units > s.done + s.not_done
    order by c.id, s.org_id`.execute(db);
  return rows;
}

/** Campaigns that have ended and have earned what is not settled. */
export async function unsettledAfter(
  db: Db,
  today: Day,
): Promise<(About & { readonly units: number })[]> {
  const { rows } = await sql<About & { units: number }>`
    select c.id as campaign_id, c.title, c.deadline, sum(s.accrued - s.settled)::int as units
    from campaigns.campaign c join campaigns.share s on s.campaign_id = c.id
    where c.state = 'open' and c.deadline < ${today} and c.unit_price_fen > 0
    group by c.id having sum(s.accrued - s.settled) > 0 order by c.id`.execute(db);
  return rows;
}
