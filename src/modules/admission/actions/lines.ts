/** Applications as lists show them, with the clock that runs for whoever looks. */
import type { Ctx } from "#kernel/context.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { deadline } from "#kernel/pure/deadline.ts";
import { type Calendar, workdaysBetween } from "#kernel/pure/workdays.ts";
import { type Application, awaitedOrgs, openPetition } from "../rules/application.ts";
import { decisionLimit } from "../rules/by-itself.ts";
import type { ApplicationLine, ClockView } from "../schema.ts";
import { type Around, nameOf } from "./around.ts";
import { availableFen } from "./money.ts";

/** What a limit of working days shows now, as the four signs' clock. */
export function clockOf(
  calendar: Calendar,
  startedAt: number,
  workdays: number,
  now: number,
): ClockView {
  const limit = { unit: "workdays", amount: workdays } as const;
  const shown = deadline(calendar, { limit, startedAt, pauses: [] }, now);
  const days = Math.abs(workdaysBetween(calendar, dayOf(now), dayOf(shown.dueAt)));
  return {
    // Whoever acts on the last day is in time, whatever the hour.
    state: dayOf(now) > dayOf(shown.dueAt) ? "late" : "running",
    usedShare: Math.round(shown.usedShare * 1000) / 1000,
    dueAt: iso(shown.dueAt),
    remaining: { workdays: days, minutes: Math.max(0, shown.remainingMinutes) },
    provisional: shown.provisional,
  };
}

/** The clock that runs for an application: the opinion that the reader owes, else the decision; null where none runs. */
export function runningClock(world: Around, application: Application): ClockView | null {
  const { calendar, at, orgIds } = world;
  const { consultation, submission } = application;
  if (consultation !== null && submission !== null) {
    const isAwaited = awaitedOrgs(application).some((id) => orgIds.includes(id));
    if (isAwaited)
      return clockOf(calendar, consultation.askedAt, submission.limits.opinionWorkdays, at);
  }
  const limit = decisionLimit(application);
  return limit === null ? null : clockOf(calendar, limit.startedAt, limit.workdays, at);
}

/** One line of a list. */
export function lineOf(
  world: Around,
  application: Application,
  updatedAt: number,
): ApplicationLine {
  const { id, status, code, content, applicantOrgId, emergency, lateSince, sunset } = application;
  const clock = runningClock(world, application);
  return {
    id,
    status,
    kind: content.kind,
    code,
    title: content.title,
    applicant: { id: applicantOrgId, name: nameOf(world, applicantOrgId) },
    quantity: content.quantity,
    unit: content.unit,
    totalFen: content.totalFen,
    from: content.from,
    to: sunset ?? content.to,
    isEmergency: emergency !== null,
    isLate: lateSince !== null || clock?.state === "late",
    clock,
    hasPetition: openPetition(application) !== undefined,
    updatedAt: iso(updatedAt),
  };
}

/** What a decision would set aside. Unit: fen. */
export function neededFen({ status, content, commitments, yearly }: Application): number {
  if (status === "admitted") return yearly?.report?.totalFen ?? 0;
  return commitments.length > 0 ? 0 : content.totalFen;
}

/** How much of what a decision would set aside is not there. Unit: fen. Reads without a lock. */
export async function missingFor(ctx: Ctx, application: Application): Promise<number> {
  const needed = neededFen(application);
  if (needed === 0) return 0;
  const { applicantOrgId, content } = application;
  return Math.max(0, needed - (await availableFen(ctx, applicantOrgId, content.budgetYear)));
}
