/** Which events of a case are breaches, and of whom. */
import {
  type ActedEvent,
  type CaseEventType,
  type CaseState,
  duesOf,
  evolve,
  isProtected,
  settledDue,
} from "#cases/pure";
import type { Instant } from "#kernel/pure/day.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import type { BreachKind } from "./breach.ts";

/** Events that can be a breach; the others are passed over unread. */
export const TELLING: readonly CaseEventType[] = [
  "limitMissed",
  "accepted",
  "noticeGiven",
  "verified",
  "taskRefusalSettled",
];

/** Kinds that rest on a limit, and so on the calendar. */
export const TIMED: readonly BreachKind[] = [
  "missedLimit",
  "unansweredSupervision",
  "silence",
  "droppedFirstContact",
];

export type FoundBreach = {
  readonly kind: BreachKind;
  readonly item: string;
  readonly orgId: number;
  readonly personId: number | null;
};

/**
 * The breach that an event is, given the case as it stood before; null where it is none. A limit that anyone of those
 * above might have kept has no one body that answers for it and is no breach of anybody, and a body that refused the
 * work as un-admitted is protected while the refusal stands or is confirmed.
 */
export function breachOf(before: CaseState, event: ActedEvent): FoundBreach | null {
  const found = shownBy(before, event);
  // Whoever refused un-admitted work is not blamed for what became of it.
  if (found === null || isProtected(before, found.orgId, found.item)) return null;
  return found;
}

/** What an event shows, whoever may be protected. */
function shownBy(before: CaseState, event: ActedEvent): FoundBreach | null {
  switch (event.type) {
    case "limitMissed": {
      const { item } = event.data;
      const due = duesOf(before).find((one) => one.item === item);
      if (due?.orgId == null) return null;
      const kind = due.kind === "supervision" ? "unansweredSupervision" : "missedLimit";
      const personId = due.orgId === before.holderOrgId ? before.handlerPersonId : null;
      return { kind, item, orgId: due.orgId, personId };
    }
    case "accepted": {
      if (!event.data.deemed) return null;
      // Nobody had dispatched it: whoever met the resident first left the matter lying.
      const dropped = before.leadOrgId === null && before.holderOrgId === before.firstContactOrgId;
      return dropped
        ? {
            kind: "droppedFirstContact",
            item: "acceptance",
            orgId: before.firstContactOrgId,
            personId: before.firstContactPersonId,
          }
        : {
            kind: "silence",
            item: "acceptance",
            orgId: before.holderOrgId,
            personId: before.handlerPersonId,
          };
    }
    case "noticeGiven":
      return event.data.second
        ? { kind: "secondDemand", item: "", orgId: before.holderOrgId, personId: event.personId }
        : null;
    case "verified":
      if (event.data.passed || before.leadOrgId === null) return null;
      return {
        kind: "falseCompletion",
        item: "",
        orgId: before.leadOrgId,
        personId: before.completion?.personId ?? null,
      };
    default:
      return null;
  }
}

const clockOf = (state: CaseState, item: string): Clock | null =>
  duesOf(state).find((one) => one.item === item)?.clock ?? null;

/**
 * Tells whether what was owed before event `seq` was missed by the calendar as it is known now: from then on until it
 * was no longer owed, or until now. `events` are all events of the case from the first.
 */
export function stillMissed(
  calendar: Calendar,
  caseId: number,
  events: readonly (ActedEvent & { readonly seq: number })[],
  seq: number,
  item: string,
  now: Instant,
): boolean {
  let state: CaseState | null = null;
  let last: Clock | null = null;
  for (const event of events) {
    const owed: Clock | null = state === null ? null : clockOf(state, item);
    state = evolve(caseId, state, event);
    if (event.seq < seq) continue;
    last = owed ?? last;
    if (clockOf(state, item) === null) return last !== null && isPast(calendar, last, event.at);
  }
  const clock = state === null ? last : (clockOf(state, item) ?? last);
  return clock !== null && isPast(calendar, clock, now);
}

function isPast(calendar: Calendar, clock: Clock, at: Instant): boolean {
  const dueAt = settledDue(calendar, clock);
  return dueAt !== null && at > dueAt;
}

/** The event with which the work came down that an excuse is about; the first where nothing tells. */
export function sentDownAt(
  events: readonly (ActedEvent & { readonly seq: number })[],
  { refusalId, orgId, item }: Excuse,
): number {
  let sent = 1;
  for (const { type, data, seq } of events) {
    if (type === "taskRefused" && data.refusalId === refusalId) return sent;
    const isMove = type === "handedOver" || type === "returned" || type === "returnContested";
    if (item === null && isMove && data.toOrgId === orgId) sent = seq;
    if (item === null && type === "dispatched" && data.orgId === orgId) sent = seq;
    if (type === "taskGiven" && item === `task:${data.taskId}`) sent = seq;
  }
  return sent;
}

/** What a confirmed refusal excuses: what its body is blamed for on that case since the work was sent down to it. */
export type Excuse = {
  readonly refusalId: number;
  readonly orgId: number;
  /** The task of a co-organiser, as breaches name it; null: the case itself. */
  readonly item: string | null;
};

/** The excuse that an event brings; null where it brings none. */
export function excuseOf(event: ActedEvent): Excuse | null {
  if (event.type !== "taskRefusalSettled" || event.data.outcome !== "confirmed") return null;
  const { refusalId, orgId, taskId } = event.data;
  return { refusalId, orgId, item: taskId === null ? null : `task:${taskId}` };
}

/**
 * Tells whether an excuse covers a breach: of the same body, on the same thing, and not older than the day on which the
 * work came to it. What was owed on a task is the task's alone; on the case itself everything else is covered.
 */
export function excuses(
  { orgId, item }: Excuse,
  breach: {
    readonly orgId: number;
    readonly evidence: { readonly item: string; readonly caseSeq: number };
  },
  sentSeq: number,
): boolean {
  if (breach.orgId !== orgId || breach.evidence.caseSeq < sentSeq) return false;
  const isTask = breach.evidence.item.startsWith("task:");
  return item === null ? !isTask : breach.evidence.item === item;
}
