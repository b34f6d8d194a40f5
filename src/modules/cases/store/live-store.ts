/** Which bodies open pages of a case belong to. */
import { type Db, sql } from "#kernel/db.ts";

export type Standing = {
  readonly id: number;
  readonly leadOrgId: number | null;
  readonly holderOrgId: number;
  readonly firstContactOrgId: number;
};

/** Who leads, holds and met the people of some cases now. */
export async function standingOf(db: Db, ids: readonly number[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select id, lead_org_id, holder_org_id, first_contact_org_id from cases."case"
    where id = any(${[...ids]}::bigint[])`.execute(db);
  return rows;
}
