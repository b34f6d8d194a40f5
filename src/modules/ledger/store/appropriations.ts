/** SQL of appropriations, their accounts and balances. */
import { type Db, sql } from "#kernel/db.ts";
import type {
  AccountKind,
  Appropriation,
  AppropriationKey,
  Fund,
  Purpose,
} from "../rules/chart.ts";

type Row = {
  id: number;
  orgId: number;
  year: number;
  fund: Fund;
  purpose: Purpose;
  accounts: Record<AccountKind, number>;
  balances: Record<AccountKind, number>;
};

// Numbers inside jsonb arrive as JavaScript numbers; balances stay far below 2^53.
const SELECT = sql`select p.id, p.org_id, p.year, p.fund, p.purpose,
    jsonb_object_agg(a.kind, a.id) accounts, jsonb_object_agg(a.kind, b.balance_fen) balances
  from ledger.appropriation p
  join ledger.account a on a.appropriation_id = p.id
  join ledger.balance b on b.account_id = a.id`;

/** Locks appropriations, lowest id first, until the transaction ends. */
export async function holdAppropriations(db: Db, ids: readonly number[]): Promise<void> {
  await sql`select ledger.hold(${[...ids]}::bigint[])`.execute(db);
}

/** Reads appropriations with what stands in their accounts now. */
export async function readAppropriations(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, Appropriation>> {
  const { rows } = await sql<Row>`${SELECT} where p.id = any(${[...ids]}::bigint[])
    group by p.id`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Finds an appropriation by what it is known by. */
export async function findAppropriation(
  db: Db,
  { orgId, year, fund, purpose }: AppropriationKey,
): Promise<Appropriation | undefined> {
  const { rows } = await sql<Row>`${SELECT}
    where p.org_id = ${orgId} and p.year = ${year} and p.fund = ${fund} and p.purpose = ${purpose}
    group by p.id`.execute(db);
  return rows[0];
}

/** The appropriations of a year, of some organisations or of all. */
export async function appropriationsOfYear(
  db: Db,
  year: number,
  orgIds: readonly number[] | undefined,
): Promise<Appropriation[]> {
  const only = orgIds === undefined ? null : [...orgIds];
  const { rows } = await sql<Row>`${SELECT}
    where p.year = ${year} and (${only}::bigint[] is null or p.org_id = any(${only}::bigint[]))
    group by p.id order by p.org_id, p.fund, p.purpose`.execute(db);
  return rows;
}

/** The years that have appropriations, newest first. */
export async function yearsOf(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from ledger.appropriation order by year desc`.execute(db);
  return rows.map((row) => row.year);
}

/** To which appropriation accounts belong; unknown accounts are missing. */
export async function ownersOf(
  db: Db,
  accountIds: readonly number[],
): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; appropriationId: number }>`
    select id, appropriation_id from ledger.account where id = any(${[...accountIds]}::bigint[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.appropriationId]));
}

/** Makes an appropriation with its accounts; undefined where another transaction has just made it. */
export async function insertAppropriation(
  db: Db,
  key: AppropriationKey,
  openedAt: number,
): Promise<Pick<Appropriation, "id" | "accounts"> | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into ledger.appropriation (org_id, year, fund, purpose, opened_at)
    values (${key.orgId}, ${key.year}, ${key.fund}, ${key.purpose}, ${new Date(openedAt)})
    on conflict on constraint one_appropriation_per_purpose do nothing returning id`.execute(db);
  const id = rows[0]?.id;
  if (id === undefined) return undefined;
  const accounts = await sql<{ kind: AccountKind; id: number }>`
    insert into ledger.account (appropriation_id, kind)
    select ${id}::bigint, kind from unnest(array['revenue', 'grant', 'income', 'available', 'committed',
      'passedOn', 'spent']) with ordinality as one (kind, place) order by place
    returning kind, id`.execute(db);
  return {
    id,
    accounts: Object.fromEntries(accounts.rows.map((row) => [row.kind, row.id])) as Record<
      AccountKind,
      number
    >,
  };
}
