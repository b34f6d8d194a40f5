/** 对账表的文字。 */
import type { Tally } from "../schema.ts";

export const accountWords = {
  fileName: "清理归并对账表",
  title: "清理归并对账表",
  equation:
    "原始条目＝保留（含强化、优化）＋进一门式＋并入＋退回部门＋取消＋未处理；归并后＝保留＋进一门式。",
  summary: "分单位",
  rowsTitle: "逐条",
  department: "单位",
  total: "合计",
  columns: {
    raw: "原始条目",
    keep: "保留",
    strengthen: "强化",
    optimise: "优化",
    oneStop: "进一门式",
    merge: "并入",
    giveBack: "退回部门",
    drop: "取消",
    undecided: "未处理",
    after: "归并后",
  } satisfies Record<keyof Tally, string> as Record<keyof Tally, string>,
  rowHead: [
    "序号",
    "单位",
    "名称",
    "编码",
    "处理",
    "并入",
    "理由",
    "事项编码",
    "决定人",
    "决定时间",
    "表号",
    "表内行",
  ],
};
