/** SQL of proposals. */
import { type Db, sql } from "#kernel/db.ts";
import type { KeptProposal } from "../rules/state.ts";

/** Writes proposals in one statement. */
export async function insertProposals(
  db: Db,
  setId: number,
  proposals: readonly KeptProposal[],
): Promise<void> {
  await sql`insert into consolidation.proposal (id, set_id, low_id, high_id, kind, score, reasons)
    overriding system value
    select id, ${setId}::bigint, low, high, kind, score, reasons
    from jsonb_to_recordset(${JSON.stringify(proposals)}::jsonb) as p (id bigint, low bigint,
      high bigint, kind text, score double precision, reasons jsonb)`.execute(db);
}

const PROPOSAL = sql`id, low_id as low, high_id as high, kind, score, reasons`;

/** The proposals that a row is in, the likeliest first. */
export async function proposalsOf(db: Db, rowId: number): Promise<KeptProposal[]> {
  const { rows } = await sql<KeptProposal>`select ${PROPOSAL} from consolidation.proposal
    where low_id = ${rowId} or high_id = ${rowId} order by score desc, id limit 50`.execute(db);
  return rows;
}

/** All proposals of a set, for the proof. */
export async function provenProposals(db: Db, setId: number): Promise<KeptProposal[]> {
  const { rows } = await sql<KeptProposal>`select ${PROPOSAL} from consolidation.proposal
    where set_id = ${setId} order by id`.execute(db);
  return rows;
}

/** How many proposals of each set are open: one of the two rows at least is undecided. */
export async function countOpen(
  db: Db,
  setIds: readonly number[],
  scopeOrgId: number | null,
): Promise<Map<number, number>> {
  const { rows } = await sql<{ setId: number; n: number }>`
    select p.set_id, count(*) as n from consolidation.proposal p
    join consolidation.raw_row a on a.id = p.low_id join consolidation.raw_row b on b.id = p.high_id
    where p.set_id = any(${[...setIds]}::bigint[]) and (a.decision is null or b.decision is null)
      ${scopeOrgId === null ? sql`` : sql`and a.org_id = ${scopeOrgId} and b.org_id = ${scopeOrgId}`}
    group by p.set_id`.execute(db);
  return new Map(rows.map(({ setId, n }) => [setId, n]));
}
