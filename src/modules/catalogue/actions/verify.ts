/** Proves the tables: replays every event of the catalogue and compares with what the tables hold. */
import type { Ctx } from "#kernel/context.ts";
import { scanEvents } from "#kernel/events.ts";
import type { Json } from "#kernel/pure/canonical.ts";
import type { StoredEvent } from "#kernel/pure/chain.ts";
import { firstDifference } from "../rules/changes.ts";
import { type DutyEvent, type DutyState, evolveDuty } from "../rules/lifecycle.ts";
import type { CategoryContent, DutyList } from "../schema.ts";
import * as lists from "../store/categories.ts";
import * as store from "../store/duties.ts";
import { statesOf } from "./write.ts";

/** The first place where a table and the events disagree. */
export type Difference = {
  readonly stream: "duty" | "category" | "dutyList";
  readonly id: number;
  /** Code of the thing, for whoever looks it up. */
  readonly code: string;
  /** Path within the thing. */
  readonly field: string;
  /** What the events say, as JSON. */
  readonly expected: string;
  /** What the table holds, as JSON. */
  readonly found: string;
};

/** What the events of one duty make of it. */
export function replayDuty(events: readonly StoredEvent<string, object>[]): DutyState | undefined {
  let state: DutyState | undefined;
  for (const event of events) state = evolveDuty(state, event as unknown as DutyEvent);
  return state;
}

/** What all events of duties make of the catalogue, by stream id. Memory: one state a duty. */
export async function replayDuties(
  ctx: Ctx,
): Promise<Map<number, { state: DutyState; lastSeq: number }>> {
  const states = new Map<number, { state: DutyState; lastSeq: number }>();
  for await (const page of scanEvents(ctx.db, "duty"))
    for (const event of page) {
      const state = evolveDuty(states.get(event.streamId)?.state, event as unknown as DutyEvent);
      states.set(event.streamId, { state, lastSeq: event.seq });
    }
  return states;
}

/** Compares duties, categories and lists with the replay of their events; null where all agree. */
export async function verifyCatalogue(ctx: Ctx): Promise<Difference | null> {
  return (
    (await verifyDuties(ctx)) ??
    (await verifySaved(ctx, "category", await savedCategories(ctx))) ??
    (await verifySaved(ctx, "dutyList", await savedLists(ctx)))
  );
}

const PAGE = 500;

async function verifyDuties(ctx: Ctx): Promise<Difference | null> {
  const expected = await replayDuties(ctx);
  let after = 0;
  for (;;) {
    const rows = await store.dutiesAfter(ctx.db, after, PAGE);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
    const states = statesOf(
      await store.versionsOfDuties(
        ctx.db,
        rows.map((row) => row.id),
      ),
    );
    for (const row of rows) {
      const replayed = expected.get(row.id);
      expected.delete(row.id);
      const different = firstDifference(
        { ...replayed?.state, eventSeq: replayed?.lastSeq ?? 0 },
        { code: row.code, ...states.get(row.code), eventSeq: row.eventSeq },
      );
      if (different !== undefined) return differenceOf("duty", row.id, row.code, different);
    }
  }
  for (const [id, { state }] of expected)
    return {
      stream: "duty",
      id,
      code: state.code,
      field: "",
      expected: "a duty",
      found: "no row",
    };
  return null;
}

type Saved = ReadonlyMap<number, { readonly code: string; readonly value: Json }>;

async function savedCategories(ctx: Ctx): Promise<Saved> {
  const rows = await lists.allCategories(ctx.db);
  return new Map(
    rows.map(({ id, code, content, revision }) => [
      id,
      { code, value: { code, content, revision } },
    ]),
  );
}

async function savedLists(ctx: Ctx): Promise<Saved> {
  const rows = await lists.allLists(ctx.db);
  return new Map(
    rows.map(({ id, revision, ...list }) => [id, { code: list.code, value: { list, revision } }]),
  );
}

type SavedData = {
  readonly code?: string;
  readonly content?: CategoryContent;
  readonly list?: Omit<DutyList, "open"> & { readonly open?: boolean };
};

/** A category or list is what its last event says. */
async function verifySaved(
  ctx: Ctx,
  stream: "category" | "dutyList",
  saved: Saved,
): Promise<Difference | null> {
  const expected = new Map<number, SavedData & { readonly revision: number }>();
  for await (const page of scanEvents(ctx.db, stream))
    for (const event of page) {
      const data: SavedData = event.data;
      // Events from before lists could be closed do not say that they are open.
      const list = data.list === undefined ? {} : { list: { open: true, ...data.list } };
      expected.set(event.streamId, { ...data, ...list, revision: event.seq });
    }
  for (const [id, { code, value }] of saved) {
    const different = firstDifference(expected.get(id), value);
    expected.delete(id);
    if (different !== undefined) return differenceOf(stream, id, code, different);
  }
  for (const [id, data] of expected)
    return {
      stream,
      id,
      code: data.code ?? data.list?.code ?? "",
      field: "",
      expected: "a row",
      found: "no row",
    };
  return null;
}

function differenceOf(
  stream: Difference["stream"],
  id: number,
  code: string,
  different: { readonly path: string; readonly expected: string; readonly found: string },
): Difference {
  const { path, expected, found } = different;
  return {
    stream,
    id,
    code,
    field: path,
    expected: expected.slice(0, 200),
    found: found.slice(0, 200),
  };
}
