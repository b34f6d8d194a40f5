/** Acting on a case: load and hold it, check who asks, decide, chain, write; one transaction. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { chainEvents, insertEvents } from "#kernel/events.ts";
import { claimFiles } from "#kernel/files.ts";
import { isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { factsOf, mayCommand, mayRead, scopeOf } from "../access.ts";
import { type Command, decide } from "../rules/decide.ts";
import type { ActedEvent, CaseEvent } from "../rules/events.ts";
import { evolve } from "../rules/evolve.ts";
import type { CaseState } from "../rules/state.ts";
import {
  type CaseRow,
  findCaseForUpdate,
  headOfRow,
  updateCase,
  updateTerms,
} from "../store/case-store.ts";
import { dueRowOf, rowOf, stateOf } from "../store/row.ts";
import { caseTerms } from "../store/terms.ts";
import { leadOfCase } from "./matter.ts";
import { checkOrganisation, checkPersonOf } from "./names.ts";
import { placeNames } from "./place-names.ts";

/** Loads a case that the actor may see, held for this transaction. Refuses: `cases.not_found`. */
export async function holdCase(
  ctx: Ctx,
  caseId: number,
): Promise<{ row: CaseRow; state: CaseState }> {
  const row = await findCaseForUpdate(ctx.db, caseId);
  if (row === undefined || !mayRead(scopeOf(ctx.actor), row)) refuse("notFound", "cases.not_found");
  return { row, state: stateOf(row) };
}

/**
 * Gives one command to a case.
 * Refuses: what the lifecycle, the relation to the case and the command's own rule refuse.
 */
export async function act(ctx: Ctx, caseId: number, command: Command): Promise<CaseState> {
  return transaction(ctx, async (inner) => {
    const { row, state } = await holdCase(inner, caseId);
    orRefuse(mayCommand(inner.actor, factsOf(state), command.type));
    return perform(inner, row, state, command);
  });
}

/** Decides and writes a command on a case that is held; access has been checked. */
export async function perform(
  ctx: Ctx,
  row: CaseRow,
  state: CaseState,
  command: Command,
): Promise<CaseState> {
  await checkReferences(ctx, command);
  const calendar = await loadCalendar(ctx);
  const facts = {
    at: ctx.clock.now(),
    calendar,
    personId: ctx.actor.kind === "staff" ? ctx.actor.personId : null,
  };
  const events = [...orRefuse(decide(state, command, facts))];
  let next = applyAll(state, events, facts.personId);
  if (command.type === "accept" && next.leadOrgId === null) {
    const lead = await leadOfCase(ctx, next);
    if (lead !== null) {
      const more = decide(next, { type: "dispatch", ...lead }, facts);
      if (!isRefusal(more)) {
        events.push(...more);
        next = applyAll(next, more, facts.personId);
      }
    }
  }
  if ("fileIds" in command && command.fileIds.length > 0)
    await claimFiles(ctx, command.fileIds, `case:${row.id}`);
  await writeEvents(ctx, calendar, row, state, next, events);
  return next;
}

function applyAll(
  state: CaseState,
  events: readonly CaseEvent[],
  personId: number | null,
): CaseState {
  let next = state;
  for (const event of events) {
    const acted: ActedEvent = { ...event, personId };
    next = evolve(state.id, next, acted);
  }
  return next;
}

/** Appends events to a case and writes the row that follows from them. */
export async function writeEvents(
  ctx: Ctx,
  calendar: Calendar,
  row: CaseRow,
  before: CaseState,
  after: CaseState,
  events: readonly CaseEvent[],
): Promise<void> {
  const { rows, head } = chainEvents("case", row.id, headOfRow(row), events, ctx.actor);
  await insertEvents(ctx.db, rows);
  await updateCase(ctx.db, rowOf(after), dueRowOf(calendar, after, ctx.clock.now()), head);
  if (standingChanged(before, after))
    await updateTerms(
      ctx.db,
      row.id,
      caseTerms(factsOf(after), [
        after.title,
        ...(await placeNames(ctx, after.area)),
        after.description,
      ]),
    );
}

function standingChanged(before: CaseState, after: CaseState): boolean {
  return (
    before.leadOrgId !== after.leadOrgId ||
    before.holderOrgId !== after.holderOrgId ||
    before.firstContactOrgId !== after.firstContactOrgId
  );
}

async function checkReferences(ctx: Ctx, command: Command): Promise<void> {
  switch (command.type) {
    case "dispatch":
      return checkOrganisation(ctx, command.orgId);
    case "handOver":
    case "handOverFirstContact":
      return checkOrganisation(ctx, command.toOrgId);
    case "assign":
      return checkPersonOf(ctx, command.personId);
    default:
      return undefined;
  }
}
