/**
 * Makes the rows of cases anew from their events when the program has learnt to keep more of them, or to read an event
 * otherwise.
 *
 * Cases are looked at page by page in the order of their numbers, a transaction each: rows, events and standing are
 * read at once, and only what comes out otherwise is held and written. How far it is stands in the same transaction, so
 * that a program that is killed goes on from there.
 */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { chainsOf } from "#kernel/events.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import type { CaseState } from "../rules/state.ts";
import { type CaseRow, standingBetween, writeStandings } from "../store/case-store.ts";
import {
  caseCounts,
  endRebuild,
  holdRebuild,
  rebuildAtHand,
  saveRebuild,
} from "../store/rebuild-store.ts";
import { casesAfter, holdCases } from "../store/recompute-store.ts";
import {
  type DueRow,
  type StandingRow,
  type StateRow,
  dueRowOf,
  rowOf,
  standingOf,
} from "../store/row.ts";
import { updateCases } from "../store/write-store.ts";
import { differingDue } from "./due-difference.ts";
import { type Replayed, tell, text } from "./verify.ts";

/**
 * The edition of the projection that this program writes: 3 since a check belongs to its completion, 4 since silence
 * counts from the day on which a case was complete and urging by officials costs no resident theirs.
 */
const PROJECTION = 4;
/** Cases a page: some tens of megabytes at most, and some hundred milliseconds that a kill would cost. */
const PAGE = 1000;

/** What all cases of a page are looked at by. */
type Facts = {
  readonly calendar: Calendar;
  /** The edition of the calendar under which all deadlines at hand were computed last. */
  readonly settled: number;
  readonly now: number;
};

/**
 * Makes the rows of all cases anew where an older program made them, otherwise does nothing; answers how many came out
 * otherwise. Refuses: `cases.log_broken` where the events do not tell a case.
 */
export async function settleProjection(
  ctx: Ctx,
  onProgress?: (done: number, all: number) => void,
  pageSize = PAGE,
): Promise<number> {
  const { projection, edition, until } = await rebuildAtHand(ctx.db);
  if (projection >= PROJECTION) return 0;
  const { all, left } = await caseCounts(ctx.db, edition === PROJECTION ? until : 0);
  let done = all - left;
  let changed = 0;
  for (;;) {
    const page = await transaction(ctx, (inner) => rebuildPage(inner, pageSize));
    if (page === null) return changed;
    done += page.cases;
    changed += page.changed;
    onProgress?.(done, Math.max(all, done));
  }
}

/** The next page; null where there is none left. */
async function rebuildPage(
  ctx: Ctx,
  pageSize: number,
): Promise<{ readonly cases: number; readonly changed: number } | null> {
  const held = await holdRebuild(ctx.db);
  if (held.projection >= PROJECTION) return null;
  const until = held.edition === PROJECTION ? held.until : 0;
  const rows = await casesAfter(ctx.db, until, pageSize);
  const last = rows.at(-1);
  if (last === undefined) {
    await endRebuild(ctx.db, PROJECTION);
    return null;
  }
  const calendar = await loadCalendar(ctx);
  const facts: Facts = { calendar, settled: held.settled, now: ctx.clock.now() };
  const ids = await differing(ctx, facts, rows);
  if (ids.length > 0) await rewrite(ctx, facts, ids);
  await saveRebuild(ctx.db, PROJECTION, last.id);
  return { cases: rows.length, changed: ids.length };
}

type Made = {
  readonly row: CaseRow;
  readonly told: Replayed;
  readonly due: DueRow;
  readonly standing: readonly StandingRow[];
};

/** Cases as their events tell them. A row without events is left for the proof to name. */
async function remake(ctx: Ctx, facts: Facts, rows: readonly CaseRow[]): Promise<Made[]> {
  const ids = rows.map(({ id }) => id);
  const chains = await chainsOf(ctx.db, "case", ids);
  return rows.flatMap((row) => {
    const events = chains.get(row.id);
    if (events === undefined) return [];
    const told = tell(row.id, events);
    if ("what" in told) refuse("conflict", "cases.log_broken", { id: told.id, what: told.what });
    const due = dueOf(facts, told.state, row);
    return { row, told, due, standing: standingOf(facts.calendar, told.state, due) };
  });
}

/** Deadlines that an older calendar set stay until they are recomputed under the new one: that reports what it moves. */
function dueOf({ calendar, settled }: Facts, state: CaseState, row: CaseRow): DueRow {
  const due = dueRowOf(calendar, state);
  if (row.calendarVersion === calendar.version || settled === calendar.version) return due;
  const { dueAt, dueClock, dueProvisional, completedLate, calendarVersion } = row;
  return { ...due, dueAt, dueClock, dueProvisional, completedLate, calendarVersion };
}

/** Which cases of a page are not as their events tell them. */
async function differing(ctx: Ctx, facts: Facts, rows: readonly CaseRow[]): Promise<number[]> {
  const found = await standingBetween(ctx.db, rows[0]?.id ?? 0, rows.at(-1)?.id ?? 0);
  const standing = Map.groupBy(found, (one) => one.caseId);
  const made = await remake(ctx, facts, rows);
  return made
    .filter((one) => differs(facts, one, standing.get(one.row.id) ?? []))
    .map(({ row }) => row.id);
}

function differs(
  { calendar, now }: Facts,
  { row, told, due, standing }: Made,
  found: readonly (StandingRow & { readonly caseId: number })[],
): boolean {
  const state = rowOf(told.state);
  return (
    row.lastSeq !== told.seq ||
    !row.lastHash.equals(told.hash) ||
    (Object.keys(state) as (keyof StateRow)[]).some((key) => !isSame(state[key], row[key])) ||
    differingDue(calendar, told.state, row, due, now) !== null ||
    text(standing) !== text(found.map(({ caseId: _caseId, ...one }) => one))
  );
}

/** Plain values at once; what JSON keeps in the order of its keys. */
const isSame = (made: unknown, kept: unknown): boolean =>
  (made ?? null) === (kept ?? null) ||
  (typeof made === "object" && typeof kept === "object" && text(made) === text(kept));

/** Writes some cases anew, each as it is told once it is held: an older program may still be writing. */
async function rewrite(ctx: Ctx, facts: Facts, ids: readonly number[]): Promise<void> {
  const made = await remake(ctx, facts, await holdCases(ctx.db, ids));
  await updateCases(
    ctx.db,
    made.map(({ told, due }) => ({
      state: rowOf(told.state),
      due,
      head: { seq: told.seq, hash: told.hash },
    })),
  );
  await writeStandings(
    ctx.db,
    made.map(({ row, standing }) => ({ caseId: row.id, standing })),
  );
}
