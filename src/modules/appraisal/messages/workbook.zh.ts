/** Texts of the workbook in Chinese. */
export const workbook = {
  ranking: "排名",
  evidence: "指标",
  period: (from: string, to: string) =>
    `依据 ${from} 至 ${to} 的办件；区间为 95%，区间重叠的对象分不出高低`,
  rankingHead: ["名次", "对象", "总分", "区间下限", "区间上限", "最好名次", "最差名次"],
  evidenceHead: ["对象", "指标", "权重%", "计入", "命中", "得分", "区间下限", "区间上限"],
};
