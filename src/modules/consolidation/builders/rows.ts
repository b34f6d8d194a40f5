/** Valid-by-default test data of consolidation. */
import type { ComparedRow } from "../rules/compare.ts";
import type { DeskRow } from "../rules/decide.ts";
import type { Decision, DecisionItem } from "../schema.ts";

/** A row of department 1 without a code. */
export function aRow(over: Partial<ComparedRow> = {}): ComparedRow {
  return {
    id: 1,
    orgId: 1,
    name: "老年人优待证办理",
    code: "",
    group: "",
    legalBasis: [],
    applicants: "",
    ...over,
  };
}

/** An undecided row with its id as number. */
export function aDeskRow(id: number, over: Partial<DeskRow> = {}): DeskRow {
  return { id, no: id, name: `事项${id}`, revision: 0, kind: null, targetId: null, ...over };
}

/** A decision to keep. */
export function aDecision(over: Partial<Decision> = {}): Decision {
  return { kind: "keep", targetId: null, code: null, reason: "单位职责，保留", ...over };
}

/** A decision about a row that nobody has decided yet. */
export function anItem(rowId: number, over: Partial<Decision> = {}, revision = 0): DecisionItem {
  return { rowId, revision, decision: aDecision(over) };
}

/** A department's table as CSV. */
export function csv(head: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string): string =>
    /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return Buffer.from([head, ...rows].map((row) => row.map(cell).join(",")).join("\n"));
}
