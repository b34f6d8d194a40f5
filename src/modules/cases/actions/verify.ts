/** Proves the tables: replays every case's events through the same `evolve` and compares row by row. */
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import { EMPTY_HEAD, type ScannedEvent, chainHash, scanEvents } from "#kernel/events.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import type { ActedEvent } from "../rules/events.ts";
import { evolve } from "../rules/evolve.ts";
import type { CaseState } from "../rules/state.ts";
import {
  type CaseRow,
  partiesBetween,
  scanCases,
  settledEdition,
  standingBetween,
} from "../store/case-store.ts";
import { type StandingRow, type StateRow, dueRowOf, rowOf, standingOf } from "../store/row.ts";
import { differingDue } from "./due-difference.ts";
import { indexesMatch, openParty, partyDigest } from "./parties.ts";

/** The first place where tables and events disagree. */
export type Difference = {
  readonly stream: string;
  readonly id: number;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
};

export type CasesProof = {
  readonly cases: number;
  readonly events: number;
  readonly difference: Difference | null;
};

export type Replayed = {
  readonly state: CaseState;
  readonly externalRef: string | null;
  readonly seq: number;
  readonly hash: Buffer;
};
type Walked = Omit<Replayed, "state"> & { readonly id: number; readonly state: CaseState | null };

/** Yields every case as its events tell it, checking the hash chain on the way. */
async function* replay(ctx: Ctx): AsyncGenerator<Replayed | Difference> {
  let current: Walked | undefined;
  for await (const page of scanEvents(ctx.db, "case"))
    for (const event of page) {
      if (current !== undefined && current.id !== event.streamId) {
        if (current.state !== null) yield { ...current, state: current.state };
        current = undefined;
      }
      current ??= { id: event.streamId, state: null, externalRef: null, ...EMPTY_HEAD };
      const next = advance(current, event);
      if ("what" in next) {
        yield next;
        return;
      }
      current = next;
    }
  if (current?.state) yield { ...current, state: current.state };
}

/** A case as all of its events tell it, checking the hash chain on the way. */
export function tell(id: number, events: readonly ScannedEvent[]): Replayed | Difference {
  let walked: Walked = { id, state: null, externalRef: null, ...EMPTY_HEAD };
  for (const event of events) {
    const next = advance(walked, event);
    if ("what" in next) return next;
    walked = next;
  }
  return walked.state === null
    ? differenceOf(id, "case", "events", "a row without events")
    : { ...walked, state: walked.state };
}

/** One event further, or where the chain breaks or the event does not apply. */
function advance(current: Walked, event: ScannedEvent): Walked | Difference {
  const broken = chainBreak(current.seq, current.hash, event);
  if (broken !== null) return broken;
  try {
    return step(current, event);
  } catch (error) {
    const what = `event ${event.seq} ${event.type}`;
    return differenceOf(event.streamId, what, "an event that applies", (error as Error).message);
  }
}

function step(current: Walked, event: ScannedEvent): Walked {
  const acted = actedOf(event);
  return {
    id: current.id,
    state: evolve(event.streamId, current.state, acted),
    externalRef: acted.type === "received" ? acted.data.externalRef : current.externalRef,
    seq: event.seq,
    hash: event.hash,
  };
}

function chainBreak(seq: number, previous: Buffer, event: ScannedEvent): Difference | null {
  if (event.seq !== seq + 1)
    return differenceOf(event.streamId, "chain", `event ${seq + 1}`, `event ${event.seq}`);
  const { hash, position: _, ...stored } = event;
  const expected = chainHash(previous, stored);
  if (expected.equals(hash)) return null;
  return differenceOf(
    event.streamId,
    `hash of event ${event.seq} ${event.type}`,
    expected.toString("hex"),
    hash.toString("hex"),
  );
}

const differenceOf = (id: number, what: string, expected: string, found: string): Difference => ({
  stream: "case",
  id,
  what,
  expected,
  found,
});

/** An event from the log as `evolve` takes it. */
export function actedOf(event: Pick<ScannedEvent, "type" | "at" | "data" | "actor">): ActedEvent {
  return {
    type: event.type,
    at: event.at,
    data: event.data,
    personId: event.actor.kind === "staff" ? event.actor.id : null,
  } as unknown as ActedEvent;
}

/** Compares every case with its events, both ways. */
export async function verifyCases(
  ctx: Ctx,
  onProgress?: (cases: number) => void,
): Promise<CasesProof> {
  const calendar = await loadCalendar(ctx);
  const facts = { calendar, settled: await settledEdition(ctx.db), now: ctx.clock.now() };
  const replayed = replay(ctx);
  let cases = 0;
  let events = 0;
  const done = (difference: Difference | null): CasesProof => ({ cases, events, difference });
  for await (const rows of scanCases(ctx.db)) {
    const digests = await digestsOf(ctx, rows);
    const standing = await standingsOf(ctx, rows);
    for (const row of rows) {
      const { value: told } = await replayed.next();
      if (told === undefined)
        return done(differenceOf(row.id, "case", "events", "a row without events"));
      if ("what" in told) return done(told);
      if (told.state.id !== row.id) return done(missing(told.state.id, row.id));
      const difference =
        compare(told, row, digests.get(row.id) ?? "") ??
        compareDue(facts, told.state, row, standing.get(row.id) ?? []);
      if (difference !== null) return done(difference);
      cases++;
      events += told.seq;
    }
    onProgress?.(cases);
  }
  const { value: extra } = await replayed.next();
  if (extra === undefined) return done(null);
  return done(
    "what" in extra ? extra : differenceOf(extra.state.id, "case", "a row", "events without a row"),
  );
}

function missing(told: number, row: number): Difference {
  return told < row
    ? differenceOf(told, "case", "a row", "events without a row")
    : differenceOf(row, "case", "events", "a row without events");
}

async function standingsOf(
  ctx: Ctx,
  rows: readonly CaseRow[],
): Promise<Map<number, (StandingRow & { readonly caseId: number })[]>> {
  const found = await standingBetween(ctx.db, rows[0]?.id ?? 0, rows.at(-1)?.id ?? 0);
  return Map.groupBy(found, (one) => one.caseId);
}

async function digestsOf(ctx: Ctx, rows: readonly CaseRow[]): Promise<Map<number, string>> {
  const parties = await partiesBetween(ctx.db, rows[0]?.id ?? 0, rows.at(-1)?.id ?? 0);
  const byCase = Map.groupBy(parties, (party) => party.caseId);
  const digests = new Map<number, string>();
  for (const row of rows) {
    try {
      const sealed = byCase.get(row.id) ?? [];
      const plain = sealed.map((party) => openParty(ctx.vault, party));
      const indexed = plain.every((party, i) => indexesMatch(ctx.vault, party, sealed[i]));
      digests.set(
        row.id,
        indexed ? partyDigest(ctx.vault, plain) : "sealed data that its index does not find",
      );
    } catch {
      digests.set(row.id, "sealed data that does not open");
    }
  }
  return digests;
}

/** A value as the proof compares it. */
export const text = (value: unknown): string => canonicalJson((value ?? null) as Json);

function compare(told: Replayed, row: CaseRow, digest: string): Difference | null {
  const expected = rowOf(told.state);
  for (const column of Object.keys(expected) as (keyof StateRow)[])
    if (text(expected[column]) !== text(row[column]))
      return differenceOf(row.id, column, text(expected[column]), text(row[column]));
  if (row.externalRef !== told.externalRef)
    return differenceOf(row.id, "externalRef", text(told.externalRef), text(row.externalRef));
  if (digest !== told.state.partyDigest)
    return differenceOf(row.id, "party", told.state.partyDigest, digest);
  if (row.lastSeq !== told.seq || !row.lastHash.equals(told.hash))
    return differenceOf(row.id, "head of the chain", String(told.seq), String(row.lastSeq));
  return null;
}

type DueFacts = {
  readonly calendar: Calendar;
  /** The edition under which all deadlines at hand were computed last. */
  readonly settled: number | null;
  readonly now: number;
};

/**
 * Deadlines are proved under the calendar at hand. Until all of them have been computed under it, those that an older
 * edition computed wait for that.
 */
function compareDue(
  { calendar, settled, now }: DueFacts,
  state: CaseState,
  row: CaseRow,
  standing: readonly (StandingRow & { readonly caseId: number })[],
): Difference | null {
  if (row.calendarVersion !== calendar.version && settled !== calendar.version) return null;
  const due = dueRowOf(calendar, state);
  const column = differingDue(calendar, state, row, due, now);
  if (column !== null) return differenceOf(row.id, column, text(due[column]), text(row[column]));
  const expected = text(standingOf(calendar, state, due));
  const found = text(standing.map(({ caseId: _caseId, ...one }) => one));
  return expected === found ? null : differenceOf(row.id, "standing", expected, found);
}
