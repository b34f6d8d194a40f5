/** What stands in the way of saving a draft, each with the field where it can be mended. */
import { checkLimits } from "../../rules/content.ts";
import type { DutyLimits } from "../../schema.ts";
import type { Content, useConsoleWords } from "./desk.ts";

export type Problem = { readonly id: string; readonly message: string };
type DraftWords = ReturnType<typeof useConsoleWords>["draft"];

const LIMIT_WORDS: Readonly<Record<string, (words: DraftWords) => string>> = {
  "catalogue.limit_not_whole": (words) => words.limitNotWhole,
  "catalogue.promise_longer_than_law": (words) => words.promiseTooLong,
};

/** Ids of the fields that problems point at. */
export const FIELD = {
  code: "draft-code",
  name: "draft-name",
  lead: (row: number) => `draft-lead-${row}`,
  addLead: "draft-add-lead",
  helper: (row: number) => `draft-helper-${row}`,
  material: (row: number) => `draft-material-${row}`,
  step: (row: number) => `draft-step-${row}`,
  promised: "draft-limit-promised",
} as const;

/** Lists every problem of a form, in the order of its fields. */
export function problemsOf(code: string, content: Content, words: DraftWords): Problem[] {
  const problems: Problem[] = [];
  const note = (isWrong: boolean, id: string, message: string): void => {
    if (isWrong) problems.push({ id, message });
  };
  note(code.trim() === "", FIELD.code, words.codeMissing);
  note(
    code.trim() !== "" && !/^[0-9A-Za-z_.-]{1,100}$/.test(code),
    FIELD.code,
    words.codeMalformed,
  );
  note(content.name.trim() === "", FIELD.name, words.nameMissing);
  note(content.leads.length === 0, FIELD.addLead, words.leadMissing);
  content.leads.forEach((lead, i) =>
    note(
      lead.kind === "organisation" && lead.orgId === null,
      FIELD.lead(i),
      words.leadOrgMissing(i + 1),
    ),
  );
  content.coOrganisers.forEach((helper, i) =>
    note(
      (helper.kind === "organisation" && helper.orgId === null) || helper.task.trim() === "",
      FIELD.helper(i),
      words.helperMissing(i + 1),
    ),
  );
  content.materials.forEach((material, i) =>
    note(material.name.trim() === "", FIELD.material(i), words.materialMissing(i + 1)),
  );
  content.steps.forEach((step, i) =>
    note(step.name.trim() === "", FIELD.step(i), words.stepMissing(i + 1)),
  );
  const wrong = checkLimits(content.limits as DutyLimits);
  if (wrong !== undefined)
    note(true, FIELD.promised, LIMIT_WORDS[wrong.code]?.(words) ?? wrong.code);
  return problems;
}
