/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/ledger": {
    what: "每个单位的预算指标：拨了多少、预留、支出、可用。",
    steps: ["点单位看它的指标。", "再点一项看明细账。", "拨付、调剂、冲销从右上角做。"],
    words: [
      ["预算指标", "单位 × 年度 × 资金 × 用途。"],
      ["可用", "既没有预留也没有支出的钱。"],
    ],
  },
  "/ledger/entries": {
    what: "全部分录，一笔一行，只增不改。",
    steps: ["按日期、事由、单位找。", "点开看借贷两边和凭证。", "写错了做冲销。"],
    words: [["冲销", "记一笔反的，原来的留着。"]],
  },
  "/ledger/entries/:id": {
    what: "一笔分录：借什么、贷什么、为什么。",
    steps: ["核对两边相等。", "点事由打开那件事。", "打印凭证。"],
    words: [],
  },
  "/ledger/appropriations/:id": {
    what: "一项指标的明细账：每一笔怎么来、怎么去。",
    steps: ["从上往下看余额怎么变。", "点一笔看分录。", "导出明细。"],
    words: [["预留", "先占住，还没付。"]],
  },
  "/ledger/trial-balance": {
    what: "试算平衡表：所有科目的来源等于去向。",
    steps: ["选日期。", "核对两边合计。", "点科目看明细账。"],
    words: [],
  },
  "/ledger/periods": {
    what: "会计期间：结了账的月份不能再记。",
    steps: ["看哪个月还没结。", "核对试算平衡后结账。", "结账后只能在新的月份里冲销。"],
    words: [["结账", "这个月到此为止。"]],
  },
};

export const portalHelp: HelpTexts = {
  "/money": {
    what: "每个社区一年收到多少钱、花了多少钱。",
    steps: ["选年份，再找您的社区。", "点开看钱从哪来、花在哪、还剩多少。"],
    words: [],
  },
  "/money/:areaId": {
    what: "一个社区的钱：收到的、花掉的、还剩的，一笔一笔。",
    steps: ["先看上面三个数，再看各月。", "下面按三类资金分开列。"],
    words: [],
  },
};
