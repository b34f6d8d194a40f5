/** `decide(state, command, facts) → events | Refusal`: every change of a case goes through here. */
import { type Instant, dayOf } from "#kernel/pure/day.ts";
import { deadline } from "#kernel/pure/deadline.ts";
import { isRefusal, refusal } from "#kernel/pure/refusal.ts";
import { type Calendar, addWorkdays, addWorkingMinutes } from "#kernel/pure/workdays.ts";
import { type DecideTable, type Decision, type Facts, invalid, no } from "./decision.ts";
import { DUE_DECISIONS, type DueCommand } from "./dues.ts";
import { type CaseEvent, caseEvent } from "./events.ts";
import { evolveAll } from "./evolve.ts";
import { LADDER_DECISIONS, type LadderCommand } from "./ladder.ts";
import { admits } from "./lifecycle.ts";
import { OPERATION_DECISIONS, type OperationCommand } from "./operation.ts";
import { parametersOn } from "./parameters.ts";
import { RECTIFICATION_DECISIONS, type RectificationCommand } from "./rectification.ts";
import { RELATION_DECISIONS, type RelationCommand } from "./relations.ts";
import { RETURN_DECISIONS, type ReturnCommand, inArbitration } from "./returns.ts";
import type {
  CaseState,
  DispatchBasis,
  NotSolvedReason,
  NoticeItem,
  Outcome,
  PauseReason,
} from "./state.ts";
import { TASK_REFUSAL_DECISIONS, type TaskRefusalCommand, heldByRefusal } from "./task-refusals.ts";
import { TASK_DECISIONS, type TaskCommand, openTasks } from "./tasks.ts";
import {
  VERIFICATION_DECISIONS,
  type VerificationCommand,
  verificationOpen,
} from "./verification.ts";

/** The main course of a case. */
export type MainCommand =
  | { readonly type: "accept"; readonly deemed?: boolean }
  | { readonly type: "giveNotice"; readonly items: readonly NoticeItem[] }
  | { readonly type: "supplyMaterials"; readonly note: string; readonly fileIds: readonly number[] }
  | { readonly type: "decline"; readonly reason: string; readonly rightOwner: string }
  | {
      readonly type: "dispatch";
      readonly orgId: number;
      readonly basis: DispatchBasis;
      readonly clause: string;
    }
  | { readonly type: "handOver"; readonly toOrgId: number; readonly reason: string }
  | { readonly type: "handOverFirstContact"; readonly toOrgId: number; readonly reason: string }
  | { readonly type: "assign"; readonly personId: number }
  | { readonly type: "respond"; readonly text: string }
  | { readonly type: "note"; readonly text: string }
  | { readonly type: "pause"; readonly reason: PauseReason; readonly note: string }
  | { readonly type: "resume"; readonly byCap?: boolean; readonly note: string }
  | { readonly type: "requestExtension"; readonly amount: number; readonly reason: string }
  | { readonly type: "decideExtension"; readonly approved: boolean; readonly reason: string }
  | {
      readonly type: "complete";
      readonly outcome: Outcome;
      readonly result: string;
      readonly notSolvedReason: NotSolvedReason | null;
      readonly fileIds: readonly number[];
      /** Why it is completed although tasks or parts are open; null where none is. */
      readonly overOpen?: string | null;
    }
  | { readonly type: "grade"; readonly grade: number; readonly comment: string }
  | { readonly type: "close"; readonly by: "lapse" | "official" }
  | { readonly type: "reopen"; readonly reason: string }
  | { readonly type: "withdraw"; readonly reason: string }
  | {
      readonly type: "urge";
      readonly message: string;
      /** The merged case whose reporter urges; the program fills it in. */
      readonly throughCaseId?: number;
    };

/** What people and timers ask for, a room each. */
export type Command =
  | MainCommand
  | TaskCommand
  | ReturnCommand
  | LadderCommand
  | OperationCommand
  | RelationCommand
  | VerificationCommand
  | RectificationCommand
  | TaskRefusalCommand
  | DueCommand;

const MAIN_DECISIONS: DecideTable<MainCommand> = {
  accept: (_state, { deemed = false }, { at }) => [caseEvent("accepted", at, { deemed })],

  giveNotice(state, { items }, { at }) {
    if (items.length === 0) return invalid("notice_needs_items");
    return [caseEvent("noticeGiven", at, { items, second: state.notice !== null })];
  },

  supplyMaterials: (_state, { note, fileIds }, { at }) => [
    caseEvent("materialsSupplied", at, { note, fileIds }),
  ],

  decline: (_state, { reason, rightOwner }, { at }) => [
    caseEvent("declined", at, { reason, rightOwner }),
  ],

  dispatch(state, { orgId, basis, clause }, { at }) {
    if (state.leadOrgId === orgId) return no("already_leads");
    if (state.leadOrgId !== null) return no("has_a_lead");
    return [caseEvent("dispatched", at, { orgId, basis, clause })];
  },

  handOver(state, { toOrgId, reason }, { at }) {
    if (toOrgId === state.holderOrgId) return no("holds_already");
    return [caseEvent("handedOver", at, { fromOrgId: state.holderOrgId, toOrgId, reason })];
  },

  handOverFirstContact(state, { toOrgId, reason }, { at }) {
    if (toOrgId === state.firstContactOrgId) return no("is_first_contact_already");
    return [
      caseEvent("firstContactHandedOver", at, {
        fromOrgId: state.firstContactOrgId,
        toOrgId,
        reason,
      }),
    ];
  },

  assign(state, { personId }, { at }) {
    if (state.handlerPersonId === personId) return no("handles_already");
    return [caseEvent("assigned", at, { personId })];
  },

  respond: (_state, { text }, { at }) => [caseEvent("responded", at, { text })],
  note: (_state, { text }, { at }) => [caseEvent("noted", at, { text })],

  pause(state, { reason, note }, { at, calendar }) {
    const clock = state.clocks.completion;
    if (clock === null) return no("no_clock_to_pause");
    if (inArbitration(state)) return no("in_arbitration");
    const now = deadline(calendar, clock, at);
    if (now.overdue) return no("overdue_cannot_pause");
    if (capUsedUp(state, calendar, at))
      return no("pause_cap_used", { workdays: state.limits.pauseCapWorkdays });
    return [caseEvent("paused", at, { reason, note })];
  },

  resume: (_state, { byCap = false, note }, { at }) => [caseEvent("resumed", at, { byCap, note })],

  requestExtension(state, { amount, reason }, { at, calendar }) {
    const clock = state.clocks.completion;
    if (clock === null) return no("no_clock_to_extend");
    if (state.extension !== null) return no("extended_once");
    if (deadline(calendar, clock, at).overdue) return no("overdue_cannot_extend");
    const { extensionWorkdays } = parametersOn(dayOf(state.receivedAt));
    if (amount > extensionWorkdays)
      return invalid("extension_too_long", { limit: extensionWorkdays });
    return [caseEvent("extensionRequested", at, { amount, reason })];
  },

  decideExtension(state, { approved, reason }, { at, personId, orgId }) {
    if (state.extension?.decision !== "open") return no("no_extension_asked");
    // Where the block itself leads, somebody above it decides.
    if (orgId !== null && orgId === state.leadOrgId) return no("decides_own_request");
    if (personId !== null && personId === state.extension.requestedBy)
      return no("decides_own_request");
    return [caseEvent("extensionDecided", at, { approved, reason })];
  },

  complete(state, { outcome, result, notSolvedReason, fileIds, overOpen = null }, facts) {
    const { at, calendar, openChildren, draw } = facts;
    if (inArbitration(state)) return no("in_arbitration");
    if (state.extension?.decision === "open") return no("extension_undecided");
    if ((outcome === "notSolved") !== (notSolvedReason !== null))
      return invalid("not_solved_needs_reason");
    if (state.kind === "application" && outcome === "answered")
      return invalid("outcome_of_other_kind");
    if (state.kind !== "application" && (outcome === "granted" || outcome === "refused"))
      return invalid("outcome_of_other_kind");
    const clock = state.clocks.completion;
    if (state.operation !== null && state.operation.logEntries === 0)
      return no("operation_log_empty");
    const open = openTasks(state);
    if ((open.length > 0 || openChildren > 0) && !overOpen?.trim())
      return no("open_parts", { tasks: open.length, children: openChildren });
    const late = clock !== null && deadline(calendar, clock, at).overdue;
    return [
      ...open.map(({ id, orgId }) =>
        caseEvent("taskPassedOver", at, { taskId: id, orgId, reason: overOpen ?? "" }),
      ),
      caseEvent("completed", at, { outcome, result, notSolvedReason, fileIds, late }),
      // An honest "could not" is looked at where it was: nobody is to gain by it.
      ...(draw < state.limits.checkRate
        ? [caseEvent("verificationAsked", at, { drawn: true, reason: "" })]
        : []),
    ];
  },

  grade(state, { grade, comment }, { at }) {
    if (state.grade !== null) return no("graded_once");
    if (state.completion === null) return no("nothing_to_grade");
    const graded = caseEvent("graded", at, { grade, comment });
    if (grade <= 2) return [graded, caseEvent("rectificationOpened", at, { grade })];
    return state.status === "closed" || verificationOpen(state)
      ? [graded]
      : [graded, caseEvent("closed", at, { by: "grade" })];
  },

  close(state, { by }, { at, calendar }) {
    if (verificationOpen(state)) return no("verification_open");
    if (state.status === "rectifying") {
      // Nobody closes over an unhappy resident who could not even be reached once.
      const one = state.rectification;
      return one?.measures != null && one.calledBack !== null && !one.calledBack.reached
        ? [caseEvent("closed", at, { by })]
        : no("rectification_open");
    }
    if (by === "official" && state.grade === null && !gradeWindowOver(state, calendar, at))
      return no("grade_window_open");
    return [caseEvent("closed", at, { by })];
  },

  reopen(state, { reason }, { at, calendar }) {
    const { reopenWorkdays, reopenings } = parametersOn(dayOf(state.receivedAt));
    if (state.reopened >= reopenings) return no("reopened_enough", { limit: reopenings });
    const since = state.completion?.at ?? state.closedAt;
    if (since !== null && dayOf(at) > addWorkdays(calendar, dayOf(since), reopenWorkdays))
      return no("reopen_too_late", { workdays: reopenWorkdays });
    return [caseEvent("reopened", at, { reason })];
  },

  withdraw: (_state, { reason }, { at }) => [caseEvent("withdrawn", at, { reason })],

  urge(state, { message, throughCaseId }, { at, calendar, orgId }) {
    // The cool-down has been counted on the case whose reporter urges.
    if (throughCaseId !== undefined) return [caseEvent("urged", at, { message, throughCaseId })];
    const { urgeCoolDownWorkingHours } = parametersOn(dayOf(state.receivedAt));
    // The cool-down is for residents: whoever supervises urges when it is time, and costs no resident theirs.
    if (orgId === null && state.lastUrgedAt !== null) {
      const again = addWorkingMinutes(calendar, state.lastUrgedAt, urgeCoolDownWorkingHours * 60);
      if (at < again)
        return refusal("tooMany", "cases.urged_recently", { again: new Date(again).toISOString() });
    }
    return [caseEvent("urged", at, { message })];
  },
};

function capUsedUp(state: CaseState, calendar: Calendar, at: Instant): boolean {
  const clock = state.clocks.completion;
  if (clock?.pauseCap === undefined) return false;
  const trial = { ...clock, pauses: [...clock.pauses, { from: at, reason: "" }] };
  return deadline(calendar, trial, at).state !== "paused";
}

/** Tells whether the time in which a resident may grade has passed. */
export function gradeWindowOver(state: CaseState, calendar: Calendar, at: Instant): boolean {
  if (state.completion === null) return false;
  const { gradeWindowWorkdays } = parametersOn(dayOf(state.receivedAt));
  return dayOf(at) > addWorkdays(calendar, dayOf(state.completion.at), gradeWindowWorkdays);
}

const DECISIONS: DecideTable<Command> = {
  ...MAIN_DECISIONS,
  ...TASK_DECISIONS,
  ...RETURN_DECISIONS,
  ...LADDER_DECISIONS,
  ...OPERATION_DECISIONS,
  ...RELATION_DECISIONS,
  ...VERIFICATION_DECISIONS,
  ...RECTIFICATION_DECISIONS,
  ...TASK_REFUSAL_DECISIONS,
  ...DUE_DECISIONS,
};

/**
 * Decides one command.
 * Refuses: `cases.not_in_this_status` where the lifecycle does not admit it, `cases.task_refused` while it is refused as
 * un-admitted work, else what the command's own rule says.
 */
export function decide(state: CaseState, command: Command, facts: Facts): Decision {
  if (!admits(state.status, command.type))
    return no("not_in_this_status", { status: state.status, command: command.type });
  if (facts.at < state.receivedAt) return invalid("before_receipt");
  if (heldByRefusal(state, command.type)) return no("task_refused");
  const rule = DECISIONS[command.type] as (
    state: CaseState,
    command: Command,
    facts: Facts,
  ) => Decision;
  const decision = rule(state, command, facts);
  return isRefusal(decision) ? decision : [...decision, ...tasksOfNewLead(state, decision)];
}

/** Whoever becomes the lead owes the whole, and no longer a part of it. */
function tasksOfNewLead(state: CaseState, events: readonly CaseEvent[]): CaseEvent[] {
  const next = evolveAll(
    state.id,
    state,
    events.map((event) => ({ ...event, personId: null })),
  );
  if (next.leadOrgId === state.leadOrgId || next.tasks.length === 0) return [];
  return openTasks(next)
    .filter(({ orgId }) => orgId === next.leadOrgId)
    .map(({ id, orgId }) =>
      caseEvent("taskDropped", events[0]?.at ?? 0, { taskId: id, orgId, reason: "leads" }),
    );
}
