/** A split in the making: its parts as data, what is wrong with them, and the request that they make. Pure. */
import type { SplitBody } from "./relations-requests.ts";

export type PartDraft = {
  readonly title: string;
  readonly description: string;
  /** Empty where nobody can say: then an official names the lead. */
  readonly categoryCode: string;
  readonly leadOrgId: number | null;
};

export const NEW_PART: PartDraft = {
  title: "",
  description: "",
  categoryCode: "",
  leadOrgId: null,
};

export type PartProblem = "title" | "description" | "lead";

/** What a part still lacks. */
export function partProblems(part: PartDraft): PartProblem[] {
  const problems: PartProblem[] = [];
  if (part.title.trim() === "") problems.push("title");
  if (part.description.trim() === "") problems.push("description");
  if (part.categoryCode === "" && part.leadOrgId === null) problems.push("lead");
  return problems;
}

/** The request that the parts make; a category decides its own lead. */
export function splitOf(parts: readonly PartDraft[], reason: string): SplitBody {
  return {
    parts: parts.map(({ title, description, categoryCode, leadOrgId }) => ({
      title: title.trim(),
      description: description.trim(),
      categoryCode: categoryCode === "" ? null : categoryCode,
      leadOrgId: categoryCode === "" ? leadOrgId : null,
    })),
    reason: reason.trim(),
  };
}
