/** Words of exported files; files go to Chinese offices. */
import type { Channel, Status } from "../rules/task-refusal.ts";

export const zh = {
  heads: {
    number: "编号",
    status: "状态",
    channel: "方式",
    department: "交办部门",
    org: "说“不”的单位",
    what: "交办的工作",
    askedAt: "交办时间",
    recordedAt: "登记时间",
    decisionUntil: "裁定期限",
    case: "办件",
    statement: "部门说明",
    decidedAt: "裁定时间",
    reason: "裁定理由",
    cover: "准入依据",
  },
  status: {
    waiting: "待裁定",
    confirmed: "确认未准入",
    covered: "已经准入",
    withdrawn: "已收回",
  } satisfies Record<Status, string>,
  channel: {
    case: "办件",
    telephone: "电话",
    paper: "纸质文件",
    meeting: "会议",
    chatGroup: "工作群",
    other: "其他",
  } satisfies Record<Channel, string>,
  sums: {
    recorded: "说“不”",
    waiting: "待裁定",
    confirmed: "确认未准入",
    covered: "已经准入",
    withdrawn: "已收回",
  },
  month: "月份",
  departments: "按部门",
  months: "按月份",
  listFile: "说不登记",
  statisticsFile: "说不统计",
  more: (limit: number) => `只导出前 ${limit} 条；请加筛选条件分批导出。`,
};
