/** What the inbox shows, read from the address and written back into it, so that a list can be shared. */
import type { Role } from "#kernel/pure/actor.ts";
import { CASE_STATUSES, CHANNELS, type CaseStatus, type Channel } from "../../rules/state.ts";

export const INBOX_VIEWS = [
  "inbox",
  "decisions",
  "open",
  "overdue",
  "listed",
  "operations",
  "mine",
  "all",
] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];
export const LISTED_KINDS = ["application", "request", "jointOperation"] as const;

export type InboxFilter = {
  readonly view: InboxView;
  readonly kind?: (typeof LISTED_KINDS)[number] | undefined;
  readonly status?: CaseStatus | undefined;
  readonly channel?: Channel | undefined;
  readonly subdistrictId?: number | undefined;
  /** What is searched for; empty where nothing is. */
  readonly words: string;
};

/** Writes some of the address's query; null takes a value away. */
export type Change = (
  values: Readonly<Record<string, string | null>>,
  options?: { readonly push?: boolean },
) => void;

/** Posts that stand above: they decide, list and command. */
const ABOVE: readonly Role[] = ["subdistrictOfficial", "coordinator", "districtLeader"];

/** Views that only some posts need. */
const NEEDED: Partial<Record<InboxView, readonly Role[]>> = {
  decisions: ABOVE,
  listed: [...ABOVE, "departmentOfficial", "disciplineOfficer"],
  operations: [...ABOVE, "departmentOfficial"],
  mine: ["departmentOfficial", "subdistrictOfficial", "stationWorker", "operator", "coordinator"],
};

/** The views that a post is offered; one that is open stays, however it was reached. */
export function viewsFor(role: Role | undefined, open: InboxView): readonly InboxView[] {
  return INBOX_VIEWS.filter((view) => {
    const roles = NEEDED[view];
    return view === open || roles === undefined || role === undefined || roles.includes(role);
  });
}

function oneOf<const T extends string>(known: readonly T[], asked: string | null): T | undefined {
  return known.find((one) => one === asked);
}

/** Reads a positive whole number; anything else is undefined. */
export function readId(asked: string | null): number | undefined {
  const id = Number(asked ?? "");
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** Reads the filter from the query of an address; what it does not know is left out, never an error. */
export function readFilter(query: URLSearchParams): InboxFilter {
  return {
    view: oneOf(INBOX_VIEWS, query.get("view")) ?? "inbox",
    kind: oneOf(LISTED_KINDS, query.get("kind")),
    status: oneOf(CASE_STATUSES, query.get("status")),
    channel: oneOf(CHANNELS, query.get("channel")),
    subdistrictId: readId(query.get("subdistrict")),
    words: (query.get("q") ?? "").trim().slice(0, 100),
  };
}

/** A filter as it is kept: in order, without words that were searched for and without the open case. */
export function queryOf(query: URLSearchParams): string {
  const kept = [...query].filter(
    ([name, value]) =>
      !["q", "case", "lang"].includes(name) &&
      value !== "" &&
      !(name === "view" && value === "inbox"),
  );
  return new URLSearchParams(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** Whether anything but the view narrows the list. */
export function isNarrowed(filter: InboxFilter): boolean {
  const { kind, status, channel, subdistrictId } = filter;
  return [kind, status, channel, subdistrictId].some((one) => one !== undefined);
}

/** What the address forgets when the filters are cleared. */
export const NO_FILTERS = { kind: null, status: null, channel: null, subdistrict: null } as const;
