/**
 * The way of a case through the bodies that held it: how long each held it in working time, and where it went.
 * A stay lasts from when a body comes to hold the case until another does or the case ends; time in which the case was
 * paused or merged into another does not count. Source: DOMAIN 3; the issue of process review (流程再造).
 */
import { type ActedEvent, type CaseState, evolve } from "#cases/pure";
import type { Instant } from "#kernel/pure/day.ts";
import { deadline } from "#kernel/pure/deadline.ts";
import { type Calendar, workingMinutesBetween } from "#kernel/pure/workdays.ts";

export type Stay = {
  readonly orgId: number;
  readonly nextOrgId: number | null;
  readonly from: Instant;
  readonly to: Instant | null;
  /** Working time of this stay, pauses left out. Unit: whole minutes. */
  readonly minutes: number;
  readonly endedBy: string | null;
};

/** What became of one task of a co-organiser. */
export type TaskOfReview = {
  readonly taskId: number;
  readonly orgId: number;
  readonly givenAt: Instant;
  readonly answeredAt: Instant | null;
  /** Working time from the last asking to the answer, pauses left out. Unit: whole minutes. */
  readonly minutes: number | null;
  /** By the calendar as it is known now; null while it is owed or where it was let go in time. */
  readonly late: boolean | null;
  readonly sentBack: number;
  readonly state: CaseState["tasks"][number]["state"];
};

export type Passage = {
  readonly caseId: number;
  readonly kind: CaseState["kind"];
  readonly dutyCode: string | null;
  readonly categoryCode: string | null;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly leadOrgId: number | null;
  readonly receivedAt: Instant;
  readonly completedAt: Instant | null;
  /** Working time of all stays that have ended. Unit: whole minutes. */
  readonly minutes: number;
  readonly late: boolean | null;
  readonly handOvers: number;
  readonly returns: number;
  readonly isPingPong: boolean;
  /** Bodies in the order in which they held it. */
  readonly path: readonly number[];
  readonly stays: readonly Stay[];
  readonly tasks: readonly TaskOfReview[];
  /** One to five; null without a grade, or with one found to be a mistake. */
  readonly grade: number | null;
};

/** Statuses in which somebody holds the case and time goes by. */
const HELD: readonly CaseState["status"][] = [
  "received",
  "awaitingMaterials",
  "accepted",
  "inProgress",
  "paused",
];

type Open = {
  readonly orgId: number;
  readonly from: Instant;
  minutes: number;
  since: Instant | null;
};

const isHeld = (state: CaseState): boolean => HELD.includes(state.status);
/** Time counts unless the case waits for the resident or for its pause to end. */
const counts = (state: CaseState): boolean =>
  isHeld(state) && state.status !== "paused" && state.status !== "awaitingMaterials";

/** Tells whether a body appears again after another. */
export function isPingPong(path: readonly number[]): boolean {
  return path.some((orgId, i) => path.indexOf(orgId) < i);
}

/** The bodies in the order in which they held a case; one that held it twice in a row counts once. */
function pathOf(stays: readonly Stay[]): number[] {
  return stays.reduce<number[]>(
    (way, { orgId }) => (way.at(-1) === orgId ? way : [...way, orgId]),
    [],
  );
}

/** Reads the way of a case off its events. `late` is as {@link completedLate} says under the calendar. */
export function passageOf(
  calendar: Calendar,
  caseId: number,
  events: readonly ActedEvent[],
  completedLate: (calendar: Calendar, state: CaseState) => boolean | null,
): Passage {
  let state: CaseState | null = null;
  let open: Open | null = null;
  const stays: Stay[] = [];
  const givenAt = new Map<number, Instant>();
  const tick = (at: Instant): void => {
    if (open?.since == null) return;
    open.minutes += Math.max(0, workingMinutesBetween(calendar, open.since, at));
    open.since = null;
  };
  for (const event of events) {
    const next: CaseState = evolve(caseId, state, event);
    if (event.type === "taskGiven") givenAt.set(event.data.taskId, event.at);
    tick(event.at);
    const moved = open !== null && (!isHeld(next) || next.holderOrgId !== open.orgId);
    if (open !== null && moved) {
      stays.push({
        orgId: open.orgId,
        nextOrgId: isHeld(next) ? next.holderOrgId : null,
        from: open.from,
        to: event.at,
        minutes: Math.floor(open.minutes),
        endedBy: event.type,
      });
      open = null;
    }
    if (open === null && isHeld(next))
      open = { orgId: next.holderOrgId, from: event.at, minutes: 0, since: null };
    if (open !== null && counts(next)) open.since = event.at;
    state = next;
  }
  if (state === null) throw new Error(`case ${caseId} has no events`);
  const ended = stays.length;
  if (open !== null)
    stays.push({
      orgId: open.orgId,
      nextOrgId: null,
      from: open.from,
      to: null,
      minutes: 0,
      endedBy: null,
    });
  const path = pathOf(stays);
  return {
    caseId,
    kind: state.kind,
    dutyCode: state.dutyCode,
    categoryCode: state.categoryCode,
    subdistrictId: state.area.subdistrictId,
    communityId: state.area.communityId,
    leadOrgId: state.leadOrgId,
    receivedAt: state.receivedAt,
    completedAt: state.completion?.at ?? null,
    minutes: stays.slice(0, ended).reduce((sum, stay) => sum + stay.minutes, 0),
    late: completedLate(calendar, state),
    handOvers: path.length - 1,
    returns: state.returns.length,
    isPingPong: isPingPong(path),
    path,
    stays,
    tasks: state.tasks.map((task) => taskOf(calendar, task, givenAt.get(task.id) ?? 0)),
    grade: state.grade === null || state.grade.excluded ? null : state.grade.grade,
  };
}

/** Reads one task: its clock tells how long it took and whether that was in time. */
function taskOf(
  calendar: Calendar,
  task: CaseState["tasks"][number],
  givenAt: Instant,
): TaskOfReview {
  const { id, orgId, clock, answer, sentBack, state } = task;
  const stoppedAt = clock.stoppedAt ?? null;
  const shown = stoppedAt === null ? null : deadline(calendar, clock, stoppedAt);
  const minutes =
    answer === null || shown === null
      ? null
      : Math.floor(workingMinutesBetween(calendar, clock.startedAt, answer.at)) -
        shown.pausedMinutes;
  return {
    taskId: id,
    orgId,
    givenAt,
    answeredAt: answer?.at ?? null,
    minutes,
    late: shown?.overdue ?? null,
    sentBack,
    state,
  };
}
