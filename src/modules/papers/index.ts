/** Public face of papers. */
export { issuePaper } from "./actions/papers.ts";
export { PAPER_KINDS, type PaperContent, type PaperKind, type Section } from "./rules/section.ts";
