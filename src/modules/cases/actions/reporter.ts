/** How whoever reported a case can be reached; for notices that leave the house. */
import { residentTelephone } from "#accounts";
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { findCase, findParties } from "../store/case-store.ts";
import { reportersWithTelephone } from "../store/reporter-store.ts";
import { openParty } from "./parties.ts";

/** Which of some cases have a reporter who left a telephone. */
export async function casesWithTelephone(
  ctx: Ctx,
  caseIds: readonly number[],
): Promise<ReadonlySet<number>> {
  return new Set(caseIds.length === 0 ? [] : await reportersWithTelephone(ctx.db, caseIds));
}

/**
 * The telephone of a case's reporter in the clear: of the account, else the one that was left with the case; null where
 * there is none. For the program alone, which sends a message there and shows it to nobody.
 * Refuses: `cases.not_found` for everybody else.
 */
export async function reporterTelephone(ctx: Ctx, caseId: number): Promise<string | null> {
  const row = ctx.actor.kind === "system" ? await findCase(ctx.db, caseId) : undefined;
  if (row === undefined) return refuse("notFound", "cases.not_found");
  if (row.residentId !== null) return residentTelephone(ctx, row.residentId);
  const parties = await findParties(ctx.db, caseId);
  const reporter = parties.find((party) => party.role === "reporter");
  return reporter === undefined ? null : openParty(ctx.vault, reporter).telephone;
}
