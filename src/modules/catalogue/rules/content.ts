/** What the content of a duty must keep to beyond its shape. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { TimeLimit } from "#kernel/pure/deadline.ts";
import type { CategoryContent, DutyContent, DutyLimits } from "../schema.ts";

/** Which things exist, for checking references. */
export type KnownThings = {
  readonly organisationIds: ReadonlySet<number>;
  readonly areaIds: ReadonlySet<number>;
  readonly listCodes: ReadonlySet<string>;
};

/** A duty with nothing in it yet, for forms and builders. */
export function blankContent(name: string): DutyContent {
  return {
    name,
    nameEn: null,
    summary: "",
    summaryEn: null,
    class: "publicService",
    powerKind: null,
    group: null,
    groupEn: null,
    lists: [],
    legalBasis: [],
    applicants: "",
    applicantsEn: null,
    areaIds: [],
    leads: [],
    coOrganisers: [],
    materials: [],
    steps: [],
    limits: { acceptance: null, firstResponse: null, statutory: null, promised: null },
    pauseCapWorkdays: null,
    fee: "",
    feeEn: null,
    channels: [],
    placeKinds: [],
    places: "",
    placesEn: null,
    result: "",
    resultEn: null,
    retention: "",
    retentionEn: null,
    synonyms: [],
  };
}

/**
 * Checks a draft against itself and against what exists; undefined where nothing is wrong.
 * Whether the leads are complete is asked on publishing only: a draft may be unfinished, not nonsensical.
 * Refuses: `catalogue.lead_needs_organisation`, `catalogue.unknown_organisation`, `catalogue.unknown_area`,
 * `catalogue.unknown_list`, `catalogue.limit_not_whole`, `catalogue.promise_longer_than_law`.
 */
export function checkContent(content: DutyContent, known: KnownThings): Refusal | undefined {
  for (const named of [...content.leads, ...content.coOrganisers]) {
    const wrong = checkNamed(named, known);
    if (wrong !== undefined) return wrong;
  }
  for (const areaId of content.areaIds)
    if (!known.areaIds.has(areaId)) return refusal("invalid", "catalogue.unknown_area", { areaId });
  for (const code of content.lists)
    if (!known.listCodes.has(code)) return refusal("invalid", "catalogue.unknown_list", { code });
  for (const helper of content.coOrganisers)
    if (!isWhole(helper.limit)) return refusal("invalid", "catalogue.limit_not_whole");
  return checkLimits(content.limits);
}

/** Checks a category like the content of a duty. */
export function checkCategory(content: CategoryContent, known: KnownThings): Refusal | undefined {
  for (const lead of content.leads) {
    const wrong = checkNamed(lead, known);
    if (wrong !== undefined) return wrong;
  }
  for (const areaId of content.areaIds)
    if (!known.areaIds.has(areaId)) return refusal("invalid", "catalogue.unknown_area", { areaId });
  return checkLimits(content.limits);
}

function checkNamed(
  named: { readonly kind: string; readonly orgId: number | null; readonly areaId: number | null },
  known: KnownThings,
): Refusal | undefined {
  if ((named.kind === "organisation") !== (named.orgId !== null))
    return refusal("invalid", "catalogue.lead_needs_organisation");
  if (named.orgId !== null && !known.organisationIds.has(named.orgId))
    return refusal("invalid", "catalogue.unknown_organisation", { orgId: named.orgId });
  if (named.areaId !== null && !known.areaIds.has(named.areaId))
    return refusal("invalid", "catalogue.unknown_area", { areaId: named.areaId });
  return undefined;
}

/**
 * Checks the clocks of a duty.
 * A promise may only be shorter than the law; where units differ nothing is compared.
 */
export function checkLimits(limits: DutyLimits): Refusal | undefined {
  for (const limit of Object.values(limits))
    if (!isWhole(limit)) return refusal("invalid", "catalogue.limit_not_whole");
  const { statutory, promised } = limits;
  if (statutory !== null && promised !== null && statutory.unit === promised.unit)
    if (promised.amount > statutory.amount)
      return refusal("invalid", "catalogue.promise_longer_than_law", {
        promised: promised.amount,
        statutory: statutory.amount,
      });
  return undefined;
}

function isWhole(limit: TimeLimit | null): boolean {
  return limit === null || limit.unit === "workingHours" || Number.isInteger(limit.amount);
}

/** The time limit that a case under this duty runs on: what was promised, else what the law grants. */
export function completionLimit(limits: DutyLimits): TimeLimit | null {
  return limits.promised ?? limits.statutory;
}
