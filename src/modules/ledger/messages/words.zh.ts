/** Words of the chart of accounts in Chinese. */
import type { AccountKind, Fund, Purpose } from "../rules/chart.ts";
import type { EntryKind, ReasonType } from "../rules/entry.ts";

export const funds = {
  general: "一般公共预算",
  partyBuilding: "党建经费",
  serviceProjects: "服务项目经费",
  selfGovernance: "自治经费",
  contingency: "机动经费",
  special: "专项资金",
} satisfies Record<Fund, string>;

export const purposes = {
  pool: "待分配",
  personnel: "人员经费",
  operations: "日常运转",
  tasks: "费随事转任务",
  partyBuilding: "党建工作",
  serviceProjects: "服务项目",
  selfGovernance: "居民自治",
  publicWorks: "公共设施维护",
  purchasedServices: "购买服务",
  contingency: "机动",
  relief: "应急救助",
} satisfies Record<Purpose, string>;

export const accounts = {
  revenue: "外部收入",
  grant: "财政拨款",
  income: "转入",
  available: "可用",
  committed: "已预留",
  passedOn: "转出",
  spent: "已支出",
} satisfies Record<AccountKind, string>;

export const kinds = {
  receipt: "收入",
  appropriation: "拨付",
  withdrawal: "收回",
  transfer: "调剂",
  reserve: "预留",
  release: "释放",
  consume: "结算支付",
  spend: "支出",
  voucher: "手工凭证",
  reversal: "冲销",
} satisfies Record<EntryKind, string>;

export const reasons = {
  budget: "预算批复",
  allocation: "资金分配",
  draw: "机动经费动用",
  admission: "工作准入",
  settlement: "任务结算",
  project: "自治项目",
  contract: "购买服务合同",
  subsidy: "补贴",
  voucher: "手工凭证",
  carryOver: "上年结转",
  reversal: "冲销",
} satisfies Record<ReasonType, string>;
