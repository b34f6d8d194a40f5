/** SQL of the account: how many rows became what, and every row with its answer. */
import { type Db, sql } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import type { Count } from "../rules/reckoning.ts";
import type { Reason } from "../rules/state.ts";
import type { DecisionKind } from "../schema.ts";
import type { NamedRow } from "./rows.ts";

/** How many rows of each department became what. */
export async function countDecisions(
  db: Db,
  setIds: readonly number[],
  scopeOrgId: number | null,
): Promise<(Count & { readonly setId: number })[]> {
  const { rows } = await sql<Count & { setId: number }>`
    select set_id, org_id, decision as kind, count(*) as count from consolidation.raw_row
    where set_id = any(${[...setIds]}::bigint[])
      ${scopeOrgId === null ? sql`` : sql`and org_id = ${scopeOrgId}`}
    group by set_id, org_id, decision`.execute(db);
  return rows;
}

/** A row as the account answers for it, with what its duty would say. */
export type AccountRowData = NamedRow & {
  readonly code: string;
  readonly doubts: Reason[];
  readonly kind: DecisionKind | null;
  readonly targetId: number | null;
  readonly finalCode: string | null;
  readonly reason: string | null;
  readonly dutyCode: string | null;
  readonly decidedAt: number | null;
  readonly decidedBy: ActorRecord | null;
  readonly sheetNumber: number;
  readonly sheetRow: number;
  readonly content: Record<string, unknown>;
};

/** Every row of a set for the account, in order of number; `withContent` for the edition. */
export async function accountRows(
  db: Db,
  setId: number,
  scopeOrgId: number | null,
  withContent: boolean,
): Promise<AccountRowData[]> {
  const { rows } = await sql<AccountRowData>`select r.id, r.no, r.name, r.org_id, r.code, r.doubts,
      r.decision as kind, r.target_id, r.final_code, r.reason, r.duty_code, r.decided_at, r.decided_by,
      s.number as sheet_number, r.sheet_row,
      ${withContent ? sql`r.content` : sql`'{}'::jsonb`} as content
    from consolidation.raw_row r join consolidation.sheet s on s.id = r.sheet_id
    where r.set_id = ${setId} ${scopeOrgId === null ? sql`` : sql`and r.org_id = ${scopeOrgId}`}
    order by r.no`.execute(db);
  return rows;
}
