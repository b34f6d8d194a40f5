/** What long work of this module is called, in Chinese. */
export const works = {
  "districtView.file": "导出全区一览",
};
