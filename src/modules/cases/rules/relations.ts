/**
 * Cases among each other: a case is split into children with leads of their own, or merged into another on the same
 * matter. A merge keeps every reporter subscribed and counted, ends with the case that it went into, and can be undone.
 * Source: DOMAIN 3 (split / merge).
 */
import type { Instant } from "#kernel/pure/day.ts";
import { endPauses, stopClocks } from "./case-clocks.ts";
import type { DecideTable, StepTable } from "./decision.ts";
import { caseEvent, invalid, no } from "./decision.ts";
import { type Rung, rungUsedUp } from "./ladder.ts";
import type { CaseState, CaseStatus, NotSolvedReason, Outcome } from "./state.ts";

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
    };

export const RELATION_STEPS: StepTable<RelationEventData> = {
  split: (state, { childIds }) => ({ ...state, children: [...state.children, ...childIds] }),
  merged: (state, { intoId }) => ({
    ...state,
    status: "merged",
    mergedInto: { caseId: intoId, status: state.status as MergeableStatus },
  }),
  absorbed: (state, { caseId }) => ({ ...state, absorbed: [...state.absorbed, caseId] }),
  unmerged: (state, { rung }) => ({
    ...state,
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
    const rung = rungUsedUp(calendar, state, at);
    return [caseEvent("unmerged", at, { fromId: state.mergedInto.caseId, reason, rung })];
  },

  release(state, { caseId }, { at }) {
    if (!state.absorbed.includes(caseId)) return no("not_absorbed");
    return [caseEvent("released", at, { caseId })];
  },

  completeWith(state, { type: _, ...data }, { at }) {
    if (state.mergedInto?.caseId !== data.caseId) return no("not_merged");
    return [caseEvent("completedWith", at, data)];
  },
};
