/** One case as a line of a list. */
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import { dayNumberOf, iso } from "#kernel/pure/day.ts";
import { type Clock, deadline } from "#kernel/pure/deadline.ts";
import { type Calendar, workdaysBetweenNumbers } from "#kernel/pure/workdays.ts";
import { settledDue } from "../rules/clock-facts.ts";
import { type Awaits, type DueKind, dueKindOf } from "../rules/dues.ts";
import { openSupervisions } from "../rules/ladder.ts";
import { receiptNo } from "../rules/receipt.ts";
import type { StandstillReason } from "../rules/state.ts";
import type { CaseLine, ClockView } from "../schema.ts";
import {
  type ClockedParts,
  type ListRow,
  type TodoRow,
  clockedParts,
} from "../store/list-store.ts";
import type { CaseFactsColumn } from "../store/row.ts";
import { englishTitles } from "./english.ts";
import { type CaseNames, loadNames } from "./names.ts";

/** What a clock shows now. */
export function clockView(calendar: Calendar, name: DueKind, clock: Clock, now: number): ClockView {
  const shown = deadline(calendar, clock, now);
  const running = shown.state === "running" && shown.overdue ? "late" : shown.state;
  return {
    name,
    state: running,
    dueAt: iso(shown.dueAt),
    usedShare: Math.round(shown.usedShare * 1000) / 1000,
    remainingMinutes: shown.remainingMinutes,
    remainingWorkdays: remainingWorkdays(calendar, shown.dueAt, clock.stoppedAt ?? now),
    provisional: shown.provisional,
    pauseReason: (clock.pauses.find((pause) => pause.to === undefined)?.reason ??
      null) as StandstillReason | null,
  };
}

/** Working days between two instants as people count them: today is 0, tomorrow 1; negative when late. */
function remainingWorkdays(calendar: Calendar, dueAt: number, now: number): number {
  return workdaysBetweenNumbers(calendar, dayNumberOf(now), dayNumberOf(dueAt));
}

/** What all lines of a page share; with it nothing waits, since a page has fifty lines. */
type Page = {
  readonly names: CaseNames;
  readonly titleEn: (row: ListRow) => string;
  readonly calendar: Calendar;
  readonly now: number;
};

async function pageFor(ctx: Ctx, rows: readonly ListRow[], calendar?: Calendar): Promise<Page> {
  return {
    names: await loadNames(ctx),
    titleEn: await englishTitles(ctx, rows),
    calendar: calendar ?? (await loadCalendar(ctx)),
    now: ctx.clock.now(),
  };
}

/**
 * One row as a line; the clock is the one that binds the case, or the one of what is owed here. Nobody is late in
 * finding an answer good, and the clock of the case is not theirs.
 */
function lineFrom(
  { names, titleEn, calendar, now }: Page,
  row: ListRow,
  todo: DueKind | null,
  todoClock: Clock | null,
): CaseLine {
  const area = names.area(row);
  const { binding } = row;
  const clock =
    todo !== null && todoClock !== null
      ? clockView(calendar, todo, todoClock, now)
      : todo === "settlement"
        ? null
        : binding && clockView(calendar, binding.name, binding.clock, now);
  return {
    id: row.id,
    receiptNo: receiptNo(row.id),
    kind: row.kind,
    status: row.status,
    channel: row.channel,
    title: row.title,
    titleEn: titleEn(row),
    area: area.zh,
    areaEn: area.en,
    lead: row.leadOrgId === null ? null : names.org(row.leadOrgId),
    holder: names.org(row.holderOrgId),
    receivedAt: iso(row.receivedAt),
    completedAt: row.completedAt === null ? null : iso(row.completedAt),
    completedLate: row.completedLate,
    grade: row.grade,
    clock,
    urges: row.urges,
    tasks: (row.tasks ?? [])
      .filter((task) => task.state !== "dropped")
      .map((task) => ({
        org: names.org(task.orgId),
        state: task.state,
        clock: task.state === "open" ? clockView(calendar, "task", task.clock, now) : null,
      })),
    rung: row.rung,
    awaits: row.awaits,
    todo,
  };
}

/** A whole case as a line. */
export async function lineOf(
  ctx: Ctx,
  calendar: Calendar,
  row: Omit<ListRow, "urges" | "tasks"> & { readonly facts: CaseFactsColumn },
): Promise<CaseLine> {
  const { urges, rare } = row.facts;
  const whole = { ...row, urges, tasks: rare?.tasks ?? null };
  return lineFrom(await pageFor(ctx, [whole], calendar), whole, null, null);
}

/** Rows as lines. */
export async function linesOf(ctx: Ctx, rows: readonly ListRow[]): Promise<CaseLine[]> {
  if (rows.length === 0) return [];
  const page = await pageFor(ctx, rows);
  return rows.map((row) => lineFrom(page, row, null, null));
}

/** What a body owes, as lines: each with the clock of what is owed. */
export async function todoLinesOf(ctx: Ctx, rows: readonly TodoRow[]): Promise<CaseLine[]> {
  if (rows.length === 0) return [];
  const page = await pageFor(ctx, rows);
  return rows.map((row) => lineFrom(page, row, dueKindOf(row.todo), row.todoClock));
}

/** The clock of a decision that a case waits for. */
function decisionClock(
  awaits: Exclude<Awaits, "extension">,
  { verification, rectification }: ClockedParts,
): Clock | null {
  switch (awaits) {
    case "contest":
      return rectification?.contest?.clock ?? null;
    case "verification":
      return verification?.clock ?? null;
    case "callBack":
      return rectification?.callBackClock ?? null;
    case "settlement":
      return null;
  }
}

/** Cases that wait for a decision, as lines: each with the clock of that decision. */
export async function decisionLinesOf(ctx: Ctx, rows: readonly ListRow[]): Promise<CaseLine[]> {
  if (rows.length === 0) return [];
  const page = await pageFor(ctx, rows);
  const parts = await clockedParts(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const known = parts.get(row.id);
    const { awaits } = row;
    // An extension has to be decided before the case itself is due: its clock is the one to look at.
    if (awaits === null || awaits === "extension" || known === undefined)
      return lineFrom(page, row, null, null);
    return lineFrom(page, row, awaits, decisionClock(awaits, known));
  });
}

/** Cases under listed supervision, as lines: while an answer is owed, each with the clock of the answer. */
export async function supervisedLinesOf(ctx: Ctx, rows: readonly ListRow[]): Promise<CaseLine[]> {
  if (rows.length === 0) return [];
  const page = await pageFor(ctx, rows);
  const parts = await clockedParts(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const [first] = openSupervisions(parts.get(row.id) ?? { supervisions: [] })
      .map(({ clock }) => ({ clock, dueAt: settledDue(page.calendar, clock) ?? Infinity }))
      .sort((a, b) => a.dueAt - b.dueAt);
    return first === undefined
      ? lineFrom(page, row, null, null)
      : lineFrom(page, row, "supervision", first.clock);
  });
}
