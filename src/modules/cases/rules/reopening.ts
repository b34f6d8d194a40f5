/** A case that goes back to work. */
import type { Instant } from "#kernel/pure/day.ts";
import { heldBy } from "./holding.ts";
import type { CaseState } from "./state.ts";

/** The state of a completed case that is taken up again: the lead holds it and has the full time once more. */
export function reopenedState(state: CaseState, at: Instant): CaseState {
  return {
    ...state,
    status: "inProgress",
    reopened: state.reopened + 1,
    completion: null,
    extension: null,
    closedAt: null,
    rung: null,
    rectification: null,
    missed: state.missed.filter((item) => item !== "completion" && item !== "rectification"),
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
