/** Words that refusals put into their sentences: parts of an application, and what a mandate leaves out. */
import type { Names } from "#kernel/pure/names.ts";
import type { ContentField } from "./content.ts";

/** The parts of an application as its form names them. */
export const FIELD_WORDS = {
  title: { zh: "名称", en: "title" },
  task: { zh: "工作内容", en: "what is to be done" },
  legalBasis: { zh: "依据", en: "legal basis" },
  reason: { zh: "为什么需要基层承担", en: "why at this level" },
  areaIds: { zh: "实施区域", en: "areas" },
  targetOrgIds: { zh: "承接单位", en: "bodies that carry it out" },
  unit: { zh: "计量单位", en: "unit" },
  quantity: { zh: "数量", en: "quantity" },
  unitPriceFen: { zh: "单价", en: "unit price" },
  totalFen: { zh: "总额", en: "total" },
  budgetYear: { zh: "预算年度", en: "budget year" },
  period: { zh: "起止日期", en: "first and last day" },
  support: { zh: "随事下沉的人员和物资", en: "people and material that come with it" },
  checks: { zh: "如何检查", en: "how it will be checked" },
  contact: { zh: "联系人", en: "contact" },
  form: { zh: "报表", en: "table" },
} as const satisfies Record<ContentField, Names>;

/** Fields as a refusal names them, in both languages. */
export function fieldParams(fields: readonly ContentField[]) {
  return {
    fields: [...fields],
    fieldsZh: fields.map((field) => FIELD_WORDS[field].zh).join("、"),
    fieldsEn: fields.map((field) => FIELD_WORDS[field].en).join(", "),
  };
}

/** What a mandate does not cover. */
export const NOT_COVERED = {
  applicant: { zh: "批给的不是这个部门", en: "it was given to another department" },
  kind: { zh: "批的不是这一类工作", en: "it allows another kind of work" },
  organisation: { zh: "其中有单位不在批准范围内", en: "it leaves some of the bodies out" },
  area: { zh: "其中有区域不在批准范围内", en: "it leaves some of the areas out" },
  quantity: { zh: "超过了批准的数量", en: "it allows fewer" },
} as const satisfies Readonly<Record<string, Names>>;
export type NotCovered = keyof typeof NOT_COVERED;
