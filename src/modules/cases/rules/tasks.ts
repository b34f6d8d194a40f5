/**
 * 1+X: what co-organisers owe. Every X has its own written task, clock and answer; the lead answers for the whole.
 * Source: DOMAIN 2 and 3 (each co-organiser with its own written task and time limit; the lead cannot complete over
 * open tasks except by recording why).
 */
import type { Instant } from "#kernel/pure/day.ts";
import { type Clock, type TimeLimit, deadline } from "#kernel/pure/deadline.ts";
import { pausedAt, resumedAt, stopped } from "./clock-facts.ts";
import type { DecideTable, StepTable } from "./decision.ts";
import { caseEvent, invalid, no } from "./decision.ts";
import { begunAnew } from "./missed.ts";
import { parametersOfCase } from "./parameters.ts";
import type { CaseState } from "./state.ts";

/** On what a task rests: the duty's version, a summons by the lead, a plan, a leader's instruction. */
export const TASK_BASES = ["duty", "summons", "plan", "instruction"] as const;
export type TaskBasis = (typeof TASK_BASES)[number];

/** `open` owed, `answered` with evidence, `passedOver` completed without it for a reason, `dropped` no longer asked. */
export const TASK_STATES = ["open", "answered", "passedOver", "dropped"] as const;
export type TaskState = (typeof TASK_STATES)[number];

export type CoTask = {
  readonly id: number;
  readonly orgId: number;
  readonly task: string;
  readonly basis: TaskBasis;
  readonly state: TaskState;
  readonly clock: Clock;
  /** How often the lead sent the answer back. */
  readonly sentBack: number;
  readonly answer: { readonly text: string; readonly at: Instant; readonly late: boolean } | null;
};

export type TaskEventData = {
  taskGiven: {
    readonly taskId: number;
    readonly orgId: number;
    readonly task: string;
    readonly limit: TimeLimit;
    readonly basis: TaskBasis;
  };
  taskAnswered: {
    readonly taskId: number;
    readonly orgId: number;
    readonly text: string;
    readonly fileIds: readonly number[];
    readonly late: boolean;
  };
  taskSentBack: { readonly taskId: number; readonly orgId: number; readonly reason: string };
  taskDropped: { readonly taskId: number; readonly orgId: number; readonly reason: string };
  /** The lead completes although this task is open, and says why. */
  taskPassedOver: { readonly taskId: number; readonly orgId: number; readonly reason: string };
};

/** One body to be asked for something. */
export type Summons = {
  readonly orgId: number;
  readonly task: string;
  readonly limit: TimeLimit | null;
};

export type TaskCommand =
  | ({ readonly type: "summon" } & Summons & { readonly basis?: TaskBasis })
  | {
      readonly type: "answerTask";
      readonly taskId: number;
      readonly text: string;
      readonly fileIds: readonly number[];
    }
  | { readonly type: "sendBackTask"; readonly taskId: number; readonly reason: string }
  | { readonly type: "dropTask"; readonly taskId: number; readonly reason: string };

/** Tasks that are owed. */
export function openTasks(state: Pick<CaseState, "tasks">): readonly CoTask[] {
  return state.tasks.filter((task) => task.state === "open");
}

const change = (state: CaseState, taskId: number, apply: (task: CoTask) => CoTask): CaseState => ({
  ...state,
  tasks: state.tasks.map((task) => (task.id === taskId ? apply(task) : task)),
});

/** What the events of tasks do. */
export const TASK_STEPS: StepTable<TaskEventData> = {
  taskGiven: (state, { taskId, orgId, task, limit, basis }, at) => ({
    ...state,
    tasks: [
      ...state.tasks,
      {
        id: taskId,
        orgId,
        task,
        basis,
        state: "open",
        clock: { limit, startedAt: at, pauses: [] },
        sentBack: 0,
        answer: null,
      },
    ],
  }),
  taskAnswered: (state, { taskId, text, late }, at) =>
    change(state, taskId, (task) => ({
      ...task,
      state: "answered",
      clock: stopped(task.clock, at),
      answer: { text, at, late },
    })),
  taskSentBack: (state, { taskId }, at) =>
    change(begunAnew(state, `task:${taskId}`), taskId, (task) => ({
      ...task,
      state: "open",
      sentBack: task.sentBack + 1,
      answer: null,
      clock: { limit: task.clock.limit, startedAt: at, pauses: [] },
    })),
  taskDropped: (state, { taskId }, at) =>
    change(state, taskId, (task) => ({
      ...task,
      state: "dropped",
      clock: stopped(task.clock, at),
    })),
  taskPassedOver: (state, { taskId }, at) =>
    change(state, taskId, (task) => ({
      ...task,
      state: "passedOver",
      clock: stopped(task.clock, at),
    })),
};

/** Whoever waits for the resident cannot be late: open tasks stand still while the case does. */
export function pauseTasks(
  tasks: readonly CoTask[],
  at: Instant,
  reason: string,
): readonly CoTask[] {
  return tasks.map((task) =>
    task.state === "open" ? { ...task, clock: pausedAt(task.clock, at, reason) } : task,
  );
}

/** Open tasks run again with their case. */
export function resumeTasks(tasks: readonly CoTask[], at: Instant): readonly CoTask[] {
  return tasks.map((task) =>
    task.state === "open" ? { ...task, clock: resumedAt(task.clock, at) } : task,
  );
}

/** The events that ask bodies for something; one that has the very task open already is not asked twice. */
export function giveTasks(
  state: CaseState,
  summonses: readonly Summons[],
  basis: TaskBasis,
  at: Instant,
) {
  const standard = parametersOfCase(state).coTask;
  let next = state.tasks.length + 1;
  return summonses
    .filter(
      ({ orgId, task }) =>
        !openTasks(state).some((open) => open.orgId === orgId && open.task === task),
    )
    .map(({ orgId, task, limit }) =>
      caseEvent("taskGiven", at, { taskId: next++, orgId, task, limit: limit ?? standard, basis }),
    );
}

/** Which commands concern tasks, and what they come to. */
export const TASK_DECISIONS: DecideTable<TaskCommand> = {
  summon(state, { orgId, task, limit, basis = "summons" }, { at }) {
    if (orgId === state.leadOrgId) return invalid("lead_is_no_co_organiser");
    if (openTasks(state).some((open) => open.orgId === orgId && open.task === task))
      return no("task_open_already");
    return giveTasks(state, [{ orgId, task, limit }], basis, at);
  },

  answerTask(state, { taskId, text, fileIds }, { at, calendar, orgId }) {
    const task = state.tasks.find(({ id }) => id === taskId);
    if (task === undefined) return invalid("unknown_task");
    if (orgId !== null && task.orgId !== orgId) return no("task_of_another", { taskId });
    if (task.state !== "open") return no("task_not_open", { taskId });
    if (state.taskRefusals.some((one) => one.taskId === taskId && one.settled === null))
      return no("task_refused");
    const late = deadline(calendar, task.clock, at).overdue;
    return [caseEvent("taskAnswered", at, { taskId, orgId: task.orgId, text, fileIds, late })];
  },

  sendBackTask(state, { taskId, reason }, { at }) {
    const task = state.tasks.find(({ id }) => id === taskId);
    if (task === undefined) return invalid("unknown_task");
    if (task.state !== "answered") return no("task_not_answered", { taskId });
    // Whoever answered may have come to lead since.
    if (task.orgId === state.leadOrgId) return no("lead_is_no_co_organiser");
    return [caseEvent("taskSentBack", at, { taskId, orgId: task.orgId, reason })];
  },

  dropTask(state, { taskId, reason }, { at }) {
    const task = state.tasks.find(({ id }) => id === taskId);
    if (task === undefined) return invalid("unknown_task");
    if (task.state !== "open") return no("task_not_open", { taskId });
    return [caseEvent("taskDropped", at, { taskId, orgId: task.orgId, reason })];
  },
};
