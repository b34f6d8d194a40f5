/** A name in the facts of a paper, written out for whoever it belongs to. */
import type { PaperContent } from "./section.ts";

/** The same paper with `name` where its facts have it masked. */
export function withName(content: PaperContent, masked: string, name: string): PaperContent {
  return {
    ...content,
    sections: content.sections.map((section) =>
      section.type === "facts"
        ? {
            ...section,
            rows: section.rows.map((row) => (row.value === masked ? { ...row, value: name } : row)),
          }
        : section,
    ),
  };
}
