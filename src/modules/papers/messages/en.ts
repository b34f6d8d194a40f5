/** Refusals of papers, in English. */
export const refusals: Record<string, string> = {
  "papers.not_found": "There is no such paper",
  "papers.not_yet": "This case has no such paper yet: {kind}",
  "papers.unknown_code":
    "No paper has this code. Compare the characters on the sheet one by one and type them again; if it is still not found, call the number on the sheet.",
  "papers.no_browser":
    "This server has no browser that could make a PDF. Choose Print and then Save as PDF: what it says is the same.",
};
