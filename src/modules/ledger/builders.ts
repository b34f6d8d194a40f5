/** A small district's money for tests: a pool with revenue, and appropriations out of it. */
import type { Ctx } from "#kernel/context.ts";
import { appropriate, openAccount, receive } from "./index.ts";
import type { Fund, Purpose } from "./rules/chart.ts";
import type { ReasonType } from "./rules/entry.ts";

let counted = 0;

/** A reason that nothing else has. */
export function aReason(type: ReasonType = "voucher") {
  counted += 1;
  return { type, id: counted } as const;
}

/** What every posting says. */
export function aPosting(date = "2026-11-02") {
  return { date, reason: aReason(), text: "测试用的一笔" };
}

/** Opens a pool and books revenue into it. Unit: fen. Answers its id. */
export async function aPool(
  ctx: Ctx,
  orgId: number,
  amountFen: number,
  fund: Fund = "general",
): Promise<number> {
  const { id } = await openAccount(ctx, { orgId, year: 2026, fund, purpose: "pool" });
  if (amountFen > 0) await receive(ctx, { ...aPosting(), appropriationId: id, amountFen });
  return id;
}

/** Appropriates out of a pool. Unit: fen. Answers the appropriation's id. */
export async function anAppropriation(
  ctx: Ctx,
  poolId: number,
  orgId: number,
  amountFen: number,
  purpose: Purpose = "tasks",
): Promise<number> {
  const posted = await appropriate(ctx, {
    ...aPosting(),
    poolId,
    to: { orgId, purpose },
    amountFen,
  });
  return posted.appropriationId;
}
