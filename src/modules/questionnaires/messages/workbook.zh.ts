/** Words of the workbook in Chinese. */
export const workbook = {
  results: "问卷结果",
  note: (least: number) => `少于 ${least} 份的不公布，也不计入任何合计。区间为 95%。`,
  fewer: (least: number) => `少于 ${least} 份，不公布`,
  groups: { subdistricts: "街道", residents: "居民", units: "驻区单位", deputies: "代表委员" },
  head: [
    "对象",
    "评价人",
    "受邀",
    "答卷",
    "回收率 %",
    "题目",
    "打分人数",
    "得分",
    "区间低",
    "区间高",
    "满意 %",
    "满意区间低",
    "满意区间高",
  ],
};
