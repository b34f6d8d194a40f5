/** What long work of this module is called, in Chinese. */
export const works = {
  "papers.pdf": "制作文书 PDF",
};
