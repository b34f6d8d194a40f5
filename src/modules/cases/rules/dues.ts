/** What is due where: everything that some body owes on a case now, each with its own clock. */
import type { Instant } from "#kernel/pure/day.ts";
import { type Clock, deadline } from "#kernel/pure/deadline.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { settledDue } from "./clock-facts.ts";
import type { DecideTable, StepTable } from "./decision.ts";
import { caseEvent, no } from "./decision.ts";
import { answers, openSupervisions } from "./ladder.ts";
import { begunAnew } from "./missed.ts";
import { contestOpen } from "./rectification.ts";
import { inArbitration } from "./returns.ts";
import { type CaseState, isOpen } from "./state.ts";
import { openRefusal } from "./task-refusals.ts";
import { openTasks } from "./tasks.ts";
import { tookPart, verificationOpen } from "./verification.ts";

/**
 * What may be owed; `waiting` has no clock: the case waits for the resident, or for its pause to end, and `taskRefusal`
 * for the decision whether the work was admitted.
 */
export const DUE_KINDS = [
  "acceptance",
  "firstResponse",
  "completion",
  "waiting",
  "task",
  "supervision",
  "settlement",
  "arbitration",
  "verification",
  "rectification",
  "callBack",
  "contest",
  "taskRefusal",
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** One thing owed: `item` names it within its case (`task:2`), `orgId` owes it; null where any who stands above may do it. */
export type Due = {
  readonly item: string;
  readonly kind: DueKind;
  readonly orgId: number | null;
  readonly clock: Clock | null;
};

/** The kind of an item: `task` of `task:2`. */
export function dueKindOf(item: string): DueKind {
  return (item.split(":")[0] ?? item) as DueKind;
}

const due = (kind: DueKind, orgId: number | null, clock: Clock | null, ref?: number): Due => ({
  item: ref === undefined ? kind : `${kind}:${ref}`,
  kind,
  orgId,
  clock,
});

/** Everything owed on a case now. */
export function duesOf(state: CaseState): readonly Due[] {
  const dues: Due[] = [...mainDues(state)];
  if (isOpen(state.status) && !["rectifying", "awaitingMaterials"].includes(state.status)) {
    const { firstResponse } = state.clocks;
    // Whoever has refused the case as un-admitted work owes nothing on it until that is decided.
    const refused = openRefusal(state) !== undefined;
    if (!refused && firstResponse !== null && firstResponse.stoppedAt === undefined)
      dues.push(due("firstResponse", answers(state), firstResponse));
    for (const task of openTasks(state)) dues.push(due("task", task.orgId, task.clock, task.id));
    for (const one of refused ? [] : openSupervisions(state))
      dues.push(due("supervision", answers(state), one.clock, one.id));
    for (const one of state.supervisions)
      if (one.answer !== null && one.settledAt === null)
        dues.push(due("settlement", one.byOrgId, null, one.id));
  }
  if (verificationOpen(state) && state.status === "completed")
    dues.push(due("verification", independent(state), state.verification?.clock ?? null));
  return dues;
}

/** The first contact verifies and calls back where it took no part itself; else whoever stands above. */
function independent(state: CaseState): number | null {
  return tookPart(state, state.firstContactOrgId) ? null : state.firstContactOrgId;
}

function arbitrationDue({ arbitration }: CaseState): Due {
  return due("arbitration", arbitration?.orgId ?? null, arbitration?.clock ?? null);
}

function mainDues(state: CaseState): Due[] {
  const { holderOrgId, clocks, status } = state;
  const refused = openRefusal(state);
  if (refused !== undefined && isOpen(status)) return [due("taskRefusal", refused.orgId, null)];
  switch (status) {
    case "received":
      return inArbitration(state)
        ? [arbitrationDue(state), due("acceptance", answers(state), clocks.acceptance)]
        : [due("acceptance", holderOrgId, clocks.acceptance)];
    case "awaitingMaterials":
      return [due("waiting", holderOrgId, null)];
    case "paused":
      return [due("waiting", holderOrgId, null)];
    case "accepted":
      return [due("completion", holderOrgId, clocks.completion)];
    case "inProgress":
      return inArbitration(state)
        ? [arbitrationDue(state), due("completion", state.leadOrgId, clocks.completion)]
        : [due("completion", holderOrgId, clocks.completion)];
    case "rectifying": {
      const one = state.rectification;
      if (one === null) return [];
      if (contestOpen(state)) return [due("contest", null, one.contest?.clock ?? null)];
      return one.measures === null
        ? [due("rectification", state.leadOrgId, one.clock)]
        : [due("callBack", independent(state), one.callBackClock)];
    }
    default:
      return [];
  }
}

/** What waits for somebody above rather than for a body of its own; lists ask for it by name. */
export const AWAITS = ["extension", "contest", "verification", "callBack", "settlement"] as const;
export type Awaits = (typeof AWAITS)[number];

/** The decision that a case waits for. */
export function awaits(state: CaseState): Awaits | null {
  if (isOpen(state.status) && state.extension?.decision === "open") return "extension";
  for (const { kind } of duesOf(state))
    if (
      kind === "contest" ||
      kind === "verification" ||
      kind === "callBack" ||
      kind === "settlement"
    )
      return kind;
  return null;
}

/** Kinds whose limit, once missed, is written into the case's log. A missed completion is a rung of the ladder too. */
const MARKED: readonly DueKind[] = [
  "firstResponse",
  "completion",
  "task",
  "supervision",
  "arbitration",
  "verification",
  "rectification",
  "callBack",
  "contest",
];

/** The next limit that will have been missed, and the first instant at which it is. */
export function nextMissed(
  calendar: Calendar,
  state: CaseState,
): { readonly item: string; readonly at: Instant } | null {
  let next: { item: string; at: Instant } | null = null;
  for (const { item, kind, clock } of duesOf(state)) {
    if (clock === null || !MARKED.includes(kind) || state.missed.includes(item)) continue;
    const dueAt = settledDue(calendar, clock);
    if (dueAt !== null && (next === null || dueAt < next.at)) next = { item, at: dueAt + 1 };
  }
  return next;
}

/** The clock of an item, whether or not it is still owed. */
function clockOf(state: CaseState, item: string): Clock | null {
  const [kind, id] = item.split(":");
  const numbered = (all: readonly { readonly id: number; readonly clock: Clock }[]) =>
    all.find((one) => one.id === Number(id))?.clock ?? null;
  switch (kind as DueKind) {
    case "acceptance":
    case "firstResponse":
    case "completion":
      return state.clocks[kind as "acceptance" | "firstResponse" | "completion"];
    case "task":
      return numbered(state.tasks);
    case "supervision":
      return numbered(state.supervisions);
    case "arbitration":
      return state.arbitration?.clock ?? null;
    case "verification":
      return state.verification?.clock ?? null;
    case "rectification":
      return state.rectification?.clock ?? null;
    case "callBack":
      return state.rectification?.callBackClock ?? null;
    case "contest":
      return state.rectification?.contest?.clock ?? null;
    default:
      return null;
  }
}

/** Tells whether a clock ran out before it stopped, by the calendar as it is known now. */
function ranOut(calendar: Calendar, clock: Clock | null, at: Instant): boolean {
  return clock !== null && deadline(calendar, clock, clock.stoppedAt ?? at).overdue;
}

export type DueEventData = {
  limitMissed: { readonly item: string };
  /** A limit that had been written down as missed was kept by the official calendar as it is known now. */
  limitKept: { readonly item: string };
};
export type DueCommand =
  | { readonly type: "markMissed"; readonly item: string }
  | { readonly type: "recountLimits" };

export const DUE_STEPS: StepTable<DueEventData> = {
  limitMissed: (state, { item }) => ({ ...state, missed: [...state.missed, item] }),
  limitKept: (state, { item }) => begunAnew(state, item),
};

export const DUE_DECISIONS: DecideTable<DueCommand> = {
  markMissed(state, { item }, { at, calendar }) {
    const next = nextMissed(calendar, state);
    if (next === null || next.item !== item || next.at > at) return no("limit_not_missed");
    return [caseEvent("limitMissed", at, { item })];
  },

  /** After the calendar was corrected: marks that no longer hold, and a completion that was in time as far as anyone knew. */
  recountLimits(state, _command, { at, calendar }) {
    const kept = state.missed.filter((item) => !ranOut(calendar, clockOf(state, item), at));
    const { completion } = state;
    const late =
      completion !== null &&
      !completion.late &&
      !state.missed.includes("completion") &&
      ranOut(calendar, state.clocks.completion, completion.at);
    return [
      ...kept.map((item) => caseEvent("limitKept", at, { item })),
      ...(late ? [caseEvent("limitMissed", at, { item: "completion" })] : []),
    ];
  },
};
