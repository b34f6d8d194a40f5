/** What long work of this module is called, in Chinese. */
export const works = {
  "funding.exportFigures": "导出测算数据",
  "funding.importFigures": "导入测算数据",
};
