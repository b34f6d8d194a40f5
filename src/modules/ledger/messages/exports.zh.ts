/** Heads of exported tables in Chinese. */
export const exports = {
  statement: [
    "记账日",
    "发生日",
    "凭证号",
    "类别",
    "事由",
    "摘要",
    "借方(元)",
    "贷方(元)",
    "余额(元)",
  ],
  journal: ["记账日", "凭证号", "类别", "事由", "单位", "摘要", "金额(元)", "冲销凭证"],
  adds: "计入(元)",
  journalTitle: "记账凭证",
  trial: ["单位", "科目", "期初余额(元)", "本期借方(元)", "本期贷方(元)", "期末余额(元)"],
  trialTitle: (from: number, to: number) => `试算平衡表 ${from}-${to}`,
  all: "全部",
};
