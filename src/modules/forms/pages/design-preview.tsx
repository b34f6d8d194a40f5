/** The form as it will be filled in, to be tried on the spot; nothing is saved. */
import { type ReactNode, useState } from "react";
import { askedItems, findProblems } from "../rules/checks.ts";
import type { Design } from "../rules/design.ts";
import type { Value } from "../rules/value.ts";
import { useWords } from "./parts.tsx";
import type { ShownField } from "./queries.ts";
import { SheetBody } from "./sheet-body.tsx";

/** Shows the design with its rules at work. */
export function DesignPreview(props: {
  readonly design: Design;
  readonly fields: ReadonlyMap<number, ShownField>;
}): ReactNode {
  const words = useWords();
  const [values, setValues] = useState<ReadonlyMap<number, Value>>(new Map());
  const { design, fields } = props;
  const asked = new Set(askedItems(design, values).map((item) => item.fieldId));
  // Missing is what a form begins with; only what was typed wrongly is told here.
  const problems = findProblems(design, fields, values).filter(
    (problem) => problem.problem !== "missing",
  );
  const commit = (fieldId: number, value: Value | null) => {
    const next = new Map(values);
    if (value === null) next.delete(fieldId);
    else next.set(fieldId, value);
    setValues(next);
  };
  return (
    <section className="ff-block ff-preview" aria-labelledby="preview">
      <h2 id="preview">{words.design.preview}</h2>
      <p className="ff-hint">{words.design.previewHint}</p>
      <SheetBody
        sections={design.sections}
        fields={[...fields.values()]}
        stateOf={(fieldId) => {
          const source = fields.get(fieldId)?.source ?? null;
          return {
            value: values.get(fieldId) ?? null,
            kind: source === null ? "typed" : "fixed",
            isAsked: asked.has(fieldId),
            note: source !== null && <span className="ff-source">{words.sheet.computedLine}</span>,
          };
        }}
        problems={problems}
        onCommit={commit}
      />
    </section>
  );
}
