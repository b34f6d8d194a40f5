/** Texts of the refusal codes between cases: merging, splitting, similar cases. */
import type { refusals as zh } from "./relations.zh.ts";

export const refusals: Record<keyof typeof zh, string> = {
  "cases.applications_differ":
    "An application goes only into the same person's application of the same duty.",
  "cases.merges_with_other_kind": "Applications and requests cannot be merged with each other.",
  "cases.nothing_proposed": "Nobody has proposed to merge this case.",
  "cases.part_of_each_other": "One of the two is a part of the other; they cannot be merged.",
  "cases.target_not_open": "The case to merge into is not being worked on any more.",
  "cases.unknown_similar": "The case that you mean was not found. Choose it again.",
};
