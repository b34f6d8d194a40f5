/** Who has to act next. */
import type { Instant } from "#kernel/pure/day.ts";
import type { CaseState } from "./state.ts";

/** The part of a state that changes when a case comes into other hands; the handler was the other body's. */
export function heldBy(state: CaseState, orgId: number, at: Instant) {
  return state.holderOrgId === orgId
    ? {}
    : { holderOrgId: orgId, heldSince: at, handlerPersonId: null };
}
