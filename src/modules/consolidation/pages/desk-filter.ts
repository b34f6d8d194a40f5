/** What the desk shows, read from the address and written back into it, so that a list can be shared. */
import { DECISION_KINDS, ROW_STATES, type RowState } from "../schema.ts";

export type DeskFilter = {
  readonly orgId?: number | undefined;
  readonly state?: RowState | undefined;
  readonly proposal?: "open" | "exact" | "near" | "overlap" | undefined;
  readonly doubtful: boolean;
  /** What is searched for; empty where nothing is. */
  readonly words: string;
};

function oneOf<const T extends string>(known: readonly T[], asked: string | null): T | undefined {
  return known.find((one) => one === asked);
}

/** Reads a positive whole number; anything else is undefined. */
export function readId(asked: string | null | undefined): number | undefined {
  const id = Number(asked ?? "");
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** Reads the filter from the query of an address; what it does not know is left out, never an error. */
export function readFilter(query: URLSearchParams): DeskFilter {
  return {
    orgId: readId(query.get("org")),
    state: oneOf(ROW_STATES, query.get("state")),
    proposal: oneOf(["open", "exact", "near", "overlap"], query.get("proposal")),
    doubtful: query.get("doubtful") === "true",
    words: (query.get("q") ?? "").trim().slice(0, 100),
  };
}

/** The query of the API for a filter. */
export function queryOf({ orgId, state, proposal, doubtful, words }: DeskFilter) {
  return {
    ...(orgId === undefined ? {} : { orgId }),
    ...(state === undefined ? {} : { state }),
    ...(proposal === undefined ? {} : { proposal }),
    ...(doubtful ? { doubtful: "true" as const } : {}),
    ...(words === "" ? {} : { q: words }),
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: DeskFilter): boolean {
  return Object.keys(queryOf(filter)).length > 0;
}

/** What the address forgets when the filters are cleared. */
export const NO_FILTERS = {
  org: null,
  state: null,
  proposal: null,
  doubtful: null,
  q: null,
} as const;

/** Decisions that the list can be narrowed to. */
export const DECIDED_STATES = DECISION_KINDS;
