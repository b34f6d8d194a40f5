/** Writes what was decided on cases, one or hundreds: one statement for the events and one for each table. */
import type { Ctx } from "#kernel/context.ts";
import { type EventRow, chainEvents, insertEvents } from "#kernel/events.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { bodiesOf, factsOf } from "../access.ts";
import type { CaseEvent } from "../rules/events.ts";
import { evolve } from "../rules/evolve.ts";
import type { CaseState } from "../rules/state.ts";
import { type CaseRow, headOfRow, writeStandings } from "../store/case-store.ts";
import { dueRowOf, rowOf, standingOf } from "../store/row.ts";
import { caseTerms } from "../store/terms.ts";
import { type MovedCase, updateCases, updateTerms } from "../store/write-store.ts";
import { placeNames } from "./place-names.ts";

/** What happened to a case that is held. */
export type Change = {
  readonly row: CaseRow;
  readonly before: CaseState;
  readonly after: CaseState;
  readonly events: readonly CaseEvent[];
};

/** Applies events of one person. */
export function applyAll(
  state: CaseState,
  events: readonly CaseEvent[],
  personId: number | null,
): CaseState {
  let next = state;
  for (const event of events) next = evolve(state.id, next, { ...event, personId });
  return next;
}

/** Appends events to cases and writes the rows that follow from them. */
export async function writeChanges(
  ctx: Ctx,
  calendar: Calendar,
  changes: readonly Change[],
): Promise<void> {
  const rows: EventRow[] = [];
  const moved: MovedCase[] = [];
  for (const { row, after, events } of changes) {
    const chained = chainEvents("case", row.id, headOfRow(row), events, ctx.actor);
    rows.push(...chained.rows);
    const due = dueRowOf(calendar, after);
    moved.push({ state: rowOf(after), due, head: chained.head });
  }
  await insertEvents(ctx.db, rows);
  await updateCases(ctx.db, moved);
  await writeStandings(
    ctx.db,
    changes.map(({ row, after }, i) => ({
      caseId: row.id,
      standing: standingOf(calendar, after, (moved[i] as MovedCase).due),
    })),
  );
  const otherBodies = changes.filter(
    ({ before, after }) => bodiesOf(before).join() !== bodiesOf(after).join(),
  );
  await updateTerms(
    ctx.db,
    await Promise.all(otherBodies.map(async ({ after }) => termsOf(ctx, after))),
  );
}

async function termsOf(ctx: Ctx, state: CaseState) {
  const texts = [state.title, ...(await placeNames(ctx, state.area)), state.description];
  return { id: state.id, terms: caseTerms(factsOf(state), texts) };
}
