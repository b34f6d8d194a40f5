/** What happens to an application because time passes: limits that run out, sunsets, reviews that open. */
import { type Day, type Instant, dayOf } from "#kernel/pure/day.ts";
import type { Calendar, DueDay } from "#kernel/pure/workdays.ts";
import { type AdmissionEvent, type Application, admissionEvent } from "./application.ts";
import { lastDay, workdaysBefore } from "./days.ts";
import type { Limits } from "./settings.ts";

export type TimeFacts = {
  readonly at: Instant;
  readonly today: Day;
  readonly calendar: Calendar;
  /** What holds today, for what was not pinned. */
  readonly limits: Limits;
};

type Submitted = Pick<Application, "status" | "submission" | "emergency">;

/** States in which a decision is owed. */
const UNDECIDED: readonly Application["status"][] = [
  "submitted",
  "consultation",
  "review",
  "ready",
];

/** Within how many working days after which moment a decision or a ratification is owed; null where none is. */
export function decisionLimit({
  status,
  submission,
}: Submitted): { readonly startedAt: Instant; readonly workdays: number } | null {
  if (submission === null) return null;
  const { at: startedAt, limits } = submission;
  if (UNDECIDED.includes(status)) return { startedAt, workdays: limits.decideWorkdays };
  return status === "emergency" ? { startedAt, workdays: limits.ratifyWorkdays } : null;
}

/** The last day for the decision, or for the ratification of an emergency; null where none is owed. */
export function decisionDue(calendar: Calendar, application: Submitted): DueDay | null {
  const limit = decisionLimit(application);
  return limit === null ? null : lastDay(calendar, dayOf(limit.startedAt), limit.workdays);
}

/** The last day for opinions; null where none are asked or all are in. */
export function opinionsDue(
  calendar: Calendar,
  { status, consultation, submission }: Application,
): DueDay | null {
  if (status !== "consultation" || consultation === null || submission === null) return null;
  return lastDay(calendar, dayOf(consultation.askedAt), submission.limits.opinionWorkdays);
}

/** The last day for the ratification of an emergency that waits for one; null otherwise. */
export function ratifyBy(calendar: Calendar, application: Submitted): Day | null {
  return application.status === "emergency"
    ? (decisionDue(calendar, application)?.day ?? null)
    : null;
}

/** Closes a consultation whose limit has passed: whoever was silent gave no opinion, which is not agreement. */
function closings(application: Application, { at, today, calendar }: TimeFacts): AdmissionEvent[] {
  const due = opinionsDue(calendar, application);
  if (due === null || today <= due.day) return [];
  const silentOrgIds = (application.consultation?.opinions ?? [])
    .filter(({ stance }) => stance === null)
    .map(({ orgId }) => orgId);
  return [admissionEvent("consultationClosed", at, { silentOrgIds })];
}

function lateness(application: Application, { at, today, calendar }: TimeFacts): AdmissionEvent[] {
  const due = decisionDue(calendar, application);
  if (due === null || today <= due.day) return [];
  // Whoever recorded the lapse late does not lengthen the mandate: it ended with the last day.
  if (application.status === "emergency") return [admissionEvent("lapsed", at, { on: due.day })];
  return application.lateSince === null
    ? [admissionEvent("decisionLate", at, { dueOn: due.day })]
    : [];
}

/** Standing work whose end comes near: the review opens, a reminder goes out; each once a sunset. */
function reviews(application: Application, facts: TimeFacts): AdmissionEvent[] {
  const { content, sunset, yearly, remindedOf, ending } = application;
  if (application.status !== "admitted" || sunset === null || content.kind !== "standing")
    return [];
  const { at, today, calendar, limits } = facts;
  if (ending !== null || today > sunset) return [];
  const events: AdmissionEvent[] = [];
  if (yearly === null && today >= workdaysBefore(calendar, sunset, limits.reviewWorkdays))
    events.push(admissionEvent("reviewOpened", at, { sunset }));
  const isTold = remindedOf === sunset;
  if (!isTold && today >= workdaysBefore(calendar, sunset, limits.remindWorkdays))
    events.push(admissionEvent("reminded", at, { sunset }));
  return events;
}

function sunsets(
  { status, content, sunset, ending }: Application,
  facts: TimeFacts,
): AdmissionEvent[] {
  if (status !== "admitted" || sunset === null || facts.today <= sunset) return [];
  const why = ending?.why ?? (content.kind === "standing" ? "notReviewed" : "sunset");
  return [admissionEvent("ended", facts.at, { why, on: sunset })];
}

/** Everything that has come due by now. Nothing is due twice: what it says is not due once it was said. */
export function dueByNow(application: Application, facts: TimeFacts): AdmissionEvent[] {
  return [
    ...closings(application, facts),
    ...lateness(application, facts),
    ...reviews(application, facts),
    ...sunsets(application, facts),
  ];
}
