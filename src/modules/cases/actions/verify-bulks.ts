/** Proves bulks: what their events say of each, of its rows and of what is used of each mandate. */
import type { Ctx } from "#kernel/context.ts";
import { proveStreams } from "#kernel/replay.ts";
import { BULK_ROW_LIMIT, type Bulk, type BulkEvent, evolveBulk } from "../rules/bulk.ts";
import { type StoredRow, allBulks, allUses, listBulkRows } from "../store/bulk-store.ts";
import { digestOfRows } from "./bulk-check.ts";

type Proved = { readonly bulk: Bulk; readonly seq: number };

/** The first place where a table and the events disagree, as a sentence about it; null where all agree. */
export async function verifyBulks(
  ctx: Ctx,
): Promise<{ readonly what: string; readonly expected: string; readonly found: string } | null> {
  const stored = await allBulks(ctx.db);
  const became = new Map<number, string>();
  const uses = new Map<number, number>();
  const add = (mandateId: number, count: number) =>
    uses.set(mandateId, (uses.get(mandateId) ?? 0) + count);
  const different = await proveStreams<Proved>(
    ctx,
    "caseBulk",
    (id, before, event) => {
      const told = event as unknown as BulkEvent;
      const bulk = evolveBulk(id, before?.bulk, told);
      if (told.type === "sent") {
        became.set(id, JSON.stringify(told.data.cases));
        add(bulk.mandateId, told.data.cases.length);
      }
      if (told.type === "withdrawn") add(bulk.mandateId, -told.data.caseIds.length);
      return { bulk, seq: event.seq };
    },
    new Map(stored.map(({ bulk, lastSeq }) => [bulk.id, { bulk, seq: lastSeq }])),
  );
  if (different !== null) return { what: `Bulk ${different.id}`, ...different };
  for (const { bulk } of stored) {
    const rows = await listBulkRows(ctx.db, bulk.id, undefined, 0, BULK_ROW_LIMIT);
    const found = digestOfRows(rows);
    if (found !== bulk.rowsDigest)
      return { what: `Rows of bulk ${bulk.id}`, expected: bulk.rowsDigest, found };
    const expected = became.get(bulk.id) ?? "[]";
    const cases = casesOf(rows);
    if (cases !== expected) return { what: `Cases of bulk ${bulk.id}`, expected, found: cases };
  }
  return wrongUse(uses, await allUses(ctx.db));
}

const casesOf = (rows: readonly StoredRow[]): string =>
  JSON.stringify(rows.flatMap(({ rowNo, caseId }) => (caseId === null ? [] : [[rowNo, caseId]])));

function wrongUse(expected: ReadonlyMap<number, number>, found: ReadonlyMap<number, number>) {
  for (const id of new Set([...expected.keys(), ...found.keys()])) {
    const [wanted, is] = [expected.get(id) ?? 0, found.get(id) ?? 0];
    if (wanted !== is)
      return { what: `Use of mandate ${id}`, expected: String(wanted), found: String(is) };
  }
  return null;
}
