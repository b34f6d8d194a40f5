/** Limits that were missed and written down. */
import type { CaseState } from "./state.ts";

/** The state without the marks of some items: what is asked anew, with the full time, can be missed anew. */
export function begunAnew(state: CaseState, ...items: readonly string[]): CaseState {
  return state.missed.some((item) => items.includes(item))
    ? { ...state, missed: state.missed.filter((item) => !items.includes(item)) }
    : state;
}
