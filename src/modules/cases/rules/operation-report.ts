/**
 * The closing report of a joint operation, made from its plan, its tasks and its shared log: nobody writes it, so it
 * says what was recorded and nothing else.
 * Source: DOMAIN 3 (joint operation: log of 5 t removed and a watch of 24 hours).
 */
import { type Day, type Instant, MS_PER_HOUR, dayOf } from "#kernel/pure/day.ts";
import { deadline } from "#kernel/pure/deadline.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import type { CaseEventData } from "./events.ts";
import { type Plan, type Resource, type RosterEntry, objections } from "./operation.ts";
import type { CaseState, NotSolvedReason, Outcome } from "./state.ts";
import type { TaskBasis, TaskState } from "./tasks.ts";

/** An entry of the shared log with the instant at which it was written. */
export type LogEntry = CaseEventData["operationLogged"] & { readonly at: Instant };

export type ReportedTask = {
  readonly taskId: number;
  readonly task: string;
  readonly basis: TaskBasis;
  readonly state: TaskState;
  readonly answeredAt: Instant | null;
  /** Answered late, or owed and late now; null where it was neither answered nor owed any more. */
  readonly late: boolean | null;
};

export type Coverage = {
  /** From the first watch to the end of the last. Unit: hours. */
  readonly spanHours: number;
  /** Hours of it in which somebody stood by. */
  readonly coveredHours: number;
  /** Watches one by one added up: two who stand by together count twice. */
  readonly watchHours: number;
  /** The longest time in which nobody stood by. */
  readonly longestGapHours: number;
  readonly byBody: readonly { readonly orgId: number; readonly hours: number }[];
};

export type OperationReport = {
  readonly plan: Plan | null;
  readonly beganAt: Instant;
  readonly endedAt: Instant | null;
  readonly escalatedAt: Instant | null;
  readonly leadOrgId: number | null;
  /** Co-organisers in the order in which they were first asked. */
  readonly bodies: readonly { readonly orgId: number; readonly tasks: readonly ReportedTask[] }[];
  readonly tasks: {
    readonly inTime: number;
    readonly late: number;
    readonly open: number;
    readonly passedOver: number;
  };
  readonly log: {
    readonly entries: number;
    /** Days on which something was done. */
    readonly days: readonly Day[];
    /** People of all entries added up: who came twice counts twice. */
    readonly people: number;
    readonly fileIds: readonly number[];
  };
  readonly totals: readonly Resource[];
  readonly coverage: Coverage | null;
  readonly outcome: Outcome | null;
  readonly result: string | null;
  readonly notSolvedReason: NotSolvedReason | null;
  /** Bodies that do not agree with the plan at hand. */
  readonly objections: readonly { readonly orgId: number; readonly reason: string }[];
};

/** Makes the report as it stands at an instant. */
export function operationReport(
  calendar: Calendar,
  state: CaseState,
  log: readonly LogEntry[],
  now: Instant,
): OperationReport {
  const { operation, completion } = state;
  const bodies = bodiesOf(calendar, state, now);
  const tasks = bodies.flatMap((body) => body.tasks);
  const count = (test: (task: ReportedTask) => boolean): number => tasks.filter(test).length;
  return {
    plan: operation?.plan ?? null,
    beganAt: state.receivedAt,
    endedAt: completion?.at ?? null,
    escalatedAt: operation?.commander?.at ?? null,
    leadOrgId: state.leadOrgId,
    bodies,
    tasks: {
      inTime: count(({ state: is, late }) => is === "answered" && late === false),
      late: count(({ state: is, late }) => is === "answered" && late === true),
      open: count(({ state: is }) => is === "open"),
      passedOver: count(({ state: is }) => is === "passedOver"),
    },
    log: {
      entries: log.length,
      days: [...new Set(log.map(({ doneAt }) => dayOf(doneAt)))].toSorted(),
      people: log.reduce((sum, { people }) => sum + people, 0),
      fileIds: log.flatMap(({ fileIds }) => fileIds),
    },
    totals: totalsOf(log.flatMap(({ resources }) => resources)),
    coverage: coverageOf(operation?.roster ?? [], Math.min(now, completion?.at ?? now)),
    outcome: completion?.outcome ?? null,
    result: completion?.result ?? null,
    notSolvedReason: completion?.notSolvedReason ?? null,
    objections:
      operation === null
        ? []
        : objections(operation).map(({ orgId, reason }) => ({ orgId, reason })),
  };
}

function bodiesOf(calendar: Calendar, state: CaseState, now: Instant): OperationReport["bodies"] {
  const asked = state.tasks.filter((task) => task.state !== "dropped");
  const byOrg = Map.groupBy(asked, (task) => task.orgId);
  return [...byOrg].map(([orgId, tasks]) => ({
    orgId,
    tasks: tasks.map((task) => ({
      taskId: task.id,
      task: task.task,
      basis: task.basis,
      state: task.state,
      answeredAt: task.answer?.at ?? null,
      late:
        task.answer?.late ??
        (task.state === "open" ? deadline(calendar, task.clock, now).overdue : null),
    })),
  }));
}

/** Quantities of the same thing in the same unit, added up in the order of their first mention. */
export function totalsOf(resources: readonly Resource[]): Resource[] {
  const sums = new Map<string, Resource>();
  for (const { what, quantity, unit } of resources) {
    const key = `${what}\0${unit}`;
    const sum = (sums.get(key)?.quantity ?? 0) + quantity;
    // Tenths do not add up in binary; six places are more than anybody weighs.
    sums.set(key, { what, unit, quantity: Math.round(sum * 1e6) / 1e6 });
  }
  return [...sums.values()];
}

const hours = (ms: number): number => Math.round((ms / MS_PER_HOUR) * 10) / 10;

/** How a roster was covered until an instant; null where no watch had begun by then. */
export function coverageOf(roster: readonly RosterEntry[], until: Instant): Coverage | null {
  const watches = roster
    .map(({ from, to, orgId }) => ({ from, to: Math.min(to, until), orgId }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  const [first] = watches;
  if (first === undefined) return null;
  let end = first.from;
  let covered = 0;
  let gap = 0;
  for (const { from, to } of watches) {
    gap = Math.max(gap, from - end);
    covered += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  const byOrg = Map.groupBy(watches, ({ orgId }) => orgId);
  const lengthOf = (some: readonly { from: Instant; to: Instant }[]): number =>
    some.reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    spanHours: hours(end - first.from),
    coveredHours: hours(covered),
    watchHours: hours(lengthOf(watches)),
    longestGapHours: hours(gap),
    byBody: [...byOrg].map(([orgId, some]) => ({ orgId, hours: hours(lengthOf(some)) })),
  };
}
