/** SQL of what is read: balances, statements, turnovers. */
import { type Db, sql } from "#kernel/db.ts";

/** The balance of an account on its own side. */
export async function findBalance(db: Db, accountId: number): Promise<number | undefined> {
  const { rows } = await sql<{ balanceFen: number }>`
    select balance_fen from ledger.balance where account_id = ${accountId}`.execute(db);
  return rows[0]?.balanceFen;
}
