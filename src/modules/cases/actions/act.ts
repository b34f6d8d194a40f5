/** Acting on a case: load and hold it, check who asks, decide, chain, write; one transaction. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import { claimFiles } from "#kernel/files.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { factsOf, mayCommand, mayRead, scopeOf } from "../access.ts";
import { type Command, decide } from "../rules/decide.ts";
import type { Facts } from "../rules/decision.ts";
import type { CaseEventType } from "../rules/events.ts";
import type { CaseState } from "../rules/state.ts";
import { type CaseRow, countOpen, findCaseForUpdate } from "../store/case-store.ts";
import { stateOf } from "../store/row.ts";
import { consequencesOf } from "./consequences.ts";
import { carryOver, holdTarget, tellTarget } from "./merged-cases.ts";
import { filledIn } from "./fill-in.ts";
import { checkLeader, checkOrganisation, checkPersonOf } from "./names.ts";
import { applyAll, writeChanges } from "./write.ts";

/** Loads a case that the actor may see, held for this transaction. Refuses: `cases.not_found`. */
export async function holdCase(
  ctx: Ctx,
  caseId: number,
): Promise<{ row: CaseRow; state: CaseState }> {
  const row = await findCaseForUpdate(ctx.db, caseId);
  if (row === undefined) refuse("notFound", "cases.not_found");
  const state = stateOf(row);
  if (!mayRead(scopeOf(ctx.actor), factsOf(state))) refuse("notFound", "cases.not_found");
  return { row, state };
}

/** What may happen beside an open page without making it an old one. */
const HARMLESS: readonly string[] = [
  "noted",
  "urged",
  "unmasked",
] satisfies readonly CaseEventType[];

/** Refuses: `cases.changed_meanwhile` where somebody has moved the case since it was looked at. */
async function checkSeen(ctx: Ctx, row: CaseRow, seen: number | undefined): Promise<void> {
  if (seen === undefined || seen >= row.lastSeq) return;
  const events = await eventsOf(ctx.db, "case", row.id);
  if (events.some(({ seq, type }) => seq > seen && !HARMLESS.includes(type)))
    refuse("conflict", "cases.changed_meanwhile");
}

/** What goes with a command. */
export type ActOptions = {
  /** The number of the last event that whoever gives it has seen. */
  readonly seen?: number | undefined;
  /** Decides whether a completion is checked in the field; a template brings its own. */
  readonly draw?: () => number;
};

/**
 * Gives one command to a case.
 * Refuses: `cases.changed_meanwhile`, and what the lifecycle, the relation to the case and the command's own rule refuse.
 */
export async function act(
  ctx: Ctx,
  caseId: number,
  command: Command,
  { seen, draw }: ActOptions = {},
): Promise<CaseState> {
  return transaction(ctx, async (inner) => {
    const target = await holdTarget(inner, caseId, command);
    const { row, state } = await holdCase(inner, caseId);
    orRefuse(mayCommand(inner.actor, factsOf(state), command.type));
    await checkSeen(inner, row, seen);
    const next = await perform(inner, row, state, command, draw);
    await tellTarget(inner, target, state, command, perform);
    return next;
  });
}

/** Decides and writes a command on a case that is held; access has been checked. */
export async function perform(
  ctx: Ctx,
  row: CaseRow,
  state: CaseState,
  command: Command,
  draw: () => number = ctx.chance ?? Math.random,
): Promise<CaseState> {
  await checkReferences(ctx, command);
  const calendar = await loadCalendar(ctx);
  const facts = await factsFor(ctx, calendar, state, command, draw());
  const events = [...orRefuse(decide(state, await filledIn(ctx, state, command), facts))];
  let next = applyAll(state, events, facts.personId);
  const more = await consequencesOf(ctx, next, events, facts);
  events.push(...more);
  next = applyAll(next, more, facts.personId);
  if ("fileIds" in command && command.fileIds.length > 0)
    await claimFiles(ctx, command.fileIds, `case:${row.id}`);
  await writeChanges(ctx, calendar, [{ row, before: state, after: next, events }]);
  await carryOver(ctx, next, events, perform);
  return next;
}

/** What the rules may look at. */
async function factsFor(
  ctx: Ctx,
  calendar: Calendar,
  state: CaseState,
  command: Command,
  draw: number,
): Promise<Facts> {
  const { actor } = ctx;
  return {
    at: ctx.clock.now(),
    calendar,
    personId: actor.kind === "staff" ? actor.personId : null,
    orgId: actor.kind === "staff" ? actor.post.orgId : null,
    draw,
    openChildren:
      command.type === "complete" && state.children.length > 0
        ? await countOpen(ctx.db, state.children)
        : 0,
  };
}

async function checkReferences(ctx: Ctx, command: Command): Promise<void> {
  switch (command.type) {
    case "dispatch":
    case "summon":
    case "arbitrate":
      return checkOrganisation(ctx, command.orgId);
    case "handOver":
    case "handOverFirstContact":
    case "returnCase":
      return checkOrganisation(ctx, command.toOrgId);
    case "proposePlan":
    case "instruct":
      for (const { orgId } of command.tasks) await checkOrganisation(ctx, orgId);
      return undefined;
    case "setRoster":
      for (const { orgId } of command.entries) await checkOrganisation(ctx, orgId);
      return undefined;
    case "escalate":
      return checkLeader(ctx, command.leaderPersonId);
    case "assign":
      return checkPersonOf(ctx, command.personId);
    default:
      return undefined;
  }
}
