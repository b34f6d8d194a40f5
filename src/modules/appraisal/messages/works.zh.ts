/** What long work of this module is called, in Chinese. */
export const works = {
  "appraisal.file": "取封存文件",
  "appraisal.workbook": "导出考评结果",
  "appraisal.targetWorkbook": "导出考评说明",
  "appraisal.targetFile": "取本单位封存文件",
};
