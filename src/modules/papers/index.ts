/** Public face of papers. */
export { PAPER_KINDS, type PaperContent, type PaperKind } from "./rules/content.ts";
