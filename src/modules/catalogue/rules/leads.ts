/**
 * Who leads where: for every duty and every area that it covers, exactly one body.
 *
 * A lead without an area holds for the whole of what the duty covers; the most specific area wins.
 * A lead may name an organisation or a kind of body ("the subdistrict office of the area").
 */
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import type { TimeLimit } from "#kernel/pure/deadline.ts";
import type { CoOrganiser, Lead } from "../schema.ts";
import type { LEAD_PROBLEMS, LeadKind } from "../schema/kinds.ts";

/** The part of a duty or category that says who leads. */
export type LeadSource = {
  readonly areaIds: readonly number[];
  readonly leads: readonly Lead[];
};

/** Areas from the district down to the place; empty where the place is not known. */
export type AreaPath = readonly number[];

/** What the rule must know of organisations. */
export type LeadFacts = {
  /** Open bodies of a kind that serve the most specific area of the path which has one. */
  readonly bodiesOf: (kind: Exclude<LeadKind, "organisation">, path: AreaPath) => readonly number[];
  readonly isOpen: (orgId: number) => boolean;
};

export type FoundLead = { readonly orgId: number; readonly clause: string };

/** Says whether a duty holds at a place. A place that is not known is covered by duties of the whole district only. */
export function coversArea(source: LeadSource, path: AreaPath): boolean {
  return source.areaIds.length === 0 || path.some((areaId) => source.areaIds.includes(areaId));
}

/** The leads named most specifically for a place: one where all is well, none in a gap, several where it is not clear. */
export function leadsAt(source: Pick<LeadSource, "leads">, path: AreaPath): Lead[] {
  let best = -2;
  let winners: Lead[] = [];
  for (const lead of source.leads) {
    const rank = lead.areaId === null ? -1 : path.indexOf(lead.areaId);
    if (lead.areaId !== null && rank < 0) continue;
    if (rank > best) {
      best = rank;
      winners = [lead];
    } else if (rank === best) winners.push(lead);
  }
  return winners;
}

/**
 * Finds the one body that leads a matter at a place.
 * Refuses: `catalogue.area_not_covered`, `catalogue.no_lead`, `catalogue.double_lead`,
 * `catalogue.lead_closed`, `catalogue.no_body_for_area`, `catalogue.double_body_for_area`.
 */
export function leadFor(source: LeadSource, path: AreaPath, facts: LeadFacts): FoundLead | Refusal {
  if (!coversArea(source, path)) return refusal("conflict", "catalogue.area_not_covered");
  const winners = leadsAt(source, path);
  const [winner] = winners;
  if (winner === undefined) return refusal("conflict", "catalogue.no_lead");
  if (winners.length > 1) return refusal("conflict", "catalogue.double_lead");
  const orgId = bodyOf(winner, path, facts);
  return isRefusal(orgId) ? orgId : { orgId, clause: winner.clause };
}

/** Every body that a name can mean at a place, open or not. */
export function bodiesNamed(
  named: Pick<Lead, "kind" | "orgId">,
  path: AreaPath,
  facts: LeadFacts,
): readonly number[] {
  if (named.kind !== "organisation") return facts.bodiesOf(named.kind, path);
  return named.orgId === null ? [] : [named.orgId];
}

/** Turns "this organisation" or "the station of the area" into one open organisation. */
function bodyOf(
  named: Pick<Lead, "kind" | "orgId">,
  path: AreaPath,
  facts: LeadFacts,
): number | Refusal {
  const bodies = bodiesNamed(named, path, facts);
  if (named.kind === "organisation") {
    if (named.orgId === null) return refusal("conflict", "catalogue.no_lead");
    return facts.isOpen(named.orgId) ? named.orgId : refusal("conflict", "catalogue.lead_closed");
  }
  const [body] = bodies;
  if (body === undefined) return refusal("conflict", "catalogue.no_body_for_area");
  if (bodies.length > 1) return refusal("conflict", "catalogue.double_body_for_area");
  return body;
}

export type FoundCoOrganiser = {
  readonly orgId: number;
  readonly task: string;
  readonly limit: TimeLimit | null;
};

/**
 * Finds the X of a matter at a place, in the order of the duty.
 * One that does not exist there is left out: the lead can do without, it cannot do without a lead.
 */
export function coOrganisersFor(
  source: { readonly coOrganisers: readonly CoOrganiser[] },
  path: AreaPath,
  facts: LeadFacts,
): FoundCoOrganiser[] {
  const found: FoundCoOrganiser[] = [];
  for (const helper of source.coOrganisers) {
    if (helper.areaId !== null && !path.includes(helper.areaId)) continue;
    const orgId = bodyOf(helper, path, facts);
    if (!isRefusal(orgId)) found.push({ orgId, task: helper.task, limit: helper.limit });
  }
  return found;
}

/** What is wrong with the lead of one area. */
export type LeadProblem = {
  /** The last area of the path; null where the district has no areas yet. */
  readonly areaId: number | null;
  readonly problem: (typeof LEAD_PROBLEMS)[number];
};

const PROBLEM_OF: Readonly<Record<string, LeadProblem["problem"]>> = {
  "catalogue.no_lead": "gap",
  "catalogue.double_lead": "double",
  "catalogue.lead_closed": "closed",
  "catalogue.no_body_for_area": "noBody",
  "catalogue.double_body_for_area": "doubleBody",
};

/**
 * Checks that every area covered has exactly one lead that exists and is open.
 * `leaves` are the paths of all areas without areas below them; checking those checks the ones above.
 */
export function checkLeads(
  source: LeadSource,
  leaves: readonly AreaPath[],
  facts: LeadFacts,
): LeadProblem[] {
  const problems: LeadProblem[] = [];
  const places = leaves.length === 0 ? [[]] : leaves;
  if (isOneForAll(source)) {
    // The common case (one department, whole district) asks one question instead of one an area.
    const found = leadFor({ ...source, areaIds: [] }, [], facts);
    if (!isRefusal(found)) return [];
  }
  let covered = false;
  for (const path of places) {
    if (!coversArea(source, path)) continue;
    covered = true;
    const found = leadFor(source, path, facts);
    if (isRefusal(found))
      problems.push({ areaId: path.at(-1) ?? null, problem: PROBLEM_OF[found.code] ?? "gap" });
  }
  if (!covered) problems.push({ areaId: source.areaIds[0] ?? null, problem: "gap" });
  return problems;
}

function isOneForAll(source: LeadSource): boolean {
  const [only] = source.leads;
  return source.leads.length === 1 && only?.areaId === null && only.kind === "organisation";
}

/**
 * Names areas by the widest ones that hold nothing else: all communities of a sub-district are the sub-district.
 * Keeps the order of the leaves.
 */
export function widestAreas(leaves: readonly AreaPath[], areaIds: ReadonlySet<number>): number[] {
  const all = new Map<number, number>();
  const wanted = new Map<number, number>();
  const count = (counts: Map<number, number>, id: number): void =>
    void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const path of leaves)
    for (const id of path) {
      count(all, id);
      if (areaIds.has(path.at(-1) ?? 0)) count(wanted, id);
    }
  const found = new Set<number>();
  for (const path of leaves) {
    if (!areaIds.has(path.at(-1) ?? 0)) continue;
    const widest = path.find((id) => wanted.get(id) === all.get(id));
    if (widest !== undefined) found.add(widest);
  }
  return [...found];
}

/** Problems by the widest areas that have them; null stands for the whole district. */
export function widestProblems(
  leaves: readonly AreaPath[],
  problems: readonly LeadProblem[],
): LeadProblem[] {
  const kinds = [...new Set(problems.map(({ problem }) => problem))];
  return kinds.flatMap((problem): LeadProblem[] => {
    const found = problems.filter((one) => one.problem === problem);
    const ids = new Set(found.flatMap(({ areaId }) => areaId ?? []));
    if (ids.size === 0 || ids.size === leaves.length) return [{ areaId: null, problem }];
    return widestAreas(leaves, ids).map((areaId) => ({ areaId, problem }));
  });
}
