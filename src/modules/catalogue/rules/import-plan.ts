/** What an import does with each row, given what the catalogue holds already. */
import { isSameContent } from "./changes.ts";
import { withEnglishOf } from "./english.ts";
import { type Reason, comparable, reason } from "./imported.ts";
import type { DutyCommand, DutyState } from "./lifecycle.ts";
import { draftOf } from "./lifecycle.ts";
import type { DutyContent } from "../schema.ts";
import type { ImportOutcome } from "../schema/kinds.ts";

export type Plan = {
  readonly outcome: ImportOutcome;
  readonly commands: readonly DutyCommand[];
  readonly refusal?: Reason;
};

export type PlanOptions = {
  readonly importId: number;
  /** The first day in effect of what is published at once; undefined leaves drafts. */
  readonly publishFrom?: string | undefined;
};

/**
 * Plans one row.
 * Importing the same file again changes nothing; a draft that a person made by hand is never written over. English that
 * the file leaves open stays with the Chinese that it was written for.
 */
export function planRow(
  code: string,
  given: DutyContent,
  state: DutyState | undefined,
  { importId, publishFrom }: PlanOptions,
): Plan {
  const draft = draftOf(state);
  const published = state?.versions.findLast((version) => version.status === "published");
  const standing = (draft ?? published)?.content;
  const content = standing === undefined ? given : withEnglishOf(given, standing);
  const publish = (number: number): DutyCommand[] =>
    publishFrom === undefined ? [] : [{ type: "publish", number, effectiveFrom: publishFrom }];
  if (draft !== undefined) {
    if (isSameContent(draft.content, content))
      return { outcome: "unchanged", commands: publish(draft.number) };
    if (draft.importId === null)
      return { outcome: "refused", commands: [], refusal: reason("draft_exists") };
    const revise: DutyCommand = { type: "revise", content, expectedRevision: null, importId };
    return { outcome: "revised", commands: [revise, ...publish(draft.number)] };
  }
  if (published !== undefined && isSameContent(published.content, content))
    return { outcome: "unchanged", commands: [] };
  const number = (state?.versions.length ?? 0) + 1;
  const create: DutyCommand = { type: "draft", code, content, importId };
  return {
    outcome: state === undefined ? "created" : "revised",
    commands: [create, ...publish(number)],
  };
}

/** One duty by who leads it and what it is called, whatever its code. */
export function identityOf(content: Pick<DutyContent, "name" | "leads">): string {
  const leads = content.leads.map((lead) => `${lead.kind}/${lead.orgId}/${lead.areaId}`).sort();
  return `${leads.join("|")}#${comparable(content.name)}`;
}
