/**
 * Task refusals (说"不"): a body to which un-admitted work was sent down says no, and the coordination office decides.
 * While a refusal stands, the refuser's clocks stand still and the case waits; where it is confirmed, the case goes back
 * to the department that sent it, and its clock is counted through as though it had never stood: the resident pays for
 * nothing. Where it is found covered or taken back, the time for which it stood does not count against the refuser.
 * Source: DOMAIN 4 (whoever is given un-admitted work records a refusal; the refuser is protected).
 */
import type { Instant } from "#kernel/pure/day.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import { REFUSED_PAUSE } from "./clock-facts.ts";
import type { DecideTable, StepTable } from "./decision.ts";
import { caseEvent, no } from "./decision.ts";
import type { CommandType } from "./lifecycle.ts";
import { inArbitration } from "./returns.ts";
import { type CaseClocks, type CaseState, isOpen } from "./state.ts";

/** How a task refusal ended: the work was not admitted, a mandate covers it, or the refuser took it back. */
export const TASK_REFUSAL_OUTCOMES = ["confirmed", "covered", "withdrawn"] as const;
export type TaskRefusalOutcome = (typeof TASK_REFUSAL_OUTCOMES)[number];

/** One refusal as a case keeps it; its evidence lies with the module of task refusals. */
export type RefusedTask = {
  readonly refusalId: number;
  /** The body that says no. */
  readonly orgId: number;
  /** The department that sent it down. */
  readonly toOrgId: number;
  /** The task of a co-organiser; null: the case itself. */
  readonly taskId: number | null;
  readonly at: Instant;
  readonly settled: { readonly outcome: TaskRefusalOutcome; readonly at: Instant } | null;
};

export type TaskRefusalEventData = {
  taskRefused: {
    readonly refusalId: number;
    readonly orgId: number;
    readonly toOrgId: number;
    readonly taskId: number | null;
  };
  taskRefusalSettled: {
    readonly refusalId: number;
    readonly orgId: number;
    readonly toOrgId: number;
    readonly taskId: number | null;
    readonly outcome: TaskRefusalOutcome;
    readonly clause: string;
    readonly reason: string;
  };
};

/** Only the program gives these: a person's name would stand in the log beside them. */
export type TaskRefusalCommand =
  | {
      readonly type: "refuseTask";
      readonly refusalId: number;
      readonly orgId: number;
      readonly toOrgId: number;
      readonly taskId: number | null;
    }
  | {
      readonly type: "settleTaskRefusal";
      readonly refusalId: number;
      readonly outcome: TaskRefusalOutcome;
      readonly clause: string;
      readonly reason: string;
    };

/** The plain reason with which a task ends whose refusal was confirmed. */
export const NOT_ADMITTED = "notAdmitted";

/** The refusal of the case itself that waits for a decision. */
export function openRefusal(state: Pick<CaseState, "taskRefusals">): RefusedTask | undefined {
  return state.taskRefusals.find((one) => one.taskId === null && one.settled === null);
}

/** Tells whether the task of a co-organiser has been refused and waits for a decision. */
export function isTaskRefused(state: Pick<CaseState, "taskRefusals">, taskId: number): boolean {
  return state.taskRefusals.some((one) => one.taskId === taskId && one.settled === null);
}

/**
 * Tells whether a body is protected from being blamed for something owed on a case: it has refused the work, and the
 * refusal stands or was confirmed. `item` is what is owed (`task:2`; any other: the case itself). Protection by a
 * confirmed refusal of the case ends where the case is given to the same body anew.
 */
export function isProtected(state: CaseState, orgId: number, item: string): boolean {
  const taskId = item.startsWith("task:") ? Number(item.slice("task:".length)) : null;
  return state.taskRefusals.some((one) => {
    if (one.orgId !== orgId || one.taskId !== taskId) return false;
    if (one.settled === null) return true;
    const givenAnew = state.leadOrgId === orgId || state.holderOrgId === orgId;
    return one.settled.outcome === "confirmed" && (taskId !== null || !givenAnew);
  });
}

/** What has to wait until the office has decided whose the case is, or the refusal is taken back. */
const HELD: readonly CommandType[] = [
  "accept",
  "giveNotice",
  "decline",
  "dispatch",
  "handOver",
  "assign",
  "pause",
  "resume",
  "requestExtension",
  "decideExtension",
  "complete",
  "returnCase",
  "contestReturn",
  "arbitrate",
  "supervise",
  "summon",
  "raiseOperation",
  "proposePlan",
  "escalate",
  "split",
  "merge",
];

/** Tells whether a command has to wait for the decision on a refusal of the case. */
export function heldByRefusal(
  state: Pick<CaseState, "taskRefusals">,
  command: CommandType,
): boolean {
  return openRefusal(state) !== undefined && HELD.includes(command);
}

const standStill = (clock: Clock, at: Instant): Clock =>
  clock.stoppedAt === undefined
    ? { ...clock, pauses: [...clock.pauses, { from: at, reason: REFUSED_PAUSE }] }
    : clock;
const isStanding = (pause: Clock["pauses"][number]): boolean =>
  pause.to === undefined && pause.reason === REFUSED_PAUSE;
const runAgain = (clock: Clock, at: Instant): Clock => ({
  ...clock,
  pauses: clock.pauses.map((pause) => (isStanding(pause) ? { ...pause, to: at } : pause)),
});
const countThrough = (clock: Clock): Clock => ({
  ...clock,
  pauses: clock.pauses.filter((pause) => !isStanding(pause)),
});

/** Changes every clock that runs against who holds the case. */
function onClocks(state: CaseState, change: (clock: Clock) => Clock): CaseState {
  const each = (clock: Clock | null) => (clock === null ? null : change(clock));
  const clocks: CaseClocks = {
    acceptance: each(state.clocks.acceptance),
    firstResponse: each(state.clocks.firstResponse),
    completion: each(state.clocks.completion),
  };
  const supervisions = state.supervisions.map((one) => ({ ...one, clock: change(one.clock) }));
  return { ...state, clocks, supervisions };
}

const onTask = (state: CaseState, id: number, change: (clock: Clock) => Clock): CaseState => ({
  ...state,
  tasks: state.tasks.map((task) =>
    task.id === id ? { ...task, clock: change(task.clock) } : task,
  ),
});

const onRefused = (
  state: CaseState,
  taskId: number | null,
  change: (clock: Clock) => Clock,
): CaseState => (taskId === null ? onClocks(state, change) : onTask(state, taskId, change));

export const TASK_REFUSAL_STEPS: StepTable<TaskRefusalEventData> = {
  taskRefused: (state, { refusalId, orgId, toOrgId, taskId }, at) => ({
    ...onRefused(state, taskId, (clock) => standStill(clock, at)),
    taskRefusals: [...state.taskRefusals, { refusalId, orgId, toOrgId, taskId, at, settled: null }],
  }),
  taskRefusalSettled: (state, { refusalId, taskId, outcome }, at) => {
    const confirmed = outcome === "confirmed";
    const running = onRefused(state, taskId, (clock) =>
      confirmed ? countThrough(clock) : runAgain(clock, at),
    );
    return {
      ...running,
      // What the office has decided is not given back and forth.
      returns:
        confirmed && taskId === null
          ? running.returns.map((one, i) =>
              i === running.returns.length - 1 ? { ...one, state: "upheld" as const } : one,
            )
          : running.returns,
      taskRefusals: running.taskRefusals.map((one) =>
        one.refusalId === refusalId ? { ...one, settled: { outcome, at } } : one,
      ),
    };
  },
};

export const TASK_REFUSAL_DECISIONS: DecideTable<TaskRefusalCommand> = {
  refuseTask(state, { refusalId, orgId, toOrgId, taskId }, { at }) {
    const refused = caseEvent("taskRefused", at, { refusalId, orgId, toOrgId, taskId });
    if (taskId === null) {
      if (openRefusal(state) !== undefined) return no("task_refused_already");
      if (inArbitration(state)) return no("in_arbitration");
      return isInHands(state, orgId) ? [refused] : no("not_in_your_hands");
    }
    const task = state.tasks.find(({ id }) => id === taskId);
    if (task === undefined || task.orgId !== orgId) return no("task_of_another", { taskId });
    if (task.state !== "open") return no("task_not_open", { taskId });
    return isTaskRefused(state, taskId) ? no("task_refused_already") : [refused];
  },

  settleTaskRefusal(state, { refusalId, outcome, clause, reason }, { at }) {
    const one = state.taskRefusals.find((refused) => refused.refusalId === refusalId);
    if (one === undefined || one.settled !== null) return no("task_refusal_settled");
    const { orgId, toOrgId, taskId } = one;
    const settled = caseEvent("taskRefusalSettled", at, {
      refusalId,
      orgId,
      toOrgId,
      taskId,
      outcome,
      clause,
      reason,
    });
    if (outcome !== "confirmed") return [settled];
    if (taskId !== null) {
      const isOwed = state.tasks.some(({ id, state: now }) => id === taskId && now === "open");
      const dropped = caseEvent("taskDropped", at, { taskId, orgId, reason: NOT_ADMITTED });
      return isOwed ? [dropped, settled] : [settled];
    }
    // It may have ended meanwhile, by the resident's own wish.
    if (!isOpen(state.status) || !isInHands(state, orgId)) return [settled];
    const moved = { fromOrgId: orgId, toOrgId, reason };
    return [
      state.leadOrgId === orgId
        ? caseEvent("returned", at, { ...moved, clause })
        : caseEvent("handedOver", at, moved),
      settled,
    ];
  },
};

/** Tells whether a body has the case: as its lead, or as its holder while there is none. */
export function isInHands(
  state: Pick<CaseState, "leadOrgId" | "holderOrgId">,
  orgId: number,
): boolean {
  return (state.leadOrgId ?? state.holderOrgId) === orgId;
}
