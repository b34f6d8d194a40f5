/** Decisions of meetings: who may decide what, what it costs, and what it comes to. */
import { type Day, type Instant, addDays } from "#kernel/pure/day.ts";
import { type Refusal, isRefusal } from "#kernel/pure/refusal.ts";
import {
  type AdmissionEvent,
  type Application,
  type Ending,
  type Matter,
  type Meeting,
  type MeetingBody,
  type Result,
  admissionEvent,
} from "./application.ts";
import {
  type Facts,
  checkImpartial,
  conditionsOf,
  conflict,
  matterNow,
  reasonOf,
} from "./decide.ts";
import { lastOfMonths } from "./days.ts";
import { checkState } from "./lifecycle.ts";
import type { MeetingState } from "./meeting.ts";

/** Which meeting decides: the standing committee on standing work, the executive meeting on the rest. */
export function bodyFor({ content }: Pick<Application, "content">): MeetingBody {
  return content.kind === "standing" ? "standingCommittee" : "executive";
}

/**
 * Puts something before a meeting. Refuses: `admission.not_now`, `admission.nothing_to_decide`, `admission.on_agenda`,
 * `admission.decided_in_meeting`, `admission.meeting_over`, `admission.wrong_meeting` naming the meeting that decides.
 */
export function decideSchedule(
  application: Application,
  meeting: MeetingState,
  { at }: Facts,
): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "schedule");
  if (wrong !== undefined) return wrong;
  const matter = matterNow(application);
  if (matter === null) return conflict("nothing_to_decide");
  if (application.agenda !== null) return conflict("on_agenda");
  if (application.decisions.some(({ meetingId }) => meetingId === meeting.id))
    return conflict("decided_in_meeting");
  if (meeting.status !== "planned") return conflict("meeting_over");
  const needed = bodyFor(application);
  if (meeting.body !== needed) return conflict("wrong_meeting", { body: needed });
  return admissionEvent("scheduled", at, { meetingId: meeting.id, matter });
}

/** Takes something off the agenda again. Refuses: `admission.not_now`, `admission.not_on_agenda`, `admission.reason_too_short`. */
export function decideUnschedule(
  application: Application,
  reason: string,
  { at }: Facts,
): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "unschedule");
  if (wrong !== undefined) return wrong;
  if (application.agenda === null) return conflict("not_on_agenda");
  const said = reasonOf(reason);
  if (isRefusal(said)) return said;
  const { meetingId } = application.agenda;
  return admissionEvent("unscheduled", at, { meetingId, reason: said });
}

export type DecisionWords = {
  readonly result: Result;
  readonly conditions: readonly string[];
  readonly reason: string;
  /** At an exit: what stays set aside for work that is done already. Unit: fen. */
  readonly keepFen: number;
};

/** What a decision comes to, before the money is looked for. */
export type DecisionPlan = Meeting & {
  readonly matter: Matter;
  readonly result: Result;
  readonly conditions: readonly string[];
  readonly reason: string;
  /** What is to be set aside. Unit: fen; 0: nothing. */
  readonly reserveFen: number;
  readonly needsCode: boolean;
  readonly sunset: Day | null;
  readonly ending: Ending | null;
};

/** The meeting that an application stands on the agenda of, with its minutes. Refuses: `admission.not_on_agenda`, `admission.no_minutes`. */
function meetingOf({ agenda }: Application, meeting: MeetingState | undefined): Meeting | Refusal {
  if (agenda === null || meeting === undefined || meeting.id !== agenda.meetingId)
    return conflict("not_on_agenda");
  if (meeting.status !== "held" || meeting.heldOn === null || meeting.minuteNo === null)
    return conflict("no_minutes");
  const { id: meetingId, body, name, heldOn, minuteNo } = meeting;
  return { meetingId, body, name, heldOn, minuteNo };
}

/**
 * Plans the decision of a meeting. Nobody decides but a named meeting with its minute number.
 * Refuses: `admission.not_now`, `admission.own_application`, `admission.not_on_agenda`, `admission.no_minutes`,
 * `admission.reason_too_short` for a refusal without one, `admission.conditions_wrong`, `admission.after_the_fact` where
 * the work was to begin before the meeting, `admission.period_over`.
 */
export function planDecision(
  application: Application,
  meeting: MeetingState | undefined,
  words: Omit<DecisionWords, "keepFen">,
  facts: Facts,
): DecisionPlan | Refusal {
  const wrong = checkState(application.status, "decide") ?? checkImpartial(application, facts);
  if (wrong !== undefined) return wrong;
  const held = meetingOf(application, meeting);
  if (isRefusal(held)) return held;
  const matter = application.agenda?.matter ?? "admission";
  const reason = words.result === "approved" ? words.reason.trim() : reasonOf(words.reason);
  if (isRefusal(reason)) return reason;
  const conditions = conditionsOf(words.conditions, false);
  if (isRefusal(conditions)) return conditions;
  const { result } = words;
  const outcome = outcomeOf(application, matter, result, held.heldOn, facts);
  return isRefusal(outcome) ? outcome : { ...held, matter, result, conditions, reason, ...outcome };
}

type Outcome = Pick<DecisionPlan, "reserveFen" | "needsCode" | "sunset" | "ending">;

function outcomeOf(
  application: Application,
  matter: Matter,
  result: Result,
  heldOn: Day,
  { today, limits }: Facts,
): Outcome | Refusal {
  const { content, commitments, sunset, yearly } = application;
  const nothing: Outcome = { reserveFen: 0, needsCode: false, sunset, ending: null };
  if (matter === "exit") return result === "approved" ? { ...nothing, ending: "exit" } : nothing;
  if (result !== "approved")
    return matter === "continuation" && result === "refused"
      ? { ...nothing, ending: "notContinued" }
      : nothing;
  if (matter === "continuation")
    return {
      ...nothing,
      reserveFen: yearly?.report?.totalFen ?? 0,
      sunset: lastOfMonths(addDays(sunset ?? today, 1), limits.standingMonths),
    };
  if (matter === "ratification")
    return { ...nothing, reserveFen: commitments.length > 0 ? 0 : content.totalFen };
  if (heldOn > content.from) return conflict("after_the_fact", { from: content.from });
  if (content.to < today) return conflict("period_over");
  return { reserveFen: content.totalFen, needsCode: true, sunset: content.to, ending: null };
}

/** The event of a planned decision, once its money is set aside. */
export function decided(
  plan: DecisionPlan,
  { code, commitmentId }: { readonly code: string | null; readonly commitmentId: number | null },
  at: Instant,
): AdmissionEvent {
  const { reserveFen, needsCode: _, ...said } = plan;
  const commitment = commitmentId === null ? null : { id: commitmentId, totalFen: reserveFen };
  return admissionEvent("decided", at, { ...said, code, commitment });
}

/** Numbers a mandate within its year: the twelfth of 2026 is "ZR-2026-0012". */
export function codeOf(year: number, number: number): string {
  return `ZR-${year}-${String(number).padStart(4, "0")}`;
}
