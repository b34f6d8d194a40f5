/** What long work of this module is called, in Chinese. */
export const works = {
  "taskRefusals.exportStatistics": "导出拒绝事项统计",
  "taskRefusals.export": "导出拒绝事项",
};
