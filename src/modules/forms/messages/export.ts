/** Words of exported files: officials read them in Chinese. */
export const zh = {
  sums: "汇总",
  detail: "明细",
  fields: "字段说明",
  yuan: "元",
  total: "合计",
  missing: "未填",
  none: "—",
  gapHead: "缺报说明",
  sumHead: ["区域", "已交", "未交"],
  detailHead: ["街道", "填报对象", "填报单位", "状态"],
  fieldHead: ["字段代码", "字段名称", "口径", "单位", "汇总方式", "有效期"],
  statuses: { open: "填报中", handedIn: "已交", returned: "已退回" },
  addings: {
    sum: "求和",
    average: "加权平均",
    count: "计数",
    latest: "取最新",
    none: "不汇总",
  },
  valid: (days: number) => `${days} 天`,
  note: (on: string) => `截至 ${on}；未交和过期的不计入合计，也不当作 0`,
  gaps: (missing: number, stale: number) =>
    [...(missing > 0 ? [`缺 ${missing}`] : []), ...(stale > 0 ? [`过期 ${stale}`] : [])].join("，"),
};
