/** Meetings that decide on admission: planned, held with their minutes, or cancelled. */
import { type Day, type Instant, dayOf } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { MeetingBody } from "./application.ts";

export const MEETING_STATES = ["planned", "held", "cancelled"] as const;
export type MeetingStatus = (typeof MEETING_STATES)[number];

export type MeetingPlan = {
  readonly body: MeetingBody;
  /** For example 区政府第18次常务会议. */
  readonly name: string;
  readonly heldAt: Instant;
  readonly place: string;
};

export type MeetingState = MeetingPlan & {
  readonly id: number;
  readonly status: MeetingStatus;
  readonly heldOn: Day | null;
  readonly minuteNo: string | null;
  readonly cancelReason: string | null;
};

export type MeetingEvent =
  | { readonly type: "meetingPlanned"; readonly at: Instant; readonly data: MeetingPlan }
  | { readonly type: "meetingChanged"; readonly at: Instant; readonly data: MeetingPlan }
  | {
      readonly type: "meetingHeld";
      readonly at: Instant;
      readonly data: { readonly heldOn: Day; readonly minuteNo: string };
    }
  | {
      readonly type: "meetingCancelled";
      readonly at: Instant;
      readonly data: { readonly reason: string };
    };

/** Applies one event. */
export function evolveMeeting(
  id: number,
  before: MeetingState | undefined,
  event: MeetingEvent,
): MeetingState {
  if (event.type === "meetingPlanned")
    return {
      id,
      ...event.data,
      status: "planned",
      heldOn: null,
      minuteNo: null,
      cancelReason: null,
    };
  if (before === undefined) throw new Error(`meeting ${id} begins with ${event.type}`);
  switch (event.type) {
    case "meetingChanged":
      return { ...before, ...event.data };
    case "meetingHeld":
      return { ...before, status: "held", ...event.data };
    case "meetingCancelled":
      return { ...before, status: "cancelled", cancelReason: event.data.reason };
  }
}

const invalid = (code: string): Refusal => refusal("invalid", `admission.${code}`);

function checkPlan({ name, place }: MeetingPlan): Refusal | undefined {
  const isNamed = name.trim() !== "" && name.trim().length <= 100;
  return isNamed && place.trim().length <= 100 ? undefined : invalid("meeting_unnamed");
}

/** Plans a meeting or changes a planned one. Refuses: `admission.meeting_unnamed`, `admission.meeting_over`, `admission.meeting_body_fixed` where things stand on its agenda. */
export function decidePlan(
  before: MeetingState | undefined,
  plan: MeetingPlan,
  { at, agendaSize }: { readonly at: Instant; readonly agendaSize: number },
): MeetingEvent | Refusal {
  const wrong = checkPlan(plan);
  if (wrong !== undefined) return wrong;
  const data = { ...plan, name: plan.name.trim(), place: plan.place.trim() };
  if (before === undefined) return { type: "meetingPlanned", at, data };
  if (before.status !== "planned") return refusal("conflict", "admission.meeting_over");
  if (before.body !== plan.body && agendaSize > 0)
    return refusal("conflict", "admission.meeting_body_fixed");
  return { type: "meetingChanged", at, data };
}

/** Records that a meeting was held, with the number of its minutes. Refuses: `admission.meeting_over`, `admission.meeting_not_yet`, `admission.no_minutes`. */
export function decideHeld(
  before: MeetingState,
  minuteNo: string,
  at: Instant,
): MeetingEvent | Refusal {
  if (before.status !== "planned") return refusal("conflict", "admission.meeting_over");
  if (before.heldAt > at) return refusal("conflict", "admission.meeting_not_yet");
  const number = minuteNo.trim();
  if (number === "" || number.length > 60) return invalid("no_minutes");
  return { type: "meetingHeld", at, data: { heldOn: dayOf(before.heldAt), minuteNo: number } };
}

/** Cancels a planned meeting with an empty agenda. Refuses: `admission.meeting_over`, `admission.agenda_not_empty`, `admission.no_reason`. */
export function decideCancel(
  before: MeetingState,
  reason: string,
  { at, agendaSize }: { readonly at: Instant; readonly agendaSize: number },
): MeetingEvent | Refusal {
  if (before.status !== "planned") return refusal("conflict", "admission.meeting_over");
  if (agendaSize > 0) return refusal("conflict", "admission.agenda_not_empty");
  if (reason.trim() === "") return invalid("no_reason");
  return { type: "meetingCancelled", at, data: { reason: reason.trim().slice(0, 500) } };
}
