/** Words about the groups that answered a questionnaire, in Chinese. */
export const groupScores = {
  groups: { subdistricts: "街道", residents: "居民", units: "驻区单位", deputies: "代表委员" },
  weight: (percent: number) => `占 ${percent}%`,
  notAsked: "没有问到：可问的人少于 5 个",
  fewer: (invited: number) => `发出 ${invited} 份，收回少于 5 份，不公布也不计分`,
  rate: (answered: number, invited: number, percent: string) =>
    `发出 ${invited} 份，收回 ${answered} 份（${percent}%）`,
};
