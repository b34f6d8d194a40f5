/**
 * Cases among each other: a case is split into children with leads of their own, or merged into another on the same
 * matter. A merge keeps every reporter subscribed and counted, ends with the case that it went into, and can be undone.
 * Source: DOMAIN 3 (split / merge).
 */
import type { Instant } from "#kernel/pure/day.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import type { Refusal } from "#kernel/pure/refusal.ts";
import { endPauses, stopClocks } from "./case-clocks.ts";
import { started } from "./clock-facts.ts";
import type { DecideTable, StepTable } from "./decision.ts";
import { caseEvent, invalid, no } from "./decision.ts";
import { type Rung, openSupervisions, rungUsedUp } from "./ladder.ts";
import { admits } from "./lifecycle.ts";
import { begunAnew } from "./missed.ts";
import type { CaseState, CaseStatus, NotSolvedReason, Outcome } from "./state.ts";
import { openTasks } from "./tasks.ts";

/** Statuses from which a case may go into another. */
export const MERGEABLE = [
  "received",
  "accepted",
  "inProgress",
] as const satisfies readonly CaseStatus[];
export type MergeableStatus = (typeof MERGEABLE)[number];

export type MergedInto = { readonly caseId: number; readonly status: MergeableStatus };

export type RelationEventData = {
  split: { readonly childIds: readonly number[]; readonly reason: string };
  merged: { readonly intoId: number; readonly reason: string };
  absorbed: { readonly caseId: number };
  /** The rung up to which the ladder does not go back over the time of the merge. */
  unmerged: { readonly fromId: number; readonly reason: string; readonly rung: Rung | null };
  released: { readonly caseId: number };
  /** What the case that this one went into came to. */
  completedWith: {
    readonly caseId: number;
    readonly leadOrgId: number;
    readonly outcome: Outcome;
    readonly result: string;
    readonly notSolvedReason: NotSolvedReason | null;
  };
  /** The case that this one went into was taken up again, and this one with it. */
  rejoined: { readonly caseId: number };
  /** The reporter took it for the same as another case; an official looked and found that it is not. */
  keptApart: { readonly caseId: number; readonly reason: string };
};

export type RelationCommand =
  | {
      readonly type: "split";
      /** Numbers of the children, which the program has made. */
      readonly childIds: readonly number[];
      readonly reason: string;
    }
  | { readonly type: "merge"; readonly intoId: number; readonly reason: string }
  | { readonly type: "absorb"; readonly caseId: number }
  | { readonly type: "unmerge"; readonly reason: string }
  | { readonly type: "release"; readonly caseId: number }
  | {
      readonly type: "completeWith";
      readonly caseId: number;
      readonly leadOrgId: number;
      readonly outcome: Outcome;
      readonly result: string;
      readonly notSolvedReason: NotSolvedReason | null;
    }
  | { readonly type: "rejoin"; readonly caseId: number }
  | { readonly type: "keepApart"; readonly reason: string };

/** Tells whether two cases are about the same person's matter. */
function ofSamePerson(a: CaseState, b: CaseState): boolean {
  return (
    (a.residentId !== null && a.residentId === b.residentId) || a.partyDigest === b.partyDigest
  );
}

/**
 * Why one case cannot go into another; null where it can. Requests go into requests and operations, whoever brought
 * them. An application is somebody's own: it goes only into the same person's application of the same duty.
 */
export function mergeRefusal(source: CaseState, target: CaseState): Refusal | null {
  if (source.id === target.id) return invalid("merges_into_itself");
  if (source.parentId === target.id || target.parentId === source.id)
    return no("part_of_each_other");
  if (!admits(target.status, "absorb")) return no("target_not_open", { status: target.status });
  const isApplication = source.kind === "application";
  if (isApplication !== (target.kind === "application")) return no("merges_with_other_kind");
  if (isApplication && (source.dutyCode !== target.dutyCode || !ofSamePerson(source, target)))
    return no("applications_differ");
  return null;
}

/** A clock that has not stopped begins anew. */
const anew = (clock: Clock | null, at: Instant): Clock | null =>
  clock === null || clock.stoppedAt !== undefined ? clock : started(clock.limit, at);

/**
 * What was owed while a case was away was owed to nobody: acceptance, response, tasks and answers have their full
 * time again. The time for completion runs on, for it was promised to the resident; one that ended with the other
 * case begins anew.
 */
function backAtWork(state: CaseState, at: Instant): CaseState {
  const { acceptance, firstResponse, completion } = state.clocks;
  const open = openTasks(state);
  const demands = openSupervisions(state);
  return {
    ...begunAnew(
      state,
      "firstResponse",
      ...open.map(({ id }) => `task:${id}`),
      ...demands.map(({ id }) => `supervision:${id}`),
    ),
    clocks: {
      acceptance: anew(acceptance, at),
      firstResponse: anew(firstResponse, at),
      completion:
        completion?.stoppedAt === undefined
          ? completion
          : {
              ...started(state.limits.completion, at),
              pauseCap: { workdays: state.limits.pauseCapWorkdays },
            },
    },
    tasks: state.tasks.map((task) =>
      open.includes(task) ? { ...task, clock: started(task.clock.limit, at) } : task,
    ),
    supervisions: state.supervisions.map((one) =>
      demands.includes(one) ? { ...one, clock: started(one.clock.limit, at) } : one,
    ),
  };
}

export const RELATION_STEPS: StepTable<RelationEventData> = {
  split: (state, { childIds }) => ({ ...state, children: [...state.children, ...childIds] }),
  merged: (state, { intoId }) => ({
    ...state,
    status: "merged",
    mergedInto: { caseId: intoId, status: state.status as MergeableStatus },
    sameAsId: null,
  }),
  absorbed: (state, { caseId }) => ({ ...state, absorbed: [...state.absorbed, caseId] }),
  unmerged: (state, { rung }, at) => ({
    ...backAtWork(state, at),
    status: state.mergedInto?.status ?? "inProgress",
    mergedInto: null,
    rung,
  }),
  released: (state, { caseId }) => ({
    ...state,
    absorbed: state.absorbed.filter((id) => id !== caseId),
  }),
  completedWith: (state, { leadOrgId, outcome, result, notSolvedReason }, at: Instant) => ({
    ...state,
    status: "completed",
    leadOrgId: state.leadOrgId ?? leadOrgId,
    leadBasis: state.leadBasis ?? "official",
    completion: { outcome, result, notSolvedReason, at, late: false, personId: null },
    clocks: stopClocks(endPauses(state.clocks, at), at),
  }),
  rejoined: (state) => ({ ...state, status: "merged", completion: null }),
  keptApart: (state) => ({ ...state, sameAsId: null }),
};

export const RELATION_DECISIONS: DecideTable<RelationCommand> = {
  split(state, { childIds, reason }, { at }) {
    if (state.parentId !== null) return no("child_cannot_split");
    if (childIds.length < 2) return invalid("split_needs_two");
    return [caseEvent("split", at, { childIds, reason })];
  },

  merge(state, { intoId, reason }, { at }) {
    if (intoId === state.id) return invalid("merges_into_itself");
    if (state.absorbed.length > 0) return no("has_absorbed");
    if (state.children.length > 0) return no("has_children");
    if (state.operation !== null) return no("operation_cannot_merge");
    return [caseEvent("merged", at, { intoId, reason })];
  },

  absorb(state, { caseId }, { at }) {
    if (state.absorbed.includes(caseId)) return no("absorbed_already");
    return [caseEvent("absorbed", at, { caseId })];
  },

  unmerge(state, { reason }, { at, calendar }) {
    if (state.mergedInto === null) return no("not_merged");
    // A clock that ended with the other case begins anew, and the ladder with it.
    const ended = state.clocks.completion?.stoppedAt !== undefined;
    const rung = ended ? null : rungUsedUp(calendar, state, at);
    return [caseEvent("unmerged", at, { fromId: state.mergedInto.caseId, reason, rung })];
  },

  release(state, { caseId }, { at }) {
    if (!state.absorbed.includes(caseId)) return no("not_absorbed");
    return [caseEvent("released", at, { caseId })];
  },

  completeWith(state, command, { at }) {
    const { caseId, leadOrgId, outcome, result, notSolvedReason } = command;
    if (state.mergedInto?.caseId !== caseId) return no("not_merged");
    const data = { caseId, leadOrgId, outcome, result, notSolvedReason };
    return [caseEvent("completedWith", at, data)];
  },

  rejoin(state, { caseId }, { at }) {
    if (state.mergedInto?.caseId !== caseId) return no("not_merged");
    if (state.grade !== null) return no("graded_once");
    return [caseEvent("rejoined", at, { caseId })];
  },

  keepApart(state, { reason }, { at }) {
    if (state.sameAsId === null) return no("nothing_proposed");
    return [caseEvent("keptApart", at, { caseId: state.sameAsId, reason })];
  },
};
