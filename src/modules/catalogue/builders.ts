/** Valid-by-default test data of the catalogue. */
import { blankContent } from "./rules/content.ts";
import type { LeadFacts } from "./rules/leads.ts";
import type { CategoryContent, DutyContent, Lead, Material } from "./schema.ts";

/** A lead by organisation 1 everywhere. */
export function aLead(over: Partial<Lead> = {}): Lead {
  return { areaId: null, kind: "organisation", orgId: 1, clause: "", ...over };
}

/** An original that everyone brings. */
export function aMaterial(over: Partial<Material> = {}): Material {
  return {
    name: "身份证",
    form: "original",
    count: 1,
    sampleFileId: null,
    shared: false,
    condition: null,
    note: "",
    nameEn: null,
    conditionEn: null,
    noteEn: null,
    ...over,
  };
}

/** A complete duty led by organisation 1 in the whole district. */
export function aContent(over: Partial<DutyContent> = {}): DutyContent {
  return {
    ...blankContent("老年人优待证办理"),
    summary: "年满 60 周岁的居民可以免费领取优待证。",
    leads: [aLead()],
    materials: [aMaterial()],
    limits: {
      acceptance: { unit: "workdays", amount: 1 },
      firstResponse: null,
      statutory: { unit: "workdays", amount: 20 },
      promised: { unit: "workdays", amount: 5 },
    },
    channels: ["counter", "homeVisit"],
    synonyms: ["老年证", "老人证"],
    ...over,
  };
}

/** A kind of request taken by organisation 1 everywhere. */
export function aCategory(over: Partial<CategoryContent> = {}): CategoryContent {
  return {
    name: "市容环境",
    nameEn: "City appearance",
    parentCode: null,
    class: "enforcement",
    areaIds: [],
    leads: [aLead()],
    limits: { acceptance: null, firstResponse: null, statutory: null, promised: null },
    synonyms: ["垃圾"],
    position: 1,
    open: true,
    ...over,
  };
}

/** Facts in which every organisation is open and 100 + community is its station, 200 + it its committee. */
export const someFacts: LeadFacts = {
  isOpen: () => true,
  bodiesOf(kind, [, subdistrictId, communityId]) {
    switch (kind) {
      case "areaSubdistrictOffice":
        return subdistrictId === undefined ? [] : [300 + subdistrictId];
      case "areaStation":
        return communityId === undefined ? [] : [100 + communityId];
      case "areaCommittee":
        return communityId === undefined ? [] : [200 + communityId];
    }
  },
};
