/** Valid-by-default applications for tests; `admitted` of the public face does the whole path with real actions. */
import type { Content } from "./rules/content.ts";

/** The content of a quantity task: a thousand cards at ¥1.00 in one area by one station. */
export function aContent(change: Partial<Content> = {}): Content {
  return {
    kind: "quantity",
    title: "社会保障卡发放",
    task: "把卡片送到居民手中并请本人签收",
    legalBasis: "《社会保险经办条例》",
    reason: "居民住得分散，工作站离得最近",
    nature: "executive",
    assistedDutyCode: null,
    areaIds: [3],
    targetOrgIds: [6],
    unit: "张",
    quantity: 1000,
    unitPriceFen: 100,
    totalFen: 100_000,
    budgetYear: 2026,
    from: "2026-10-19",
    to: "2026-12-20",
    support: "部门派两名工作人员驻点，卡片和签收单由部门提供",
    checks: { proof: "signature", sampleShare: 0.05, text: "抽查签收单" },
    form: null,
    ...change,
  };
}
