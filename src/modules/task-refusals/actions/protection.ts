/** Who is protected from whom: what an appraisal by a department has to leave out. */
import type { Ctx } from "#kernel/context.ts";
import type { Instant } from "#kernel/pure/day.ts";
import { protectingBetween } from "../store/task-refusals.ts";

/** A piece of work on which a body is protected from a department: on a case, or past the platform. */
export type ProtectedWork = {
  readonly taskRefusalId: number;
  readonly caseId: number | null;
  readonly taskId: number | null;
  readonly recordedAt: Instant;
};

/**
 * The work on which a department may not appraise a body: what the body refused as un-admitted within a span, where the
 * refusal stands or was confirmed. For other modules; no access check.
 */
export async function protectedWork(
  ctx: Ctx,
  bodies: { readonly orgId: number; readonly departmentOrgId: number },
  span: { readonly from: Instant; readonly before: Instant },
): Promise<readonly ProtectedWork[]> {
  const found = await protectingBetween(ctx.db, bodies.orgId, bodies.departmentOrgId, span);
  return found.map(({ state: { id, source, recordedAt } }) => ({
    taskRefusalId: id,
    caseId: source?.caseId ?? null,
    taskId: source?.taskId ?? null,
    recordedAt,
  }));
}
