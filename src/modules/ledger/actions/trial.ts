/** The trial balance of a run of months. */
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { ACCOUNT_KINDS, type AccountKind, SIDE_OF } from "../rules/chart.ts";
import { isPeriod } from "../rules/period.ts";
import type { TrialQuery, TrialRow, TrialView } from "../schema.ts";
import { type TurnoverRow, turnovers } from "../store/statements.ts";
import { loadOwners, narrowed } from "./owners.ts";

/** Sums rows of one kind of account: what stood before, what moved, what stands after, on its own side. */
function trialRow(account: AccountKind, rows: readonly TurnoverRow[]): TrialRow {
  const sum = (member: Exclude<keyof TurnoverRow, "orgId" | "kind">): number =>
    rows.reduce((total, row) => total + row[member], 0);
  const sign = SIDE_OF[account] === "debit" ? 1 : -1;
  const openingFen = sign * (sum("openingDebitFen") - sum("openingCreditFen"));
  const [debitFen, creditFen] = [sum("debitFen"), sum("creditFen")];
  return {
    account,
    openingFen: openingFen + 0,
    debitFen,
    creditFen,
    closingFen: openingFen + sign * (debitFen - creditFen) + 0,
  };
}

function trialRows(rows: readonly TurnoverRow[]): TrialRow[] {
  const byKind = Map.groupBy(rows, (row) => row.kind);
  return ACCOUNT_KINDS.flatMap((kind) => {
    const own = byKind.get(kind);
    return own === undefined ? [] : [trialRow(kind, own)];
  });
}

/**
 * Sums of all accounts that the actor may read, by kind and by organisation; debits equal credits because every
 * entry balances in each appropriation. Refuses: `ledger.not_a_period`, `ledger.organisation_unknown`.
 */
export async function trialBalance(ctx: Ctx, query: TrialQuery): Promise<TrialView> {
  const { from, to, orgId } = query;
  const wrong = [from, to].find((period) => !isPeriod(period));
  if (wrong !== undefined || from > to)
    refuse("invalid", "ledger.not_a_period", { period: String(wrong ?? to) });
  const owners = await loadOwners(ctx);
  const all = await turnovers(ctx.db, from, to, narrowed(owners, orgId));
  const rows = trialRows(all);
  const total = (member: "debitFen" | "creditFen"): number =>
    rows.reduce((sum, row) => sum + row[member], 0);
  const closing = (side: "debit" | "credit"): number =>
    rows.reduce((sum, row) => sum + (SIDE_OF[row.account] === side ? row.closingFen : 0), 0);
  return {
    from,
    to,
    rows,
    organisations: [...Map.groupBy(all, (row) => row.orgId)].map(([id, own]) => ({
      org: owners.refOf(id),
      rows: trialRows(own),
    })),
    totalDebitFen: total("debitFen"),
    totalCreditFen: total("creditFen"),
    closingDebitFen: closing("debit"),
    closingCreditFen: closing("credit"),
  };
}
