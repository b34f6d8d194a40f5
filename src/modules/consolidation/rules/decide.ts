/** What officials may decide about rows, and when a set may be closed. */
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import { type Decision, type DecisionItem, type DecisionKind, STAYS } from "../schema.ts";

/** What deciding needs to know of a row. */
export type DeskRow = {
  readonly id: number;
  readonly no: number;
  readonly name: string;
  readonly revision: number;
  readonly kind: DecisionKind | null;
  readonly targetId: number | null;
};

/** Whether a row with this decision leaves the set's keeping altogether, so that nothing can be merged into it. */
function leaves(kind: DecisionKind | null): boolean {
  return kind === "giveBack" || kind === "drop";
}

/**
 * Checks decisions about some rows of a set, all of them together: what is refused for one is refused for all.
 * Refuses: `consolidation.row_twice`, `.unknown_row`, `.decided_meanwhile` (with the row's id), `.nothing_to_take_back`,
 * `.target_missing`, `.target_without_merge`, `.code_without_duty`, `.target_is_itself`, `.unknown_target`,
 * `.merge_cycle`, `.target_leaves`, `.is_target`.
 */
export function checkDecisions(
  rows: ReadonlyMap<number, DeskRow>,
  items: readonly DecisionItem[],
): Refusal | undefined {
  const changed = new Map<number, Decision | null>();
  for (const item of items) {
    if (changed.has(item.rowId)) return refusal("invalid", "consolidation.row_twice");
    const wrong = checkItem(rows, item);
    if (wrong !== undefined) return wrong;
    changed.set(item.rowId, item.decision);
  }
  const after = (id: number): DeskRow | undefined => {
    const row = rows.get(id);
    const decision = changed.get(id);
    if (row === undefined || decision === undefined) return row;
    return { ...row, kind: decision?.kind ?? null, targetId: decision?.targetId ?? null };
  };
  return checkMerges(rows, after, new Set(changed.keys()));
}

function checkItem(
  rows: ReadonlyMap<number, DeskRow>,
  { rowId, revision, decision }: DecisionItem,
): Refusal | undefined {
  const row = rows.get(rowId);
  if (row === undefined) return refusal("notFound", "consolidation.unknown_row");
  const { no, name } = row;
  if (row.revision !== revision)
    return refusal("conflict", "consolidation.decided_meanwhile", { rowId, no, name });
  if (decision === null)
    return row.kind === null
      ? refusal("conflict", "consolidation.nothing_to_take_back", { no, name })
      : undefined;
  const { kind, targetId, code } = decision;
  if (code !== null && !STAYS[kind]) return refusal("invalid", "consolidation.code_without_duty");
  if (kind !== "merge")
    return targetId === null ? undefined : refusal("invalid", "consolidation.target_without_merge");
  if (targetId === null) return refusal("invalid", "consolidation.target_missing");
  if (targetId === rowId) return refusal("invalid", "consolidation.target_is_itself", { no, name });
  return rows.has(targetId) ? undefined : refusal("invalid", "consolidation.unknown_target");
}

/** Every merge must end in a row that does not leave, whatever chain leads there. */
function checkMerges(
  rows: ReadonlyMap<number, DeskRow>,
  after: (id: number) => DeskRow | undefined,
  changed: ReadonlySet<number>,
): Refusal | undefined {
  for (const id of rows.keys()) {
    const row = after(id);
    if (row?.kind !== "merge") continue;
    const end = endOf(row, after);
    if (isRefusal(end)) return end;
    if (!leaves(end.kind)) continue;
    const params = { no: end.no, name: end.name, from: row.no, fromName: row.name };
    // Told from the side of what was just asked for.
    return changed.has(end.id) && !changed.has(id)
      ? refusal("conflict", "consolidation.is_target", params)
      : refusal("conflict", "consolidation.target_leaves", params);
  }
  return undefined;
}

/** Where a chain of merges ends. Refuses: `consolidation.merge_cycle`. */
function endOf(row: DeskRow, after: (id: number) => DeskRow | undefined): DeskRow | Refusal {
  const path = [row];
  for (let at = row; at.kind === "merge"; ) {
    const next = after(at.targetId ?? 0);
    if (next === undefined) return refusal("invalid", "consolidation.unknown_target");
    if (path.some(({ id }) => id === next.id)) return cycle([...path, next]);
    path.push(next);
    at = next;
  }
  return path.at(-1) ?? row;
}

function cycle(path: readonly DeskRow[]): Refusal {
  const last = path.at(-1)?.id;
  const from = path.findIndex(({ id }) => id === last);
  const numbers = path.slice(from).map(({ no }) => String(no));
  return refusal("conflict", "consolidation.merge_cycle", { path: numbers.join(" → ") });
}

/** The row that each merged row ends in, by id; rows that are not merged are not in it. */
export function mergeEnds(
  rows: readonly Pick<DeskRow, "id" | "kind" | "targetId">[],
): Map<number, number> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ends = new Map<number, number>();
  for (const row of rows) {
    if (row.kind !== "merge") continue;
    let at = row;
    // A chain is never longer than the set; a cycle is never written.
    for (let step = 0; at.kind === "merge" && step < rows.length; step++)
      at = byId.get(at.targetId ?? 0) ?? at;
    ends.set(row.id, at.id);
  }
  return ends;
}
