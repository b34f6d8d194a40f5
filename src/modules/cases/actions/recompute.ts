/**
 * After the official calendar changed: every deadline and late mark anew, with a report of what changed.
 *
 * A pass walks all cases in the order of their numbers, reads without holding, and holds and writes only what changes;
 * it remembers after each page how far it is. It is repeated until one finds nothing to change: somebody may have
 * written a case by the calendar of before while the first went by.
 */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents, headOf } from "#kernel/events.ts";
import { canonicalJson } from "#kernel/pure/canonical.ts";
import { orRefuse } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { createHash } from "node:crypto";
import { decide } from "../rules/decide.ts";
import { NOBODY } from "../rules/decision.ts";
import type { CaseEvent } from "../rules/events.ts";
import {
  type DueChange,
  type RecomputationEvent,
  evolveRecomputation,
  sumsOf,
} from "../rules/recomputation.ts";
import type { CaseState } from "../rules/state.ts";
import { type CaseRow, settledEdition, updateDue, writeStandings } from "../store/case-store.ts";
import {
  type Pass,
  casesAfter,
  findRecomputation,
  holdCases,
  holdPass,
  recordChanges,
  savePass,
  saveRecomputation,
  standingDues,
} from "../store/recompute-store.ts";
import { type DueRow, type StandingRow, dueRowOf, standingOf, stateOf } from "../store/row.ts";
import { differingDue } from "./due-difference.ts";
import { applyAll, writeChanges } from "./write.ts";

const STREAM = "recomputation";

/** Cases a page: some 50 ms of computing, so that requests in the same process wait no longer. */
const PAGE = 500;

/**
 * Computes the deadlines and late marks of all cases anew after the official calendar changed, and records what
 * became of each that changed; answers how many did. Can be broken off at any moment and goes on where it was.
 */
export async function recomputeDeadlines(ctx: Ctx, pageSize = PAGE): Promise<number> {
  let changed = 0;
  for (;;) {
    const calendar = await loadCalendar(ctx);
    if ((await settledEdition(ctx.db)) === calendar.version) return changed;
    const page = await transaction(ctx, (inner) => recomputePage(inner, calendar, pageSize));
    changed += page.changed;
    if (page.last) return changed;
  }
}

async function recomputePage(
  ctx: Ctx,
  calendar: Calendar,
  pageSize: number,
): Promise<{ changed: number; last: boolean }> {
  const { version } = calendar;
  const held = await holdPass(ctx.db);
  if (held.settled === version) return { changed: 0, last: true };
  const pass: Pass =
    held.version === version ? held : { ...held, version, until: 0, changed: false };
  const rows = await casesAfter(ctx.db, pass.until, pageSize);
  const last = rows.at(-1);
  if (last === undefined) {
    await savePass(ctx.db, { version, until: 0, changed: false }, !pass.changed);
    if (!pass.changed) await endRecomputation(ctx, version);
    return { changed: 0, last: true };
  }
  const ids = await differing(ctx, calendar, rows);
  const changed = ids.length === 0 ? 0 : await rewrite(ctx, calendar, ids);
  await savePass(ctx.db, { version, until: last.id, changed: pass.changed || changed > 0 }, false);
  return { changed, last: false };
}

type Outcome = {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly due: DueRow;
  readonly standing: readonly StandingRow[];
};

/** What a case comes to under a calendar. */
function outcomeOf(calendar: Calendar, row: CaseRow, now: number): Outcome {
  const before = stateOf(row);
  const events = orRefuse(
    decide(before, { type: "recountLimits" }, { ...NOBODY, at: now, calendar }),
  );
  const state = applyAll(before, events, null);
  const due = dueRowOf(calendar, state);
  return { state, events, due, standing: standingOf(calendar, state, due) };
}

/** Which cases of a page the calendar has changed. */
async function differing(
  ctx: Ctx,
  calendar: Calendar,
  rows: readonly CaseRow[],
): Promise<number[]> {
  const now = ctx.clock.now();
  const [first, last] = [rows[0]?.id ?? 0, rows.at(-1)?.id ?? 0];
  const standing = Map.groupBy(await standingDues(ctx.db, first, last), (one) => one.caseId);
  return rows
    .filter((row) => {
      const made = outcomeOf(calendar, row, now);
      if (made.events.length > 0) return true;
      if (differingDue(calendar, made.state, row, made.due, now) !== null) return true;
      const found = standing.get(row.id) ?? [];
      return made.standing.some(
        ({ dueAt, todoDueAt }, i) => found[i]?.dueAt !== dueAt || found[i]?.todoDueAt !== todoDueAt,
      );
    })
    .map(({ id }) => id);
}

/** Writes some cases anew, each as it stands once it is held. */
async function rewrite(ctx: Ctx, calendar: Calendar, ids: readonly number[]): Promise<number> {
  const now = ctx.clock.now();
  const rows = await holdCases(ctx.db, ids);
  const made = rows.map((row) => ({ row, ...outcomeOf(calendar, row, now) }));
  const marked = made.filter(({ events }) => events.length > 0);
  const moved = made.filter(({ events }) => events.length === 0);
  if (marked.length > 0)
    await writeChanges(
      ctx,
      calendar,
      marked.map(({ row, state, events }) => ({ row, before: stateOf(row), after: state, events })),
    );
  if (moved.length > 0) {
    await updateDue(
      ctx.db,
      moved.map(({ row, due }) => ({ id: row.id, due })),
    );
    await writeStandings(
      ctx.db,
      moved.map(({ row, standing }) => ({ caseId: row.id, standing })),
    );
  }
  await record(ctx, calendar.version, made.flatMap(changesOf));
  return rows.length;
}

function changesOf({ row, due, state }: Outcome & { readonly row: CaseRow }): DueChange[] {
  const changes: DueChange[] = [];
  const add = (what: DueChange["what"], before: string | null, after: string | null): void => {
    if (before !== after) changes.push({ caseId: row.id, what, before, after });
  };
  for (const what of ["dueAt", "completedLate", "dueProvisional"] as const)
    add(what, text(row[what]), text(due[what]));
  add("missed", marks(stateOf(row).missed), marks(state.missed));
  return changes;
}

const marks = (missed: readonly string[]): string | null =>
  missed.length === 0 ? null : [...missed].sort().join(" ");
const text = (value: number | boolean | null): string | null =>
  value === null ? null : typeof value === "number" ? new Date(value).toISOString() : String(value);

/** A digest of changes, so that the log proves the table. */
export function digestOf(changes: readonly DueChange[]): string {
  const plain = changes.map(({ caseId, what, before, after }) => [caseId, what, before, after]);
  return createHash("sha256").update(canonicalJson(plain)).digest("hex");
}

async function record(ctx: Ctx, version: number, changes: readonly DueChange[]): Promise<void> {
  const { seq } = await headOf(ctx.db, STREAM, version);
  const added = await recordChanges(ctx.db, version, seq + 1, changes);
  if (added.length === 0) return;
  await tell(ctx, version, {
    type: "deadlinesRecomputed",
    at: ctx.clock.now(),
    data: { digest: digestOf(added), ...sumsOf(added) },
  });
}

async function endRecomputation(ctx: Ctx, version: number): Promise<void> {
  const known = await findRecomputation(ctx.db, version);
  if (known !== undefined)
    await tell(ctx, version, { type: "recomputationEnded", at: ctx.clock.now(), data: {} });
}

/** Appends to the log of a recomputation and writes the row that follows. */
async function tell(ctx: Ctx, version: number, event: RecomputationEvent): Promise<void> {
  await appendEvents(ctx, STREAM, version, [event]);
  const before = await findRecomputation(ctx.db, version);
  await saveRecomputation(ctx.db, {
    calendarVersion: version,
    ...evolveRecomputation(before ?? null, event),
  });
}
