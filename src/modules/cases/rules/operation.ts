/**
 * Joint operations (联动) in three stages: the body that first meets the problem takes it and the lead is decided by
 * rule; the lead proposes a plan and summons the X; when time passes or bodies disagree, a named district leader commands.
 * Source: DOMAIN 3 (joint operation, three stages; the alley mouth).
 */
import type { Day, Instant } from "#kernel/pure/day.ts";
import { deadline, nextTimerAt } from "#kernel/pure/deadline.ts";
import { type Calendar, isWorkingTime, nextWorkingTime } from "#kernel/pure/workdays.ts";
import { started } from "./clock-facts.ts";
import type { DecideTable, StepTable } from "./decision.ts";
import { caseEvent, invalid, no } from "./decision.ts";
import { parametersOfCase } from "./parameters.ts";
import type { CaseState } from "./state.ts";
import { type Summons, giveTasks, openTasks } from "./tasks.ts";

export const ESCALATION_CAUSES = ["asked", "timePassed", "disagreement"] as const;
export type EscalationCause = (typeof ESCALATION_CAUSES)[number];

export type Plan = {
  readonly revision: number;
  readonly goal: string;
  readonly measures: string;
  readonly from: Day;
  readonly until: Day;
  readonly at: Instant;
};

export type RosterEntry = {
  readonly from: Instant;
  readonly to: Instant;
  readonly orgId: number;
  /** Who stands by, where it is known. */
  readonly personId: number | null;
  readonly place: string;
};

export type Resource = { readonly what: string; readonly quantity: number; readonly unit: string };

export type Operation = {
  readonly stage: 1 | 2 | 3;
  readonly plan: Plan | null;
  /** What each body said to the plan at hand. */
  readonly answers: readonly {
    readonly orgId: number;
    readonly agrees: boolean;
    readonly reason: string;
    readonly at: Instant;
  }[];
  readonly roster: readonly RosterEntry[];
  readonly logEntries: number;
  readonly commander: {
    readonly personId: number;
    readonly cause: EscalationCause;
    readonly at: Instant;
  } | null;
};

export type OperationEventData = {
  operationRaised: { readonly reason: string };
  planProposed: {
    readonly goal: string;
    readonly measures: string;
    readonly from: Day;
    readonly until: Day;
  };
  planAnswered: { readonly orgId: number; readonly agrees: boolean; readonly reason: string };
  operationLogged: {
    readonly orgId: number | null;
    /** When it was done, which may be before it is written down. */
    readonly doneAt: Instant;
    readonly text: string;
    readonly people: number;
    readonly resources: readonly Resource[];
    readonly fileIds: readonly number[];
  };
  rosterSet: { readonly entries: readonly RosterEntry[] };
  escalated: {
    readonly leaderPersonId: number;
    readonly cause: EscalationCause;
    readonly reason: string;
  };
  instructed: { readonly text: string };
};

export type OperationCommand =
  | { readonly type: "raiseOperation"; readonly reason: string }
  | {
      readonly type: "proposePlan";
      readonly goal: string;
      readonly measures: string;
      readonly from: Day;
      readonly until: Day;
      readonly tasks: readonly Summons[];
    }
  | { readonly type: "answerPlan"; readonly agrees: boolean; readonly reason: string }
  | {
      readonly type: "logOperation";
      readonly doneAt: Instant;
      readonly text: string;
      readonly people: number;
      readonly resources: readonly Resource[];
      readonly fileIds: readonly number[];
    }
  | { readonly type: "setRoster"; readonly entries: readonly RosterEntry[] }
  | {
      readonly type: "escalate";
      readonly leaderPersonId: number;
      readonly reason: string;
      readonly cause?: EscalationCause;
    }
  | { readonly type: "instruct"; readonly text: string; readonly tasks: readonly Summons[] };

/** An operation as it begins. */
export const NEW_OPERATION: Operation = {
  stage: 1,
  plan: null,
  answers: [],
  roster: [],
  logEntries: 0,
  commander: null,
};

/** Bodies that do not agree with the plan at hand. */
export function objections(operation: Operation): Operation["answers"] {
  return operation.answers.filter((answer) => !answer.agrees);
}

/** When an operation goes up one level by itself: the time limit has passed, or a disagreement has stood too long. */
export function nextEscalation(
  calendar: Calendar,
  state: CaseState,
): { readonly cause: EscalationCause; readonly at: Instant } | null {
  const { operation, clocks, status } = state;
  if (operation === null || operation.stage === 3 || status !== "inProgress") return null;
  if (clocks.completion?.pauses.some(({ to }) => to === undefined) === true) return null;
  const times: { cause: EscalationCause; at: Instant }[] = [];
  const [passed] =
    clocks.completion === null ? [undefined] : nextTimerAt(calendar, clocks.completion, [1]);
  if (passed !== undefined) times.push({ cause: "timePassed", at: passed + 1 });
  const [first] = objections(operation);
  if (first !== undefined) {
    const clock = started(parametersOfCase(state).disagreement, first.at);
    times.push({ cause: "disagreement", at: deadline(calendar, clock, first.at).dueAt + 1 });
  }
  const [next] = times.sort((a, b) => a.at - b.at);
  return next === undefined ? null : { ...next, at: nextWorkingTime(calendar, next.at) };
}

const onOperation = (state: CaseState, apply: (operation: Operation) => Operation): CaseState => ({
  ...state,
  operation: apply(state.operation ?? NEW_OPERATION),
});

export const OPERATION_STEPS: StepTable<OperationEventData> = {
  operationRaised: (state) => ({ ...state, kind: "jointOperation", operation: NEW_OPERATION }),
  planProposed: (state, { goal, measures, from, until }, at) =>
    onOperation(state, (operation) => ({
      ...operation,
      stage: operation.stage === 3 ? 3 : 2,
      plan: { revision: (operation.plan?.revision ?? 0) + 1, goal, measures, from, until, at },
      answers: [],
    })),
  planAnswered: (state, { orgId, agrees, reason }, at) =>
    onOperation(state, (operation) => ({
      ...operation,
      answers: [
        ...operation.answers.filter((answer) => answer.orgId !== orgId),
        { orgId, agrees, reason, at },
      ],
    })),
  operationLogged: (state) =>
    onOperation(state, (operation) => ({ ...operation, logEntries: operation.logEntries + 1 })),
  rosterSet: (state, { entries }) =>
    onOperation(state, (operation) => ({ ...operation, roster: entries })),
  escalated: (state, { leaderPersonId, cause }, at) =>
    onOperation(state, (operation) => ({
      ...operation,
      stage: 3,
      commander: { personId: leaderPersonId, cause, at },
    })),
  // The leader's word ends the disagreement.
  instructed: (state) => onOperation(state, (operation) => ({ ...operation, answers: [] })),
};

export const OPERATION_DECISIONS: DecideTable<OperationCommand> = {
  raiseOperation(state, { reason }, { at }) {
    if (state.operation !== null) return no("is_an_operation_already");
    if (state.kind !== "request") return no("only_requests_become_operations");
    return [caseEvent("operationRaised", at, { reason })];
  },

  proposePlan(state, { tasks, ...plan }, { at }) {
    if (state.operation === null) return no("no_operation");
    if (plan.until < plan.from) return invalid("plan_ends_before_it_begins");
    if (tasks.some(({ orgId }) => orgId === state.leadOrgId))
      return invalid("lead_is_no_co_organiser");
    if (tasks.length === 0 && openTasks(state).length === 0)
      return invalid("plan_needs_co_organisers");
    const { goal, measures, from, until } = plan;
    return [
      caseEvent("planProposed", at, { goal, measures, from, until }),
      ...giveTasks(state, tasks, "plan", at),
    ];
  },

  answerPlan(state, { agrees, reason }, { at, orgId }) {
    if (state.operation?.plan == null) return no("no_plan");
    if (orgId === null || !state.tasks.some((task) => task.orgId === orgId))
      return no("not_in_plan");
    if (!agrees && reason.trim() === "") return invalid("objection_needs_reason");
    return [caseEvent("planAnswered", at, { orgId, agrees, reason })];
  },

  logOperation(state, { doneAt, text, people, resources, fileIds }, { at, orgId }) {
    if (state.operation === null) return no("no_operation");
    if (doneAt > at) return invalid("logged_before_done");
    if (doneAt < state.receivedAt) return invalid("before_receipt");
    const entry = { orgId, doneAt, text, people, resources, fileIds };
    return [caseEvent("operationLogged", at, entry)];
  },

  setRoster(state, { entries }, { at }) {
    if (state.operation === null) return no("no_operation");
    if (entries.some((entry) => entry.to <= entry.from)) return invalid("watch_ends_before_begin");
    return [caseEvent("rosterSet", at, { entries })];
  },

  escalate(state, { leaderPersonId, reason, cause = "asked" }, { at, calendar }) {
    if (state.operation === null) return no("no_operation");
    if (state.operation.stage === 3) return no("escalated_already");
    if (cause !== "asked") {
      const next = nextEscalation(calendar, state);
      if (next === null || next.at > at || next.cause !== cause) return no("nothing_to_escalate");
      if (!isWorkingTime(calendar, at)) return no("outside_working_hours");
    }
    return [caseEvent("escalated", at, { leaderPersonId, cause, reason })];
  },

  instruct(state, { text, tasks }, { at, personId }) {
    if (state.operation?.stage !== 3) return no("not_escalated");
    if (personId !== null && state.operation.commander?.personId !== personId)
      return no("only_commander_instructs");
    if (tasks.some(({ orgId }) => orgId === state.leadOrgId))
      return invalid("lead_is_no_co_organiser");
    return [caseEvent("instructed", at, { text }), ...giveTasks(state, tasks, "instruction", at)];
  },
};
