/** `decide(state, command, facts) → events | Refusal`: every change of a case goes through here. */
import { type Instant, dayOf } from "#kernel/pure/day.ts";
import { deadline } from "#kernel/pure/deadline.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { type Calendar, addWorkdays, addWorkingMinutes } from "#kernel/pure/workdays.ts";
import { type CaseEvent, caseEvent } from "./events.ts";
import { type CommandType, admits } from "./lifecycle.ts";
import { parametersOn } from "./parameters.ts";
import type {
  CaseState,
  DispatchBasis,
  NotSolvedReason,
  NoticeItem,
  Outcome,
  PauseReason,
} from "./state.ts";

/** What people and timers ask for. */
export type Command =
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
    }
  | { readonly type: "grade"; readonly grade: number; readonly comment: string }
  | { readonly type: "close"; readonly by: "lapse" | "official" }
  | { readonly type: "reopen"; readonly reason: string }
  | { readonly type: "withdraw"; readonly reason: string }
  | { readonly type: "urge"; readonly message: string };

/** What a decision may look at besides the case itself. */
export type Facts = {
  readonly at: Instant;
  readonly calendar: Calendar;
  /** Who asks; null for timers. */
  readonly personId: number | null;
};

type Decision = readonly CaseEvent[] | Refusal;
type Decide<T extends CommandType> = (
  state: CaseState,
  command: Extract<Command, { type: T }>,
  facts: Facts,
) => Decision;

const no = (code: string, params = {}): Refusal => refusal("conflict", `cases.${code}`, params);
const invalid = (code: string, params = {}): Refusal => refusal("invalid", `cases.${code}`, params);

const DECIDE: { readonly [T in CommandType]: Decide<T> } = {
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

  decideExtension(state, { approved, reason }, { at, personId }) {
    if (state.extension?.decision !== "open") return no("no_extension_asked");
    if (personId !== null && personId === state.extension.requestedBy)
      return no("decides_own_request");
    return [caseEvent("extensionDecided", at, { approved, reason })];
  },

  complete(state, { outcome, result, notSolvedReason, fileIds }, { at, calendar }) {
    if (state.extension?.decision === "open") return no("extension_undecided");
    if ((outcome === "notSolved") !== (notSolvedReason !== null))
      return invalid("not_solved_needs_reason");
    if (state.kind === "application" && outcome === "answered")
      return invalid("outcome_of_other_kind");
    if (state.kind === "request" && (outcome === "granted" || outcome === "refused"))
      return invalid("outcome_of_other_kind");
    const clock = state.clocks.completion;
    const late = clock !== null && deadline(calendar, clock, at).overdue;
    return [caseEvent("completed", at, { outcome, result, notSolvedReason, fileIds, late })];
  },

  grade(state, { grade, comment }, { at }) {
    if (state.grade !== null) return no("graded_once");
    if (state.completion === null) return no("nothing_to_grade");
    const graded = caseEvent("graded", at, { grade, comment });
    // The two lowest grades keep the case at hand: nobody closes over an unhappy resident.
    return grade <= 2 || state.status === "closed"
      ? [graded]
      : [graded, caseEvent("closed", at, { by: "grade" })];
  },

  close(state, { by }, { at, calendar }) {
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

  urge(state, { message }, { at, calendar }) {
    const { urgeCoolDownWorkingHours } = parametersOn(dayOf(state.receivedAt));
    if (state.lastUrgedAt !== null) {
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

/**
 * Decides one command.
 * Refuses: `cases.not_in_this_status` where the lifecycle does not admit it, else what the command's own rule says.
 */
export function decide(state: CaseState, command: Command, facts: Facts): Decision {
  if (!admits(state.status, command.type))
    return no("not_in_this_status", { status: state.status, command: command.type });
  if (facts.at < state.receivedAt) return invalid("before_receipt");
  const rule = DECIDE[command.type] as Decide<CommandType>;
  return rule(state, command, facts);
}
