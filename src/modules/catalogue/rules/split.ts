/**
 * The default split between line (departments) and block (sub-districts) by class of duty.
 *
 * Source: DOMAIN section 2. Enforcement and professional management: the department leads to the end, the
 * sub-district supervises, coordinates and appraises. Safety: the sub-district leads, departments cooperate.
 * Public service: the sub-district gives platform and counter, the department the professional service.
 * Self-governance: the sub-district guides, the residents' committee and social bodies act.
 * A default proposes and compares; it never refuses: a duty may differ for a reason.
 */
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import type { CoOrganiser, DutyContent, Lead } from "../schema.ts";
import type { DutyClass, LeadKind, SplitDeviation } from "../schema/kinds.ts";

/** What a body is to the split. A body that nobody knows the kind of fits everywhere: nothing is claimed of it. */
type Side = "department" | "subdistrict" | "station" | "committee" | "social" | "other" | "unknown";

const SIDE_OF_KIND = {
  districtOffice: "other",
  department: "department",
  subdistrictOffice: "subdistrict",
  internalOffice: "other",
  station: "station",
  residentsCommittee: "committee",
  dispatchedBody: "department",
  socialOrganisation: "social",
} as const satisfies Record<OrganisationKind, Side>;

const SIDE_OF_LEAD_KIND = {
  areaSubdistrictOffice: "subdistrict",
  areaStation: "station",
  areaCommittee: "committee",
} as const satisfies Record<Exclude<LeadKind, "organisation">, Side>;

type KnownSide = Exclude<Side, "unknown" | "other">;

type Split = {
  /** Who may lead by default, the one who leads first of all in front. */
  readonly leads: readonly KnownSide[];
  /** Who leads where nobody who may is named yet. */
  readonly freshLead: LeadKind;
  /** What is named as the clause of a lead that the default proposed. */
  readonly clause: string;
  /** Of each group somebody takes part, as lead or co-organiser; else the first of the group is proposed. */
  readonly together: readonly {
    readonly of: readonly KnownSide[];
    readonly fresh: LeadKind;
    readonly absent: SplitDeviation;
  }[];
  /** What each does when it does not lead. Texts of the district's catalogue, so they are in its language. */
  readonly tasks: Readonly<Record<KnownSide, string>>;
};

const COOPERATE = "按职责配合，提供专业力量";
const DEPARTMENT = {
  of: ["department"],
  fresh: "organisation",
  absent: "departmentAbsent",
} as const;
const OFFICE = {
  of: ["subdistrict"],
  fresh: "areaSubdistrictOffice",
  absent: "blockAbsent",
} as const;

/** The default split of every class; a class that is missing does not compile. */
export const DEFAULT_SPLIT = {
  enforcement: {
    leads: ["department"],
    freshLead: "organisation",
    clause: "默认分工：执法与专业管理由职能部门牵头到底",
    together: [OFFICE],
    tasks: {
      department: "按职责协同执法和专业管理",
      subdistrict: "监督办理，协调现场，评价牵头部门",
      station: "协助了解情况，通知居民",
      committee: "协助了解情况，通知居民",
      social: "参与宣传和劝导",
    },
  },
  safety: {
    leads: ["subdistrict"],
    freshLead: "areaSubdistrictOffice",
    clause: "默认分工：平安建设由街道牵头",
    together: [DEPARTMENT],
    tasks: {
      department: COOPERATE,
      subdistrict: "参与处置",
      station: "协助排查和宣传",
      committee: "协助排查和宣传",
      social: "参与调解和帮扶",
    },
  },
  publicService: {
    leads: ["department", "subdistrict", "station"],
    freshLead: "organisation",
    clause: "默认分工：公共服务由职能部门提供专业服务",
    together: [
      { of: ["department"], fresh: "organisation", absent: "departmentAbsent" },
      { of: ["subdistrict", "station"], fresh: "areaSubdistrictOffice", absent: "blockAbsent" },
    ],
    tasks: {
      department: "提供专业服务，办理并答复",
      subdistrict: "提供受理平台和窗口",
      station: "提供受理窗口，代办和上门",
      committee: "告知居民，帮助申请",
      social: "参与服务",
    },
  },
  selfGovernance: {
    leads: ["committee", "social"],
    freshLead: "areaCommittee",
    clause: "默认分工：居民自治由居委会组织实施",
    together: [OFFICE],
    tasks: {
      department: "按职责提供专业支持",
      subdistrict: "指导和支持居民自治",
      station: "提供场地和服务",
      committee: "组织居民议事和实施",
      social: "参与实施，提供专业服务",
    },
  },
} as const satisfies Record<DutyClass, Split>;

/** Says of what kind an organisation is; undefined where that is not known. */
export type KindOf = (orgId: number) => OrganisationKind | undefined;

type Named = Pick<Lead, "kind" | "orgId">;

/** An organisation that is still to be chosen is a department to be: that is what the default leaves open. */
function sideOf({ kind, orgId }: Named, kindOf: KindOf): Side {
  if (kind !== "organisation") return SIDE_OF_LEAD_KIND[kind];
  if (orgId === null) return "department";
  const known = kindOf(orgId);
  return known === undefined ? "unknown" : SIDE_OF_KIND[known];
}

/** The part of a duty that the split speaks of. */
export type SplitSource = {
  readonly class: DutyClass;
  readonly leads: readonly Lead[];
  readonly coOrganisers: readonly CoOrganiser[];
};

/** Says how a duty differs from the default split of its class; empty where it does not. */
export function splitDeviations(source: SplitSource, kindOf: KindOf): SplitDeviation[] {
  const split: Split = DEFAULT_SPLIT[source.class];
  const fits = (side: Side, sides: readonly Side[]): boolean =>
    side === "unknown" || sides.includes(side);
  const leads = source.leads.map((lead) => sideOf(lead, kindOf));
  const all = [...leads, ...source.coOrganisers.map((helper) => sideOf(helper, kindOf))];
  const deviations: SplitDeviation[] = [];
  if (!leads.every((side) => fits(side, split.leads))) deviations.push("leadDiffers");
  for (const { of, absent } of split.together)
    if (!all.some((side) => fits(side, of))) deviations.push(absent);
  return deviations;
}

type Body = Named & { readonly areaId: number | null };

const isSameBody = (a: Body, b: Body): boolean =>
  a.kind === b.kind && a.orgId === b.orgId && a.areaId === b.areaId;

/**
 * Proposes leads and co-organisers by the class of a duty.
 *
 * Whoever leads already and may by default goes on leading; a lead that may not becomes a co-organiser, and nobody is
 * dropped. Tasks that are written stay. Where a department is needed and none is named, `ownOrgId` is taken, else the
 * organisation is left open for the writer to choose. Proposing twice changes nothing more.
 */
export function proposeSplit(
  source: SplitSource,
  kindOf: KindOf,
  ownOrgId: number | null,
): Pick<DutyContent, "leads" | "coOrganisers"> {
  const split: Split = DEFAULT_SPLIT[source.class];
  const mayLead = (named: Named): boolean => {
    const side = sideOf(named, kindOf);
    return side === "unknown" || split.leads.some((one) => one === side);
  };
  const fresh = (kind: LeadKind): Body => ({
    areaId: null,
    kind,
    orgId: kind === "organisation" ? ownOrgId : null,
  });
  const kept = source.leads.filter(mayLead);
  const leadsFirst = (named: Named): boolean => sideOf(named, kindOf) === split.leads[0];
  const leads = kept.length > 0 ? kept : [newLead(source, leadsFirst, fresh(split.freshLead))];
  const helpers: CoOrganiser[] = [];
  const add = (helper: CoOrganiser): void => {
    if (![...leads, ...helpers].some((one) => isSameBody(one, helper))) helpers.push(helper);
  };
  source.coOrganisers.forEach(add);
  for (const { areaId, kind, orgId } of source.leads)
    add({ areaId, kind, orgId, task: "", taskEn: null, limit: null });
  for (const { of, fresh: kind } of split.together) {
    const sides: readonly Side[] = of;
    if (![...leads, ...helpers].some((one) => sides.includes(sideOf(one, kindOf))))
      add({ ...fresh(kind), task: "", taskEn: null, limit: null });
  }
  const taskOf = (named: Named): string => {
    const side = sideOf(named, kindOf);
    return side === "unknown" || side === "other" ? COOPERATE : split.tasks[side];
  };
  return {
    leads: leads.map((lead) => ({ ...lead, clause: lead.clause || split.clause })),
    coOrganisers: helpers.map((helper) => ({ ...helper, task: helper.task || taskOf(helper) })),
  };
}

/** A co-organiser of the side that leads first of all comes before somebody new. */
function newLead(source: SplitSource, leadsFirst: (named: Named) => boolean, fresh: Body): Lead {
  const able = source.coOrganisers.find(
    (helper) =>
      helper.areaId === null &&
      (helper.orgId !== null || helper.kind !== "organisation") &&
      leadsFirst(helper),
  );
  const { areaId, kind, orgId } = able ?? fresh;
  return { areaId, kind, orgId, clause: "" };
}
