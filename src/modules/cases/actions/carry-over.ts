/** What happens to the cases that went into another when that one ends. */
import type { Ctx } from "#kernel/context.ts";
import type { CaseEvent } from "../rules/events.ts";
import type { CaseState } from "../rules/state.ts";
import { findCaseForUpdate } from "../store/case-store.ts";
import { stateOf } from "../store/row.ts";
import { perform } from "./act.ts";

/**
 * A completed case completes those that went into it, each for its own reporter to grade; one that is withdrawn or
 * declined lets them go, so that nobody's matter ends with another's. The case itself is held by the caller, and is
 * always held before those that went into it.
 */
export async function carryOver(
  ctx: Ctx,
  state: CaseState,
  events: readonly CaseEvent[],
): Promise<void> {
  if (state.absorbed.length === 0) return;
  const completed = events.some((event) => event.type === "completed");
  const dropped = events.some((event) => event.type === "withdrawn" || event.type === "declined");
  if (!completed && !dropped) return;
  const program: Ctx = { ...ctx, actor: { kind: "system", job: "cases.merge" } };
  for (const id of [...state.absorbed].sort((a, b) => a - b)) {
    const row = await findCaseForUpdate(ctx.db, id);
    if (row === undefined) continue;
    const merged = stateOf(row);
    if (merged.mergedInto?.caseId !== state.id) continue;
    if (completed && state.completion !== null && state.leadOrgId !== null) {
      const { outcome, result, notSolvedReason } = state.completion;
      await perform(program, row, merged, {
        type: "completeWith",
        caseId: state.id,
        leadOrgId: state.leadOrgId,
        outcome,
        result,
        notSolvedReason,
      });
    } else {
      await perform(program, row, merged, { type: "unmerge", reason: "" });
      const target = await findCaseForUpdate(ctx.db, state.id);
      if (target !== undefined)
        await perform(program, target, stateOf(target), { type: "release", caseId: id });
    }
  }
}
