/** What the sheet of a settlement says, in Chinese. */
import type { SettlementWords } from "../rules/settlement-paper.ts";
import { sheetWords } from "./sheet.zh.ts";

export const settlementWords: SettlementWords = {
  day: sheetWords.day,
  names: {
    title: "专项经费结算单",
    number: "结算编号",
    campaign: "专项",
    mandate: "准入编号",
    department: "部门",
    until: "算到",
    price: "单价",
    units: "数量",
    amount: "金额",
    at: "结算时间",
    station: "承办单位",
    payee: "收款单位",
    entry: "凭证号",
    postedOn: "记账日",
    total: "合计",
    lines: "结算明细",
    prepared: "制单",
    checked: "复核",
    received: "收款单位（盖章）",
  },
  inCapitals: (text) => `合计人民币（大写）：${text}`,
};
