/** Proves the tables: replays every event of every set and compares with what the tables hold, row by row. */
import type { Ctx } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { type SetEvent, type SetState, evolveSet } from "../rules/state.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import * as proposals from "../store/proposals.ts";
import * as rows from "../store/rows.ts";
import * as sets from "../store/sets.ts";
import { STREAM } from "./write.ts";

/** The first place where a table and the events disagree. */
export type SetDifference = {
  readonly setId: number;
  readonly table: "working_set" | "sheet" | "raw_row" | "proposal" | "comment";
  readonly id: number;
  /** Member of the row that differs; empty where the row itself is missing or one too many. */
  readonly field: string;
  /** What the events say, as JSON. */
  readonly expected: string;
  /** What the table holds, as JSON. */
  readonly found: string;
};

export type SetsProof = {
  readonly sets: number;
  readonly rows: number;
  readonly difference: SetDifference | null;
};

const PAGE = 500;

/** Compares every set with the replay of its events. Memory: one set at a time. */
export async function verifySets(ctx: Ctx): Promise<SetsProof> {
  const known = new Set(await sets.setIds(ctx.db));
  for (const id of await sets.streamIds(ctx.db, STREAM)) known.add(id);
  let count = 0;
  for (const id of [...known].toSorted((a, b) => a - b)) {
    const { replayed, lastSeq } = await replay(ctx, id);
    count += replayed?.rows.size ?? 0;
    const difference = await verifySet(ctx, id, replayed, lastSeq);
    if (difference !== undefined) return { sets: known.size, rows: count, difference };
  }
  return { sets: known.size, rows: count, difference: null };
}

async function replay(
  ctx: Ctx,
  id: number,
): Promise<{ replayed: SetState | undefined; lastSeq: number }> {
  let replayed: SetState | undefined;
  let lastSeq = 0;
  for (const event of await eventsOf(ctx.db, STREAM, id)) {
    replayed = evolveSet(replayed, event as unknown as SetEvent & { actor: ActorRecord });
    lastSeq = event.seq;
  }
  return { replayed, lastSeq };
}

async function verifySet(
  ctx: Ctx,
  setId: number,
  state: SetState | undefined,
  lastSeq: number,
): Promise<SetDifference | undefined> {
  const differ = (table: SetDifference["table"]) => differenceIn(setId, table);
  const set = await sets.findSet(ctx.db, setId);
  const head = differ("working_set")(
    new Map(state === undefined ? [] : [[setId, headOf(state, lastSeq)]]),
    set === undefined ? [] : [{ id: setId, value: headOfRow(set) }],
  );
  if (head !== undefined || state === undefined) return head;
  const valued = (all: readonly { readonly id: number }[]) =>
    all.map((value) => ({ id: value.id, value: value as unknown as Json }));
  return (
    differ("sheet")(state.sheets, valued(await sets.wholeSheets(ctx.db, setId))) ??
    (await verifyRows(ctx, setId, state)) ??
    differ("proposal")(state.proposals, valued(await proposals.provenProposals(ctx.db, setId))) ??
    differ("comment")(state.comments, valued(await rows.provenComments(ctx.db, setId)))
  );
}

function headOf(state: SetState, lastSeq: number): Json {
  const { name, nameEn, openedAt, openedBy, closedAt, importId, lastNo } = state;
  const status = closedAt === null ? "open" : "closed";
  const head = { name, nameEn, openedAt, openedBy, closedAt, importId, lastNo, status };
  return { ...head, eventSeq: lastSeq };
}

function headOfRow(set: sets.SetRow): Json {
  const { id: _id, eventHash: _hash, ...head } = set;
  return head;
}

async function verifyRows(
  ctx: Ctx,
  setId: number,
  state: SetState,
): Promise<SetDifference | undefined> {
  const expected = new Map<number, unknown>(state.rows);
  let after = 0;
  for (;;) {
    const page = await rows.provenRows(ctx.db, setId, after, PAGE);
    const last = page.at(-1);
    const found = page.map((row) => ({ id: row.id, value: row as unknown as Json }));
    const some = new Map(found.map(({ id }) => [id, expected.get(id)] as const));
    for (const [id, value] of some) if (value === undefined) some.delete(id);
    const different = differenceIn(setId, "raw_row")(some, found);
    if (different !== undefined) return different;
    for (const { id } of found) expected.delete(id);
    if (last === undefined) break;
    after = last.id;
  }
  return differenceIn(setId, "raw_row")(expected, []);
}

/** Compares rows by id; the first one that differs, with the member in which it does. */
function differenceIn(setId: number, table: SetDifference["table"]) {
  return (
    expected: ReadonlyMap<number, unknown>,
    found: readonly { readonly id: number; readonly value: Json }[],
  ): SetDifference | undefined => {
    const seen = new Set<number>();
    for (const { id, value } of found) {
      seen.add(id);
      const wanted = expected.get(id) as Json | undefined;
      if (wanted === undefined)
        return { setId, table, id, field: "", expected: "no row", found: "a row" };
      const field = firstField(wanted, value);
      if (field === undefined) continue;
      const text = (row: Json): string => memberText(row, field).slice(0, 200);
      return { setId, table, id, field, expected: text(wanted), found: text(value) };
    }
    for (const id of expected.keys())
      if (!seen.has(id)) return { setId, table, id, field: "", expected: "a row", found: "no row" };
    return undefined;
  };
}

function firstField(a: Json, b: Json): string | undefined {
  const [left, right] = [a, b] as unknown as [Record<string, Json>, Record<string, Json>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].find(
    (field) => canonicalJson(left[field] ?? null) !== canonicalJson(right[field] ?? null),
  );
}

function memberText(row: Json, field: string): string {
  return canonicalJson((row as unknown as Record<string, Json>)[field] ?? null);
}
