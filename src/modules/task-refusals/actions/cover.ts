/** Which mandates between a department and a body are in force: what a refusal is held against. */
import { type Mandate, mandatesOf } from "#admission";
import type { Ctx } from "#kernel/context.ts";
import { dayOf } from "#kernel/pure/day.ts";
import type { Static } from "typebox";
import type { CoveringMandate } from "../schema.ts";

/** The mandates in force today on which a department may ask a body for something. */
export async function mandatesBetween(
  ctx: Ctx,
  departmentOrgId: number,
  orgId: number,
): Promise<readonly Mandate[]> {
  const on = dayOf(ctx.clock.now());
  const found = await mandatesOf(ctx, {
    applicantOrgId: departmentOrgId,
    targetOrgId: orgId,
    on,
  });
  return found.filter(({ state, from, to }) => state === "inForce" && from <= on && on <= to);
}

/** A mandate as it is shown before somebody says no; `sentOn` is the one on which the case was sent. */
export function coverView(mandate: Mandate, sentOn: number | null): Static<typeof CoveringMandate> {
  const { id, code, title, conditions, from, to } = mandate;
  return { id, code, title, conditions: [...conditions], from, to, certain: id === sentOn };
}

/** The mandates of one department towards the body of who asks. */
export async function showCover(ctx: Ctx, departmentOrgId: number) {
  const orgId = ctx.actor.kind === "staff" ? ctx.actor.post.orgId : 0;
  const mandates = await mandatesBetween(ctx, departmentOrgId, orgId);
  return { mandates: mandates.map((one) => coverView(one, null)) };
}
