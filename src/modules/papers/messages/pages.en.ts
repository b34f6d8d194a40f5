/** Words of the pages of papers, in English. */
import type { zh } from "./pages.zh.ts";

export const en: typeof zh = {
  panel: {
    title: "Papers",
    text: "Each carries a verification code. What has changed is issued anew; the old one can still be checked.",
    issue: (kind: string) => `Issue: ${kind}`,
    issued: (when: string) => `Issued ${when}`,
    open: "Open",
    pdf: "PDF",
    failed: "The papers could not be read",
  },
  sheet: {
    title: "Paper",
    back: "Back",
    print: "Print",
    pdf: "Download PDF",
    failed: "This paper cannot be opened",
  },
  portal: {
    title: "Check a paper",
    task: "Check a paper",
    taskHint: "Hold a printed paper against what was issued",
    lead: "Type the verification code of the paper (12 characters) to see what it said when it was issued. Nobody records who looks.",
    code: "Verification code",
    hint: "For example 7K3M-QX9P-2TRA; capitals do not matter",
    check: "Check",
    genuine: "This district issued this paper",
    compare:
      "Compare line by line: the paper should say the same as below; the name of who applied or reported is masked here. If it does not, what stands here holds; please tell us at 12345.",
    replaced: "A newer one has been issued since, so this may no longer be how things stand.",
    unknown: "Not found",
    unreached: "No connection",
    again: "Check another",
  },
};
