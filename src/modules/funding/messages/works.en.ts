/** What long work of this module is called, in English. */
import type { works as zh } from "./works.zh.ts";

export const works: typeof zh = {
  "funding.exportFigures": "Export of figures",
  "funding.importFigures": "Import of figures",
};
