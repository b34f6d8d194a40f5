/** 事项目录通用的用语:分类、渠道、形式、时限。 */
export const zh = {
  classes: {
    enforcement: "执法与专业管理",
    safety: "平安建设",
    publicService: "公共服务",
    selfGovernance: "居民自治",
  },
  powerKinds: {
    licence: "行政许可",
    penalty: "行政处罚",
    compulsion: "行政强制",
    levy: "行政征收",
    payment: "行政给付",
    inspection: "行政检查",
    confirmation: "行政确认",
    reward: "行政奖励",
    adjudication: "行政裁决",
    other: "其他行政权力",
    service: "公共服务",
  },
  leadKinds: {
    organisation: "指定单位",
    areaSubdistrictOffice: "属地街道办事处",
    areaStation: "属地社区工作站",
    areaCommittee: "属地居委会",
  },
  channels: {
    counter: "窗口办",
    web: "网上办",
    telephone: "电话办",
    homeVisit: "上门办",
    agency: "全程代办",
  },
  forms: {
    original: "原件",
    copy: "复印件",
    originalAndCopy: "原件和复印件",
    electronic: "电子件",
  },
  placeKinds: {
    station: "社区工作站",
    subdistrictHall: "街道服务大厅",
    districtHall: "区政务服务大厅",
    department: "部门窗口",
  },
  statuses: { draft: "草稿", published: "已发布", retired: "已停用" },
  units: { workdays: "个工作日", workingHours: "个工作小时", calendarDays: "天" },
  limit: (amount: number, unit: "workdays" | "workingHours" | "calendarDays") =>
    `${amount} ${{ workdays: "个工作日", workingHours: "个工作小时", calendarDays: "天" }[unit]}`,
  copies: (count: number) => `${count} 份`,
  join: (parts: readonly string[]) => parts.join("、"),
  phrases: (parts: readonly string[]) => parts.join("、"),
};
