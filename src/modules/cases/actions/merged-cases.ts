/**
 * A case and those that went into it: what happens to one is told to the other, in the same transaction.
 *
 * Order of holding: the case that others went into is held before them, and a merge holds both in the order of their
 * numbers. The two orders meet only where somebody merges a case that is merged already, or acts on it at the instant
 * of its merge; PostgreSQL then ends one of the two, which is begun again and finds how things stand.
 */
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Command } from "../rules/decide.ts";
import type { CaseEvent } from "../rules/events.ts";
import { type CommandType, admits } from "../rules/lifecycle.ts";
import type { CaseState } from "../rules/state.ts";
import { type CaseRow, findCaseForUpdate, findTargetId } from "../store/case-store.ts";
import { stateOf } from "../store/row.ts";

/** Decides and writes a command on a case that is held: `perform` of act.ts. */
export type Perform = (
  ctx: Ctx,
  row: CaseRow,
  state: CaseState,
  command: Command,
) => Promise<CaseState>;

/** What the program does to the one case because of the other. */
const programOf = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: "system", job: "cases.merge" } });

type What = "completed" | "dropped" | "takenUpAgain";

function whatHappened(events: readonly CaseEvent[]): What | null {
  for (const event of events) {
    if (event.type === "completed") return "completed";
    if (event.type === "withdrawn" || event.type === "declined") return "dropped";
    if (event.type === "reopened") return "takenUpAgain";
    if (event.type === "verified" && !event.data.passed) return "takenUpAgain";
  }
  return null;
}

/**
 * A completed case completes those that went into it, each for its own reporter to grade; taken up again it takes them
 * with it, but for those whose reporters have graded; one that is withdrawn or declined lets them go, so that nobody's
 * matter ends with another's. The case itself is held by the caller.
 */
export async function carryOver(
  ctx: Ctx,
  state: CaseState,
  events: readonly CaseEvent[],
  perform: Perform,
): Promise<void> {
  const what = state.absorbed.length === 0 ? null : whatHappened(events);
  if (what === null) return;
  const program = programOf(ctx);
  for (const id of [...state.absorbed].sort((a, b) => a - b)) {
    const row = await findCaseForUpdate(ctx.db, id);
    if (row === undefined) continue;
    const merged = stateOf(row);
    if (merged.mergedInto?.caseId === state.id)
      await carry(program, state, row, merged, what, perform);
  }
}

async function carry(
  ctx: Ctx,
  state: CaseState,
  row: CaseRow,
  merged: CaseState,
  what: What,
  perform: Perform,
): Promise<void> {
  const isMerged = merged.status === "merged";
  if (what === "takenUpAgain") {
    if (merged.status === "completed" && merged.grade === null)
      await perform(ctx, row, merged, { type: "rejoin", caseId: state.id });
  } else if (isMerged && what === "dropped") {
    await perform(ctx, row, merged, { type: "unmerge", reason: "" });
    const target = await findCaseForUpdate(ctx.db, state.id);
    if (target !== undefined)
      await perform(ctx, target, stateOf(target), { type: "release", caseId: row.id });
  } else if (isMerged && state.completion !== null && state.leadOrgId !== null) {
    const { outcome, result, notSolvedReason } = state.completion;
    const { leadOrgId } = state;
    await perform(ctx, row, merged, {
      type: "completeWith",
      caseId: state.id,
      leadOrgId,
      outcome,
      result,
      notSolvedReason,
    });
  }
}

/** What the reporter of a merged case does that concerns the case which it went into. */
const TOLD: readonly CommandType[] = ["withdraw", "reopen", "urge", "unmerge"];

type Held = { readonly row: CaseRow; readonly state: CaseState };

/** Holds the case that another went into, where the command concerns both. */
export async function holdTarget(
  ctx: Ctx,
  caseId: number,
  command: Command,
): Promise<Held | undefined> {
  if (!TOLD.includes(command.type)) return undefined;
  const targetId = await findTargetId(ctx.db, caseId);
  return targetId === null ? undefined : hold(ctx, targetId);
}

async function hold(ctx: Ctx, id: number): Promise<Held> {
  const row = (await findCaseForUpdate(ctx.db, id)) ?? refuse("notFound", "cases.not_found");
  return { row, state: stateOf(row) };
}

/**
 * Tells the case that another went into what its reporter did: a case that leaves or goes its own way again is
 * released, an urge counts here as well. `before` is how the merged case stood.
 */
export async function tellTarget(
  ctx: Ctx,
  held: Held | undefined,
  before: CaseState,
  command: Command,
  perform: Perform,
): Promise<void> {
  const { mergedInto } = before;
  if (mergedInto === null || !TOLD.includes(command.type)) return;
  const { row, state } =
    held?.row.id === mergedInto.caseId ? held : await hold(ctx, mergedInto.caseId);
  if (command.type === "urge") {
    if (before.status === "merged" && admits(state.status, "urge"))
      await perform(ctx, row, state, { ...command, throughCaseId: before.id });
  } else if (state.absorbed.includes(before.id))
    await perform(ctx, row, state, { type: "release", caseId: before.id });
}
