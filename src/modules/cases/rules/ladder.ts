/**
 * The ladder of supervision (催办督办): reminder, urge, supervision with a written answer, listed supervision by a
 * district leader, accountability; by share of the working time used, each rung once, only in working hours, never
 * on a paused or finished case. Whoever supervises by hand has taken the rung: the ladder does not repeat it.
 * Source: DOMAIN 3 (automatic ladder by share of time used; exactly once; visible on the time line).
 */
import type { Instant } from "#kernel/pure/day.ts";
import { type Clock, deadline, nextTimerAt } from "#kernel/pure/deadline.ts";
import { type Calendar, isWorkingTime, nextWorkingTime } from "#kernel/pure/workdays.ts";
import { started, stopped } from "./clock-facts.ts";
import type { DecideTable, StepTable } from "./decision.ts";
import { caseEvent, invalid, no } from "./decision.ts";
import { begunAnew } from "./missed.ts";
import { parametersOfCase } from "./parameters.ts";
import type { CaseState, CaseStatus } from "./state.ts";

export const RUNGS = ["reminder", "urge", "supervision", "listed", "accountability"] as const;
export type Rung = (typeof RUNGS)[number];

/** At which share of the time for completion each rung is reached; null: this rung does not exist here. */
export type Ladder = { readonly [R in Rung]: number | null };

/** A demand for a written answer. */
export type Supervision = {
  readonly id: number;
  /** Who demands; null for the ladder itself. */
  readonly byOrgId: number | null;
  readonly listed: boolean;
  /** The district leader under whose name it is listed. */
  readonly leaderPersonId: number | null;
  readonly demand: string;
  readonly clock: Clock;
  readonly answer: { readonly text: string; readonly at: Instant; readonly late: boolean } | null;
  /** How often an answer was found wanting. */
  readonly sentBack: number;
  readonly settledAt: Instant | null;
};

export type LadderEventData = {
  rungReached: {
    readonly rung: Rung;
    readonly share: number;
    /** The leader under whose name the listed supervision runs. */
    readonly leaderPersonId: number | null;
  };
  supervised: {
    readonly supervisionId: number;
    readonly byOrgId: number | null;
    readonly listed: boolean;
    readonly leaderPersonId: number | null;
    readonly demand: string;
  };
  supervisionAnswered: {
    readonly supervisionId: number;
    readonly text: string;
    readonly fileIds: readonly number[];
    readonly late: boolean;
  };
  supervisionSettled: {
    readonly supervisionId: number;
    readonly satisfied: boolean;
    readonly reason: string;
  };
};

export type LadderCommand =
  | {
      readonly type: "climb";
      readonly rung: Rung;
      readonly leaderPersonId: number | null;
    }
  | {
      readonly type: "supervise";
      readonly demand: string;
      readonly listed: boolean;
      /** The leader who lists it; the program fills it in from who acts. */
      readonly leaderPersonId?: number | null;
    }
  | {
      readonly type: "answerSupervision";
      readonly supervisionId: number;
      readonly text: string;
      readonly fileIds: readonly number[];
    }
  | {
      readonly type: "settleSupervision";
      readonly supervisionId: number;
      readonly satisfied: boolean;
      readonly reason: string;
    };

/** The place of a rung on the ladder, from 0; -1 below it. */
export function rungIndex(rung: Rung | null): number {
  return rung === null ? -1 : RUNGS.indexOf(rung);
}

/** The higher of two rungs. */
export function higherRung(a: Rung | null, b: Rung): Rung {
  return a !== null && rungIndex(a) >= rungIndex(b) ? a : b;
}

/** Statuses in which a case climbs: somebody works on it, or nobody has given it a lead. */
const CLIMBING: readonly CaseStatus[] = ["accepted", "inProgress"];

/**
 * The next rung of a case and the first instant of working time at which it is reached; null where the case waits,
 * is paused or finished, or stands at the top.
 */
export function nextRung(
  calendar: Calendar,
  state: Pick<CaseState, "status" | "clocks" | "limits" | "rung">,
): { readonly rung: Rung; readonly share: number; readonly at: Instant } | null {
  const clock = state.clocks.completion;
  if (!CLIMBING.includes(state.status) || clock === null || clock.stoppedAt !== undefined)
    return null;
  // Outside of the status of that name a clock stands still while the work is refused as un-admitted.
  if (clock.pauses.some(({ to }) => to === undefined)) return null;
  for (const rung of RUNGS.slice(rungIndex(state.rung) + 1)) {
    const share = state.limits.ladder[rung];
    if (share === null) continue;
    const [reached] = nextTimerAt(calendar, clock, [share]);
    return reached === undefined ? null : { rung, share, at: nextWorkingTime(calendar, reached) };
  }
  return null;
}

/**
 * The highest rung whose share has been used up at an instant; where a case that stood outside the ladder comes
 * back to it, it goes on from here instead of being escalated for the time it was away.
 */
export function rungUsedUp(calendar: Calendar, state: CaseState, at: Instant): Rung | null {
  const clock = state.clocks.completion;
  if (clock === null) return state.rung;
  let found = state.rung;
  for (const rung of RUNGS) {
    const share = state.limits.ladder[rung];
    if (share === null || rungIndex(rung) <= rungIndex(found)) continue;
    const [reached] = nextTimerAt(calendar, clock, [share]);
    if (reached !== undefined && reached <= at) found = rung;
  }
  return found;
}

/** Who answers for the case: its lead, before there is one its holder. */
export function answers(state: Pick<CaseState, "leadOrgId" | "holderOrgId">): number {
  return state.leadOrgId ?? state.holderOrgId;
}

/** Supervisions that wait for the lead's answer. */
export function openSupervisions(state: Pick<CaseState, "supervisions">): readonly Supervision[] {
  return state.supervisions.filter((one) => one.answer === null && one.settledAt === null);
}

const change = (
  state: CaseState,
  id: number,
  apply: (one: Supervision) => Supervision,
): CaseState => ({
  ...state,
  supervisions: state.supervisions.map((one) => (one.id === id ? apply(one) : one)),
});

function demanded(
  state: CaseState,
  one: Pick<Supervision, "byOrgId" | "listed" | "leaderPersonId" | "demand">,
  at: Instant,
): readonly Supervision[] {
  const parameters = parametersOfCase(state);
  return [
    ...state.supervisions,
    {
      id: state.supervisions.length + 1,
      ...one,
      clock: started(one.listed ? parameters.answerListed : parameters.answerSupervision, at),
      answer: null,
      sentBack: 0,
      settledAt: null,
    },
  ];
}

export const LADDER_STEPS: StepTable<LadderEventData> = {
  rungReached: (state, { rung, leaderPersonId }, at) => ({
    ...state,
    rung,
    supervisions:
      rung === "supervision" || rung === "listed"
        ? demanded(
            state,
            { byOrgId: null, listed: rung === "listed", leaderPersonId, demand: "" },
            at,
          )
        : state.supervisions,
  }),
  supervised: (state, { byOrgId, listed, leaderPersonId, demand }, at) => ({
    ...state,
    rung: higherRung(state.rung, listed ? "listed" : "supervision"),
    supervisions: demanded(state, { byOrgId, listed, leaderPersonId, demand }, at),
  }),
  supervisionAnswered: (state, { supervisionId, text, late }, at) =>
    change(state, supervisionId, (one) => ({
      ...one,
      answer: { text, at, late },
      clock: stopped(one.clock, at),
      // Nobody stands behind a demand of the ladder who would still have to be satisfied.
      settledAt: one.byOrgId === null && !one.listed ? at : null,
    })),
  supervisionSettled: (state, { supervisionId, satisfied }, at) =>
    satisfied
      ? change(state, supervisionId, (one) => ({
          ...one,
          settledAt: at,
          clock: stopped(one.clock, at),
        }))
      : change(begunAnew(state, `supervision:${supervisionId}`), supervisionId, (one) => ({
          ...one,
          answer: null,
          sentBack: one.sentBack + 1,
          clock: started(one.clock.limit, at),
        })),
};

/** Demands end with the case that they were about. */
export function endSupervisions(
  supervisions: readonly Supervision[],
  at: Instant,
): readonly Supervision[] {
  return supervisions.map((one) =>
    one.settledAt === null ? { ...one, clock: stopped(one.clock, at), settledAt: at } : one,
  );
}

export const LADDER_DECISIONS: DecideTable<LadderCommand> = {
  climb(state, { rung, leaderPersonId }, { at, calendar }) {
    if (rungIndex(rung) <= rungIndex(state.rung)) return no("rung_reached_already", { rung });
    const next = nextRung(calendar, state);
    if (next === null || next.rung !== rung || next.at > at)
      return no("rung_not_reached", { rung });
    if (!isWorkingTime(calendar, at)) return no("outside_working_hours");
    return [caseEvent("rungReached", at, { rung, share: next.share, leaderPersonId })];
  },

  supervise(state, { demand, listed, leaderPersonId = null }, { at, orgId }) {
    const open = state.supervisions.filter((one) => one.settledAt === null);
    if (orgId !== null && orgId === answers(state)) return no("supervises_itself");
    if (listed && open.some((one) => one.listed)) return no("listed_already");
    if (!listed && orgId !== null && open.some((one) => !one.listed && one.byOrgId === orgId))
      return no("supervised_already");
    return [
      caseEvent("supervised", at, {
        supervisionId: state.supervisions.length + 1,
        byOrgId: orgId,
        listed,
        leaderPersonId: listed ? leaderPersonId : null,
        demand,
      }),
    ];
  },

  answerSupervision(state, { supervisionId, text, fileIds }, { at, calendar, orgId }) {
    const one = state.supervisions.find(({ id }) => id === supervisionId);
    if (one === undefined) return invalid("unknown_supervision");
    if (orgId !== null && orgId !== answers(state)) return no("only_lead_answers");
    if (one.answer !== null || one.settledAt !== null) return no("supervision_answered_already");
    const late = deadline(calendar, one.clock, at).overdue;
    return [caseEvent("supervisionAnswered", at, { supervisionId, text, fileIds, late })];
  },

  settleSupervision(state, { supervisionId, satisfied, reason }, { at, orgId }) {
    const one = state.supervisions.find(({ id }) => id === supervisionId);
    if (one === undefined) return invalid("unknown_supervision");
    if (one.settledAt !== null) return no("supervision_settled_already");
    if (orgId !== null && one.byOrgId !== null && one.byOrgId !== orgId)
      return no("supervision_of_another");
    if (!satisfied && one.answer === null) return no("supervision_not_answered");
    return [caseEvent("supervisionSettled", at, { supervisionId, satisfied, reason })];
  },
};
