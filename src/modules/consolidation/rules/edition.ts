/** Which codes the duties of a new edition get, and what stands in the way of closing. */
import type { DecisionKind } from "../schema.ts";

/** A row that stays in the catalogue. */
export type StayingRow = {
  readonly id: number;
  readonly no: number;
  readonly name: string;
  readonly kind: DecisionKind;
  /** Its own code, where that can be used; else empty. */
  readonly code: string;
  /** The code that its decision gives it. */
  readonly finalCode: string | null;
  /** Who leads it and what it is called, as one text. */
  readonly identity: string;
};

export type CodedRow = StayingRow & { readonly dutyCode: string };

/** Something that stands in the way of closing; `rowIds` are the rows that it is about. */
export type Problem = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly rowIds: readonly number[];
};

/**
 * Gives every staying row the code of its duty: the one that was decided, its own, the one of the duty that stands under
 * the same lead and name, or a new one of this set ("GB-3-0012"), in this order.
 */
export function codesOf(
  setId: number,
  rows: readonly StayingRow[],
  standing: {
    readonly codes: ReadonlySet<string>;
    /** Codes of what stands, by identity. */
    readonly byIdentity: ReadonlyMap<string, string>;
  },
): CodedRow[] {
  const taken = new Set([
    ...standing.codes,
    ...rows.flatMap(({ finalCode, code }) => finalCode ?? (code === "" ? [] : code)),
  ]);
  return rows.map((row) => {
    const known = row.finalCode ?? (row.code === "" ? undefined : row.code);
    const dutyCode =
      known ?? standing.byIdentity.get(row.identity) ?? freeCode(setId, row.no, taken);
    return { ...row, dutyCode };
  });
}

function freeCode(setId: number, no: number, taken: ReadonlySet<string>): string {
  const code = `GB-${setId}-${String(no).padStart(4, "0")}`;
  let free = code;
  for (let n = 2; taken.has(free); n++) free = `${code}-${n}`;
  return free;
}

/**
 * Finds staying rows that would publish one duty twice: two with one code, two with one lead and name, and one whose lead
 * and name stand already under another code.
 */
export function doubles(
  rows: readonly CodedRow[],
  byIdentity: ReadonlyMap<string, string>,
): Problem[] {
  const problems: Problem[] = [];
  const numbers = (same: readonly CodedRow[]): string =>
    same.map(({ no }) => String(no)).join("、");
  const idsOf = (same: readonly CodedRow[]): number[] => same.map(({ id }) => id);
  for (const [code, same] of Map.groupBy(rows, ({ dutyCode }) => dutyCode))
    if (same.length > 1)
      problems.push({
        code: "consolidation.code_twice",
        params: { code, rows: numbers(same) },
        rowIds: idsOf(same),
      });
  for (const [identity, same] of Map.groupBy(rows, (row) => row.identity)) {
    const codes = new Set(same.map(({ dutyCode }) => dutyCode));
    const [first] = same;
    if (first !== undefined && codes.size > 1)
      problems.push({
        code: "consolidation.same_duty_twice",
        params: { name: first.name, rows: numbers(same) },
        rowIds: idsOf(same),
      });
    const stands = byIdentity.get(identity);
    for (const row of same)
      if (stands !== undefined && stands !== row.dutyCode)
        problems.push({
          code: "consolidation.same_duty_stands",
          params: { no: row.no, name: row.name, code: stands, own: row.dutyCode },
          rowIds: [row.id],
        });
  }
  return problems;
}
