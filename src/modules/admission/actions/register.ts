/** The public register: what was admitted, for whom, at which price, on whose decision. Nobody signs in to read it. */
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import type { Day } from "#kernel/pure/day.ts";
import { pageOf } from "#kernel/pure/page.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Static } from "typebox";
import { type Application, PUBLIC_STATES } from "../rules/application.ts";
import type { Mandate } from "../rules/mandate.ts";
import type {
  RegisterLine,
  RegisterPage,
  RegisterQuery,
  RegisterView,
} from "../schema-register.ts";
import {
  type ApplicationFilter,
  findApplicationRow,
  pageOfApplications,
  registerApplicants,
} from "../store/applications.ts";
import { type Around, around, nameOf } from "./around.ts";
import { readBefore, searchFilter } from "./lists.ts";
import { mandateOn } from "./mandates.ts";
import { assistedDutyOf, decisionsOf } from "./view.ts";

const NOBODY = { sees: "own", orgIds: [] } as const;

/** What a state of the register means on a day; a sunset ends work whether or not anybody has recorded it. */
function stateFilter(state: RegisterQuery["state"], today: Day): ApplicationFilter {
  switch (state) {
    case "inForce":
      return { inForceOn: today };
    case "ended":
      return { endedBy: today };
    case "emergency":
    case "lapsed":
      return { statuses: [state] };
    case undefined:
      return {};
  }
}

function lineOf(world: Around, application: Application, mandate: Mandate): RegisterLine {
  const { id, code, title, kind, isEmergency, quantity, unit, unitPriceFen } = mandate;
  const isOpen = application.status === "emergency" && mandate.state === "inForce";
  const { applicantOrgId } = application;
  return {
    id,
    code,
    title,
    kind,
    applicant: { id: applicantOrgId, name: nameOf(world, applicantOrgId) },
    state: isOpen ? "emergency" : mandate.state,
    isEmergency,
    quantity,
    unit,
    unitPriceFen,
    totalFen: mandate.totalFen,
    from: mandate.from,
    to: mandate.to,
  };
}

/** A page of the register, the newest first, with the departments that stand in it. */
export async function listRegister(
  ctx: Ctx,
  { q, orgId, state, cursor, limit = 30 }: RegisterQuery,
): Promise<Static<typeof RegisterPage>> {
  const world = await around(ctx);
  const filter = {
    ...searchFilter(q),
    inRegister: true,
    applicantOrgId: orgId,
    ...stateFilter(state, world.today),
  };
  const before = readBefore(cursor);
  const rows = await pageOfApplications(ctx.db, NOBODY, filter, { before, limit: limit + 1 });
  const page = pageOf(
    rows,
    limit,
    ({ application }) => {
      const mandate = mandateOn(world.calendar, application, world.today);
      return mandate === null ? undefined : lineOf(world, application, mandate);
    },
    ({ application }) => [application.id],
  );
  const departments = (await registerApplicants(ctx.db)).map((id) => ({
    id,
    name: nameOf(world, id),
  }));
  return {
    items: page.items.filter((line) => line !== undefined),
    next: page.next,
    departments,
  };
}

/** One entry of the register. Refuses: `admission.unknown` also for what was not admitted. */
export async function showRegister(ctx: Ctx, id: number): Promise<RegisterView> {
  const stored = await findApplicationRow(ctx.db, id);
  const application = stored?.application;
  const calendar = await loadCalendar(ctx);
  const world = await around(ctx);
  const isPublic = application !== undefined && PUBLIC_STATES.includes(application.status);
  const mandate = isPublic ? mandateOn(calendar, application, world.today) : null;
  if (application === undefined || mandate === null) return refuse("notFound", "admission.unknown");
  const { content, ending, lapsedOn, consultation } = application;
  return {
    ...lineOf(world, application, mandate),
    task: content.task,
    legalBasis: content.legalBasis,
    reason: content.reason,
    support: content.support,
    areas: content.areaIds.flatMap((areaId) => world.areas.find(areaId)?.name ?? []),
    targets: content.targetOrgIds.map((orgId) => nameOf(world, orgId)),
    assistedDuty: await assistedDutyOf(ctx, application, world),
    checks: { ...content.checks },
    conditions: [...application.conditions],
    opinions: (consultation?.opinions ?? []).map(({ orgId, stance }) => ({
      org: nameOf(world, orgId),
      stance,
    })),
    decisions: decisionsOf(application),
    ending,
    lapsedOn,
  };
}
