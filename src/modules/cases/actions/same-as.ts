/** "The same as this": how a reporter names an open case without being told whose or which it is. */
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { isOpen } from "../rules/state.ts";
import type { IntakeBody } from "../schema.ts";
import { findCase } from "../store/case-store.ts";

const FIELD = "case.similar.ref";

/** A reference to a case that says nothing to who holds it. */
export function refOf(ctx: Pick<Ctx, "vault">, caseId: number): string {
  return ctx.vault.seal(FIELD, String(caseId)).toString("base64url");
}

/**
 * The case that a reporter took theirs for; null where they named none, or where it has ended since: then there is
 * nothing left to be the same as. Refuses: `cases.unknown_similar` for a reference that is none of ours.
 */
export async function sameAs(ctx: Ctx, body: Pick<IntakeBody, "sameAs">): Promise<number | null> {
  if (body.sameAs == null) return null;
  const row = await findCase(ctx.db, caseOf(ctx, body.sameAs));
  return row !== undefined && isOpen(row.status) ? row.id : null;
}

function caseOf({ vault }: Pick<Ctx, "vault">, ref: string): number {
  try {
    return Number(vault.open(FIELD, Buffer.from(ref, "base64url")));
  } catch {
    return refuse("invalid", "cases.unknown_similar");
  }
}
