/** What other modules ask of admission: what was admitted, and whether it covers what they want to send. */
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { loadAreas } from "#places";
import type { Application, ApplicationState } from "../rules/application.ts";
import { ratifyBy } from "../rules/by-itself.ts";
import type { Kind } from "../rules/content.ts";
import { type Mandate, type Wanted, checkCovered, mandateOf } from "../rules/mandate.ts";
import { findApplicationRow, mandateRows } from "../store/applications.ts";

/** The mandate that an application has become by a day. */
export function mandateOn(calendar: Calendar, application: Application, today: Day) {
  return mandateOf(application, { today, ratifyBy: ratifyBy(calendar, application) });
}

/** The mandate with an id, whoever asks; null where nothing of it was ever in force. For other modules. */
export async function getMandate(ctx: Ctx, id: number): Promise<Mandate | null> {
  return (await findApplication(ctx, id))?.mandate ?? null;
}

/** Where an application stands, whoever asks; null where there is none. For other modules. */
export async function findApplication(
  ctx: Ctx,
  id: number,
): Promise<{ readonly state: ApplicationState; readonly mandate: Mandate | null } | null> {
  const stored = await findApplicationRow(ctx.db, id);
  if (stored === undefined) return null;
  const { application } = stored;
  const mandate = mandateOn(await loadCalendar(ctx), application, dayOf(ctx.clock.now()));
  return { state: application.status, mandate };
}

/** Mandates by department, by who carries them out, by kind; with a day, those in force on it. Newest first, 1000 at most. */
export async function mandatesOf(
  ctx: Ctx,
  filter: {
    readonly applicantOrgId?: number | undefined;
    readonly targetOrgId?: number | undefined;
    readonly kind?: Kind | undefined;
    readonly on?: Day | undefined;
  },
): Promise<readonly Mandate[]> {
  const calendar = await loadCalendar(ctx);
  const today = dayOf(ctx.clock.now());
  const { targetOrgId, on } = filter;
  return (await mandateRows(ctx.db, filter)).flatMap((application) => {
    const mandate = mandateOn(calendar, application, today);
    if (mandate === null) return [];
    if (targetOrgId !== undefined && !mandate.targetOrgIds.includes(targetOrgId)) return [];
    const isInForce =
      on === undefined || (mandate.state === "inForce" && mandate.from <= on && on <= mandate.to);
    return isInForce ? [mandate] : [];
  });
}

/**
 * The mandate that covers what somebody wants to send. Refuses: `admission.no_mandate` where nothing was admitted,
 * `admission.mandate_over` outside its days or after its end, `admission.not_covered` outside its bodies, areas or quantity.
 */
export async function requireMandate(ctx: Ctx, wanted: Wanted): Promise<Mandate> {
  const mandate = wanted.mandateId === undefined ? null : await getMandate(ctx, wanted.mandateId);
  const { isWithin } = await loadAreas(ctx);
  const wrong = checkCovered(mandate, wanted, isWithin);
  if (wrong !== undefined) orRefuse(wrong);
  return mandate ?? refuse("conflict", "admission.no_mandate");
}
