/**
 * What follows a bad grade (差评整改): one of the two lowest grades opens a rectification of fifteen working days; then
 * somebody independent calls the resident back; the lead may contest a grade that was given by mistake.
 * Source: State Council General Office 国办发〔2019〕51号 (好差评: contact within one working day, rectified and answered
 * within fifteen, call-back by others than who handled); DOMAIN 3.
 */
import type { Instant } from "#kernel/pure/day.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import { addWorkdays } from "#kernel/pure/workdays.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { pausedAt, resumedAt, started, stopped } from "./clock-facts.ts";
import type { DecideTable, StepTable } from "./decision.ts";
import { caseEvent, invalid, no } from "./decision.ts";
import { heldBy } from "./holding.ts";
import { begunAnew } from "./missed.ts";
import { parametersOfCase } from "./parameters.ts";
import type { CaseState } from "./state.ts";
import { handled, tookPart, verificationOpen } from "./verification.ts";

export type Rectification = {
  readonly clock: Clock;
  readonly measures: { readonly text: string; readonly at: Instant } | null;
  /** Runs from the measures on, until somebody has called back. */
  readonly callBackClock: Clock | null;
  readonly calledBack: {
    readonly reached: boolean;
    readonly satisfied: boolean | null;
    readonly note: string;
    readonly at: Instant;
  } | null;
  readonly contest: {
    readonly reason: string;
    readonly clock: Clock;
    readonly upheld: boolean | null;
  } | null;
};

export type RectificationEventData = {
  rectificationOpened: { readonly grade: number };
  rectified: { readonly measures: string; readonly fileIds: readonly number[] };
  calledBack: {
    readonly reached: boolean;
    readonly satisfied: boolean | null;
    readonly note: string;
  };
  gradeContested: { readonly reason: string; readonly fileIds: readonly number[] };
  contestDecided: { readonly upheld: boolean; readonly reason: string };
};

export type RectificationCommand =
  | { readonly type: "rectify"; readonly measures: string; readonly fileIds: readonly number[] }
  | {
      readonly type: "callBack";
      readonly reached: boolean;
      readonly satisfied: boolean | null;
      readonly note: string;
    }
  | { readonly type: "contestGrade"; readonly reason: string; readonly fileIds: readonly number[] }
  | { readonly type: "decideContest"; readonly upheld: boolean; readonly reason: string };

/** Grades that nobody may leave unanswered. */
export const LOWEST_GRADES = [1, 2] as const;

/** Tells whether a contest waits for its decision. */
export function contestOpen(state: Pick<CaseState, "rectification">): boolean {
  const contest = state.rectification?.contest;
  return contest != null && contest.upheld === null;
}

const onRectification = (
  state: CaseState,
  apply: (one: Rectification) => Rectification,
): CaseState =>
  state.rectification === null ? state : { ...state, rectification: apply(state.rectification) };

const endContest = (clock: Clock, upheld: boolean, at: Instant): Clock =>
  upheld ? stopped(resumedAt(clock, at), at) : resumedAt(clock, at);

export const RECTIFICATION_STEPS: StepTable<RectificationEventData> = {
  rectificationOpened: (state, _data, at) => ({
    ...state,
    status: "rectifying",
    closedAt: null,
    // An open check is overtaken: the independent call-back asks whom it concerns.
    verification: verificationOpen(state) ? null : state.verification,
    rectification: {
      clock: started(parametersOfCase(state).rectification, at),
      measures: null,
      callBackClock: null,
      calledBack: null,
      contest: null,
    },
    ...heldBy(state, state.leadOrgId ?? state.holderOrgId, at),
  }),
  rectified: (state, { measures }, at) =>
    onRectification(state, (one) => ({
      ...one,
      clock: stopped(one.clock, at),
      measures: { text: measures, at },
      callBackClock: started(parametersOfCase(state).callBack, at),
      calledBack: null,
    })),
  calledBack: (state, { reached, satisfied, note }, at) => {
    const again = satisfied === false ? begunAnew(state, "rectification", "callBack") : state;
    return onRectification(again, (one) => ({
      ...one,
      callBackClock:
        one.callBackClock === null || (!reached && satisfied === null)
          ? one.callBackClock
          : stopped(one.callBackClock, at),
      calledBack: { reached, satisfied, note, at },
      // Not satisfied: the lead has to try again, with the full time.
      ...(satisfied === false
        ? {
            clock: started(parametersOfCase(state).rectification, at),
            measures: null,
            callBackClock: null,
          }
        : {}),
    }));
  },
  // Nobody is late with what may not be done before the contest is decided.
  gradeContested: (state, { reason }, at) =>
    onRectification(state, (one) => ({
      ...one,
      clock: pausedAt(one.clock, at, "contest"),
      callBackClock: one.callBackClock === null ? null : pausedAt(one.callBackClock, at, "contest"),
      contest: { reason, clock: started(parametersOfCase(state).contest, at), upheld: null },
    })),
  contestDecided: (state, { upheld }, at) => {
    const decided = onRectification(state, (one) => ({
      ...one,
      clock: endContest(one.clock, upheld, at),
      callBackClock: one.callBackClock === null ? null : endContest(one.callBackClock, upheld, at),
      contest:
        one.contest === null
          ? null
          : { ...one.contest, clock: stopped(one.contest.clock, at), upheld },
    }));
    return upheld && decided.grade !== null
      ? { ...decided, grade: { ...decided.grade, excluded: true } }
      : decided;
  },
};

export const RECTIFICATION_DECISIONS: DecideTable<RectificationCommand> = {
  rectify(state, { measures, fileIds }, { at }) {
    if (state.rectification === null || state.rectification.measures !== null)
      return no("nothing_to_rectify");
    if (contestOpen(state)) return no("contest_undecided");
    return [caseEvent("rectified", at, { measures, fileIds })];
  },

  callBack(state, { reached, satisfied, note }, { at, orgId, personId }) {
    const one = state.rectification;
    if (one === null || one.measures === null || one.callBackClock?.stoppedAt !== undefined)
      return no("nothing_to_call_back");
    if (contestOpen(state)) return no("contest_undecided");
    if (orgId !== null && orgId === state.leadOrgId) return no("call_back_by_the_lead");
    if (orgId !== null && tookPart(state, orgId)) return no("verifier_took_part");
    if (personId !== null && handled(state, personId)) return no("verifier_handled");
    if (reached && satisfied === null) return invalid("call_back_needs_answer");
    const heard = reached ? satisfied : null;
    const called = caseEvent("calledBack", at, { reached, satisfied: heard, note });
    return heard === true ? [called, caseEvent("closed", at, { by: "callBack" })] : [called];
  },

  contestGrade(state, { reason, fileIds }, { at, calendar }) {
    const one = state.rectification;
    if (one === null || state.grade === null) return no("nothing_to_contest");
    if (one.contest !== null) return no("contested_once");
    const { contestWorkdays } = parametersOfCase(state);
    if (dayOf(at) > addWorkdays(calendar, dayOf(state.grade.at), contestWorkdays))
      return no("contest_too_late", { workdays: contestWorkdays });
    return [caseEvent("gradeContested", at, { reason, fileIds })];
  },

  decideContest(state, { upheld, reason }, { at }) {
    if (!contestOpen(state)) return no("nothing_contested");
    const decided = caseEvent("contestDecided", at, { upheld, reason });
    return upheld ? [decided, caseEvent("closed", at, { by: "contest" })] : [decided];
  },
};
