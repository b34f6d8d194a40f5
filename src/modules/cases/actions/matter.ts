/** What a case is about: a duty in its published version, or a category of requests; with limits and lead. */
import {
  coOrganisersOfDuty,
  findDuty,
  findVersions,
  leadOfCategory,
  leadOfDuty,
  loadCategories,
} from "#catalogue";
import type { Ctx } from "#kernel/context.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { TimeLimit } from "#kernel/pure/deadline.ts";
import { type Refusal, isRefusal, refuse } from "#kernel/pure/refusal.ts";
import { type CaseParameters, parametersOn } from "../rules/parameters.ts";
import type { CaseArea, CaseKind, CaseLimits, CaseState, DispatchBasis } from "../rules/state.ts";
import type { Summons } from "../rules/tasks.ts";
import type { IntakeBody } from "../schema.ts";
import { settingsFor } from "./settings.ts";

export type Matter = {
  readonly dutyVersionId: number | null;
  readonly dutyCode: string | null;
  readonly categoryCode: string | null;
  /** Names the case where the resident gave no title. */
  readonly name: string;
  readonly limits: CaseLimits;
  /** Who leads by rule; null where no rule decides and an official has to. */
  readonly lead: { readonly orgId: number; readonly clause: string } | null;
  /** The X that the duty names for the place, each with its task. */
  readonly coOrganisers: readonly Summons[];
};

type OwnLimits = {
  readonly acceptance?: TimeLimit | null;
  readonly firstResponse?: TimeLimit | null;
  readonly promised?: TimeLimit | null;
  readonly statutory?: TimeLimit | null;
};

/** A matter that nobody has named has neither class nor duty. */
const NO_TARGET = { class: null, duty: null } as const;

/** The most specific area of a place. */
export const deepest = (area: CaseArea): number =>
  area.gridId ?? area.communityId ?? area.subdistrictId ?? area.districtId;

type Pinned = Pick<CaseLimits, "ladder" | "checkRate" | "parameters">;

function limitsOf(
  kind: CaseKind,
  own: OwnLimits,
  pauseCapWorkdays: number | null,
  parameters: CaseParameters,
  set: Pinned,
): CaseLimits {
  const application = kind === "application";
  return {
    acceptance:
      own.acceptance ?? (application ? parameters.acceptApplication : parameters.acceptRequest),
    firstResponse: own.firstResponse ?? (application ? null : parameters.firstResponse),
    // What was promised is what counts; the statutory limit holds where nothing was promised.
    completion: own.promised ?? own.statutory ?? parameters.completion,
    pauseCapWorkdays: pauseCapWorkdays ?? parameters.pauseCapWorkdays,
    ...set,
  };
}

/**
 * Finds what a case is about.
 * Refuses: `cases.duty_or_category`, `cases.unknown_duty`, `cases.unknown_category`.
 */
export async function findMatter(
  ctx: Ctx,
  body: Pick<IntakeBody, "kind" | "dutyCode" | "categoryCode">,
  area: CaseArea,
  day: Day,
): Promise<Matter> {
  const parameters = parametersOn(day);
  if (body.dutyCode) {
    if (body.categoryCode) refuse("invalid", "cases.duty_or_category");
    return dutyMatter(ctx, body.kind, body.dutyCode, area, day, parameters);
  }
  if (body.kind === "application") refuse("invalid", "cases.duty_or_category");
  if (body.categoryCode) return categoryMatter(ctx, body.categoryCode, area, day, parameters);
  // A matter that nobody has named yet: an official decides who leads it.
  return {
    dutyVersionId: null,
    dutyCode: null,
    categoryCode: null,
    name: "",
    limits: limitsOf(body.kind, {}, null, parameters, await settingsFor(ctx, NO_TARGET, day)),
    lead: null,
    coOrganisers: [],
  };
}

async function dutyMatter(
  ctx: Ctx,
  kind: CaseKind,
  code: string,
  area: CaseArea,
  day: Day,
  parameters: CaseParameters,
): Promise<Matter> {
  const duty = (await findDuty(ctx, code, day)) ?? refuse("invalid", "cases.unknown_duty");
  const { limits, pauseCapWorkdays } = duty.content;
  const set = await settingsFor(ctx, { class: duty.content.class, duty: duty.code }, day);
  return {
    dutyVersionId: duty.versionId,
    dutyCode: duty.code,
    categoryCode: null,
    name: duty.content.name,
    limits: limitsOf(kind, limits, pauseCapWorkdays, parameters, set),
    lead: decided(await leadOfDuty(ctx, duty, deepest(area))),
    coOrganisers: await coOrganisersOfDuty(ctx, duty, deepest(area)),
  };
}

async function categoryMatter(
  ctx: Ctx,
  code: string,
  area: CaseArea,
  day: Day,
  parameters: CaseParameters,
): Promise<Matter> {
  const category = (await loadCategories(ctx)).get(code);
  if (category === undefined || !category.content.open) refuse("invalid", "cases.unknown_category");
  const set = await settingsFor(ctx, { class: category.content.class, duty: null }, day);
  return {
    dutyVersionId: null,
    dutyCode: null,
    categoryCode: code,
    name: category.content.name,
    limits: limitsOf("request", category.content.limits, null, parameters, set),
    lead: decided(await leadOfCategory(ctx, code, deepest(area))),
    coOrganisers: [],
  };
}

/** A rule that cannot name one body leaves the choice to an official; the case is never refused for it. */
function decided(found: { readonly orgId: number; readonly clause: string } | Refusal) {
  return isRefusal(found) ? null : { orgId: found.orgId, clause: found.clause };
}

/** Who leads an accepted case by the version that it pinned, or by its category. */
export async function leadOfCase(
  ctx: Ctx,
  state: CaseState,
): Promise<{ orgId: number; clause: string; basis: DispatchBasis } | null> {
  if (state.dutyVersionId !== null) {
    const duty = (await findVersions(ctx, [state.dutyVersionId])).get(state.dutyVersionId);
    const lead =
      duty === undefined ? null : decided(await leadOfDuty(ctx, duty, deepest(state.area)));
    return lead === null ? null : { ...lead, basis: "duty" };
  }
  if (state.categoryCode === null) return null;
  const lead = decided(await leadOfCategory(ctx, state.categoryCode, deepest(state.area)));
  return lead === null ? null : { ...lead, basis: "category" };
}

/** The X of a case by the version that it pinned: what each is to do, without the lead itself. */
export async function coOrganisersOfCase(ctx: Ctx, state: CaseState): Promise<Summons[]> {
  if (state.dutyVersionId === null) return [];
  const duty = (await findVersions(ctx, [state.dutyVersionId])).get(state.dutyVersionId);
  if (duty === undefined) return [];
  const found = await coOrganisersOfDuty(ctx, duty, deepest(state.area));
  return found.filter(({ orgId }) => orgId !== state.leadOrgId);
}

/** What the duty that a case pinned is called. */
export async function dutyNames(
  ctx: Ctx,
  state: CaseState,
): Promise<{ readonly name: string; readonly nameEn: string | null } | undefined> {
  if (state.dutyVersionId === null) return undefined;
  return (await findVersions(ctx, [state.dutyVersionId])).get(state.dutyVersionId)?.content;
}
