/** What every layout of spreadsheet is turned into: a duty with names in the place of ids. */
import type { RefusalParams } from "#kernel/pure/refusal.ts";
import type { DutyContent, TimeLimitShape } from "../schema.ts";
import type { Static } from "typebox";
import type { LeadKind } from "../schema/kinds.ts";

/** Why a row is refused or what should be looked at. */
export type Reason = { readonly code: string; readonly params: RefusalParams };

/** A body named by a spreadsheet. */
export type NamedBody = {
  /** Null: everywhere. */
  readonly areaName: string | null;
  readonly kind: LeadKind;
  readonly orgName: string | null;
};

export type NamedLead = NamedBody & { readonly clause: string };
export type NamedHelper = NamedBody & {
  readonly task: string;
  readonly taskEn: string | null;
  readonly limit: Static<typeof TimeLimitShape> | null;
};

/** Content without what only the district itself can resolve. */
export type PlainContent = Omit<DutyContent, "leads" | "coOrganisers" | "areaIds" | "lists">;

/** One row after its layout was understood. */
export type ImportedRow = {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly content: PlainContent;
  readonly leads: readonly NamedLead[];
  readonly helpers: readonly NamedHelper[];
  readonly areaNames: readonly string[];
  /** Codes or names of lists. */
  readonly listNames: readonly string[];
  readonly refusals: readonly Reason[];
  readonly warnings: readonly Reason[];
};

/** Builds a reason. */
export function reason(code: string, params: RefusalParams = {}): Reason {
  return { code: `catalogue.import.${code}`, params };
}

/** Names and codes as they are compared: without blanks, brackets of one width, upper and lower case alike. */
export function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Who leads a row, as far as its names say; rows of one body with one name are one duty. */
export function leadKey(row: ImportedRow): string {
  return row.leads
    .map(
      (lead) => `${lead.kind}/${comparable(lead.orgName ?? "")}/${comparable(lead.areaName ?? "")}`,
    )
    .sort()
    .join("|");
}

/**
 * Refuses rows that contradict each other, over the whole sheet.
 *
 * A code that stands twice with the same content is one duty: the later row is refused as repeated.
 * With different content nobody can say which is right: all of them are refused. Two codes for the same
 * name under the same lead would publish one duty twice: the later row is refused.
 */
export function refuseContradictions(rows: readonly ImportedRow[]): ImportedRow[] {
  const byCode = new Map<string, ImportedRow[]>();
  for (const row of rows)
    if (row.code !== "" && row.refusals.length === 0)
      byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  const firstOfName = new Map<string, ImportedRow>();
  return rows.map((row) => {
    if (row.refusals.length > 0) return row;
    const sameCode = byCode.get(row.code) ?? [];
    const first = sameCode[0] ?? row;
    if (sameCode.some((other) => sayOf(other) !== sayOf(first)))
      return refusedBy(
        row,
        reason("code_twice", { rows: sameCode.map((other) => String(other.row)) }),
      );
    if (first !== row) return refusedBy(row, reason("row_repeated", { row: first.row }));
    const key = `${leadKey(row)}#${comparable(row.name)}`;
    const twin = firstOfName.get(key);
    if (twin !== undefined)
      return refusedBy(row, reason("same_duty_twice", { row: twin.row, code: twin.code }));
    firstOfName.set(key, row);
    return row;
  });
}

function sayOf(row: ImportedRow): string {
  const { content, leads, helpers, areaNames, listNames } = row;
  return JSON.stringify([content, leads, helpers, areaNames, listNames]);
}

/** The row with one more reason against it. */
export function refusedBy(row: ImportedRow, why: Reason): ImportedRow {
  return { ...row, refusals: [...row.refusals, why] };
}
