/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/organisations": {
    what: "全区的单位：谁归谁管、管哪片、有哪些岗位和人。",
    steps: [
      "从左边的树里找单位，或者直接搜名称。",
      "点开看它的岗位和人；管理员在这里增改、撤并。",
      "改动从写明的那一天起生效，以前的办件不变。",
    ],
    words: [
      ["岗位", "权利跟着岗位走，人离岗就没有了。"],
      ["派出机构", "部门派在街道的单位。"],
    ],
  },
  "/organisation-chart": {
    what: "全区组织架构一张图：每个单位的岗位、人员和牵头事项数。",
    steps: [
      "用方向键走：左右收起展开，上下移动。",
      "按“表格”看成一张表，按“打印”印出来。",
      "点单位名称看详细。",
    ],
    words: [["牵头事项", "这个单位在现行目录里牵头的事项数，点开就是这些事项。"]],
  },
  "/people": {
    what: "在岗的人和他们现在、过去的任职。",
    steps: [
      "按姓名或工号找人。",
      "点开看任职；管理员登记新人、安排岗位、结束任职。",
      "一个人可以兼几个岗位，一次用一个。",
    ],
    words: [["交叉任职", "在两个单位同时有岗位。"]],
  },
};
