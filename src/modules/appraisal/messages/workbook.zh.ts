/** Texts of the workbook in Chinese. */
export const workbook = {
  ranking: "排名",
  evidence: "指标",
  period: (from: string, to: string) =>
    `依据 ${from} 至 ${to} 的办件；区间为 95%，区间重叠的对象分不出高低`,
  rankingHead: ["名次", "对象", "总分", "区间下限", "区间上限", "最好名次", "最差名次"],
  evidenceHead: ["对象", "指标", "权重%", "计入", "命中", "得分", "区间下限", "区间上限"],
  explainedHead: [
    "指标",
    "怎么计算",
    "权重%",
    "零分线",
    "满分线",
    "计入",
    "命中",
    "得分",
    "区间下限",
    "区间上限",
  ],
  total: "总分",
  cases: "背后的办件",
  casesHead: ["编号", "计入月份"],
  counted: "计入",
  hit: "命中",
  more: (most: number) => `只列前 ${most} 件，全部见封存文件`,
};
