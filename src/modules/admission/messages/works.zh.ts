/** What long work of this module is called, in Chinese. */
export const works = {
  "admission.export": "导出准入事项",
};
