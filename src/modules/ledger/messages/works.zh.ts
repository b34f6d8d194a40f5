/** What long work of this module is called, in Chinese. */
export const works = {
  "ledger.exportStatement": "导出明细账",
  "ledger.exportJournal": "导出凭证",
  "ledger.exportTrialBalance": "导出试算平衡表",
};
