/** A case that goes back to work. */
import type { Instant } from "#kernel/pure/day.ts";
import { heldBy } from "./holding.ts";
import { begunAnew } from "./missed.ts";
import type { CaseState } from "./state.ts";

/** What a case that is taken up again can miss anew. */
const ANEW = ["completion", "verification", "rectification", "callBack", "contest"];

/**
 * The state of a completed case that is taken up again: the lead holds it and has the full time once more. A check
 * that found the matter undone is remembered until it is completed again; any other is of the completion that fell.
 */
export function reopenedState(state: CaseState, at: Instant): CaseState {
  return {
    ...begunAnew(state, ...ANEW),
    status: "inProgress",
    reopened: state.reopened + 1,
    completion: null,
    extension: null,
    closedAt: null,
    rung: null,
    rectification: null,
    // Taken up again by itself, it goes its own way.
    mergedInto: null,
    verification: state.verification?.found?.passed === false ? state.verification : null,
    clocks: {
      ...state.clocks,
      completion: {
        limit: state.limits.completion,
        startedAt: at,
        pauses: [],
        pauseCap: { workdays: state.limits.pauseCapWorkdays },
      },
    },
    ...heldBy(state, state.leadOrgId ?? state.holderOrgId, at),
  };
}
