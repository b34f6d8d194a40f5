/** Who dealt with whom. */
import { type Db, at, sql } from "#kernel/db.ts";

export type Reporter = {
  readonly kind: "org" | "area";
  readonly id: number;
  /** The latest of their cases there. */
  readonly caseId: number;
  /** An account or a keyed hash of a telephone: the same for the same person. */
  readonly who: string;
};
type Times = { readonly after: number; readonly before: number };

/** Reporters with an account or a telephone, by body that led and area in which the case lay. */
export async function reporters(
  db: Db,
  of: { readonly orgIds: readonly number[]; readonly areaIds: readonly number[] },
  { after, before }: Times,
): Promise<Reporter[]> {
  const [orgs, areas] = [[...of.orgIds], [...of.areaIds]];
  const { rows } = await sql<Reporter>`
    with reported as (
      select c.id, c.lead_org_id, c.subdistrict_id, c.community_id,
        coalesce('r' || c.resident_id, 't' || encode(p.telephone_index, 'hex')) who
      from cases."case" c
      left join cases.party p on p.case_id = c.id and p.role = 'reporter'
      where c.received_at >= ${at(after)} and c.received_at < ${at(before)}
        and (c.lead_org_id = any(${orgs}::bigint[]) or c.subdistrict_id = any(${areas}::bigint[])
          or c.community_id = any(${areas}::bigint[]))
        and (c.resident_id is not null or p.telephone_index is not null))
    select 'org' kind, lead_org_id id, max(reported.id) case_id, who from reported
      where lead_org_id = any(${orgs}::bigint[]) group by lead_org_id, who
    union all
    select 'area', area_id, max(reported.id), who from reported,
      lateral (values (subdistrict_id), (community_id)) areas(area_id)
      where area_id = any(${areas}::bigint[]) group by area_id, who`.execute(db);
  return rows;
}

export type Dealing = {
  readonly orgId: number;
  readonly subdistrictId: number;
  readonly cases: number;
};

/** Cases that some bodies led, by sub-district. */
export async function dealings(
  db: Db,
  orgIds: readonly number[],
  { after, before }: Times,
): Promise<Dealing[]> {
  const { rows } = await sql<Dealing>`
    select lead_org_id org_id, subdistrict_id, count(*)::int cases from cases."case"
    where lead_org_id = any(${[...orgIds]}::bigint[]) and subdistrict_id is not null
      and received_at >= ${at(after)} and received_at < ${at(before)}
    group by lead_org_id, subdistrict_id`.execute(db);
  return rows;
}
