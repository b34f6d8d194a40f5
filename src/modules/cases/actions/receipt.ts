/** Receipt number and query code: enough to follow, urge and grade one case without an account. */
import type { Ctx } from "#kernel/context.ts";
import { sameBytes } from "#kernel/vault.ts";
import { caseIdOfReceipt, normaliseQueryCode } from "../rules/receipt.ts";
import { findCase } from "../store/case-store.ts";

/** Finds the case of a receipt number whose query code is right; null otherwise, without telling which was wrong. */
export async function findCaseByReceipt(
  receiptNo: string,
  queryCode: string,
  ctx: Pick<Ctx, "db" | "vault">,
): Promise<number | null> {
  const id = caseIdOfReceipt(receiptNo);
  if (id === undefined) return null;
  const row = await findCase(ctx.db, id);
  const digest = ctx.vault.digest("case.queryCode", `${id}:${normaliseQueryCode(queryCode)}`);
  return row !== undefined && sameBytes(digest, row.queryCodeDigest) ? id : null;
}
