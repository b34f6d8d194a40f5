/**
 * Returns (退单): a body that is not the right owner names who is, and the clause. The one named may contest; the
 * second return goes to arbitration with a clock of its own. Nobody gains time by returning: the completion clock runs on.
 * Source: DOMAIN 3 (a return must name the right owner and the clause relied on; it may be contested; after two returns
 * it goes to arbitration with a clock of its own).
 */
import type { Instant } from "#kernel/pure/day.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import { addWorkingMinutes } from "#kernel/pure/workdays.ts";
import { started, stopped } from "./clock-facts.ts";
import type { DecideTable, StepTable } from "./decision.ts";
import { caseEvent, invalid, no } from "./decision.ts";
import { heldBy } from "./holding.ts";
import { parametersOfCase } from "./parameters.ts";
import type { CaseState } from "./state.ts";

/** `standing` nobody objected, `contested` the one named gave it back, `upheld` and `lost` as arbitration decided. */
export const RETURN_STATES = ["standing", "contested", "upheld", "lost"] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

export type CaseReturn = {
  readonly fromOrgId: number;
  readonly toOrgId: number;
  readonly clause: string;
  readonly reason: string;
  readonly at: Instant;
  readonly state: ReturnState;
};

export type Arbitration = {
  /** The body that decides. */
  readonly orgId: number;
  readonly clock: Clock;
  readonly decidedFor: number | null;
};

export type ReturnEventData = {
  returned: {
    readonly fromOrgId: number;
    readonly toOrgId: number;
    readonly clause: string;
    readonly reason: string;
  };
  returnContested: {
    readonly fromOrgId: number;
    readonly toOrgId: number;
    readonly clause: string;
    readonly reason: string;
  };
  arbitrationOpened: { readonly orgId: number };
  arbitrated: { readonly orgId: number; readonly clause: string; readonly reason: string };
};

export type ReturnCommand =
  | {
      readonly type: "returnCase";
      readonly toOrgId: number;
      readonly clause: string;
      readonly reason: string;
      /** Who arbitrates if it comes to that; the program fills it in. */
      readonly arbiterOrgId?: number;
    }
  | { readonly type: "contestReturn"; readonly clause: string; readonly reason: string }
  | {
      readonly type: "arbitrate";
      readonly orgId: number;
      readonly clause: string;
      readonly reason: string;
    };

/** Tells whether a body is to decide who owns the case. */
export function inArbitration(state: Pick<CaseState, "arbitration">): boolean {
  return state.arbitration !== null && state.arbitration.decidedFor === null;
}

const moveLead = (state: CaseState, orgId: number, at: Instant): CaseState => ({
  ...state,
  leadOrgId: orgId,
  leadBasis: "return",
  ...heldBy(state, orgId, at),
});

export const RETURN_STEPS: StepTable<ReturnEventData> = {
  returned: (state, { fromOrgId, toOrgId, clause, reason }, at) => ({
    ...moveLead(state, toOrgId, at),
    returns: [
      ...state.returns,
      { fromOrgId, toOrgId, clause, reason, at, state: "standing" as const },
    ],
  }),
  returnContested: (state, { toOrgId }, at) => ({
    ...moveLead(state, toOrgId, at),
    returns: state.returns.map((one, i) =>
      i === state.returns.length - 1 ? { ...one, state: "contested" as const } : one,
    ),
  }),
  arbitrationOpened: (state, { orgId }, at) => ({
    ...state,
    arbitration: {
      orgId,
      clock: started(parametersOfCase(state).arbitration, at),
      decidedFor: null,
    },
    ...heldBy(state, orgId, at),
  }),
  arbitrated: (state, { orgId }, at) => ({
    ...state,
    leadOrgId: orgId,
    leadBasis: "arbitration",
    arbitration:
      state.arbitration === null
        ? null
        : { ...state.arbitration, clock: stopped(state.arbitration.clock, at), decidedFor: orgId },
    // Whoever sent the case to anyone but the right owner has lost.
    returns: state.returns.map((one) => ({
      ...one,
      state: one.toOrgId === orgId ? ("upheld" as const) : ("lost" as const),
    })),
    ...heldBy(state, orgId, at),
  }),
};

export const RETURN_DECISIONS: DecideTable<ReturnCommand> = {
  returnCase(state, { toOrgId, clause, reason, arbiterOrgId }, { at, calendar, orgId }) {
    const from = state.leadOrgId;
    if (from === null || (orgId !== null && orgId !== from)) return no("only_lead_returns");
    if (inArbitration(state)) return no("in_arbitration");
    if (state.arbitration !== null) return no("arbitration_is_final");
    if (toOrgId === from) return invalid("returns_to_itself");
    const parameters = parametersOfCase(state);
    const until = addWorkingMinutes(calendar, state.heldSince, parameters.returnWorkingHours * 60);
    if (at > until)
      return no("return_too_late", {
        until: new Date(until).toISOString(),
        hours: parameters.returnWorkingHours,
      });
    const returned = caseEvent("returned", at, { fromOrgId: from, toOrgId, clause, reason });
    if (state.returns.length + 1 < parameters.returnsBeforeArbitration) return [returned];
    if (arbiterOrgId === undefined) return no("no_arbiter");
    return [returned, caseEvent("arbitrationOpened", at, { orgId: arbiterOrgId })];
  },

  contestReturn(state, { clause, reason }, { at, calendar, orgId }) {
    const last = state.returns.at(-1);
    if (last?.state !== "standing" || state.leadOrgId !== last.toOrgId)
      return no("no_return_to_contest");
    if (orgId !== null && orgId !== last.toOrgId) return no("only_named_contests");
    if (state.arbitration !== null) return no("in_arbitration");
    const hours = parametersOfCase(state).returnWorkingHours;
    const until = addWorkingMinutes(calendar, last.at, hours * 60);
    if (at > until) return no("return_too_late", { until: new Date(until).toISOString(), hours });
    return [
      caseEvent("returnContested", at, {
        fromOrgId: last.toOrgId,
        toOrgId: last.fromOrgId,
        clause,
        reason,
      }),
    ];
  },

  arbitrate(state, { orgId, clause, reason }, { at }) {
    if (!inArbitration(state)) return no("nothing_to_arbitrate");
    return [caseEvent("arbitrated", at, { orgId, clause, reason })];
  },
};
