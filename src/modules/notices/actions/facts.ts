/** How everybody stood to a case when each of its events had happened. */
import { type ActedEvent, type CaseState, evolve } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import type { StoredEvent } from "#kernel/events.ts";
import type { NoticeFacts } from "../rules/notices-of.ts";
import { caseEventsBefore } from "../store/choice-store.ts";

/** Facts of a case at one event, with what only deliveries need. */
export type FactsAt = NoticeFacts & { readonly caseId: number; readonly isImported: boolean };

/** An event of a case as `evolve` takes it. */
function actedOf({ type, at, data, actor }: StoredEvent): ActedEvent {
  return {
    type,
    at,
    data,
    personId: actor.kind === "staff" ? actor.id : null,
  } as unknown as ActedEvent;
}

/** The state after one more event. */
export function stateAfter(state: CaseState | null, event: StoredEvent): CaseState {
  return evolve(event.streamId, state, actedOf(event));
}

/** What the rules need of a state. */
export function factsOfState(state: CaseState): FactsAt {
  return {
    caseId: state.id,
    isImported: state.channel === "import",
    leadOrgId: state.leadOrgId,
    holderOrgId: state.holderOrgId,
    firstContactOrgId: state.firstContactOrgId,
    subdistrictId: state.area.subdistrictId,
    residentId: state.residentId,
    coOrganiserIds: state.tasks
      .filter((task) => task.state !== "dropped")
      .map((task) => task.orgId),
    demandedBy: new Map(state.supervisions.map(({ id, byOrgId }) => [id, byOrgId])),
  };
}

const keyOf = (event: StoredEvent): string => `${event.streamId}:${event.seq}`;

/**
 * Facts after each event of a page, for the cases that `concerns` any of. What a case was before the page is read from
 * its own events, so the answer does not depend on when it is asked.
 */
export async function factsAfter(
  ctx: Ctx,
  events: readonly StoredEvent[],
  concerns: (event: StoredEvent) => boolean,
): Promise<(event: StoredEvent) => FactsAt | undefined> {
  const wanted = new Set(events.filter(concerns).map(({ streamId }) => streamId));
  const mine = events.filter(({ streamId }) => wanted.has(streamId));
  const first = new Map<number, number>();
  for (const { streamId, seq } of mine) if (!first.has(streamId)) first.set(streamId, seq);
  const older = [...first].flatMap(([caseId, seq]) => (seq > 1 ? [{ caseId, seq }] : []));
  const states = new Map<number, CaseState>();
  const step = (event: StoredEvent): CaseState => {
    const state = stateAfter(states.get(event.streamId) ?? null, event);
    states.set(event.streamId, state);
    return state;
  };
  if (older.length > 0) for (const event of await caseEventsBefore(ctx.db, older)) step(event);
  const facts = new Map(mine.map((event) => [keyOf(event), factsOfState(step(event))]));
  return (event) => facts.get(keyOf(event));
}
