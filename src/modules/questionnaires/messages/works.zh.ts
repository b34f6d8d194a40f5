/** What long work of this module is called, in Chinese. */
export const works = {
  "questionnaires.workbook": "导出问卷结果",
};
